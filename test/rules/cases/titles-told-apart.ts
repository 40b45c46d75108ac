import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const titlesToldApart: RuleCases = {
  fails: [
    [{ 'actions/nettsalg.yaml': replace('Salg på nett', 'nye\u200b skilt') }, 'actions/skilt.yaml:1:8'],
    [{ 'actions/nettsalg.yaml': replace('Salg på nett', 'nye skilt') }, 'actions/skilt.yaml:1:8'],
    [{ [strategy]: replace('- skilting {#skilting}', '- salg {#skilting}') }, `${strategy}:12:3`],
  ],
  passes: [{ [strategy]: replace('- på nett {#salg-nett}', '- salg {#salg-nett}') }],
};
