import { changeWords } from '../../messages/change-words.ts';
import { frontWords } from '../../messages/front-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { kroner } from '../../money/kroner.ts';
import { capital } from '../../text/capital.ts';
import type { ChangePart, Detail, MoneyRow, Named, ShownValue, TextBlock, TextPart } from '../change.ts';
import { yearsOfRow } from '../join-years.ts';
import { renumberedParts } from '../reshaped.ts';
import { memberName, nameOf, oneLine, valueLabel, valueName } from './names.ts';
import { moneyOf, tellingValues } from './values.ts';

/** A change in one line: what it was, and what it becomes. Either may be empty. */
export interface Gist {
  readonly from: string;
  readonly to: string;
}

/** `250 000 kr → 300 000 kr` */
export function gistText({ from, to }: Gist): string {
  if (from === '') return to;
  return `${from} → ${to === '' ? '–' : to}`;
}

/** Characters of either side; what is longer is cut between words. */
const most = 110;
/** Characters of several parts together. */
const mostOfParts = 170;
/** Of several values or rows of money, so many are said. */
const mostValues = 3;

export function gistOf(change: ChangePart, language: SpokenLanguage, titleOf: (id: string) => string): Gist {
  const { kind, detail, values } = change;
  const gist = (from: string, to: string): Gist => ({ from: cutWords(from), to: cutWords(to) });
  switch (detail.type) {
    case 'whole': {
      if (kind === 'removed') return gist('', say(frontWords.dropped, language));
      const cost = Number(values.cost ?? 0);
      const parts = [
        say(frontWords.isNew, language),
        ...(cost > 0 ? [say(frontWords.costs, language, { amount: kroner(cost) })] : []),
        ...(detail.includes.length > 0
          ? [say(frontWords.with, language, { count: detail.includes.length })]
          : []),
      ];
      return gist('', parts.join(', '));
    }
    case 'moved': {
      const name = (named: Named | undefined): string =>
        named ? nameOf(named) : say(changeWords.topOfPlan, language);
      return gist(name(detail.from), name(detail.to));
    }
    case 'order':
      return gist('', say(changeWords.order, language).toLowerCase());
    case 'text':
      return fromNothing(
        gist(changedWords(detail.blocks, 'out'), changedWords(detail.blocks, 'in')),
        kind === 'changed',
      );
    case 'list': {
      const names = (list: readonly Named[]): string =>
        list.map((named) => memberName(detail, named, language)).join('; ');
      return gist(names(detail.out), names(detail.in));
    }
    case 'money': {
      const { from, to } = moneyGist(detail.rows, language);
      return gist(from, to);
    }
    case 'values': {
      const { from, to } = valuesGist(detail, language, titleOf);
      return gist(from, to);
    }
    case 'hidden':
      return gist('', '');
    case 'act': {
      if (detail.act === 'split' || detail.act === 'merged') return becomes(change, detail.parts);
      const gists = detail.parts.map((part) => gistText(gistOf(part, language, titleOf)));
      return { from: '', to: wholeParts(gists.filter(Boolean)) };
    }
  }
}

/** Of what was parted or joined: what there was, and what there is instead. */
function becomes({ before, after }: ChangePart, parts: readonly ChangePart[]): Gist {
  const names = (side: 'before' | 'after', whole: Named | undefined, kind: ChangePart['kind']): string => {
    const others = parts.flatMap((part) => (part.kind === kind && part[side] ? [part[side]] : []));
    return wholeParts([
      ...new Set([...(whole ? [whole] : []), ...others].map(({ title }) => nameOf({ title }))),
    ]);
  };
  return { from: names('before', before, 'removed'), to: names('after', after, 'added') };
}

/** Words that came into a text were nothing before: alone they could be what is gone as well. */
function fromNothing({ from, to }: Gist, isText: boolean): Gist {
  return { from: isText && from === '' && to !== '' ? '–' : from, to };
}

