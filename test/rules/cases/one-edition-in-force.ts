import { adopted, type Changes, type RuleCases } from '../../support/rule-cases.ts';

function withEditions(...statuses: readonly string[]): (text: string) => string {
  const lines = statuses.map((status, at) => `  - { status: ${status}, date: ${2001 + at} }\n`).join('');
  return (text) => `${text}editions:\n${lines}`;
}

/** The plan adopted, with these editions before. */
function onAdopted(...statuses: readonly string[]): Changes {
  const plan = adopted('2011-05', '2011-06').all['plan.yaml'];
  return { 'plan.yaml': (text) => withEditions(...statuses)(typeof plan === 'function' ? plan(text) : text) };
}

export const oneEditionInForce: RuleCases = {
  fails: [
    [{ 'plan.yaml': withEditions('adopted', 'adopted') }, 'plan.yaml:17:15'],
    [{ 'plan.yaml': withEditions('adopted', 'hearing', 'adopted') }, 'plan.yaml:17:15'],
    [onAdopted('adopted'), 'plan.yaml:20:15'],
  ],
  passes: [
    { 'plan.yaml': withEditions('archived', 'adopted', 'hearing') },
    onAdopted('archived', 'archived', 'hearing'),
  ],
};
