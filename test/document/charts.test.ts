import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { standardLocales } from '#templates';
import type { Chart } from '../../src/document/chart.ts';
import { development, type Point } from '../../src/document/charts/development.ts';
import { type GanttBar, gantt } from '../../src/document/charts/gantt.ts';
import { labelLines, labelWidth } from '../../src/document/charts/words-in-charts.ts';
import { decimal } from '../../src/document/figures.ts';
import { openedWhenUsed, openTypefaces } from '../../src/render/pdf/typeset/typefaces.ts';
import { periodInShort } from '../../src/templates/period-words.ts';
import { byPeriod, type Period, type PeriodKind, periodMonths, periodOf } from '../../src/text/period.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { documentOf, pdfOf } from '../support/render-document.ts';
import { root } from '../support/run-cli.ts';

const locale = standardLocales.nb;

type Label = Extract<Chart['shapes'][number], { type: 'label' }>;
const faces = openTypefaces(openedWhenUsed((name) => readFileSync(join(root, `dist/fonts/${name}.ttf`))));

/** Where a label begins and ends, as it is printed. */
function placeOf({ x, value, anchor, strong }: Label): { readonly left: number; readonly right: number } {
  const width = (faces[strong ? 'semibold' : 'regular'].row(value, false).width * 9) / 1000;
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width };
}
const labelsOf = ({ shapes }: Chart): readonly Label[] => shapes.filter((shape) => shape.type === 'label');

/** Everything drawn is inside the drawing, and a number. */
function staysInside({ width, height, shapes }: Chart): void {
  const inside = (x: number, y: number): void => {
    expect(x).toBeGreaterThanOrEqual(-0.01);
    expect(x).toBeLessThanOrEqual(width + 0.01);
    expect(y).toBeGreaterThanOrEqual(-0.01);
    expect(y).toBeLessThanOrEqual(height + 0.01);
  };
  for (const shape of shapes) {
    if (shape.type === 'bar') {
      expect(shape.width).toBeGreaterThan(0);
      inside(shape.x, shape.y);
      inside(shape.x + shape.width, shape.y + shape.height);
    } else if (shape.type === 'line') for (const [x, y] of shape.points) inside(x, y);
    else {
      const { left, right } = placeOf(shape);
      inside(left, shape.baseline);
      inside(right, shape.baseline);
    }
  }
}

const yearOf = (year: number): Period => periodOf('year', year) as Period;
const drawn = (measured: readonly Point[], targets: readonly Point[] = [], months = 12): Chart =>
  development({
    title: 'Tittel (personer)',
    above: { title: 'Tittel', unit: (from) => (from === undefined ? 'personer' : `personer, fra ${from}`) },
    alt: 'S',
    measured,
    targets,
    path: targets,
    months,
    ends: { measured: ({ value }) => `målt ${value}`, target: ({ value }) => `mål ${value}` },
    print: String,
    label: (period) => periodInShort(period, locale),
  });

test.each([40, 74, 170])('figures of an axis %i points high are a line apart at least', (height) => {
  const { shapes } = development({
    title: 'Tittel',
    above: { title: 'Tittel', unit: () => 'personer' },
    alt: 'S',
    measured: [{ period: yearOf(2009), value: 50_987 }],
    targets: [{ period: yearOf(2021), value: 57_000 }],
    path: [],
    months: 12,
    ends: { measured: () => '', target: () => '' },
    print: String,
    label: (period) => periodInShort(period, locale),
    size: { width: 286, height },
  });
  const axis = shapes
    .filter((shape) => shape.type === 'label')
    .filter(({ anchor, value }) => anchor === 'end' && /\d/.test(value));
  const heights = axis.map(({ baseline }) => baseline).sort((one, other) => one - other);
  expect(heights.length).toBeGreaterThan(0);
  for (const [at, low] of heights.slice(1).entries())
    expect(low - (heights[at] ?? 0)).toBeGreaterThanOrEqual(10.9);
});

