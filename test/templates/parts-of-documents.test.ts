import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const withTemplate = (kind: string, sections: string): Record<string, string> => ({
  ...smallPlan,
  'plan.yaml': `${smallPlan['plan.yaml']}documents: { templates: templates }\n`,
  [`templates/${kind}.yaml`]: `document: ${kind}\nsections:\n${sections}`,
});
/** The names of the errors that a plan has. */
const errorsOf = async (files: Record<string, string>): Promise<readonly string[]> =>
  (await judgePlan(files)).flatMap((line) => (line.startsWith('error ') ? [line.split(' ')[1] ?? ''] : []));

describe('newPage', () => {
  test.each([
    ['true', true],
    ['false', undefined],
    ['auto', 'auto'],
    [undefined, 'auto'],
  ] as const)('%s', async (written, newPage) => {
    const choice = written === undefined ? '' : `    newPage: ${written}\n`;
    const files = withTemplate('action-plan', `  - section: priorities\n${choice}`);
    expect(await errorsOf(files)).toEqual([]);
    const { children } = made(files).documentOf('action-plan', '2011');
    expect(children[0]).toMatchObject({ type: 'section', ...(newPage !== undefined && { newPage }) });
    if (newPage === undefined) expect(children[0]).not.toHaveProperty('newPage');
  });

  test('is nothing else', async () => {
    const files = withTemplate('action-plan', '  - section: priorities\n    newPage: kanskje\n');
    expect(await errorsOf(files)).toEqual(['not-a-choice']);
  });
});

describe('divider', () => {
  test.each([
    [undefined, ['heading', 'paragraph', 'list'], true],
    ['opening', ['heading', 'paragraph', 'list'], true],
    ['page', ['divider', 'heading', 'paragraph', 'list'], undefined],
    ['none', ['heading', 'paragraph', 'section'], undefined],
  ] as const)('%s', async (written, types, opening) => {
    const choice = written === undefined ? '' : `    divider: ${written}\n`;
    const files = withTemplate('strategy', `  - section: focus-areas\n${choice}`);
    expect(await errorsOf(files)).toEqual([]);
    const [area] = made(files).documentOf('strategy').children;
    expect(area).toMatchObject({ type: 'section', newPage: 'auto' });
    const children = area?.type === 'section' ? area.children : [];
    expect(children.slice(0, types.length).map(({ type }) => type)).toEqual(types);
    const heading = children.find(({ type }) => type === 'heading');
    expect(heading).toMatchObject({ type: 'heading', level: 1 });
    expect(heading?.type === 'heading' && heading.opening).toBe(opening);
  });

  test('is of focus areas alone', async () => {
    const files = withTemplate('strategy', '  - section: chapters\n    divider: page\n');
    expect(await errorsOf(files)).toHaveLength(1);
  });
});
