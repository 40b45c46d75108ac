import type { Body, ShownFact, ShownItem } from '../../diff/view/bodies.ts';
import { collapseRepeats, mostOfRow } from '../../diff/view/collapse-repeats.ts';
import type { DiffView, Group } from '../../diff/view/diff-view.ts';
import type { ShownEnd } from '../../diff/view/ends.ts';
import { gistText } from '../../diff/view/gist.ts';
import { bulletOf, clip, limitText, type ShownBlock } from '../../diff/view/shorten.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import type { ShownMoney } from '../../diff/view/values.ts';
import type { ShownDecision } from '../../diff/view/verdict-lines.ts';
import { changeWords } from '../../messages/change-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import type { Weight } from '../../templates/weights.ts';
import { capital } from '../../text/capital.ts';
import { type Style, styler } from '../style.ts';
import { widthOf, wrap, wrapParts } from './wrap.ts';

export interface PrettyDiffOptions {
  readonly color: boolean;
  /** Terminal columns. */
  readonly width: number;
}

/** Characters of a changed text, and of a title or a value, that a terminal is filled with. */
const mostText = 3000;
const mostWords = 400;
/** Members of a list, and rows of a table of sums. */
const mostItems = 20;

const colors: Readonly<Record<Weight, Parameters<Style>[0]>> = {
  members: ['bold', 'magenta'],
  decision: ['bold', 'red'],
  substantive: ['bold', 'yellow'],
  editorial: ['bold', 'cyan'],
};
const markColors = { failing: 'red', accepted: 'green', heavier: 'magenta', alike: 'cyan' } as const;
const marks = { failing: '✗', accepted: '✓', heavier: '!', alike: '≈' } as const;
const gateColors = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const stateColors = { decided: 'green', open: 'yellow', failing: 'red' } as const;
const gateMarks = { error: '✗', warning: '!', info: '·' } as const;

/** What the parts of the text are written with. */
interface Pen {
  readonly language: SpokenLanguage;
  readonly style: Style;
  readonly width: number;
}

