import { type Changes, folketall, type RuleCases, replace } from '../../support/rule-cases.ts';

const adoption = (date: string): string => `  - { partner: ask, body: Kommunestyret, date: ${date} }\n`;

const takePart = (participants: string) => ({
  'actions/skilt.yaml': replace('responsible: ask', `responsible: ask\nparticipants: ${participants}`),
});

/** Adopted by the owner alone, first by this body. */
const alone = (body: string): Changes => ({
  'plan.yaml': (text) =>
    `${text.replace('adoptedBy: partners', 'adoptedBy: owner')}adoptions:\n  - { body: ${body}, date: 2011-05-01 }\n  - { body: Fylkestinget, date: 2011-06-01 }\n`,
});

export const toldOnce: RuleCases = {
  fails: [
    [takePart('[ask, bo, ask]'), 'actions/skilt.yaml:6:25'],
    [takePart('[{ partner: ask, share: 1 }, { partner: ask, share: 1 }]'), 'actions/skilt.yaml:6:44'],
    [{ [folketall]: (text) => `${text}  - { period: 2010, value: 1510 }\n` }, `${folketall}:6:15`],
    [
      {
        [folketall]: (text) =>
          `${text}  - { period: 2011, value: 1510 }\n  - { period: 2010, value: 1500 }\n`,
      },
      `${folketall}:7:15`,
    ],
    [
      {
        [folketall]: (text) =>
          `${text}targets:\n  - { period: 2014, value: 1 }\n  - { period: 2014, value: 2 }\n`,
      },
      `${folketall}:8:15`,
    ],
    [{ [folketall]: (text) => `${text}baseline: { period: 2010, value: 1499 }\n` }, `${folketall}:5:15`],
    [
      {
        'actions/skilt.yaml': replace(
          'title: Bestilt }\n',
          'title: Bestilt }\n  - { date: 2011-06-01, title: Bestilt, done: true }\n',
        ),
      },
      'actions/skilt.yaml:16:32',
    ],
    [
      {
        'action-plans/2011.md': replace(
          'priorities: [skilt]\n',
          'exclude:\n  - { action: skilt, reason: Ja }\n  - { action: skilt, reason: Nei }\n',
        ),
      },
      'action-plans/2011.md:6:15',
    ],
    [
      { 'plan.yaml': (text) => `${text}adoptions:\n${adoption('2011-05-01')}${adoption('2011-05-02')}` },
      'plan.yaml:18:16',
    ],
    [alone('Fylkestinget'), 'plan.yaml:18:13'],
  ],
  passes: [
    takePart('[ask, bo]'),
    alone('Fylkesutvalget'),
    { [folketall]: (text) => `${text}  - { period: 2011, value: 1500 }\n` },
    { [folketall]: (text) => `${text}baseline: { period: 2010, value: 1500 }\n` },
    { [folketall]: (text) => `${text}targets:\n  - { period: 2010, value: 1600 }\n` },
    {
      'actions/skilt.yaml': replace(
        'title: Bestilt }\n',
        'title: Bestilt }\n  - { date: 2011-07-01, title: Bestilt }\n',
      ),
    },
  ],
};
