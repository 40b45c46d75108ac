import { judgePlan } from '../support/judge-plan.ts';
import { chapter, replace, strategy } from '../support/rule-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';

/** What is written and cannot be seen: spaces of all kinds, and signs that take no room. */
const unseen = ['&nbsp;', '\u00a0', '\u200b', '\u2800', '&#8203;', '**\u00ad**', '` `'];
const year = 'action-plans/2011.md';
const action = 'actions/skilt.yaml';

/** The names and places of the errors of the small plan with one file changed. */
async function errors(file: string, change: (text: string) => string): Promise<readonly string[]> {
  const lines = await judgePlan(smallPlanWith({ [file]: change }));
  return lines
    .filter((line) => line.startsWith('error '))
    .map((line) => line.split(' ').slice(1, 3).join(' '));
}

test.each(['', ...unseen])('a heading of «%s» is empty, wherever it is', async (text) => {
  const found = [
    await errors(chapter, replace('Regionrådet', `## ${text}\n\nRegionrådet`)),
    await errors(chapter, replace('# Bakgrunn', `# ${text}`)),
    await errors(year, replace('## Om året', `## ${text}`)),
    await errors(strategy, replace('# Reiseliv', `# ${text}`)),
    await errors(strategy, replace('Flere gjester', text)),
    await errors(action, (written) => `${written}description: |\n  ## ${text}\n\n  Ord.\n`),
  ];
  expect(found).toEqual([
    [`title-empty ${chapter}:7:1`],
    [`title-empty ${chapter}:5:1`],
    [`title-empty ${year}:7:1`],
    [`title-empty ${strategy}:5:1`],
    [`title-empty ${strategy}:9:1`],
    [`title-empty ${action}:19:3`],
  ]);
});

test.each(unseen)('so is an action area of «%s»', async (text) => {
  expect(await errors(strategy, replace('- salg {', `- ${text} {`))).toEqual([
    `action-area-empty ${strategy}:12:1`,
  ]);
});

test.each([' ', '\\u00a0', '\\u00ad', '\\u200b\\ufe0f', '\\u2800'])(
  'a field of «%s» has no value',
  async (text) => {
    expect([
      await errors(action, replace('title: Nye skilt', `title: "${text}"`)),
      await errors(action, replace('title: Bestilt', `title: "${text}"`)),
      await errors(action, (written) => `${written}description: "${text}"\n`),
      await errors('plan.yaml', replace('name: Ask', `name: "${text}"`)),
    ]).toEqual([
      [`empty-value ${action}:1:8`],
      [`empty-value ${action}:15:32`],
      [`empty-value ${action}:18:14`],
      ['empty-value plan.yaml:11:22'],
    ]);
  },
);

test('a sign, a figure or a picture character is something', async () => {
  for (const text of ['\\#', '1', '–', '☑️', '`a`'])
    expect(await errors(chapter, replace('Regionrådet', `## ${text}\n\nRegionrådet`))).toEqual([]);
  for (const text of ['-', '1', '…'])
    expect(await errors(action, replace('title: Nye skilt', `title: "${text}"`))).toEqual([]);
});