/** A comparison for a terminal: counts, ends, changes by focus area, what follows, who must decide, and the counts again. */
export function prettyDiff(view: DiffView, { color, width }: PrettyDiffOptions): string {
  const { language, counts, base, head, groups, decisions, beside, renumbered } = view;
  const pen: Pen = { language, style: styler(color), width: Math.max(40, Math.min(width, 110)) };
  const summary = pen.style('bold', counts);
  const sections = [
    [summary, endLine('from', base, pen), endLine('to', head, pen)],
    ...view.errors.map(({ text, first, left }) => [
      ...indented(text, '', pen, 'red'),
      ...first.flatMap((line) => indented(line, '  ', pen)),
      ...moreLine(left, '  ', pen),
    ]),
    ...(view.front.length > 0 ? [frontLines(view, pen)] : []),
    ...groups.map((group) => groupLines(group, pen)),
    ...(renumbered.length > 0 ? [renumberedLines(renumbered, pen)] : []),
    ...(beside.length > 0
      ? [[heading(say(verdictWords.besides, language), pen), ...bullets(beside, pen)]]
      : []),
    ...moneyLines(view, pen),
    ...(decisions.length > 0
      ? [
          [
            heading(say(verdictWords.decisions, language), pen),
            ...decisions.flatMap((decision) => decisionLines(decision, pen)),
          ],
        ]
      : []),
    ...(view.gate.length > 0
      ? [
          view.gate.flatMap(({ level, text }) =>
            hanging(pen.style(gateColors[level], gateMarks[level]), text, 2, pen),
          ),
        ]
      : []),
    [summary],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function endLine(name: 'from' | 'to', end: ShownEnd, { language, style }: Pen): string {
  const all = [...(end.commit === undefined ? [] : [end.commit]), ...end.details];
  const details = all.length > 0 ? ` (${all.join(', ')})` : '';
  return `${style('dim', `${say(changeWords[name], language).padEnd(4)} `)}${clip(end.name, mostWords)}${style('dim', details)}`;
}

/** What it comes to; the counts stand above already. */
function frontLines({ front }: DiffView, pen: Pen): readonly string[] {
  const lines = front.filter((line) => !line.counts);
  const width = Math.max(...lines.map(({ label }) => widthOf(label))) + 2;
  return lines.flatMap(({ label, text }) =>
    hanging(pen.style('bold', padEnd(`${label}:`, width - 1)), text, width, pen),
  );
}

function renumberedLines(renumbered: DiffView['renumbered'], pen: Pen): readonly string[] {
  return [
    heading(say(verdictWords.renumbered, pen.language), pen),
    ...few(renumbered, pen, ({ name, before, after }) =>
      hanging(' ', `${before} → ${after}  ${clip(name, mostWords)}`, 2, pen),
    ),
  ];
}

function heading(text: string, { style, width }: Pen): string {
  const clipped = clip(text, width);
  return style('bold', `${clipped}\n${'─'.repeat(Math.min(width, widthOf(clipped)))}`);
}

function groupLines(group: Group, pen: Pen): readonly string[] {
  const title = [heading(group.title, pen), ...indented(group.counts, '', pen, 'dim')];
  const changes = collapseRepeats(group, pen.language).map((repeat) =>
    repeat.shown ? changeLines(repeat.shown, pen) : indented(repeat.text, '', pen, 'cyan'),
  );
  return [title, ...changes]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .split('\n');
}

function changeLines(shown: ShownChange, pen: Pen): readonly string[] {
  const { style, language } = pen;
  const lead = `${shown.no}. ${shown.title}:`;
  const title = wrap(`${lead} ${clip(shown.subject, mostWords)}`, pen.width - 2);
  const said = lead.length;
  const print = `${say(changeWords.fingerprint, language).toLowerCase()}\u00a0${shown.change.fingerprint}`;
  const about = [clip(shown.concerns, mostWords), clip(shown.place, mostWords), print].filter(Boolean);
  return [
    `${style(colors[shown.weight], shown.sign)} ${style('bold', (title[0] ?? '').slice(0, said))}${(title[0] ?? '').slice(said)}`,
    ...title.slice(1).map((line) => `  ${line}`),
    ...shown.bodies.flatMap((body) => bodyLines(body, pen)),
    ...indented(`${style(colors[shown.weight], capital(shown.weightName))}. ${shown.reason}`, '  ', pen),
    ...shown.marks.flatMap(({ type, text }) =>
      hanging(`  ${style(markColors[type], marks[type])}`, clip(text, mostWords), 4, pen),
    ),
    ...indented(about.join(' · '), '  ', pen, 'dim'),
  ];
}

function bodyLines(body: Body, pen: Pen): readonly string[] {
  switch (body.type) {
    case 'text': {
      const { blocks, left } = limitText(body.blocks, mostText);
      return [
        ...blocks.flatMap((block) => blockLines(block, pen)),
        ...(left > 0
          ? [pen.style('dim', `    ${say(changeWords.moreText, pen.language, { count: left })}`)]
          : []),
      ];
    }
    case 'facts':
      return few(body.facts, pen, (fact) => factLines(fact, pen));
    case 'items':
      return [
        ...indented(`${capital(clip(body.label, mostWords))}:`, '    ', pen, 'dim'),
        ...few(body.items, pen, (item) => itemLines(item, pen)),
      ];
    case 'money':
      return table(body.rows, pen);
    case 'note':
      return indented(body.text, '    ', pen, 'dim');
  }
}

/** A block that came or went as a whole is marked in the margin, others word by word. */
function blockLines(block: ShownBlock, pen: Pen): readonly string[] {
  const { parts } = block;
  const op = parts.every((part) => part.op === parts[0]?.op) ? (parts[0]?.op ?? 'same') : 'same';
  const lead = { same: ' ', out: pen.style('red', '-'), in: pen.style('green', '+') }[op];
  const bullet = bulletOf(block);
  const whole = op !== 'same';
  const lines = wrapParts(
    whole ? parts.map(({ text }) => ({ op: 'same' as const, text })) : parts,
    pen.width - 4 - bullet.length,
    pen.style,
  );
  const color = op === 'out' ? 'red' : 'green';
  return lines.map((line, at) => {
    const text = `${at === 0 ? bullet : ' '.repeat(bullet.length)}${line}`;
    return `  ${lead} ${whole ? pen.style(color, text) : text}`.trimEnd();
  });
}

function factLines({ label, before, after }: ShownFact, pen: Pen): readonly string[] {
  const name = pen.style('dim', `${capital(clip(label, mostWords))}:`);
  const [old, clippedAfter] = [before, after].map((part) => part && clip(part, mostWords));
  const value =
    old === undefined
      ? wrapParts([{ op: 'in', text: clippedAfter ?? '' }], pen.width - 6, pen.style)
      : clippedAfter === undefined
        ? wrapParts([{ op: 'out', text: old }], pen.width - 6, pen.style)
        : wrapParts(
            [
              { op: 'out', text: old },
              { op: 'same', text: ' → ' },
              { op: 'in', text: clippedAfter },
            ],
            pen.width - 6,
            pen.style,
          );
  const [first = ''] = value;
  const plain = `${label}: ${before ?? ''}${after ?? ''}`;
  if (value.length === 1 && widthOf(plain) + 12 <= pen.width - 4) return [`    ${name} ${first}`];
  return [
    ...indented(`${capital(clip(label, mostWords))}:`, '    ', pen, 'dim'),
    ...value.map((line) => `      ${line}`),
  ];
}

function itemLines({ op, depth, text }: ShownItem, pen: Pen): readonly string[] {
  const { style } = pen;
  const lead = {
    same: ' ',
    gap: ' ',
    moved: style('yellow', '↕'),
    out: style('red', '-'),
    in: style('green', '+'),
  }[op];
  return hanging(`  ${lead}${'  '.repeat(depth)}`, clip(text, mostWords), 4 + 2 * depth, pen);
}

function table(rows: readonly ShownMoney[], pen: Pen): readonly string[] {
  const label = (row: ShownMoney): string => [clip(row.label, 60), row.year].filter(Boolean).join(' ');
  const shown = rows.slice(0, mostItems);
  const widest = (of: (row: ShownMoney) => string): number =>
    Math.max(0, ...shown.map((row) => widthOf(of(row))));
  const before = widest((row) => row.before);
  const after = widest((row) => row.after);
  const difference = widest((row) => row.difference);
  const room = pen.width - 4 - '   →   '.length - before - after - difference;
  // Where the names have no room beside the figures, the figures are below them.
  const below = room < 20 && room < widest(label);
  const names = below ? pen.width - 4 : Math.min(room, widest(label));
  const lines = shown.flatMap((row) => {
    const [first = '', ...rest] = wrap(label(row), names);
    const color = row.difference.startsWith('+') ? 'green' : row.difference === '0' ? 'dim' : 'red';
    const change = pen.style(color, padStart(row.difference, difference));
    const figures = `${padStart(row.before, before)} → ${padStart(row.after, after)}  ${change}`;
    if (below) return [...[first, ...rest].map((line) => `    ${line}`), `      ${figures}`];
    return [`    ${padEnd(first, names)}  ${figures}`, ...rest.map((line) => `      ${line}`)];
  });
  return [...lines, ...moreLine(rows.length - shown.length, '    ', pen)];
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function moneyLines({ money, language }: DiffView, pen: Pen): readonly (readonly string[])[] {
  if (money.tables.length === 0) return [];
  return [
    [
      heading(say(changeWords.follows, language), pen),
      ...money.tables.flatMap(({ caption, rows }) => [
        ...indented(clip(caption, mostWords), '  ', pen, 'bold'),
        ...few(rows, pen, ({ label, text }) => hanging('   ', `${clip(label, mostWords)}: ${text}`, 4, pen)),
      ]),
    ],
  ];
}

function decisionLines({ title, missing, state, items }: ShownDecision, pen: Pen): readonly string[] {
  const shown = items.slice(0, mostOfRow);
  return [
    ...indented(`${title}.`, '', pen, 'bold'),
    ...indented(missing, '', pen, stateColors[state]),
    ...shown.flatMap(({ no, title: sort, subject, gist }) => {
      const sign = `  ${no}.`;
      const text = gistText(gist);
      return [
        ...hanging(sign, `${sort}: ${clip(subject, mostWords)}`, sign.length + 1, pen),
        ...(text === '' ? [] : indented(text, ' '.repeat(sign.length + 1), pen)),
      ];
    }),
    ...moreLine(items.length - shown.length, '  ', pen),
  ];
}

function bullets(texts: readonly string[], pen: Pen): readonly string[] {
  return few(texts, pen, (text) => hanging('•', clip(text, 2 * mostWords), 2, pen));
}

/** The first of many, and how many there are besides. */
function few<T>(all: readonly T[], pen: Pen, linesOf: (own: T) => readonly string[]): readonly string[] {
  return [...all.slice(0, mostItems).flatMap(linesOf), ...moreLine(all.length - mostItems, '    ', pen)];
}

function moreLine(count: number, indent: string, { style, language }: Pen): readonly string[] {
  return count > 0 ? [style('dim', `${indent}${say(changeWords.more, language, { count })}`)] : [];
}

/** A paragraph behind an indent. A style of its own, or the styles that are in the text. */
function indented(text: string, indent: string, pen: Pen, format?: Parameters<Style>[0]): readonly string[] {
  const style: (line: string) => string = format ? (line) => pen.style(format, line) : (line) => line;
  return wrap(text, pen.width - indent.length).map((line) => `${indent}${style(line)}`);
}

/** A paragraph whose first line has a sign before it. */
function hanging(sign: string, text: string, indent: number, pen: Pen): readonly string[] {
  return wrap(text, pen.width - indent).map((line, at) =>
    at === 0 ? `${sign} ${line}` : `${' '.repeat(indent)}${line}`,
  );
}
