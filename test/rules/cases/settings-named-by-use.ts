import type { RuleCases } from '../../support/rule-cases.ts';

export const settingsNamedByUse: RuleCases = {
  fails: [
    [
      { 'templates/kort.yaml': 'document: report\nsections: [{ section: spending }]\n' },
      'templates/kort.yaml:1:11',
    ],
    [{ 'locales/no.yaml': 'action: Oppgave\n' }, 'locales/no.yaml:1:1'],
  ],
  passes: [
    { 'templates/report.yaml': 'document: report\nsections: [{ section: spending }]\n' },
    { 'locales/nn.yaml': 'action: Oppgåve\n' },
  ],
};
