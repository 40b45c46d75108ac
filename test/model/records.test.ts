import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind, SettingKind } from '../../src/kinds/record-kinds.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

/** The type of each kind of record. Settings have theirs in `src/templates`. */
const types: Readonly<Record<Exclude<RecordKind, SettingKind>, string>> = {
  plan: 'PlanRecord',
  chapter: 'ChapterFrontMatter',
  'focus-area': 'FocusAreaFrontMatter',
  strategy: 'StrategyFrontMatter',
  goal: 'GoalFrontMatter',
  action: 'ActionRecord',
  programme: 'ProgrammeRecord',
  indicator: 'IndicatorRecord',
  'action-plan': 'ActionPlanFrontMatter',
  'economic-plan': 'EconomicPlanRecord',
  report: 'ReportFrontMatter',
  decision: 'DecisionFileRecord',
  'adopted-record': 'AdoptedFileRecord',
};

const folder = join(root, 'src', 'model', 'records');
const source = readdirSync(folder)
  .map((name) => readText(join(folder, name)))
  .join('\n');

/** The fields of a type, its own and those of the types that it extends, with `?` after those that may be left out. */
function fieldsOf(type: string): readonly string[] {
  const declared = new RegExp(
    `^(?:export )?interface ${type} (?:extends ([\\w, ]+) )?\\{\n(.*?)^\\}`,
    'ms',
  ).exec(source);
  const [, bases = '', body = ''] = declared ?? [];
  const declaredFields = [...body.matchAll(/^ {2}readonly (\w+\??):/gm)].map(([, field = '']) => field);
  return [...declaredFields, ...bases.split(', ').flatMap((base) => (base === '' ? [] : fieldsOf(base)))];
}

test.each(Object.entries(types))('the type of %s has the fields of its schema', (kind, type) => {
  const { properties, required = [] } = JSON.parse(
    readFileSync(join(root, 'schemas', `${kind}.schema.json`), 'utf8'),
  ) as { properties: Readonly<Record<string, unknown>>; required?: readonly string[] };
  const fields = Object.keys(properties).map((field) => (required.includes(field) ? field : `${field}?`));
  expect(fields.length).toBeGreaterThan(1);
  expect([...fieldsOf(type)].sort()).toEqual(fields.sort());
});
