import type { Heading, List, ListItem, Paragraph, RootContent, Text } from 'mdast';
import { hasWords } from '../text/has-words.ts';
import type { Place } from '../text/place.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import { slug } from '../text/slug.ts';
import { type DoubtfulItem, doubtfulItem, doubtfulItems, markersOf } from './doubtful-items.ts';
import type { ActionArea, Goal, Prose } from './entities.ts';
import { checkProse, hasId, type ProseReader, takeId } from './read-prose.ts';

/** A strategy file's structure, before numbering: prose, then `##` goals, each with prose and one list. */
export interface StrategyOutline {
  readonly intro: readonly RootContent[];
  readonly goals: readonly Unnumbered<Goal>[];
  /** Whether a list of action areas is under no goal. */
  readonly strayList: boolean;
}

type Unnumbered<T extends Goal | ActionArea> = T extends Goal
  ? Omit<Goal, 'number' | 'actionAreas'> & { readonly actionAreas: readonly Unnumbered<ActionArea>[] }
  : Omit<ActionArea, 'number' | 'children'> & { readonly children: readonly Unnumbered<ActionArea>[] };

export function readStrategy(parts: readonly RootContent[], reader: ProseReader): StrategyOutline {
  // Another title is reported where titles are read; the text below it is read as if it were not there.
  const nodes = parts.filter((node, at) => node.type !== 'heading' || node.depth > 1 || isGoalAt(parts, at));
  const firstGoal = nodes.findIndex((node) => node.type === 'heading');
  const intro = firstGoal < 0 ? nodes : nodes.slice(0, firstGoal);
  const stray = intro.find((node) => node.type === 'list' && (firstGoal < 0 || hasItemId(node)));
  if (stray) reader.report('list-without-goal', stray);
  checkProse(
    intro.filter((node) => node !== stray),
    reader,
    { directives: false },
  );
  const goals: Unnumbered<Goal>[] = [];
  let rest = firstGoal < 0 ? [] : nodes.slice(firstGoal);
  while (rest.length > 0) {
    const heading = rest[0] as Heading;
    const body = bodyOf(rest, 0);
    const isGoal = isGoalAt(rest, 0);
    rest = rest.slice(1 + body.length);
    if (heading.depth > 2)
      reader.problems.push({
        name: 'heading-too-deep',
        at: isGoal ? reader.place(heading) : span([heading, ...body], reader),
        values: { found: '#'.repeat(heading.depth), deepest: '##' },
      });
    if (isGoal) goals.push(readGoal(heading, body, reader));
  }
  return { intro, goals, strayList: stray !== undefined };
}

/** What looks like a goal is read as one, whatever its level: what names it is no mistake. */
function isGoalAt(nodes: readonly RootContent[], at: number): boolean {
  const heading = nodes[at];
  if (heading?.type !== 'heading') return false;
  const hasAreas = (): boolean => bodyOf(nodes, at).some((node) => isList(node) && hasItemId(node));
  return heading.depth === 2 || hasId(heading) || hasAreas();
}

/** The nodes under a heading, up to the next. */
function bodyOf(nodes: readonly RootContent[], at: number): readonly RootContent[] {
  const next = nodes.findIndex((node, index) => index > at && node.type === 'heading');
  return nodes.slice(at + 1, next < 0 ? undefined : next);
}

function hasItemId(list: List): boolean {
  return list.children.some(({ children }) => children.some(hasId));
}

function readGoal(heading: Heading, all: readonly RootContent[], reader: ProseReader): Unnumbered<Goal> {
  const body = withoutSentences(all, reader);
  const identified = takeId(heading.children, reader);
  checkProse(identified.content, reader, { directives: false, line: true });
  const title = plainText(identified.content);
  if (!hasWords(title)) reader.report('title-empty', heading);
  const listAt = body.findIndex((node) => node.type === 'list');
  const loose = listAt < 0 ? looseItems(body, reader) : [];
  const intro = (listAt < 0 ? body : body.slice(0, listAt)).filter((node) => !loose.includes(node));
  checkProse(intro, reader, { directives: false });
  const list = body[listAt] as List | undefined;
  // Two lists in a row differ in their markers only: a reader sees one list, so its items are not thrown away.
  const lists = body.filter(isList);
  const next = listAt < 0 ? undefined : body[listAt + 1];
  if (next?.type === 'list') reader.report('list-in-two', next, { goal: title });
  const after = listAt < 0 ? [] : body.slice(listAt).filter((node) => node.type !== 'list');
  if (after.length > 0)
    reader.problems.push({
      name: 'text-after-action-areas',
      at: span(after, reader),
      values: { goal: title },
    });
  return {
    kind: 'goal',
    ...identity('goal', title, heading, identified, reader),
    intro: prose(intro, heading, reader),
    actionAreas: list
      ? lists.flatMap((list) => readItems(list, body, reader, 1))
      : [
          ...loose.flatMap((node) => looseLines(node).map((line) => readItem(line, reader, 1, undefined))),
          // Reported already: not again as a goal without one.
          ...all.filter(isList).flatMap((list) => readItems(list, all, silent(reader), 1)),
        ],
  };
}

/** Paragraphs whose lines would be the items of a list, were there a space behind each dash. */
function looseItems(body: readonly RootContent[], reader: ProseReader): readonly RootContent[] {
  const found = body.filter(
    (node) => node.type === 'paragraph' && /^(?:[-*+]\p{L}.*(?:\n|$))+$/u.test(plainLines(node)),
  );
  for (const paragraph of found) reader.report('item-without-space', paragraph);
  return found;
}

