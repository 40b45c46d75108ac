import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Problem, ProblemValues } from '../messages/index.ts';
import { nearest } from '../text/did-you-mean.ts';
import { hasWords } from '../text/has-words.ts';
import type { Place } from '../text/place.ts';
import { offsetInText, plainText, rangeOfNode } from '../text/plain-text.ts';
import { type Report, reporter } from '../text/problem.ts';
import { fittingId, isWellFormedId } from './id-form.ts';
import type { FormerId } from './records.ts';

/** Paragraphs that represent something the plan computes. */
const directives = [
  'working-forms',
  'perspectives',
  'partners',
  'overall-goal',
  'vision',
  'focus-areas',
  'strategies',
] as const;
type Directive = (typeof directives)[number];

/** Reads one text and adds what is wrong with it to `problems`. */
export interface ProseReader {
  readonly file: string;
  readonly problems: Problem[];
  /** The text that the offsets of its nodes belong to. */
  text(): string;
  readonly report: Report<ProblemValues, Nodes>;
  place(node: Nodes): Place;
}

/** `whole` replaces every place where the text's own offsets are not the file's (a field of a YAML file). */
export function proseReader(
  file: string,
  problems: Problem[],
  text: ProseReader['text'],
  whole?: Place,
): ProseReader {
  const place = (node: Nodes): Place => whole ?? { file, range: rangeOfNode(node) };
  return {
    file,
    problems,
    text,
    place,
    report: reporter(place, (problem) => problems.push(problem)),
  };
}

/** The directive a paragraph consists of (`::vision`), or undefined. Unknown names come back as they are. */
export function directiveOf(node: Nodes): string | undefined {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === 'text' ? /^::([a-z-]+)\s*$/i.exec(only.value)?.[1] : undefined;
}

function isDirective(name: string): name is Directive {
  return (directives as readonly string[]).includes(name);
}

/**
 * Reports what prose may not hold: raw HTML, unknown directives, ids where nothing can carry one.
 * @param options.ids ids are not reported
 * @param options.line a heading or the like, which is said again in contents, headers and lists: words, no pictures
 */
export function checkProse(
  nodes: readonly Nodes[],
  reader: ProseReader,
  options: { directives: boolean; line?: boolean; ids?: boolean },
): void {
  for (const node of nodes) {
    if (node.type === 'html') reader.report('html-in-prose', node, { text: node.value.slice(0, 40) });
    if (node.type === 'text' && options.ids !== true && holdsId(node.value))
      reader.report('id-misplaced', node);
    const directive = directiveOf(node);
    if (directive !== undefined && (!options.directives || !isDirective(directive))) {
      const suggestion = options.directives ? nearest(directive, directives) : undefined;
      reader.report('unknown-directive', node, {
        directive,
        suggestion,
        choices: options.directives ? directives : [],
      });
    }
    if (node.type === 'image' && options.line) reader.report('picture-in-line', node, { url: node.url });
    if ('children' in node) {
      const line = options.line === true || node.type === 'heading';
      checkProse(node.children, reader, { ...options, line });
    }
  }
}

/** How braces begin that are meant to hold an id, here and in other dialects: `{#`, `{ #`, `{:#`, `{id=`, `{ID: `. */
const beginning = '\\{[ \\t]{0,9}(?::[ \\t]{0,9})?(?:#|id[ \\t]{0,9}[=:])';
const bracesBegun = new RegExp(`${beginning}[^{}\\n]{0,200}\\}?`, 'i');
const bracesAtEnd = new RegExp(`${beginning}[^{}\\n]{1,200}\\}$`, 'i');

/** Whether a text holds braces that are meant to hold an id, and end. */
function holdsId(text: string): boolean {
  return text.includes('{') && bracesBegun.exec(text)?.[0].endsWith('}') === true;
}

/**
 * Text with the id written at its end: `Styrke konkurranseevnen {#konkurranseevne formerId=konkurranse}`; of several that
 * were merged into it, with commas between: `formerId=lokalmat,matkurs`.
 */
export interface Identified {
  readonly content: readonly PhrasingContent[];
  readonly id?: string;
  readonly formerId?: FormerId;
  /** Where the braces are. */
  readonly idPlace?: Place;
  /** Reported already: something is meant to be an id. */
  readonly malformed?: true;
}

