import { indexLines, type LineIndex } from './lines.ts';
import type { ProblemOf } from './problem.ts';
import type { ConflictSides, EncodingProblems, NoSides } from './text-problems.ts';

/** Git's marks are at the start of a line: seven signs or more, alone or with a name after a space. */
const mark = /^(<{7,15}|\|{7,15}|={7,15}|>{7,15})(?: (.*))?$/;

interface Mark {
  readonly sign: '<' | '|' | '=' | '>';
  readonly size: number;
  /** 1-based. */
  readonly line: number;
  /** The branch or commit that git names behind it. */
  readonly name: string;
}

/**
 * One problem for each conflict that git has left in a text, at its first mark. A line of equals signs that belongs to no
 * other mark is none: it underlines a heading.
 */
export function conflictProblems(
  file: string,
  text: string,
): readonly ProblemOf<EncodingProblems, 'merge-conflict'>[] {
  if (!/^[<>]{7}/m.test(text)) return [];
  const lines = indexLines(text);
  return conflictsIn(lines).map((marks) => ({
    name: 'merge-conflict',
    at: { file, range: lines.range(marks[0]?.line ?? 1) },
    values: { lines: marks.map(({ line }) => String(line)), ...sidesOf(marks) },
  }));
}

/** The marks of each conflict, also of those that somebody has cleared away in part. */
function conflictsIn(lines: LineIndex): readonly (readonly Mark[])[] {
  const found: Mark[][] = [];
  let open: Mark[] = [];
  /** A middle without a beginning: a conflict if an end follows, else the line under a heading. */
  let middle: Mark | undefined;
  for (let line = 1; line <= lines.count; line += 1) {
    const [, signs, name = ''] = mark.exec(lines.line(line)) ?? [];
    if (signs === undefined) continue;
    const opened: Mark = { sign: signs[0] as Mark['sign'], size: signs.length, line, name };
    const first = open[0];
    if (opened.sign === '<') {
      // Conflicts of the common ancestor are inside, with longer marks.
      if (first && opened.size > first.size) continue;
      if (first) found.push(open);
      open = [opened];
      middle = undefined;
    } else if (first) {
      if (opened.size === first.size && follows(opened, open)) open.push(opened);
      if (open.at(-1)?.sign !== '>') continue;
      found.push(open);
      open = [];
    } else if (opened.sign === '=') middle = opened;
    else if (opened.sign === '>') {
      found.push(middle?.size === opened.size ? [middle, opened] : [opened]);
      middle = undefined;
    }
  }
  if (open.length > 0) found.push(open);
  return found;
}

const order = ['<', '|', '=', '>'] as const;

/** Whether a mark can come after those before it; another middle is text. */
function follows({ sign }: Mark, before: readonly Mark[]): boolean {
  return order.indexOf(sign) > order.indexOf(before.at(-1)?.sign ?? '<');
}

/** The lines of both sides, the first and the last of each: the last is before the first where a side has none. */
function sidesOf(marks: readonly Mark[]): ConflictSides | NoSides {
  const markOf = (sign: Mark['sign']): Mark | undefined => marks.find((mark) => mark.sign === sign);
  const [start, middle, end] = [markOf('<'), markOf('='), markOf('>')];
  if (!start || !middle || !end) return {};
  const base = markOf('|') ?? middle;
  return {
    ours: start.name,
    oursFrom: start.line + 1,
    oursTo: base.line - 1,
    theirs: end.name,
    theirsFrom: middle.line + 1,
    theirsTo: end.line - 1,
  };
}

/** A file of Git LFS that was not fetched: three lines that say which it is. Source: specification of Git LFS, version 1 */
export function isLfsPointer(text: string): boolean {
  return /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/.test(text);
}