test('a development of any values stays inside, one point too', () => {
  const period = fc
    .record({
      kind: fc.constantFrom('year', 'quarter', 'month'),
      year: fc.integer({ min: 2009, max: 2030 }),
      part: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ kind, year, part }) => periodOf(kind as PeriodKind, year, part))
    .filter((found) => found !== undefined);
  const point = fc.record({ period, value: fc.integer({ min: -1e6, max: 1e6 }) });
  fc.assert(
    fc.property(fc.uniqueArray(point, { selector: (one) => one.period.text, minLength: 1 }), (points) => {
      const sorted = [...points].sort((a, b) => byPeriod(a.period, b.period));
      const half = Math.ceil(sorted.length / 2);
      staysInside(drawn(sorted.slice(0, half), sorted.slice(half)));
    }),
  );
});

test('a development of any kind of period has its labels beside each other', () => {
  const kinds = Object.keys(periodMonths) as readonly PeriodKind[];
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 12 }),
      (kind, from, count, years) => {
        const each = 12 / periodMonths[kind];
        const measured = Array.from({ length: count }, (_, index): Point => {
          const nth = (from % each) + index;
          const period = periodOf(kind, 2020 + Math.floor(nth / each), (nth % each) + 1) as Period;
          return { period, value: (index * 7919) % 1000 };
        });
        const last = measured.at(-1)?.period.year ?? 2020;
        const targets = Array.from({ length: years % 3 }, (_, index): Point => {
          return { period: yearOf(last + 1 + index * years), value: 1200 };
        });
        const chart = drawn(measured, targets, periodMonths[kind]);
        staysInside(chart);
        const foot = Math.max(...labelsOf(chart).map(({ baseline }) => baseline));
        const labels = labelsOf(chart).filter(({ baseline }) => baseline === foot);
        expect(labels.length).toBeGreaterThan(0);
        for (const [index, label] of labels.entries()) {
          const next = labels[index + 1];
          if (next) expect(placeOf(label).right).toBeLessThan(placeOf(next).left);
        }
      },
    ),
  );
});

test('a development says what it shows, and of what unit', () => {
  const headOf = (...values: readonly number[]) =>
    labelsOf(drawn(values.map((value, index) => ({ period: yearOf(2010 + index), value }))))
      .slice(0, 2)
      .map(({ value, strong }) => [value, strong === true]);
  expect(headOf(0, 40)).toEqual([
    ['Tittel', true],
    ['personer', false],
  ]);
  // An axis that does not begin at 0 makes much of little.
  expect(headOf(1000, 1040)).toEqual([
    ['Tittel', true],
    ['personer, fra 1000', false],
  ]);
});

test.each([
  ['every year', [2010, 2011, 2012], 12, 1],
  ['a year is missing', [2010, 2011, 2013, 2014], 12, 2],
  ['a survey of four years', [2010, 2014, 2018], 48, 1],
  ['a survey that was left out once', [2010, 2014, 2022, 2026], 48, 2],
  ['years with one alone', [2010, 2012, 2013], 12, 1],
])('a line is drawn through what was measured: %s', (_, years, months, lines) => {
  const chart = drawn(
    years.map((year) => ({ period: yearOf(year), value: year % 7 })),
    [],
    months,
  );
  const solid = chart.shapes.filter(
    (shape) => shape.type === 'line' && shape.shade === 0 && !shape.dashed && shape.thickness === 1.5,
  );
  expect(solid).toHaveLength(lines);
  const marks = chart.shapes.filter((shape) => shape.type === 'bar');
  expect(marks).toHaveLength(years.length);
});

test('a year is drawn where its last quarter is', () => {
  const quarter = periodOf('quarter', 2024, 4) as Period;
  const before = periodOf('quarter', 2024, 1) as Period;
  const chart = drawn(
    [
      { period: before, value: 1 },
      { period: quarter, value: 5 },
    ],
    [{ period: yearOf(2024), value: 9 }],
  );
  const marks = chart.shapes.flatMap((shape) => (shape.type === 'bar' && shape.width === 6 ? [shape.x] : []));
  expect(marks[0]).toBeCloseTo(marks[2] ?? 0, 6);
  expect(marks[1]).toBeLessThan(marks[2] ?? 0);
});

