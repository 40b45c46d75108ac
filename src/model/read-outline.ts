import type { Heading, List, ListItem, Nodes, Paragraph, RootContent, Text } from 'mdast';
import type { Level, LevelForm, Levels } from '../kinds/levels.ts';
import { levelOfForm } from '../kinds/levels.ts';
import { hasWords } from '../text/has-words.ts';
import type { Place } from '../text/place.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import { slug } from '../text/slug.ts';
import { type DoubtfulItem, doubtfulItem, doubtfulItems, markersOf } from './doubtful-items.ts';
import type { Prose } from './entities.ts';
import { formerIdsIn } from './former-ids.ts';
import type { Unnumbered } from './number.ts';
import { checkProse, hasId, type ProseReader, takeId } from './read-prose.ts';

/** The levels of a file's structure: what its headings are, and what the items of the lists under them are. */
interface OutlineLevels {
  readonly heading: Level;
  /** Undefined where headings are the last level: lists are prose there. */
  readonly item: Level | undefined;
}

/** A file's structure, before numbering: prose, then headings, each with prose and one list. */
export interface Outline {
  readonly intro: readonly RootContent[];
  readonly headings: readonly Unnumbered[];
  /** Whether a list of items is under no heading, or where the plan has no level for it. */
  readonly strayList: boolean;
}

export function readOutline(parts: readonly RootContent[], levels: Levels, reader: ProseReader): Outline {
  const of: OutlineLevels = {
    heading: levelOfForm(levels, 'heading') ?? 'goal',
    item: levelOfForm(levels, 'item'),
  };
  // Another title is reported where titles are read; the text below it is read as if it were not there.
  const nodes = parts.filter(
    (node, at) => node.type !== 'heading' || node.depth > 1 || isEntityAt(parts, at),
  );
  const first = nodes.findIndex((node) => node.type === 'heading');
  const intro = first < 0 ? nodes : nodes.slice(0, first);
  const stray = of.item
    ? intro.find((node) => node.type === 'list' && (first < 0 || hasItemId(node)))
    : undefined;
  if (stray) reader.report('list-without-goal', stray);
  checkProse(
    intro.filter((node) => node !== stray),
    reader,
    { directives: false },
  );
  const headings: Unnumbered[] = [];
  let rest = first < 0 ? [] : nodes.slice(first);
  const belowLast = of.item ? undefined : rest.find((node) => isList(node) && hasItemId(node));
  if (belowLast) reader.report('items-without-level', belowLast, { heading: of.heading });
  while (rest.length > 0) {
    const heading = rest[0] as Heading;
    const body = bodyOf(rest, 0);
    const isEntity = isEntityAt(rest, 0);
    rest = rest.slice(1 + body.length);
    if (heading.depth > 2)
      reader.problems.push({
        name: 'heading-too-deep',
        at: isEntity ? reader.place(heading) : span([heading, ...body, ...notesIn(body, rest[0])], reader),
        values: { found: '#'.repeat(heading.depth), deepest: '##' },
      });
    if (isEntity) headings.push(readHeading(heading, body, of, reader));
  }
  return { intro, headings, strayList: (stray ?? belowLast) !== undefined };
}

/** What looks like something of a level is read as such, whatever depth it has: what names it is no mistake. */
function isEntityAt(nodes: readonly RootContent[], at: number): boolean {
  const heading = nodes[at];
  if (heading?.type !== 'heading') return false;
  const hasItems = (): boolean => bodyOf(nodes, at).some((node) => isList(node) && hasItemId(node));
  return heading.depth === 2 || hasId(heading) || hasItems();
}

/** The nodes under a heading, up to the next. */
function bodyOf(nodes: readonly RootContent[], at: number): readonly RootContent[] {
  const next = nodes.findIndex((node, index) => index > at && node.type === 'heading');
  return nodes.slice(at + 1, next < 0 ? undefined : next);
}

function hasItemId(list: List): boolean {
  return list.children.some(({ children }) => children.some(hasId));
}

