import type { RuleCases } from '../../support/rule-cases.ts';

const folketall = 'indicators/folketall.yaml';

const aims = (baseline: string, target: string) => ({
  [folketall]: (text: string) =>
    `${text}baseline: { period: ${baseline}, value: 1490 }\ntargets: [{ period: ${target}, value: 1600 }]\n`,
});

export const targetsAfterBaseline: RuleCases = {
  fails: [
    [aims('2009', '2008'), `${folketall}:7:21`],
    [aims('2009', '2009'), `${folketall}:7:21`],
    [aims('2009', '2009-Q4'), `${folketall}:7:21`],
  ],
  passes: [aims('2009', '2010'), aims('2009-Q3', '2009'), aims('2009', '2010-Q1')],
};