const barStates = ['done', 'ongoing', 'planned', 'cancelled'] as const;
const barOf = (title: string, index = 0): GanttBar => ({
  id: `nr-${index}`,
  title,
  said: `sagt ${index}`,
  dates: '',
  start: `${2011 + (index % 3)}-02`,
  end: `${2012 + (index % 5)}`,
  state: barStates[index % 4] ?? 'done',
});

test('bars of time stay inside, dates as coarse as they come', () => {
  const bars = [
    { ...barOf('År'), start: '2011', end: '2012' },
    { ...barOf('Måneder'), start: '2011-03', end: '2011-03', state: 'done' },
    { ...barOf('Dager'), start: '2012-12-31', end: '2013-01-01' },
  ] as const;
  const [chart] = gantt('T', bars);
  staysInside(chart as Chart);
  const [year, month] = (chart as Chart).shapes.filter((shape) => shape.type === 'bar' && shape.height === 9);
  expect(year?.type === 'bar' && month?.type === 'bar' && year.width / month.width).toBeCloseTo(24, 6);
});

const long = 'Samferdselsinfrastruktur og kollektivtrafikk i hele regionen, med bredbånd, buss, båt og tog, ';

describe.each([['times', (titles: readonly string[]) => gantt('Tider', titles.map(barOf))]] as const)(
  'a drawing of %s is divided over pages',
  (_, draw) => {
    test.each([1, 19, 23, 26, 30, 60, 130])('of %i bars', async (count) => {
      const titles = Array.from({ length: count }, (_, index) => `Tiltak ${index}.`);
      const charts = draw(titles);
      charts.forEach(staysInside);
      // Every bar once, in order, to the eye and to the ear.
      const seen = charts.flatMap(labelsOf).map(({ value }) => value);
      expect(seen.filter((value) => value.startsWith('Tiltak '))).toEqual(titles);
      const heard = charts.flatMap(({ alt }) => alt.match(/sagt \d+/g) ?? []);
      expect(heard).toEqual(titles.map((_, index) => `sagt ${index}`));
      expect(charts.map(({ title }) => title)).toEqual(
        charts.length === 1
          ? [charts[0]?.title]
          : charts.map((_, index) => expect.stringContaining(` (${index + 1}/${charts.length})`)),
      );
      const heights = charts.map(({ height }) => height);
      expect(Math.max(...heights)).toBeLessThanOrEqual(600);
      // No drawing holds what is left over from the others.
      expect(Math.min(...heights)).toBeGreaterThan(Math.max(...heights) * 0.75);
      const pages = await readSpans(await pdfOf(documentOf(charts)));
      for (const { height, spans } of pages)
        for (const { baseline, artifact } of spans.filter(({ artifact: mark }) => !mark))
          expect({ artifact, inside: baseline > 60 && baseline < height - 60 }).toEqual({
            artifact: false,
            inside: true,
          });
      expect(
        pages.flatMap(({ spans }) => spans.filter(({ text }) => text.startsWith('Tiltak '))),
      ).toHaveLength(count);
    });

    test.each([
      ['two lines', long, 1],
      ['more lines than there are', long.repeat(9), 3],
      ['one word', 'x'.repeat(300), 2],
      ['capitals', 'WMÆ'.repeat(60), 2],
      ['signs', '🎉漢字'.repeat(60), 2],
    ])('a title of %s stays on it', (_, title, lines) => {
      const charts = draw(['Først.', title, 'Etter.']);
      charts.forEach(staysInside);
      const labels = charts.flatMap(labelsOf);
      const [before, after] = ['Først.', 'Etter.'].map((word) =>
        labels.findIndex(({ value }) => value === word),
      );
      const between = labels
        .slice((before ?? 0) + 1, after)
        .filter(({ strong, value }) => !strong && value !== '');
      expect(between.length).toBeGreaterThan(lines);
      expect(between.length).toBeLessThanOrEqual(12);
      const baselines = between.map(({ baseline }) => baseline);
      expect([...new Set(baselines)].sort((a, b) => a - b)).toEqual(baselines);
      if (title === long) expect(between.map(({ value }) => value).join(' ')).toBe(long.trim());
    });
  },
);

