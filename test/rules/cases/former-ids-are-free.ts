import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const formerIdsAreFree: RuleCases = {
  fails: [
    [{ [strategy]: replace('{#salg}', '{#salg formerId=skilting}') }, `${strategy}:12:8`],
    [{ [strategy]: replace('{#salg}', '{#salg formerId=handel,skilting}') }, `${strategy}:12:8`],
    [{ 'actions/skilt.yaml': (text) => `${text}formerId: [kart, nettsalg]\n` }, 'actions/skilt.yaml:1:1'],
    [
      {
        'actions/skilt.yaml': (text) => `${text}formerId: [kart, tavler]\n`,
        'actions/nettsalg.yaml': (text) => `${text}formerId: kart\n`,
      },
      'actions/skilt.yaml:1:1',
    ],
  ],
  passes: [
    { [strategy]: replace('{#salg}', '{#salg formerId=handel}') },
    { [strategy]: replace('{#salg}', '{#salg formerId=handel,butikk}') },
    { 'actions/skilt.yaml': (text) => `${text}formerId: [kart, tavler]\n` },
  ],
};
