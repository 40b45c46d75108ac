import { countChanges } from '../../diff/view/counts.ts';
import type { DiffView } from '../../diff/view/diff-view.ts';
import { clip } from '../../diff/view/shorten.ts';
import { changeWords } from '../../messages/change-words.ts';
import { say } from '../../messages/wording.ts';
import { type Weight, weights } from '../../templates/weights.ts';
import { styler } from '../style.ts';
import { widthOf, wrap } from './wrap.ts';

const heaviestFirst: readonly Weight[] = [...weights].reverse();

/** How many changes of each weight in each focus area, as a table for a terminal; the counts first and last. */
export function statDiff(
  view: DiffView,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const { language, groups, counts } = view;
  const style = styler(color);
  const errors = view.errors.flatMap(({ text }) => [...wrap(text, Math.max(40, width)), '']);
  if (groups.length === 0) return [counts, ...(errors.length > 0 ? ['', ...errors] : [''])].join('\n');
  const word = (name: 'areaHeading' | 'sum' | `short-${Weight}`): string => say(changeWords[name], language);
  const numbers = groups.map(({ changes }) => countChanges(changes.map(({ change }) => change)));
  const used = heaviestFirst.filter((weight) => numbers.some((counts) => counts[weight] > 0));
  const total = (weight: Weight): number => numbers.reduce((sum, counts) => sum + counts[weight], 0);
  const sum = (counts: Readonly<Record<Weight, number>>): number =>
    used.reduce((all, weight) => all + counts[weight], 0);
  const heads = [...used.map((weight) => word(`short-${weight}`)), word('sum')];
  const room = Math.max(12, width - heads.reduce((all, head) => all + head.length + 2, 0));
  const rows = [
    [word('areaHeading'), ...heads],
    ...groups.map(({ title }, at) => {
      const counts = numbers[at] ?? countChanges([]);
      return [clip(title, room), ...used.map((weight) => String(counts[weight] || '·')), String(sum(counts))];
    }),
    [
      word('sum'),
      ...used.map((weight) => String(total(weight))),
      String(used.reduce((all, weight) => all + total(weight), 0)),
    ],
  ];
  const names = Math.max(...rows.map(([name = '']) => widthOf(name)));
  const lines = rows.map(([name = '', ...cells], at) => {
    const figures = cells.map((cell, index) => `  ${cell.padStart(heads[index]?.length ?? 0)}`).join('');
    const line = `${name}${' '.repeat(names - widthOf(name))}${figures}`;
    return at === 0 || at === rows.length - 1 ? style('bold', line) : line;
  });
  return `${[style('bold', counts), '', ...errors, ...lines, '', style('bold', counts)].join('\n')}\n`;
}