/** The lines of a paragraph that is words alone, with their breaks; nothing of others. */
function plainLines(paragraph: Paragraph): string {
  const [only] = paragraph.children;
  return paragraph.children.length === 1 && only?.type === 'text' ? only.value : '';
}

/** Each line as an item of a list, at its place in the file. */
function looseLines(node: RootContent): readonly ListItem[] {
  const [text] = node.type === 'paragraph' ? node.children : [];
  if (text?.type !== 'text') return [];
  const lines = text.value.split('\n');
  const [start, end] = rangeOfNode(text);
  // Between the lines, the file has line ends and indentation.
  const between = lines.length > 1 ? (end - start - text.value.length) / (lines.length - 1) : 0;
  let from = start + 1;
  return lines.map((line) => {
    const range = [from, from + line.length - 1] as const;
    from += line.length + 1 + Math.trunc(between);
    const text: Text = { type: 'text', value: line.slice(1), range };
    return { type: 'listItem', range, children: [{ type: 'paragraph', range, children: [text] }] };
  });
}

/** From the first of some nodes to the last: unread nodes are reported as a whole. */
function span(nodes: readonly RootContent[], reader: ProseReader): Place {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return { file: reader.file, range: [first ? rangeOfNode(first)[0] : 0, last ? rangeOfNode(last)[1] : 0] };
}

/** The nodes under a goal, without the lists that may be sentences: problems of their reading as items would be reported as well. */
function withoutSentences(body: readonly RootContent[], reader: ProseReader): readonly RootContent[] {
  return body.filter((node) => {
    if (node.type !== 'list') return true;
    const doubts = doubtsOf(node, body, reader, false);
    if (doubts.size < node.children.length) return true;
    for (const doubt of doubts.values()) reportSentence(doubt, doubt.item, reader);
    return false;
  });
}

function isList(node: RootContent): node is List {
  return node.type === 'list';
}

function silent(reader: ProseReader): ProseReader {
  return { ...reader, problems: [], report: () => undefined };
}

function reportSentence(
  doubt: DoubtfulItem,
  node: ListItem | Heading | Paragraph,
  reader: ProseReader,
): void {
  const suggestion = `{#${slug(plainText([node]))}}`;
  reader.report('sentence-or-action-area', node, { ...markersOf(doubt), suggestion });
}

function readItems(
  list: List,
  siblings: readonly RootContent[],
  reader: ProseReader,
  depth: number,
): Unnumbered<ActionArea>[] {
  const doubts = doubtsOf(list, siblings, reader, depth > 1);
  return list.children.map((item) => readItem(item, reader, depth, doubts.get(item)));
}

/** The items of a list that may be sentences; where one of its numbers is doubtful, so is every other without an id. */
function doubtsOf(
  list: List,
  siblings: readonly RootContent[],
  reader: ProseReader,
  nested: boolean,
): ReadonlyMap<ListItem, DoubtfulItem> {
  const listInText = { list, siblings, index: siblings.indexOf(list), nested, text: reader.text() };
  const found = doubtfulItems(listInText);
  const doubts = new Map(found.map((doubt) => [doubt.item, doubt]));
  if (found.some(({ reason }) => reason === 'number'))
    for (const item of list.children) {
      const doubt = doubts.get(item) ?? doubtfulItem(item, 'number', listInText.text);
      if (doubt) doubts.set(item, doubt);
    }
  return doubts;
}

function readItem(
  item: ListItem,
  reader: ProseReader,
  depth: number,
  doubt: DoubtfulItem | undefined,
): Unnumbered<ActionArea> {
  const [first, ...others] = item.children;
  // A heading is reported as one; its words are still those of an item.
  const paragraph = first?.type === 'paragraph' || first?.type === 'heading' ? first : undefined;
  const identified = takeId(paragraph?.children ?? [], reader);
  const title = plainText(identified.content);
  checkProse(identified.content, reader, { directives: false, line: true });
  if (!hasWords(title)) reader.report('action-area-empty', item);
  const children: Unnumbered<ActionArea>[] = [];
  for (const other of others) {
    if (other.type !== 'list') reader.report('action-area-not-one-line', other);
    else if (depth > 1) reader.report('list-too-deep', other);
    else children.push(...readItems(other, item.children, reader, depth + 1));
  }
  return {
    kind: 'action-area',
    ...identity('action-area', title, paragraph ?? item, identified, reader, doubt),
    content: identified.content,
    children,
  };
}

function identity(
  kind: 'goal' | 'action-area',
  title: string,
  node: Heading | Paragraph | ListItem,
  identified: ReturnType<typeof takeId>,
  reader: ProseReader,
  doubt?: DoubtfulItem,
): Pick<Goal, 'id' | 'title' | 'file' | 'place' | 'idPlace' | 'at'> & { formerId?: string } {
  const place = { file: reader.file, range: rangeOfNode(node) };
  const id = identified.id ?? slug(title);
  if (!identified.id && !identified.malformed && title) {
    // If it is meant as a sentence, it must get no id.
    if (doubt) reportSentence(doubt, node, reader);
    else reader.report('id-missing', node, { kind, suggestion: `{#${id}}` });
  }
  return {
    id,
    ...(identified.formerId && { formerId: identified.formerId }),
    title,
    file: reader.file,
    place,
    idPlace: identified.idPlace ?? place,
    at: () => place,
  };
}

function prose(nodes: readonly RootContent[], owner: Heading, reader: ProseReader): Prose {
  return {
    file: reader.file,
    nodes,
    placed: true,
    place: { file: reader.file, range: rangeOfNode(nodes[0] ?? owner) },
  };
}
