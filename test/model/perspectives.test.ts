import type { BuildContext } from '../../src/document/build-context.ts';
import { directiveBlocks } from '../../src/document/directives.ts';
import { languages } from '../../src/kinds/languages.ts';
import { wantedAt } from '../../src/lsp/wanted-kinds.ts';
import { kindName } from '../../src/messages/entity-names.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { replace } from '../support/rule-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = 'actions/skilt.yaml';
const two = `perspectives:
  - { id: klima, title: Klima, description: Hvert tiltak skal gi lavere utslipp. }
  - { id: folkehelse, title: Folkehelse }
`;

/** The small plan with two perspectives, and an action that names some. */
function planWith(named: string, perspectives = two): Record<string, string> {
  return smallPlanWith({
    'plan.yaml': (text) => text.replace('partners:\n', `${perspectives}partners:\n`),
    [skilt]: replace('workingForms: [lobby]\n', `workingForms: [lobby]\nperspectives: ${named}\n`),
    'chapters/01-bakgrunn.md': replace('::working-forms', '::perspectives'),
  }) as Record<string, string>;
}

test('they are read in their order, and named by actions', async () => {
  expect(await judgePlan(planWith('[klima]'))).toEqual([]);
  const { plan } = made(planWith('[folkehelse, klima]'));
  expect(plan.perspectives.map(({ id, title, record }) => [id, title, record.description])).toEqual([
    ['klima', 'Klima', 'Hvert tiltak skal gi lavere utslipp.'],
    ['folkehelse', 'Folkehelse', undefined],
  ]);
  expect(
    plan.references.filter(({ expected }) => expected.includes('perspective')).map(({ id }) => id),
  ).toEqual(['folkehelse', 'klima']);
});

test.each([
  [
    '[helse]',
    'error known-references actions/skilt.yaml:5:16 det finnes ikke noe perspektiv med id-en «helse»',
  ],
  [
    '[lobby]',
    'error known-references actions/skilt.yaml:5:16 «lobby» er en arbeidsform; her skal det stå et perspektiv',
  ],
  ['[klima, klima]', 'error item-twice actions/skilt.yaml:5:23 «klima» står to ganger i listen'],
  ['klima', 'error wrong-type actions/skilt.yaml:5:15 skal være en liste, men er teksten «klima»'],
])('%s is reported', async (named, expected) => {
  expect(await judgePlan(planWith(named))).toEqual([expected]);
});

test('an id that is another thing’s already is reported', async () => {
  const found = await judgePlan(planWith('[klima]', two.replace('id: folkehelse', 'id: klima')));
  expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'error unique-ids',
    'error unique-ids',
  ]);
});

test('the sheet of an action has them, and a chapter where it asks for them', () => {
  const { documentOf, plan, locale } = made(planWith('[folkehelse, klima]'));
  expect(textsOf(documentOf('action-plan', '2011'))).toContain('Perspektiver: Folkehelse; Klima');
  const [list] = directiveBlocks('perspectives', { plan, locale } as BuildContext);
  expect(list?.type === 'list' && list.items.map(({ children }) => JSON.stringify(children))).toEqual([
    expect.stringContaining('Klima: Hvert tiltak skal gi lavere utslipp.'),
    expect.stringContaining('"Folkehelse"'),
  ]);
  // The small plan's sheets without any have no such fact.
  expect(
    textsOf(made(smallPlan).documentOf('action-plan', '2011')).filter((text) => text.includes('Perspektiv')),
  ).toEqual([]);
});

test.each([
  [
    'another title',
    planWith('[klima]'),
    planWith('[klima]', two.replace('title: Klima', 'title: Klima og natur')),
    'substantive changed prose-changed perspective klima title',
  ],
  [
    'another description',
    planWith('[klima]'),
    planWith('[klima]', two.replace('lavere', 'mye lavere')),
    'substantive changed prose-changed perspective klima description',
  ],
  [
    'one more',
    planWith('[klima]', two.replace(/ {2}- \{ id: folkehelse.*\n/, '')),
    planWith('[klima]'),
    'substantive added perspective-added perspective folkehelse',
  ],
  [
    'one less',
    planWith('[klima]'),
    planWith('[klima]', two.replace(/ {2}- \{ id: folkehelse.*\n/, '')),
    'substantive removed perspective-removed perspective folkehelse',
  ],
  [
    'what an action names',
    planWith('[klima]'),
    planWith('[klima, folkehelse]'),
    'substantive changed action-changed action skilt perspectives',
  ],
])('a comparison tells of %s', (_name, base, head, expected) => {
  expect(compareFiles(base, head).changes.map(lineOf)).toEqual([expected]);
});

test('an editor completes them, and every language has a word for them', () => {
  const text = 'title: Nye skilt\nperspectives: [klima, f';
  expect(wantedAt(skilt, text, text.length)).toEqual({ kinds: ['perspective'], begun: 'f' });
  expect(languages.map((language) => kindName('perspective', language))).toEqual([
    'et perspektiv',
    'eit perspektiv',
    'a perspective',
  ]);
});
