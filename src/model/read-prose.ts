import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast';
import { nearest } from '../text/did-you-mean.ts';
import type { Place } from '../text/place.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import type { Problem } from '../text/problem.ts';

/** Paragraphs that stand for something the plan computes. */
const directives = ['working-forms', 'partners', 'overall-goal', 'vision', 'strategies'] as const;
type Directive = (typeof directives)[number];

/** Reads one text and adds what is wrong with it to `problems`. */
export interface ProseReader {
  readonly file: string;
  readonly problems: Problem[];
  /** The text that the offsets of its nodes belong to. */
  text(): string;
  report(name: string, node: Nodes, values?: Problem['values']): void;
  place(node: Nodes): Place;
}

/** `whole` stands in for every place where the text's own offsets are not the file's (a field of a YAML file). */
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
    report: (name, node, values) => problems.push({ name, at: place(node), ...(values && { values }) }),
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
 * @param options.line a heading or the like, which is said again in contents, headers and lists: words, no pictures
 */
export function checkProse(
  nodes: readonly Nodes[],
  reader: ProseReader,
  options: { directives: boolean; line?: boolean },
): void {
  for (const node of nodes) {
    if (node.type === 'html') reader.report('html-in-prose', node, { text: node.value.slice(0, 40) });
    if (node.type === 'text' && holdsId(node.value)) reader.report('id-misplaced', node);
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

/** Whether a text holds braces with a number sign, that end. */
function holdsId(text: string): boolean {
  const open = text.indexOf('{#');
  return open >= 0 && text.includes('}', open);
}

/** Text with the id written at its end: `Styrke konkurranseevnen {#konkurranseevne formerId=konkurranse}`. */
export interface Identified {
  readonly content: readonly PhrasingContent[];
  readonly id?: string;
  readonly formerId?: string;
  /** Where the braces stand. */
  readonly idPlace?: Place;
  /** Told already: there is something that is meant to be an id. */
  readonly malformed?: true;
}

/** Takes the id off the end of a text. What is meant to be one and is not written so is told, and nothing is put beside it. */
export function takeId(content: readonly PhrasingContent[], reader: ProseReader): Identified {
  const last = content.at(-1);
  const open = last?.type === 'text' ? last.value.lastIndexOf('{') : -1;
  if (last?.type !== 'text' || open < 0) return malformedId(content, reader);
  const match = /^\{#([^\s{}]+)(?: formerId=([^\s{}]+))?\}$/.exec(last.value.slice(open).trimEnd());
  if (!match?.[1]) return malformedId(content, reader);
  const rest = last.value.slice(0, open).trimEnd();
  const [, end] = rangeOfNode(last);
  const from = end - (last.value.length - open);
  return {
    content: rest ? [...content.slice(0, -1), { ...last, value: rest }] : content.slice(0, -1),
    id: match[1],
    ...(match[2] && { formerId: match[2] }),
    idPlace: { file: reader.file, range: [from, from + match[0].length] },
  };
}

/** Braces with a number sign, or an id alone at the end: `{ #id }`, `{#id`, `{id}`, `{#id}.`, `**{#id}**`. */
function malformedId(content: readonly PhrasingContent[], reader: ProseReader): Identified {
  const found = bracesIn(content);
  if (!found) return { content };
  const id = /[\p{L}\p{N}_-]+/u.exec(found.braces)?.[0];
  reader.report('id-braces', found.node, { text: found.braces, right: `{#${id ?? 'id'}}` });
  return { content: withoutBraces(content, found.braces), ...(id && { id }), malformed: true };
}

function bracesIn(
  nodes: readonly PhrasingContent[],
  last = true,
): { readonly node: PhrasingContent; readonly braces: string } | undefined {
  for (const [index, node] of nodes.entries()) {
    const atEnd = last && index === nodes.length - 1;
    if (node.type === 'text' || node.type === 'inlineCode') {
      const braces =
        /\{[ \t]*#[^{}\n]{0,200}\}?/.exec(node.value)?.[0] ??
        (atEnd ? /(?:\{[a-z0-9-]{1,80}|#[\w-]{1,80}[ \t]?)\}$/.exec(node.value)?.[0] : undefined);
      if (braces) return { node, braces };
    }
    const below = 'children' in node ? bracesIn(node.children, atEnd) : undefined;
    if (below) return below;
  }
  return undefined;
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

/** The file's title and what follows it. Every mistake says what was expected there. */
export function takeTitle(
  nodes: readonly RootContent[],
  reader: ProseReader,
): { readonly title: string; readonly heading?: Heading; readonly rest: readonly RootContent[] } {
  const first = nodes[0];
  const titles = nodes.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const heading = titles[0];
  for (const extra of titles.slice(1)) reader.report('title-twice', extra, { title: plainText([extra]) });
  if (!heading) {
    reader.problems.push({ name: 'title-missing', at: first ? reader.place(first) : { file: reader.file } });
    return { title: '', rest: nodes };
  }
  if (heading !== first && first) reader.report('text-before-title', first);
  const title = plainText([heading]);
  if (!title) reader.report('title-empty', heading);
  checkProse(heading.children, reader, { directives: false, line: true });
  return { title, heading, rest: nodes.filter((node) => !titles.includes(node as Heading)) };
}

/** Refuses headings outside `from`–`to`. */
export function checkHeadings(
  nodes: readonly RootContent[],
  reader: ProseReader,
  from: number,
  to: number,
): void {
  let previous = from - 1;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    if (node.depth < from && node.depth === 1)
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