/** The words of one side that the other does not have; an ellipsis is for those between them that both have. */
function changedWords(blocks: readonly TextBlock[], op: 'in' | 'out'): string {
  const runs = blocks.flatMap((block) => {
    const parts: readonly TextPart[] = renumberedParts(block) ?? block.parts;
    return parts.flatMap((part) => (part.op === op && part.text.trim() !== '' ? [oneLine(part.text)] : []));
  });
  return runs.join(' … ');
}

/** The cost where it is another than before, else what else is: a sum where there are many rows of it. */
function moneyGist(rows: readonly MoneyRow[], language: SpokenLanguage): Gist {
  const costs = rows.filter(({ column }) => column === 'cost');
  const [sumBefore, sumAfter] = [sumOf(costs, 'before'), sumOf(costs, 'after')];
  if (costs.length > 0 && sumBefore !== sumAfter)
    return { from: `${kroner(sumBefore)} kr`, to: `${kroner(sumAfter)} kr` };
  // One line of an economic plan, in several years.
  const [first] = rows;
  const oneLine = rows.every(
    ({ column, source }) => column === first?.column && source?.id === first.source?.id,
  );
  if (costs.length === 0 && rows.length > 1 && oneLine && sumOf(rows, 'before') !== sumOf(rows, 'after')) {
    const years = [first?.year, rows.at(-1)?.until ?? rows.at(-1)?.year].join('–');
    const sum = (side: 'before' | 'after'): string => `${kroner(sumOf(rows, side))} kr`;
    return { from: sum('before'), to: `${sum('after')} (${years})` };
  }
  const shown = (costs.length > 0 ? costs : rows).map((row) => moneyOf(row, language));
  const [only] = shown;
  if (only && shown.length === 1)
    return { from: only.before, to: only.year === '' ? only.after : `${only.after} (${only.year})` };
  return oneByOne(
    shown.map((row) => {
      const what = [costs.length > 0 || oneLine ? '' : row.label, row.year].filter(Boolean).join(' ');
      return { what, from: row.before, to: row.after };
    }),
  );
}

/** Several things that changed, each from what to what: beside each other the two sides would be read as one value. */
function oneByOne(all: readonly (Gist & { readonly what: string })[]): Gist {
  const texts = all.slice(0, mostValues).map(({ what, ...gist }) => {
    const said = gistText({ ...gist, from: gist.from === '–' ? '' : gist.from });
    return what === '' ? said : `${what}: ${said}`;
  });
  return { from: '', to: wholeParts([...texts, ...(all.length > mostValues ? ['…'] : [])]) };
}

/** As many of several parts as there is room for, none of them cut but one that alone is too long. */
function wholeParts([first = '', ...others]: readonly string[]): string {
  let text = cutWords(first);
  for (const part of others) {
    if (part !== '…' && text.length + part.length > mostOfParts) return `${text}; …`;
    text = `${text}; ${part}`;
  }
  return text;
}

function sumOf(rows: readonly MoneyRow[], side: 'before' | 'after'): number {
  return rows.reduce((sum, row) => sum + (row[side] ?? 0) * Math.max(1, yearsOfRow(row).length), 0);
}

function valuesGist(
  { values }: Extract<Detail, { type: 'values' }>,
  language: SpokenLanguage,
  titleOf: (id: string) => string,
): Gist {
  const telling = tellingValues(values);
  const sides = (value: ShownValue): Gist => ({
    from: valueName(value, value.before, language) ?? '–',
    to: valueName(value, value.after, language) ?? '–',
  });
  const [only] = telling;
  if (only && telling.length === 1) return sides(only);
  return oneByOne(
    telling.map((value) => ({ what: capital(valueLabel(value, language, titleOf)), ...sides(value) })),
  );
}

function cutWords(text: string): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), most / 2))
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()} …`;
}

/** Names one after another, none of them cut: as many as there is room for in `room` characters, and how many are left. */
export function listNames(names: readonly string[], room: number, language: SpokenLanguage): string {
  const kept: string[] = [];
  let used = 0;
  for (const name of names) {
    used += name.length + 2;
    if (kept.length > 0 && used > room) break;
    kept.push(name);
  }
  const left = names.length - kept.length;
  return left === 0
    ? kept.join('; ')
    : say(frontWords.andMore, language, { names: kept.join('; '), count: left });
}
