import { type Changes, type RuleCases, replace, withAssociate } from '../../support/rule-cases.ts';

function fixedShares(shares: string): Changes {
  return {
    'economic-plans/2011-2014.yaml': replace('key: population', `key: fixed, shares: [${shares}]`),
  };
}

export const feeSharesAddUp: RuleCases = {
  fails: [
    [
      withAssociate(
        '',
        fixedShares('{ partner: ask, share: 60 }, { partner: bo, share: 30 }, { partner: krins, share: 10 }'),
      ),
      'economic-plans/2011-2014.yaml:8:128',
    ],
    [
      fixedShares('{ partner: ask, share: 60 }, { partner: bo, share: 39.9 }'),
      'economic-plans/2011-2014.yaml:8:51',
    ],
    // Neither parts of 1 nor per cent.
    ...[
      '{ partner: ask, share: 7 }, { partner: bo, share: 3 }',
      '{ partner: ask, share: 600 }, { partner: bo, share: 400 }',
      '{ partner: ask, share: 0.6 }, { partner: bo, share: 0.399999 }',
    ].map((shares): [Changes, string] => [fixedShares(shares), 'economic-plans/2011-2014.yaml:8:51']),
    [fixedShares('{ partner: ask, share: 100 }'), 'economic-plans/2011-2014.yaml:8:51'],
    [
      fixedShares('{ partner: ask, share: 0.6 }, { partner: bo, share: 0.2 }, { partner: bo, share: 0.2 }'),
      'economic-plans/2011-2014.yaml:8:130',
    ],
  ],
  passes: [
    withAssociate('', fixedShares('{ partner: ask, share: 60 }, { partner: bo, share: 40 }')),
    fixedShares('{ partner: ask, share: 66.7 }, { partner: bo, share: 33.3 }'),
    fixedShares('{ partner: ask, share: 0.7 }, { partner: bo, share: 0.3 }'),
    // As a computer counts them in millionths, these are 99.99999999999999.
    fixedShares('{ partner: ask, share: 32.8914 }, { partner: bo, share: 67.1086 }'),
    // As a computer adds them, these are 0.9999999999999999.
    {
      ...fixedShares(
        '{ partner: ask, share: 0.7 }, { partner: bo, share: 0.2 }, { partner: dal, share: 0.1 }',
      ),
      'plan.yaml': replace(
        'population: { 2010: 500 } }',
        'population: { 2010: 500 } }\n  - { id: dal, name: Dal, population: { 2010: 100 } }',
      ),
    },
  ],
};
