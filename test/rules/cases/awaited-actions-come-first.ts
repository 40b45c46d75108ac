import { type RuleCases, replace } from '../../support/rule-cases.ts';

const nettsalg = 'actions/nettsalg.yaml';
const skilt = 'actions/skilt.yaml';
const lasts = (start: string, end: string) => ({
  [nettsalg]: replace('start: 2011\nend: 2012', `start: ${start}\nend: ${end}`),
});

export const awaitedActionsComeFirst: RuleCases = {
  fails: [
    // It waits for the signs, which begin in February 2011.
    [lasts('2010', '2010'), 'actions/nettsalg.yaml:8:9'],
    [lasts('2010', '2011-01'), 'actions/nettsalg.yaml:8:9'],
    [lasts('2010', '2011-01-31'), 'actions/nettsalg.yaml:8:9'],
    [
      { [skilt]: replace('start: 2011-02\nend: 2011', 'start: 2013\nend: 2013') },
      'actions/nettsalg.yaml:8:9',
    ],
    [{ [skilt]: replace('end: 2011', 'end: ongoing') }, 'actions/nettsalg.yaml:8:9'],
    [
      {
        'actions/tredje.yaml': `title: Tredje\nkind: assignment\nserves: [salg]\nresponsible: bo\nstart: 2011\nend: 2011\nstatus: planned\n`,
        [nettsalg]: (text) =>
          text
            .replace('start: 2011\nend: 2012', 'start: 2010\nend: 2010')
            .replace('[skilt]', '[tredje, skilt]'),
      },
      'actions/nettsalg.yaml:8:17',
    ],
  ],
  passes: [
    lasts('2011', '2011-02'),
    lasts('2010', '2011'),
    lasts('2011', 'ongoing'),
    // What is awaited is in no plan, or is the action itself: others report it.
    { [nettsalg]: (text) => text.replace('[skilt]', '[borte]').replace('end: 2012', 'end: 2011') },
    { [nettsalg]: (text) => text.replace('[skilt]', '[nettsalg]').replace('end: 2012', 'end: ongoing') },
  ],
};