function readHeading(
  heading: Heading,
  all: readonly RootContent[],
  { heading: kind, item }: OutlineLevels,
  reader: ProseReader,
): Unnumbered {
  const identified = takeId(heading.children, reader);
  checkProse(identified.content, reader, { directives: false, line: true });
  const title = plainText(identified.content);
  if (!hasWords(title)) reader.report('title-empty', heading);
  const base = entityOf(kind, 'heading', title, heading, identified, reader);
  if (!item) {
    checkProse(all, reader, { directives: false, ids: all.some((node) => isList(node) && hasItemId(node)) });
    return { ...base, intro: prose(all, heading, reader), children: [] };
  }
  const body = withoutSentences(all, reader);
  const listAt = body.findIndex(isList);
  const loose = listAt < 0 ? looseItems(body, reader) : [];
  const intro = (listAt < 0 ? body : body.slice(0, listAt)).filter((node) => !loose.includes(node));
  checkProse(intro, reader, { directives: false });
  const behind = listAt < 0 ? [] : body.slice(listAt + 1);
  // Two lists in a row differ in their markers only: a reader sees one list, so its items are not thrown away.
  if (behind[0]?.type === 'list') reader.report('list-in-two', behind[0], { goal: title });
  const firstText = behind.findIndex((node) => !isList(node));
  const outro = firstText < 0 ? [] : behind.slice(firstText);
  // A list in the text after the items is prose, unless somebody has made items of it.
  const torn = outro.filter((node): node is List => isList(node) && hasItemId(node));
  const lastTorn = torn.at(-1);
  if (lastTorn)
    reader.problems.push({
      name: 'text-between-items',
      at: span(
        outro.slice(0, outro.indexOf(lastTorn)).filter((node) => !isList(node)),
        reader,
      ),
      values: { goal: title },
    });
  const text = outro.filter((node) => !torn.includes(node as List));
  checkProse(text, reader, { directives: false });
  const itemsOf = (list: List): Unnumbered[] => readItems(list, body, item, reader, 1);
  const silenced = silent(reader);
  return {
    ...base,
    intro: prose(intro, heading, reader),
    ...(text.length > 0 && { outro: prose(text, heading, reader) }),
    children:
      listAt >= 0
        ? [
            ...body.slice(listAt, listAt + 1 + (firstText < 0 ? behind.length : firstText)).filter(isList),
            ...torn,
          ].flatMap(itemsOf)
        : [
            ...loose.flatMap((node) =>
              looseLines(node).map((line) => readItem(line, item, reader, 1, undefined)),
            ),
            // Reported already: not again as one without items.
            ...all.filter(isList).flatMap((list) => readItems(list, all, item, silenced, 1)),
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
  const [first] = nodes;
  const end = Math.max(0, ...nodes.map((node) => rangeOfNode(node)[1]));
  return { file: reader.file, range: [first ? rangeOfNode(first)[0] : 0, end] };
}

/** What is said in the notes that some nodes cite, as far as it is written before the next heading: it is left out with them. */
function notesIn(body: readonly Nodes[], next: RootContent | undefined): readonly RootContent[] {
  const end = next ? rangeOfNode(next)[0] : Number.POSITIVE_INFINITY;
  return body
    .flatMap((node) => ('children' in node ? [...citedIn(node.children)] : []))
    .filter((node) => rangeOfNode(node)[1] <= end);
}

function* citedIn(nodes: readonly Nodes[]): Iterable<RootContent> {
  for (const node of nodes) {
    if (node.type === 'footnoteReference') yield* node.children;
    else if ('children' in node) yield* citedIn(node.children);
  }
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
  kind: Level,
  reader: ProseReader,
  depth: number,
): Unnumbered[] {
  const doubts = doubtsOf(list, siblings, reader, depth > 1);
  return list.children.map((item) => readItem(item, kind, reader, depth, doubts.get(item)));
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

/** How deep items can be nested: an item, one below it, and one below that. */
const deepest = 3;

function readItem(
  item: ListItem,
  kind: Level,
  reader: ProseReader,
  depth: number,
  doubt: DoubtfulItem | undefined,
): Unnumbered {
  const [first, ...others] = item.children;
  // A heading is reported as one; its words are still those of an item.
  const paragraph = first?.type === 'paragraph' || first?.type === 'heading' ? first : undefined;
  const identified = takeId(paragraph?.children ?? [], reader);
  const title = plainText(identified.content);
  checkProse(identified.content, reader, { directives: false, line: true });
  if (!hasWords(title)) reader.report('action-area-empty', item);
  const children: Unnumbered[] = [];
  for (const other of others) {
    if (other.type !== 'list') reader.report('action-area-not-one-line', other);
    else if (depth >= deepest) reader.report('list-too-deep', other);
    else children.push(...readItems(other, item.children, kind, reader, depth + 1));
  }
  const node = paragraph ?? item;
  return {
    ...entityOf(kind, 'item', title, node, identified, reader, doubt),
    ...(typeof item.checked === 'boolean' && { checked: item.checked }),
    intro: prose([], node, reader),
    children,
  };
}

function entityOf(
  kind: Level,
  form: LevelForm,
  title: string,
  node: Heading | Paragraph | ListItem,
  identified: ReturnType<typeof takeId>,
  reader: ProseReader,
  doubt?: DoubtfulItem,
): Omit<Unnumbered, 'intro' | 'children'> {
  const place = { file: reader.file, range: rangeOfNode(node) };
  const id = identified.id ?? slug(title);
  if (!identified.id && !identified.malformed && title) {
    // If it is meant as a sentence, it must get no id.
    if (doubt) reportSentence(doubt, node, reader);
    else reader.report('id-missing', node, { kind, suggestion: `{#${id}}` });
  }
  return {
    kind,
    form,
    id,
    ...formerIdsIn(identified),
    title,
    listedAs: title,
    content: identified.content,
    complete: true,
    facts: {},
    file: reader.file,
    place,
    idPlace: identified.idPlace ?? place,
    at: () => place,
  };
}

function prose(
  nodes: readonly RootContent[],
  owner: Heading | Paragraph | ListItem,
  reader: ProseReader,
): Prose {
  return {
    file: reader.file,
    nodes,
    placed: true,
    place: { file: reader.file, range: rangeOfNode(nodes[0] ?? owner) },
  };
}
