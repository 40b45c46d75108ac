import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isSeq, parse, parseDocument } from 'yaml';
import { rollOver } from '../../src/budget/roll-over.ts';
import { adoptedYearsOf } from '../../src/diff/adopted-years.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { compareFiles, type Files, lineOf, sideOfFiles } from '../support/compare-plans.ts';
import { root } from '../support/run-cli.ts';
import { adoptedPlan } from './edits/plan.ts';

/** The adopted plan with something else in a file. */
function changed(
  files: Files,
  file: string,
  ...edits: readonly (readonly [from: string, to: string])[]
): Files {
  return {
    ...files,
    [file]: edits.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
      return text.replace(from, () => to);
    }, String(files[file])),
  };
}

describe('rolling every action on into a draft of next year', () => {
  function filesOf(folder: string, prefix = ''): Record<string, string | Uint8Array> {
    return Object.fromEntries(
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return Object.entries(filesOf(path, `${prefix}${entry.name}/`));
        const bytes = readFileSync(path);
        return [[prefix + entry.name, /\.(?:ya?ml|md)$/.test(entry.name) ? bytes.toString() : bytes]];
      }),
    );
  }

  interface Row {
    readonly year?: number;
    readonly from?: number;
    readonly to?: number;
  }
  const lastOf = ({ year, from, to }: Row, end: number): number => year ?? to ?? Math.max(from ?? 0, end);

  /** An action that goes on to the end of a year, with the amounts of its last one for that year. */
  function rolledOn(text: string, until: number): string {
    const document = parseDocument(text);
    const end = document.get('end');
    const endYear = end === 'ongoing' ? until : Number(String(end).slice(0, 4));
    if (endYear < until) document.set('end', String(until));
    for (const list of ['costs', 'financing']) {
      const rows = document.get(list);
      if (!isSeq(rows) || rows.items.length === 0) continue;
      const written = rows.toJSON() as Row[];
      const last = Math.max(...written.map((row) => lastOf(row, endYear)));
      if (last >= until) continue;
      for (const row of written.filter((one) => lastOf(one, endYear) === last)) {
        const { from: _, to: __, ...rest } = row;
        rows.add(document.createNode({ ...rest, year: until }));
      }
    }
    return document.toString();
  }

  test.each([['plan'], ['test/plans/fylke'], ['test/plans/kommune'], ['test/plans/forening']])(
    'of %s: nobody must decide anything',
    (folder) => {
      const base = filesOf(join(root, folder));
      const { plan } = sideOfFiles(base);
      const newest = plan.actionPlans.at(-1);
      const adopted = plan.actionPlans.filter(({ record }) => record.revision.status === 'adopted').at(-1);
      if (!newest || !adopted) throw new Error('no action plan');
      const years = newest.to - newest.from + 1;

      // The draft after the plan that was adopted last, after the newest, and one that few actions go on to by themselves.
      for (const from of [adopted.from + 1, newest.from + 1, newest.from + 5]) {
        const to = from + years - 1;
        const head: Record<string, string | Uint8Array> = { ...base };
        const open = plan.actions.filter(({ record }) => !['done', 'cancelled'].includes(record.status));
        for (const { file } of open) head[file] = rolledOn(String(base[file]), to);
        const file = `action-plans/${years === 1 ? from : `${from}-${to}`}.md`;
        const span = years === 1 ? `year: ${from}` : `period: { from: ${from}, to: ${to} }`;
        head[file] ??= `---\n${span}\nrevision: { status: draft, date: ${from - 1}-06 }\n---\n\nOm året.\n`;
        const over = rollOver(sideOfFiles(head).plan, { from, to });
        expect(over.carried.length + over.added.length).toBeGreaterThanOrEqual(Math.min(8, open.length));
        const { changes, verdict, unread } = compareFiles(base, head);
        expect(unread).toEqual([]);
        expect(
          changes.filter(({ weight }) => weight === 'decision' || weight === 'members').map(lineOf),
        ).toEqual([]);
        expect(verdict).toMatchObject({ decisions: [], failing: [], passes: true });
        const touched = new Set(changes.filter(({ subject }) => subject === 'action').map(({ id }) => id));
        expect(touched.size).toBeGreaterThan(from === newest.from + 5 ? open.length / 2 : 0);
      }
    },
  );
});

