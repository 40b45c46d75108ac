import { forges } from '../kinds/forges.ts';
import { ownerKinds } from '../kinds/owner-kinds.ts';
import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { nameOnOneLine, namesOfPartners, planYears } from './init-values.ts';
import { oneOf } from './value-types.ts';

export const initCommand = defineCommand({
  name: 'init',
  purpose: cliWords.initPurpose,
  arguments: [{ placeholder: '[folder]', about: cliWords.initFolder }],
  options: {
    kind: { placeholder: '<kind>', about: cliWords.initKind, type: oneOf(ownerKinds) },
    owner: { placeholder: '<owner>', about: cliWords.initOwner, type: nameOnOneLine },
    title: { placeholder: '<title>', about: cliWords.initTitle, type: nameOnOneLine },
    period: { placeholder: '<period>', about: cliWords.initPeriod, type: planYears },
    partners: { placeholder: '<names>', about: cliWords.initPartners, type: namesOfPartners },
    ci: { placeholder: '<forge>', about: cliWords.initCi, type: oneOf(forges) },
    hooks: { about: cliWords.initHooks },
    build: { about: cliWords.initBuild },
    yes: { about: cliWords.initYes },
    dryRun: { about: cliWords.initDryRun },
    bare: { about: cliWords.initBare },
    tools: { about: cliWords.initTools },
    show: { about: cliWords.initShow },
  },
  examples: [
    'planverk init',
    'planverk init min-plan --kind municipality --owner "Nordvik kommune" --period 2027-2038',
    'planverk init --kind regional-council --partners "Dal, Vik" --ci github --yes',
    'planverk init --lang nn --yes --build',
    'planverk init --tools',
    'planverk init --tools --hooks',
  ],
  load: async () => (await import('./init.ts')).init,
});