test('no line of a year goes through a name', () => {
  const charts = gantt('Tider', [
    barOf('Kort'),
    barOf(long, 1),
    { ...barOf('x'.repeat(200), 2), start: '1950', end: '2100' },
  ]);
  for (const chart of charts) {
    const lines = chart.shapes.filter((shape) => shape.type === 'line');
    expect(lines.length).toBeGreaterThan(3);
    for (const label of labelsOf(chart)) {
      const { left, right } = placeOf(label);
      for (const { points } of lines) {
        const [[x, top] = [0, 0], [, bottom] = [0, 0]] = points;
        const through = x > left && x < right && top < label.baseline + 2 && bottom > label.baseline - 6;
        expect({ label: label.value, x, through }).toEqual({ label: label.value, x, through: false });
      }
    }
    // Years stand beside each other, not over each other.
    const years = labelsOf(chart).filter(({ anchor }) => anchor === 'middle');
    for (const [index, label] of years.entries()) {
      const next = years[index + 1];
      if (next) expect(placeOf(label).right).toBeLessThan(placeOf(next).left);
    }
  }
});

test('every year is named where there is room for it, beside a column of dates too', () => {
  const four = { ...barOf('Lenge'), start: '2028', end: '2031', dates: 'april 2026 – mars 2028' };
  const yearsOf = (bar: GanttBar): readonly string[] =>
    gantt('Tider', [bar]).flatMap((chart) =>
      labelsOf(chart).flatMap(({ anchor, value }) => (anchor === 'middle' ? [value] : [])),
    );
  expect(yearsOf(four)).toEqual(['2028', '2029', '2030', '2031']);
  expect(yearsOf({ ...four, end: '2047' })[0]).toMatch(/^2028–$/);
});

