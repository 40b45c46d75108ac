import type { Range } from './place.ts';
import type { TextProblem } from './text-problems.ts';

/** Where the fields at the top of a Markdown file are. */
export interface FrontMatter {
  /** The fields themselves; undefined where there are none. */
  readonly fields?: Range;
  /** Where the text begins that follows them; undefined where it is unclear. */
  readonly end?: number;
  readonly problems: readonly TextProblem[];
}

const fence = /^---[ \t]*$/;

/**
 * Finds the fields between two lines of `---`. Fields that are there without one of these lines, or below blank ones,
 * are found too, so that one missing line is one mistake.
 * @param isField whether a word is the name of a field that the file may have
 */
export function findFrontMatter(
  file: string,
  text: string,
  isField: (word: string) => boolean = () => false,
): FrontMatter {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0;
  const lines = linesFrom(text, blank);
  const first = lines.next().value;
  if (first && fence.test(first.text.trimStart())) {
    const late =
      first.text.startsWith('---') && blank === 0 ? undefined : first.from + first.text.indexOf('-');
    for (const line of lines) {
      if (!fence.test(line.text)) continue;
      // The fields were never closed, and this line divides the text or underlines a heading.
      if (holdsText(text.slice(first.next, line.from))) break;
      return {
        fields: [first.next, line.from],
        end: line.from + line.text.length,
        problems:
          late === undefined ? [] : [{ name: 'front-matter-not-first', at: { file, range: [0, late] } }],
      };
    }
    const bare = bareFields(text, first.next, isField);
    const range = [first.from, first.from + first.text.trimEnd().length] as const;
    const open = { name: 'front-matter-open', at: { file, range } } as const;
    if (!bare) return { problems: [open] };
    return { fields: bare.fields, end: bare.end, problems: [{ ...open, values: { end: bare.end } }] };
  }
  const bare = bareFields(text, blank, isField);
  if (!bare) return { end: 0, problems: [{ name: 'front-matter-missing', at: { file } }] };
  const { fields, end, closed } = bare;
  const at = { file, range: fields };
  return { fields, end, problems: [{ name: 'front-matter-unmarked', at, values: { open: !closed } }] };
}

/** Whether there is a heading, and below it a line that is no field. */
function holdsText(content: string): boolean {
  let heading = false;
  for (const { text: line } of linesFrom(content, 0)) {
    if (/^#{1,6} /.test(line)) heading = true;
    else if (heading && /^\p{L}/u.test(line) && !/:(?:\s|$)/.test(line)) return true;
  }
  return false;
}

/** Lines at the top that are fields, up to a blank line, a heading or a line of `---`. */
function bareFields(
  text: string,
  start: number,
  isField: (word: string) => boolean,
): { readonly fields: Range; readonly end: number; readonly closed: boolean } | undefined {
  let end = start;
  const keys = new Set<string>();
  for (const { text: line, from } of linesFrom(text, start)) {
    if (fence.test(line) && end > start)
      return { fields: [start, from], end: from + line.trimEnd().length, closed: true };
    const key = /^([\p{L}_][\p{L}\w-]*):(?:\s|$)/u.exec(line)?.[1];
    const goesOn = end > start && /^(?:[ \t]+\S|- )/.test(line);
    if (!goesOn && (key === undefined || keys.has(key) || !isField(key))) break;
    if (key !== undefined) keys.add(key);
    end = from + line.length;
  }
  return end > start ? { fields: [start, end], end, closed: false } : undefined;
}

interface Line {
  readonly text: string;
  readonly from: number;
  /** Where the next line begins. */
  readonly next: number;
}

function* linesFrom(text: string, start: number): Generator<Line, undefined> {
  for (let from = start; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const next = newline < 0 ? text.length : newline + 1;
    yield { text: text.slice(from, next).replace(/\n$/, ''), from, next };
    from = next;
  }
  return undefined;
}
