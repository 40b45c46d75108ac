import { occurrencesOf } from '../../src/lsp/occurrences.ts';
import { renamedFile } from '../../src/lsp/renamable.ts';
import type { Entity, Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { referenceFieldAt, referenceFields } from '../../src/model/reference-fields.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { everything, ofOtherLevels } from '../support/every-reference-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';

const { plan, sources } = loadPlan(memoryTree(everything));
if (!plan) throw new Error('the plan cannot be read');
const occurrences = occurrencesOf(plan, sources);

/** The plan in which something has another id, and says what it was before. */
function renamed(entity: Entity): Readonly<Record<string, string>> {
  const name = `ny-${entity.id}`;
  const files: Record<string, string> = { ...everything };
  const own = occurrences.filter((each) => each.entity === entity && each.range[1] > 0);
  for (const { file, range, declares } of own.toSorted((a, b) => b.range[0] - a.range[0])) {
    const text = files[file] ?? '';
    const [before, after] = [text.slice(0, range[0]), text.slice(range[1])];
    const quote = /^["']/.exec(after)?.[0] ?? '';
    const former = before.endsWith('{#') ? ` formerId=${entity.id}` : `, formerId: ${entity.id}`;
    files[file] = before + name + quote + (declares ? former : '') + after.slice(quote.length);
  }
  const file = renamedFile(entity, name);
  if (file) {
    files[file.to] = `${files[file.from]}formerId: ${entity.id}\n`;
    delete files[file.from];
  }
  return files;
}

/** The fields of a kind of file that a plan of the usual levels has; the others are in the tests of levels. */
const usual = <Field>(kind: string, fields: Readonly<Record<string, Field>>) =>
  Object.entries(fields).filter(([name]) => !ofOtherLevels.test(`${kind} ${name}`));

/** The first thing named in each field of the table. */
const cases = Object.entries(referenceFields).flatMap(([kind, fields]) =>
  usual(kind, fields).map(([name, field]) => {
    const reference = (plan as Plan).references.find(
      ({ from, place: { path = [], on } }) =>
        (from?.kind ?? 'plan') === kind &&
        referenceFieldAt(kind, on === 'key' ? [...path.slice(0, -1), '{}'] : path) === field,
    );
    const entity = reference && plan.byId.get(reference.id);
    if (!entity) throw new Error(`nothing in ${kind} ${name}`);
    return [`${kind} ${name}`, entity] as const;
  }),
);

test.each(cases)('%s: what names the same thing by its new id has not changed', (_name, entity) => {
  const { changes } = compareFiles(everything, renamed(entity));
  const others = changes.filter(({ id }) => id !== entity.id && id !== `ny-${entity.id}`);
  // The address of a link is a part of the text that it stands in.
  expect(others.filter(({ category }) => category !== 'link-changed').map(lineOf)).toEqual([]);
  expect(changes.length).toBeGreaterThan(0);
});

test.each([
  ['decisions/xvedtak.yaml', 'partner: xask', 'partner: xbo', 'partner', 'Ask', 'Bø'],
  ['programmes/xsynlig.yaml', 'responsible: xbo', 'responsible: xask', 'responsible', 'Bø', 'Ask'],
  ['programmes/xsynlig.yaml', 'responsible: xbo', 'responsible: Turlaget', 'responsible', 'Bø', 'Turlaget'],
  ['actions/xskilt.yaml', "payer: 'xbo'", 'payer: xask', 'payer', 'Bø', 'Ask'],
])('%s, %j → %j: compared as a name', (path, from, to, field, before, after) => {
  const text = everything[path] ?? '';
  expect(text).toContain(from);
  const { changes } = compareFiles(everything, { ...everything, [path]: text.replace(from, to) });
  const [value] = changes.flatMap(({ detail }) => (detail?.type === 'values' ? detail.values : []));
  expect(value).toMatchObject({ field, type: 'name', before, after });
});
