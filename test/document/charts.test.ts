import fc from 'fast-check';
import { development } from '../../src/document/charts/development.ts';
import { gantt } from '../../src/document/charts/gantt.ts';
import { stackedBars } from '../../src/document/charts/stacked-bars.ts';
import type { Chart } from '../../src/document/document.ts';

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
    else inside(shape.x, shape.baseline);
  }
}

const amount = fc.integer({ min: 0, max: 9e12 });

test('stacked bars stay inside, and their parts are as long as their values', () => {
  fc.assert(
    fc.property(fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { maxLength: 12 }), (rows) => {
      const bars = rows.map((values, index) => ({ title: `Rad ${index}`, values, sum: '1' }));
      staysInside(stackedBars('Tittel', 'Sagt', ['a', 'b', 'c'], bars));
    }),
  );
  const { shapes } = stackedBars('T', 'S', ['a', 'b'], [{ title: 'x', values: [300, 100], sum: '400' }]);
  const frames = shapes.filter((shape) => shape.type === 'bar' && shape.height === 13);
  const [first, second] = frames.map((shape) => (shape.type === 'bar' ? shape.width : 0));
  expect((first ?? 0) / (second ?? 1)).toBeCloseTo(3, 6);
});

test('a development of any values stays inside, one point too', () => {
  const point = fc.record({
    year: fc.integer({ min: 2009, max: 2030 }),
    value: fc.integer({ min: -1e6, max: 1e6 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(point, { selector: ({ year }) => year, minLength: 1 }), (points) => {
      const sorted = [...points].sort((a, b) => a.year - b.year);
      const half = Math.ceil(sorted.length / 2);
      const names = { measured: 'Måling', targets: 'Mål' };
      staysInside(development('T', 'S', sorted.slice(0, half), sorted.slice(half), names, String));
    }),
  );
});

test('bars of time stay inside, dates as coarse as they come', () => {
  const bars = [
    { title: 'År', start: '2011', end: '2012', done: false },
    { title: 'Måneder', start: '2011-03', end: '2011-03', done: true },
    { title: 'Dager', start: '2012-12-31', end: '2013-01-01', done: false },
  ];
  const chart = gantt('T', 'S', bars);
  staysInside(chart);
  const [year, month] = chart.shapes.filter((shape) => shape.type === 'bar');
  expect(year?.type === 'bar' && month?.type === 'bar' && year.width / month.width).toBeCloseTo(24, 6);
});
