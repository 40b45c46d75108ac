import type { RuleCases } from '../../support/rule-cases.ts';

const skilt = 'actions/skilt.yaml';
const from =
  (id: string) =>
  (text: string): string =>
    `${text}splitFrom: ${id}\n`;

export const splitFromAnother: RuleCases = {
  fails: [
    [{ [skilt]: from('skilt') }, `${skilt}:18:12`],
    [{ 'actions/nettsalg.yaml': from('skilt'), [skilt]: from('nettsalg') }, 'actions/nettsalg.yaml:11:12'],
  ],
  passes: [
    { [skilt]: from('nettsalg') },
    { [skilt]: from('borte') },
    { 'actions/nettsalg.yaml': from('borte'), [skilt]: from('nettsalg') },
  ],
};
