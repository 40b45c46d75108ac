import type { TextPart } from '../../diff/change.ts';
import { onOneLine } from '../../text/one-line.ts';

/** Between a sign and what would make it a mention, a reference or an address. */
const breaker = '\u200b';

/** What forges make links, pictures or messages of in plain text, split where it begins to be one. */
const alive: readonly (readonly [RegExp, string])[] = [
  // @name, #12, !12, ~label, %milestone, &epic, $math$, ^alert
  [/([@#!~%&$^])(?=[\w"$])/g, `$1${breaker}`],
  [/:(?=\/\/)/g, `:${breaker}`],
  [/\bwww(?=\.)/gi, `www${breaker}`],
  [/:(?=[\w+-]+:)/g, `:${breaker}`],
  [/\bGH(?=-\d)/gi, `GH${breaker}`],
  [/\[(?=\[)/g, `[${breaker}`],
  // A commit's hash
  [/\b(?=[0-9a-f]*\d)(?=\d*[a-f])([0-9a-f])(?=[0-9a-f]{6,39}\b)/g, `$1${breaker}`],
];

/** Signs that mean something in Markdown or HTML, wherever they are. */
const special = /[&<>\\`*_~[\]{}|#!$^@\u200b]/g;

/**
 * Text of a plan in a comment on a forge: shown as it is, and nothing but text. It calls nobody, links nowhere, opens and
 * closes no markup, and does so both in Markdown and between HTML tags. Line ends become spaces.
 */
export function escapeForgeMarkdown(text: string): string {
  let line = onOneLine(text);
  for (const [pattern, replacement] of alive) line = line.replace(pattern, replacement);
  return line
    .replace(special, entity)
    .replace(/^(\s*)([-+=])/, (_whole, space: string, sign: string) => space + entity(sign))
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, (_whole, number: string, sign: string) => number + entity(sign));
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/** Text of a plan as code: paths, hashes. */
export function forgeCode(text: string): string {
  return `<code>${escapeForgeMarkdown(text)}</code>`;
}

/** A compared text: `~~struck~~ **new**`. Where Markdown would not see the marks, next to other signs, as tags. */
export function escapeForgeParts(parts: readonly TextPart[]): string {
  let result = '';
  parts.forEach(({ op, text }, at) => {
    const next = parts[at + 1];
    // What is new does not stick to what it replaces.
    if (op === 'in' && parts[at - 1]?.op === 'out' && !/\s$/.test(result) && !/^\s/.test(text)) result += ' ';
    const lines = text.replace(/\n+$/, '').split('\n');
    lines.forEach((line, index) => {
      if (index > 0) result += '<br>';
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
      if (before !== '') result += ' ';
      if (op === 'same') result += escapeForgeMarkdown(words);
      else if (words !== '') {
        const freeBefore = result === '' || /[\s>]$/.test(result);
        const freeAfter = after !== '' || !next || next.op === 'in' || /^\s/.test(next.text);
        result += marked(op, words, freeBefore, freeAfter);
      }
      if (after !== '') result += ' ';
    });
  });
  return result.trim();
}

/** Signs of Markdown hold where a word begins and ends within them, or a space does outside. Source: CommonMark, "left-flanking". */
function marked(op: 'in' | 'out', words: string, freeBefore: boolean, freeAfter: boolean): string {
  const [tag, sign] = op === 'out' ? ['del', '~~'] : ['strong', '**'];
  const escaped = escapeForgeMarkdown(words);
  const holds = (freeBefore || /^[\p{L}\p{N}]/u.test(words)) && (freeAfter || /[\p{L}\p{N}]$/u.test(words));
  return holds ? `${sign}${escaped}${sign}` : `<${tag}>${escaped}</${tag}>`;
}