describe('what was adopted is the measure', () => {
  const rows = (base: Files, head: Files): readonly string[] => compareFiles(base, head).changes.map(lineOf);

  test('years that are only indicative promise nothing', () => {
    const { plan } = sideOfFiles({
      ...adoptedPlan,
      'action-plans/2012.md':
        '---\nperiod: { from: 2012, to: 2015 }\nbindingYears: 1\nrevision: { status: adopted, date: 2011-01 }\nexclude: [{ action: kart, reason: Venter }]\n---\n',
    });
    const { promises } = adoptedYearsOf(plan);
    expect([2010, 2011, 2012, 2013, 2014].map((year) => promises(year))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    // What is left out of it with a reason was not promised.
    expect([promises(2012, 'kart'), promises(2012, 'skilt')]).toEqual([false, true]);
  });

  test('what an adopted economic plan has is what its record says', () => {
    const recorded = withAdopted(adoptedPlan, 'economic-plan 2011-2014', '2011-01');
    // The course was taken out of the plan since: what was adopted of it is still what was adopted.
    const without = changed(recorded, 'actions/kurs.yaml', [
      '{ year: 2013, source: kontingent, amount: 30000 }, ',
      '',
    ]);
    expect(adoptedYearsOf(sideOfFiles(without).plan).budgets('kurs', 2013)).toBe(true);
    const unrecorded = changed(adoptedPlan, 'actions/kurs.yaml', [
      '{ year: 2013, source: kontingent, amount: 30000 }, ',
      '',
    ]);
    expect(adoptedYearsOf(sideOfFiles(unrecorded).plan).budgets('kurs', 2013)).toBe(false);
    expect(rows(without, recorded)).toEqual(['decision changed budget-changed action kurs financing']);
    expect(rows(unrecorded, adoptedPlan)).toEqual([
      'substantive changed budget-not-adopted action kurs financing',
    ]);
  });

  test('a plan in hearing is heard again where a change would need a decision of an adopted one', () => {
    const head = changed(adoptedPlan, 'actions/kurs.yaml', [
      'source: staten, amount: 30000',
      'source: staten, amount: 20000',
    ]);
    const { verdict, changes } = compareFiles(adoptedPlan, head);
    expect(changes.map(lineOf)).toEqual(['substantive changed budget-not-adopted action kurs financing']);
    expect(verdict).toMatchObject({ hearAgain: ['action-plan 2013'], decisions: [], passes: true });
    // What would need no decision of an adopted plan needs no other hearing.
    const other = changed(adoptedPlan, 'actions/kurs.yaml', ['source: staten', 'source: fylket']);
    expect(rows(adoptedPlan, other)).toEqual(changes.map(lineOf));
    expect(compareFiles(adoptedPlan, other).verdict.hearAgain).toEqual([]);
    const draft = changed(adoptedPlan, 'actions/mote.yaml', ['2014, amount: 20000', '2014, amount: 30000']);
    expect(compareFiles(adoptedPlan, draft).verdict.hearAgain).toEqual([]);
  });

  test('what is more in a year that was not adopted weighs nothing in one that was', () => {
    const found = ['source: fylket, amount: 40000', 'source: fylket, amount: 60000'] as const;
    const also = [
      'costs: [{ year: 2012, amount: 80000 }]',
      'costs: [{ year: 2012, amount: 80000 }, { year: 2014, amount: 5000 }]',
    ] as const;
    expect(rows(adoptedPlan, changed(adoptedPlan, 'actions/kart.yaml', found, also))).toEqual([
      'substantive changed outside-money-gained action kart costs',
    ]);
  });

  test('an action that was cancelled in a year is judged by the years from then on', () => {
    const cancelled = (date: string): Files =>
      changed(
        adoptedPlan,
        'actions/skilt.yaml',
        ['end: 2012-06', 'end: 2014-06'],
        ['status: ongoing\ncosts', 'status: cancelled\nstatusNote: Nei\ncosts'],
        ['text: I gang }', `text: I gang }\n  - { date: ${date}, status: cancelled, text: Avlyst }`],
      );
    const base = changed(adoptedPlan, 'actions/skilt.yaml', ['end: 2012-06', 'end: 2014-06']);
    expect(rows(base, cancelled('2012-03'))).toContain(
      'decision changed action-cancelled action skilt status',
    );
    expect(rows(base, cancelled('2014-01'))).toContain(
      'substantive changed action-cancelled-not-adopted action skilt status',
    );
  });

  test('a draft of next year may be added, and an adopted plan may not lose its years', () => {
    const without: Record<string, string | Uint8Array> = { ...adoptedPlan };
    delete without['action-plans/2014.md'];
    expect(rows(adoptedPlan, without)).toEqual([
      'substantive removed action-plan-not-adopted action-plan 2014',
    ]);
    delete without['action-plans/2012.md'];
    expect(rows(adoptedPlan, without)).toContain('decision removed action-plan-removed action-plan 2012');
  });
});

test('who pays in place of whom weighs the same whichever way it goes', () => {
  const sources = ['fylket', 'staten', 'kontingent', 'deltakere'];
  const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
  const action = parse(adoptedPlan['actions/skilt.yaml'] ?? '') as Readonly<Record<string, unknown>>;
  /** The action with 100 000 kroner a year, of which each source pays its part of what all of them pay. */
  const paid = (parts: readonly (readonly number[])[], covered: number): Files => {
    const financing = parts.flatMap((own, at) => {
      const total = own.reduce((sum, part) => sum + part, 0) || 1;
      const amounts = own.map((part) => Math.floor((part / total) * covered));
      amounts[0] = (amounts[0] ?? 0) + covered - amounts.reduce((sum, amount) => sum + amount, 0);
      return amounts.flatMap((amount, index) =>
        amount > 0 ? [{ year: 2011 + at, source: sources[index], amount }] : [],
      );
    });
    return { ...adoptedPlan, 'actions/skilt.yaml': JSON.stringify({ ...action, financing }) };
  };
  let differing = 0;
  fc.assert(
    fc.property(shares, shares, shares, shares, fc.constantFrom(100_000, 60_000), (a, b, c, d, covered) => {
      const [one, other] = [paid([a, b], covered), paid([c, d], covered)];
      const [there] = compareFiles(one, other).changes;
      const [back] = compareFiles(other, one).changes;
      if (there) differing += 1;
      expect(there?.category).toBe(back?.category);
      expect(['budget-changed', 'outside-money-shifted', undefined]).toContain(there?.category);
    }),
    { numRuns: 60 },
  );
  expect(differing).toBeGreaterThan(40);
});
