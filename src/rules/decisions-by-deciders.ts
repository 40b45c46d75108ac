import { governanceOf, knowsAdopters } from '../model/governance.ts';
import { namedIn } from '../model/named.ts';
import { rule } from './rule.ts';

/** A decision of a partner that is not asked accepts no change, though it lists their fingerprints. */
export const decisionsByDeciders = rule<{ partner: string; body: string; alone: boolean }>({
  name: 'decisions-by-deciders',
  code: 'PV1608',
  category: 'governance',
  severity: 'warning',
  summary: {
    nb: 'Et vedtak om endringer er gjort av noen som vedtar dem.',
    nn: 'Eit vedtak om endringar er gjort av nokon som vedtek dei.',
    en: 'A decision on changes is by somebody that decides on them.',
  },
  explanation: {
    nb: 'Et vedtak i decisions/ uten partner er gjort av organet under governance. Med partner er det gjort av et medlem, og det teller bare der partene vedtar planen. Er vedtaket fra tiden før eieren vedtok alene, kan regelen slås av i plan.yaml.',
    nn: 'Eit vedtak i decisions/ utan partner er gjort av organet under governance. Med partner er det gjort av ein medlem, og det tel berre der partane vedtek planen. Er vedtaket frå tida før eigaren vedtok åleine, kan regelen slåast av i plan.yaml.',
    en: 'A decision in decisions/ without a partner is by the body under governance. With a partner it is by a member, and counts only where the partners adopt the plan. Where it is from before the owner adopted alone, the rule can be switched off in plan.yaml.',
  },
  example: {
    file: 'decisions/endring.yaml',
    wrong: 'body: Styret\npartner: ask\ncase: 3/11\ndate: 2011-02-01\ndecision: Endringen blir vedtatt.\n',
    right: 'body: Styret\ncase: 3/11\ndate: 2011-02-01\ndecision: Endringen blir vedtatt.\n',
    also: {
      file: 'plan.yaml',
      from: 'governance: { adoptedBy: partners }',
      to: 'governance: { adoptedBy: owner, body: Styret }',
    },
  },
  message: {
    nb: (v) =>
      v.alone
        ? `vedtaket er ført på ${v.partner}, men ${v.body} vedtar endringene alene`
        : `vedtaket er ført på ${v.partner}, som er en tilknyttet part og ikke vedtar endringer`,
    nn: (v) =>
      v.alone
        ? `vedtaket er ført på ${v.partner}, men ${v.body} vedtek endringane åleine`
        : `vedtaket er ført på ${v.partner}, som er ein tilknytt part og ikkje vedtek endringar`,
    en: (v) =>
      v.alone
        ? `the decision is recorded for ${v.partner}, but ${v.body} decides on changes alone`
        : `the decision is recorded for ${v.partner}, which is an associate and does not decide on changes`,
  },
  hint: {
    nb: (v) => `ta bort partner hvis ${v.body} gjorde vedtaket`,
    nn: (v) => `ta bort partner om ${v.body} gjorde vedtaket`,
    en: (v) => `take partner away if ${v.body} made the decision`,
  },
  *check(plan) {
    if (!knowsAdopters(plan)) return;
    const { adoptedBy, adopters, body } = governanceOf(plan);
    for (const { record, at } of plan.decisions) {
      if (record.partner === undefined || adopters.some(({ partner }) => partner === record.partner))
        continue;
      const partner = namedIn(plan, record.partner, 'partner');
      // An id that nobody has is reported as such.
      if (partner?.kind !== 'partner') continue;
      yield { at: at('partner'), values: { partner: partner.title, body, alone: adoptedBy === 'owner' } };
    }
  },
});