describe('the dates of a bar', () => {
  const wide = { ...barOf('Lenge', 2), start: '2001', end: '2030', dates: '' };
  const place = (bar: Partial<GanttBar>): Label | undefined => {
    const [chart] = gantt('Tider', [wide, { ...barOf('Kort', 1), dates: 'jan. 2011 – des. 2013', ...bar }]);
    staysInside(chart as Chart);
    return labelsOf(chart as Chart).find(({ value }) => value === 'jan. 2011 – des. 2013');
  };
  test('are behind it, or before it where there is no room', () => {
    expect(place({ start: '2002', end: '2003' })?.x).toBeGreaterThan(150);
    const before = place({ start: '2028', end: '2030' });
    expect(before && placeOf(before).right).toBeLessThan(380 * 0.95);
  });
  test('are in a column where one has room at neither end, or an arrow comes in', () => {
    const first = place({ start: '2003', end: '2029' });
    expect(first?.x).toBeGreaterThan(270);
    expect(first && placeOf(first).right).toBeLessThanOrEqual(380);
    expect(place({ start: '2028', end: '2030', after: ['nr-2'] })?.x).toBe(first?.x);
  });
  test('too long for the column are on several lines', () => {
    const [chart] = gantt('Tider', [{ ...wide, dates: 'jan. 2011 – des. 2013, utsatt til 2029' }]);
    staysInside(chart as Chart);
    const lines = labelsOf(chart as Chart).filter(({ x, anchor }) => x > 250 && anchor === 'start');
    expect(lines.map(({ value }) => value).join(' ')).toBe('jan. 2011 – des. 2013, utsatt til 2029');
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe('what is done of a bar is filled', () => {
  const fills = (state: GanttBar['state'], until?: string): readonly number[] => {
    const day = until === undefined ? undefined : { date: until, words: 'i dag' };
    const [chart] = gantt('Tider', [{ ...barOf('A'), start: '2011', end: '2012', state }], day);
    staysInside(chart as Chart);
    return (chart?.shapes ?? []).flatMap((shape) => (shape.type === 'bar' ? [shape.width] : []));
  };
  test('all of it, none of it, or as far as the day', () => {
    expect(fills('done')).toHaveLength(1);
    const [frame = 0, open = 0] = fills('planned');
    expect(open).toBeCloseTo(frame - 2, 6);
    expect(fills('ongoing')[1]).toBeCloseTo(frame - 2, 6);
    expect(fills('ongoing', '2011-12')[1]).toBeCloseTo(frame / 2 - 1, 0);
    // A day outside the years is not drawn.
    expect(fills('ongoing', '2030')[1]).toBeCloseTo(frame - 2, 6);
  });
  test('what is called off has a cross', () => {
    const crossing = (state: GanttBar['state']): number => {
      const [chart] = gantt('Tider', [{ ...barOf('A'), state }]);
      return (chart?.shapes ?? []).filter((shape) => shape.type === 'line' && shape.shade === 0).length;
    };
    expect([crossing('cancelled'), crossing('planned')]).toEqual([2, 0]);
  });
});

test('arrows lead from what is waited for, in the same drawing', () => {
  const arrows = (bars: readonly GanttBar[]): number =>
    gantt('Tider', bars)
      .flatMap(({ shapes }) => shapes)
      .filter((shape) => shape.type === 'line' && shape.shade === 'text').length;
  const first = { ...barOf('A'), id: 'a', start: '2011', end: '2011' };
  const second = { ...barOf('B'), id: 'b', start: '2012', end: '2013', after: ['a'] };
  expect(arrows([first, second])).toBe(2);
  // One that begins before the other ends, one that waits for what is not drawn, one for what is below it.
  expect(arrows([{ ...first, end: '2013' }, second])).toBe(2);
  expect(arrows([{ ...second, after: ['c'] }])).toBe(0);
  expect(arrows([second, first])).toBe(0);
});

describe('the figures of an axis', () => {
  const axisOf = (values: readonly number[], decimals: number): readonly Label[] => {
    const chart = development({
      title: 'T',
      above: { title: 'T', unit: () => 'U' },
      alt: 'S',
      measured: values.map((value, index) => ({ period: yearOf(2010 + index), value })),
      targets: [],
      path: [],
      months: 12,
      ends: { measured: () => 'målt', target: () => 'mål' },
      print: (value, places = decimals) => decimal(value, Math.max(decimals, places), 'nb'),
      label: ({ text }) => text,
    });
    staysInside(chart);
    return labelsOf(chart).filter(({ anchor }) => anchor === 'end');
  };
  test.each([
    ['tiny values', [0.01, 0.03], 0],
    ['values beside each other', [5_000_000.1, 5_000_000.3], 0],
    ['very tiny values', [1e-7, 3e-7], 1],
    ['values of thirteen figures', [1_000_000_000_000, 9_000_000_000_000], 0],
    ['ordinary values', [51_000, 57_000], 0],
  ])('of %s differ', (_, values, decimals) => {
    const figures = axisOf(values, decimals).map(({ value }) => value);
    expect(figures.length).toBeGreaterThan(1);
    expect(new Set(figures).size).toBe(figures.length);
  });
  test('have no more decimals than they need', () => {
    expect(axisOf([0.1, 0.3], 0).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['0,10', '0,20', '0,30']),
    );
    expect(axisOf([1, 4], 0).map(({ value }) => value)).toEqual(expect.arrayContaining(['1', '2', '3', '4']));
  });
});

test('a word of a drawing is never wider than it is thought to be', () => {
  const words = readFileSync(join(root, 'test', 'plan', 'adopted-names.txt'), 'utf8').split(/\s+/);
  for (const strong of [false, true])
    for (const word of [
      ...words,
      'WWW',
      'mmm',
      '16\u202f500',
      '«Å»',
      '100 %',
      'áčđŋšŧž',
      'æææ',
      'ǽǩ',
      '¼½¾',
      'QGOÅ',
      'rrr',
    ])
      expect(labelWidth(word, strong)).toBeGreaterThanOrEqual(
        placeOf({ type: 'label', x: 0, baseline: 0, anchor: 'start', value: word, strong }).right,
      );
  expect(labelLines('Ett to', 200)).toEqual(['Ett to']);
});
