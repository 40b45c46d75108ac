import { type GanttBar, type GanttState, ganttSigns } from '../../src/document/charts/gantt.ts';
import { made } from '../support/money-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const barOf = (state: GanttState, more: Partial<GanttBar> = {}): GanttBar => ({
  ...{ id: state, title: state, said: '', dates: '', start: '2011-03', end: '2012-06', state },
  ...more,
});
const day = (date: string) => ({ date, words: '' });
const signsOf = (bars: readonly GanttBar[], date?: string): readonly string[] =>
  Object.entries(ganttSigns([bars], date === undefined ? undefined : day(date)))
    .filter(([, isSeen]) => isSeen)
    .map(([name]) => name);

test.each<[string, readonly GanttBar[], string | undefined, readonly string[]]>([
  ['planned', [barOf('planned')], '2011-09-01', ['open']],
  ['done', [barOf('done')], undefined, ['filled']],
  ['ongoing on a day within it', [barOf('ongoing')], '2011-09-01', ['filled', 'open']],
  ['ongoing on its first day and before', [barOf('ongoing')], '2011-02-01', ['open']],
  ['ongoing past its end', [barOf('ongoing')], '2012-12-01', ['filled']],
  ['ongoing on a day that is not drawn', [barOf('ongoing')], '2010-12-31', ['open']],
  ['ongoing on no day', [barOf('ongoing')], undefined, ['open']],
  ['called off', [barOf('cancelled')], undefined, ['crossed']],
  [
    'waiting for another',
    [barOf('done'), barOf('planned', { after: ['done'] })],
    undefined,
    ['filled', 'open', 'arrows'],
  ],
  ['waiting for what is elsewhere', [barOf('planned', { after: ['annet'] })], undefined, ['open']],
])('what is seen of a bar that is %s', (_, bars, date, expected) => {
  expect(signsOf(bars, date)).toEqual(expected);
});

test('signs of several drawings are those of each, in its own years', () => {
  const later = barOf('ongoing', { start: '2030', end: '2031' });
  expect(ganttSigns([[barOf('cancelled')], [later]], day('2011-09-01'))).toEqual({
    ...{ filled: false, open: true, crossed: true, arrows: false },
  });
});

/** The sentences about bars in an action plan of several years whose two actions have these statuses. */
function legendOf(one: string, other: string): readonly string[] {
  const withStatus = (status: string) => (text: string) =>
    text.replace(/status: \w+/, `status: ${status}`).replace(/reports:\n(?: {2}-.*\n)+/, '');
  const { 'action-plans/2011.md': year = '', ...plan } = smallPlanWith({
    'actions/skilt.yaml': withStatus(one),
    'actions/nettsalg.yaml': withStatus(other),
  });
  const files = {
    ...plan,
    'action-plans/2011-2014.md': String(year).replace('year: 2011', 'period: { from: 2011, to: 2014 }'),
  };
  return textsOf(made(files).documentOf('action-plan', '2011-2014')).filter((text) =>
    /felt|kryss/i.test(text),
  );
}

test.each([
  ['planned', 'planned', []],
  ['done', 'planned', ['Fylt felt er gjort, åpent felt gjenstår. Piler viser hva et tiltak venter på.']],
])('only what is drawn is explained: %s, %s', (one, other, expected) => {
  expect(legendOf(one, other)).toEqual(expected);
});
