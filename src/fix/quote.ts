import type { TextEdit } from '../text/text-edit.ts';
import { quoted } from '../text/write-yaml.ts';

/** The text that may precede a value on its line: indentation, dashes of lists, a key. */
const before = /^((?:[ ]*(?:-[ ]+)*)(?:[\p{L}_][\p{L}\w-]*:[ ]+)?)(\S.*)$/u;

/**
 * Puts quotes around the value on the line of an offset: the whole of it is text. Nothing where the value is in quotes
 * already, goes on over several lines, or is part of a list or map in brackets.
 */
export function quoteLine(text: string, offset: number): TextEdit | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(start, end);
  const [, lead = '', written = ''] = before.exec(line) ?? [];
  const value = written.trimEnd();
  if (value === '' || /^[[{|>]/.test(value) || /^'.*'$/.test(value)) return undefined;
  // A line that is indented deeper goes on with this value.
  const next = text.slice(end + 1).match(/^( *)\S/);
  const indent = /^[ ]*(?:-[ ]+)*/.exec(line)?.[0].length ?? 0;
  if (next && (next[1]?.length ?? 0) > indent && !/^\s*-/.test(text.slice(end + 1))) return undefined;
  const from = start + lead.length;
  return { range: [from, from + value.length], text: quoted(value) };
}