/** Takes the id off the end of a text. A malformed one is reported, and none is added beside it. */
export function takeId(content: readonly PhrasingContent[], reader: ProseReader): Identified {
  const last = content.at(-1);
  const open = last?.type === 'text' ? last.value.lastIndexOf('{') : -1;
  if (last?.type !== 'text' || open < 0) return malformedId(content, reader);
  const match = /^\{#([^\s{}]+)(?: formerId=([^\s{}"'“”„«»‘’]+))?\}$/.exec(last.value.slice(open).trimEnd());
  const [, end] = rangeOfNode(last);
  const from = end - (last.value.length - open);
  if (!match?.[1] || !isWrittenAt(from, match[0], reader)) return malformedId(content, reader);
  const rest = last.value.slice(0, open).trimEnd();
  return {
    content: rest ? content.with(-1, { ...last, value: rest }) : content.slice(0, -1),
    id: match[1],
    ...(match[2] && { formerId: match[2].split(',') }),
    idPlace: { file: reader.file, range: [from, from + match[0].length] },
  };
}

/** Whether the file has a text as it was read: an escape is longer in the file. */
function isWrittenAt(from: number, text: string, reader: ProseReader): boolean {
  return reader.text().slice(from, from + text.length) === text;
}

/**
 * Braces with a number sign, or an id alone at the end: `{ #id }`, `{id=id}`, `{#id`, `{id}`, `{#id}.`, `**{#id}**`. Where they
 * end the line and hold nothing but an id, what they should be is certain.
 */
function malformedId(content: readonly PhrasingContent[], reader: ProseReader): Identified {
  const found = bracesIn(content);
  if (!found) return { content };
  const { node, braces } = found;
  const { id, formerId, isPlain } = idWithin(braces);
  const right = formerId === undefined ? `{#${id ?? 'id'}}` : `{#${id} formerId=${formerId}}`;
  const from = node.type === 'text' ? offsetInText(node, node.value.indexOf(braces)) : undefined;
  const idPlace =
    from === undefined
      ? reader.place(node)
      : { file: reader.file, range: [from, from + braces.length] as const };
  const certain =
    isPlain &&
    from !== undefined &&
    isWrittenAt(from, braces, reader) &&
    node === content.at(-1) &&
    'value' in node &&
    node.value.trimEnd().endsWith(braces.trimEnd());
  reader.problems.push({
    name: 'id-braces',
    at: idPlace,
    values: { text: braces, right, fixed: certain ? right : undefined },
  });
  const left = withoutBraces(content, braces);
  return {
    content: left,
    ...(id && { id }),
    ...(formerId && { formerId: formerId.split(',') }),
    malformed: true,
  };
}

/** What braces, or half of them, are meant to say; `isPlain` where they hold nothing besides. */
function idWithin(braces: string): {
  readonly id: string | undefined;
  readonly formerId: string | undefined;
  readonly isPlain: boolean;
} {
  const former = /formerId\s*[=:]\s*["'“”„«»‘’]?([^\s{}#,;=:"'“”„«»‘’]+(?:,[^\s{}#,;=:"'“”„«»‘’]+)*)/.exec(
    braces,
  );
  const inside = braces
    .replace(former?.[0] ?? '', '')
    .replace(new RegExp(`^${beginning}`, 'i'), '')
    .replace(/[{}#]/g, '');
  const words = inside.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  // Two words with a blank between them are one id; what is behind a comma is something else.
  const whole = /^[\p{L}\p{N}\p{M}_\s-]+$/u.test(inside) ? words.join('-') : (words[0] ?? '');
  const id = fittingId(whole);
  const marks = inside.replace(/[\p{L}\p{N}_-]+/gu, '');
  return {
    id,
    formerId: former?.[1],
    isPlain: id !== undefined && words.length === 1 && /^[\s,;:="'“”„«»‘’]*$/.test(marks),
  };
}

function bracesIn(
  nodes: readonly PhrasingContent[],
  last = true,
): { readonly node: PhrasingContent; readonly braces: string } | undefined {
  for (const [index, node] of nodes.entries()) {
    const atEnd = last && index === nodes.length - 1;
    if (node.type === 'text' || node.type === 'inlineCode') {
      const braces = bracesBegun.exec(node.value)?.[0] ?? (atEnd ? idAlone(node.value) : undefined);
      if (braces) return { node, braces };
    }
    const below =
      'children' in node && node.type !== 'footnoteReference' ? bracesIn(node.children, atEnd) : undefined;
    if (below) return below;
  }
  return undefined;
}

/** Braces, or half of them, with an id and nothing else at the end of a text. */
function idAlone(text: string): string | undefined {
  const braces = /(?:\{[a-z0-9-]{1,80}|#[\w-]{1,80}[ \t]?)\}$/.exec(text)?.[0];
  return braces?.startsWith('{') && !isWellFormedId(braces.slice(1, -1)) ? undefined : braces;
}

function withoutBraces(nodes: readonly PhrasingContent[], braces: string): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text' || node.type === 'inlineCode')
      return { ...node, value: node.value.replace(braces, '').trimEnd() };
    return 'children' in node
      ? ({ ...node, children: withoutBraces(node.children as PhrasingContent[], braces) } as PhrasingContent)
      : node;
  });
}

/** Whether a heading or a line of a list ends in an id. */
export function hasId(node: Nodes): boolean {
  return (node.type === 'heading' || node.type === 'paragraph') && bracesAtEnd.test(plainText([node]));
}

/**
 * The file's title and what follows it. Every mistake says what was expected there. Where the title is a heading of
 * another level, those below it are taken to be as much too deep.
 * @param name the file's, as an example of a title
 */
export function takeTitle(
  nodes: readonly RootContent[],
  reader: ProseReader,
  name: string,
): {
  readonly title: string;
  /** Without other titles. */
  readonly rest: readonly RootContent[];
  /** With them. */
  readonly parts: readonly RootContent[];
} {
  const first = nodes[0];
  const titles = nodes.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const heading = titles[0] ?? (first?.type === 'heading' ? first : undefined);
  if (!heading) {
    const example = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
    const at = first ? reader.place(first) : { file: reader.file };
    reader.problems.push({ name: 'title-missing', at, values: { example } });
    return { title: '', rest: nodes, parts: nodes };
  }
  if (heading.depth > 1) reader.report('title-too-deep', heading, { found: '#'.repeat(heading.depth) });
  else if (heading !== first && first) reader.report('text-before-title', first);
  for (const extra of titles.slice(1)) reader.report('title-twice', extra, { title: plainText([extra]) });
  const title = plainText([heading]);
  if (!hasWords(title)) reader.report('title-empty', heading);
  checkProse(heading.children, reader, { directives: false, line: true });
  const parts = raised(
    nodes.filter((node) => node !== heading),
    heading.depth,
  );
  return { title, rest: parts.filter((node) => !titles.includes(node as Heading)), parts };
}

/** The headings as deep as they would be, were the title above them one; as they are where one of them is no deeper. */
function raised(nodes: readonly RootContent[], title: number): readonly RootContent[] {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  if (title === 1 || headings.some(({ depth }) => depth <= title)) return nodes;
  return nodes.map((node) =>
    node.type === 'heading' ? { ...node, depth: (node.depth - title + 1) as Heading['depth'] } : node,
  );
}

/** Refuses headings that show nothing, and those outside `from`–`to`. */
export function checkHeadings(
  nodes: readonly RootContent[],
  reader: ProseReader,
  from: number,
  to: number,
): void {
  let previous = from - 1;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    if (!hasWords(plainText([node]))) {
      reader.report('title-empty', node);
      previous = node.depth;
    } else if (node.depth < from && node.depth === 1)
      reader.report('title-unexpected', node, { title: plainText([node]) });
    else if (node.depth > to) {
      reader.report('heading-too-deep', node, { found: '#'.repeat(node.depth), deepest: '#'.repeat(to) });
    } else if (node.depth > previous + 1) {
      reader.report('heading-skips-level', node, {
        found: '#'.repeat(node.depth),
        expected: '#'.repeat(previous + 1),
      });
    } else previous = node.depth;
  }
}
