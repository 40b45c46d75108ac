import { compareFiles, type Files } from '../support/compare-plans.ts';
import { smallPlan } from '../support/small-plan.ts';

const sentence =
  'En felles nettside samler alle turløyper i regionen med kart, bilder og sider på tre språk for gjestene.';
const action = (description: string, serves = 'salg'): string =>
  `title: Turløyper\nkind: assignment\nserves: [${serves}]\nresponsible: ask\nstart: 2011\nend: 2012\nstatus: planned\ndescription: ${description}\n`;
const mat = 'focus-areas/02-mat/01-mat.md';
const base: Files = {
  ...smallPlan,
  'action-plans/2011.md': String(smallPlan['action-plans/2011.md']).replace(
    'status: draft',
    'status: adopted',
  ),
  'focus-areas/02-mat/focus-area.md': '---\nid: matomradet\n---\n\n# Mat\n',
  [mat]:
    '---\nid: mat\n---\n\n# Lokal mat\n\n## Mer mat {#mer-mat}\n\n- torg {#torg}\n- kurs i matlaging for kokker og elever {#kurs}\n',
};
const with_ = (files: Files): Files => ({ ...base, ...files });
/** `removed gammel = ny 1` */
const lines = (before: Files, after: Files): readonly string[] =>
  compareFiles(before, after).changes.map(({ kind, id, probablySameAs: other }) =>
    [kind, id, ...(other ? ['=', other.id, other.similarity] : [])].join(' '),
  );

test('what is gone and what came are beside each other, each with the other, though not under one focus area', () => {
  const before = with_({ 'actions/gammel.yaml': action(sentence) });
  const after = with_({
    'actions/ny.yaml': action(sentence, 'torg'),
    [mat]: String(base[mat]).replace('# Lokal mat', '# Mat herfra'),
  });
  const { changes, focusAreas } = compareFiles(before, after);
  expect(focusAreas.map(({ id }) => id)).toEqual(['naering', 'matomradet']);
  expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'removed gammel',
    'added ny',
    'changed mat',
  ]);
  const [gone, came] = changes;
  expect(gone?.probablySameAs).toMatchObject({ id: 'ny', fingerprint: came?.fingerprint });
  expect(came?.probablySameAs).toMatchObject({
    id: 'gammel',
    title: 'Turløyper',
    fingerprint: gone?.fingerprint,
  });
  expect(gone?.probablySameAs?.similarity).toBe(came?.probablySameAs?.similarity);
  expect(came?.focusArea).toBe('naering');
});

test('the order is that of the first of the two', () => {
  const before = with_({ 'actions/gammel.yaml': action(sentence) });
  const after = with_({
    'actions/ny.yaml': action(sentence),
    'actions/annen.yaml': action(
      'Varmepumper til skolene, og strøm fra solen til alle de kommunale byggene.',
    ),
  });
  expect(lines(before, after)).toEqual(['removed gammel = ny 1', 'added ny = gammel 1', 'added annen']);
});

test('an action area that came under another goal is beside the one that is gone', () => {
  const after = with_({
    [mat]: String(base[mat]).replace(/- kurs i.*\n/, ''),
    'focus-areas/01-naering/01-reiseliv.md': `${base['focus-areas/01-naering/01-reiseliv.md']}- kurs i matlaging for kokker og elever {#matkurs}\n`,
  });
  expect(lines(base, after)).toEqual(['removed kurs = matkurs 1', 'added matkurs = kurs 1']);
});

test('what came inside of something else has no change of its own to be beside', () => {
  const after = with_({
    [mat]: String(base[mat]).replace(
      /- kurs i.*\n/,
      '\n## Flinke kokker {#kokker}\n\n- kurs i matlaging for kokker og elever {#matkurs}\n',
    ),
  });
  expect(compareFiles(base, after).hints).toHaveLength(1);
  expect(lines(base, after)).toEqual(['added kokker', 'removed kurs']);
});

describe('numbers that shift', () => {
  test('are no changes, and are listed with what has them', () => {
    const after = with_({
      'focus-areas/01-naering/01-reiseliv.md': String(base['focus-areas/01-naering/01-reiseliv.md']).replace(
        '- skilting {#skilting}',
        '- stier {#stier}\n- skilting {#skilting}',
      ),
    });
    const { changes, renumbered } = compareFiles(base, after);
    expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['added stier']);
    expect(renumbered).toEqual([
      { kind: 'action-area', id: 'skilting', title: 'skilting', before: '1.1.1.1', after: '1.1.1.2' },
      { kind: 'action-area', id: 'salg', title: 'salg', before: '1.1.1.2', after: '1.1.1.3' },
      { kind: 'action-area', id: 'salg-nett', title: 'på nett', before: '1.1.1.2.1', after: '1.1.1.3.1' },
    ]);
  });

  test('of a focus area shift those of all under it, and of an id that is declared', () => {
    const { renumbered } = compareFiles(
      base,
      with_({
        'focus-areas/00-natur/focus-area.md': '---\nid: natur\n---\n\n# Natur\n',
        [mat]: String(base[mat]).replace('{#torg}', '{#torg-og-bod formerId=torg}'),
      }),
    );
    expect(renumbered.map(({ id, before, after }) => `${id} ${before} → ${after}`)).toEqual([
      'naering 1 → 2',
      'reiseliv 1.1 → 2.1',
      'flere-gjester 1.1.1 → 2.1.1',
      'skilting 1.1.1.1 → 2.1.1.1',
      'salg 1.1.1.2 → 2.1.1.2',
      'salg-nett 1.1.1.2.1 → 2.1.1.2.1',
      'matomradet 2 → 3',
      'mat 2.1 → 3.1',
      'mer-mat 2.1.1 → 3.1.1',
      'torg-og-bod 2.1.1.1 → 3.1.1.1',
      'kurs 2.1.1.2 → 3.1.1.2',
    ]);
  });

  test('nothing shifts where what is new is the last', () => {
    const after = with_({ [mat]: `${base[mat]}- skole {#skole}\n` });
    expect(compareFiles(base, after).renumbered).toEqual([]);
  });
});
