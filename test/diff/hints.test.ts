import { compareFiles, type Files } from '../support/compare-plans.ts';
import { smallPlan } from '../support/small-plan.ts';

const sentence =
  'En felles nettside samler alle turløyper i regionen med kart, bilder og sider på tre språk for gjestene.';
const action = (description: string): string =>
  `title: Turløyper\nkind: assignment\nserves: [salg]\nresponsible: ask\nstart: 2011\nend: 2012\nstatus: planned\ndescription: ${description}\n`;
/** The small plan with an action for each of these. */
const planOf = (actions: Readonly<Record<string, string>>): Files => ({
  ...smallPlan,
  ...Object.fromEntries(Object.entries(actions).map(([id, text]) => [`actions/${id}.yaml`, action(text)])),
});
/** `gammel → ny 1` */
const hints = (base: Files, head: Files): readonly string[] =>
  compareFiles(base, head).hints.map(
    ({ removed, added, similarity }) => `${removed.id} → ${added.id} ${similarity}`,
  );
const alike = sentence.replace('tre språk', 'to språk');
const unlike = 'Kommunene kjøper inn felles varmepumper og regner ut hva de sparer i strøm.';

test('the one thing that says the same under another id is hinted at', () => {
  expect(hints(planOf({ gammel: sentence }), planOf({ ny: sentence }))).toEqual(['gammel → ny 1']);
  expect(hints(planOf({ gammel: sentence }), planOf({ ny: sentence, annen: unlike }))).toEqual([
    'gammel → ny 1',
  ]);
  expect(hints(planOf({ gammel: sentence }), planOf({ ny: unlike }))).toEqual([]);
});

test('where two that came are nearly as like it, neither is', () => {
  expect(hints(planOf({ gammel: sentence }), planOf({ ny: sentence, annen: alike }))).toEqual([]);
  expect(hints(planOf({ gammel: sentence }), planOf({ ny: sentence, annen: sentence }))).toEqual([]);
});

test('nor where two that are gone are nearly as like what came', () => {
  expect(hints(planOf({ gammel: sentence, eldre: alike }), planOf({ ny: sentence }))).toEqual([]);
  expect(hints(planOf({ gammel: sentence, eldre: unlike }), planOf({ ny: sentence }))).toEqual([
    'gammel → ny 1',
  ]);
});

test('of more than 200 that came or are gone each is found, too', () => {
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => {
        const letter = String.fromCharCode(97 + (at % 26)).repeat(3);
        return [`mange-${at}`, `${letter}${at} `.repeat(30).trim()];
      }),
    );
  const own = planOf({ gammel: sentence });
  expect(hints(own, planOf({ ny: sentence, ...many(199) }))).toEqual(['gammel → ny 1']);
  expect(hints(own, planOf({ ny: sentence, ...many(200) }))).toEqual(['gammel → ny 1']);
  expect(hints(planOf({ gammel: sentence, ...many(199) }), planOf({ ny: sentence }))).toEqual([
    'gammel → ny 1',
  ]);
  expect(hints(planOf({ gammel: sentence, ...many(200) }), planOf({ ny: sentence }))).toEqual([
    'gammel → ny 1',
  ]);
  expect(hints(planOf({ gammel: sentence, eldre: alike, ...many(200) }), planOf({ ny: sentence }))).toEqual(
    [],
  );
});
