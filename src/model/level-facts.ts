import type { RootContent } from 'mdast';
import type { Level } from '../kinds/levels.ts';
import { nearest } from '../text/did-you-mean.ts';
import { parseProse, tooDeepProblem } from '../text/markdown.ts';
import { withoutNotes } from '../text/notes.ts';
import type { Place } from '../text/place.ts';
import type { Assembly } from './assembly.ts';
import type { LevelEntity, Prose } from './entities.ts';
import type { Unnumbered } from './number.ts';
import { type Path, placesIn } from './places.ts';
import type { ReadFile } from './read-file.ts';
import { checkProse, proseReader } from './read-prose.ts';
import type { HeadingFacts, LevelFacts } from './records.ts';

/** The maps that hold the facts of a file's headings, each with the level that they are of. */
const maps = { goals: 'goal', strategies: 'strategy' } as const satisfies Readonly<
  Record<keyof HeadingFacts, Level>
>;
const mapNames = Object.keys(maps) as readonly (keyof HeadingFacts)[];

/** The level of the headings that a map of the front matter has the facts of; undefined for another field. */
export function levelOfMap(field: string): Level | undefined {
  return Object.hasOwn(maps, field) ? maps[field as keyof HeadingFacts] : undefined;
}

/** What fields say of something of a level. Its ingress is read as Markdown. */
export function factsIn(
  record: LevelFacts,
  at: (...path: Path) => Place,
  read: ReadFile,
  assembly: Assembly,
): Pick<LevelEntity, 'facts' | 'ingress'> {
  const { mainGoal, ingress, responsible, sdg, perspectives, indicators } = record;
  const facts = {
    ...(mainGoal !== undefined && { mainGoal }),
    ...(ingress !== undefined && { ingress }),
    ...(responsible !== undefined && { responsible }),
    ...(sdg && { sdg }),
    ...(perspectives && { perspectives }),
    ...(indicators && { indicators }),
  };
  return {
    facts,
    ...(ingress !== undefined && { ingress: readIngress(ingress, at('ingress'), read, assembly) }),
  };
}

function readIngress(
  text: string,
  place: Place,
  { file: { path, kind } }: ReadFile,
  assembly: Assembly,
): Prose {
  const { tree, tooDeep } = parseProse(text);
  const nodes = withoutNotes(tree.children);
  const reader = proseReader(path, assembly.problems, () => text, place);
  if (tooDeep) assembly.problems.push(tooDeepProblem(place));
  else if (!isParagraph(nodes)) assembly.problems.push({ name: 'ingress-not-one-paragraph', at: place });
  checkProse(nodes, reader, { directives: false });
  assembly.fieldTexts.push({ file: path, kind, nodes: tree.children, text, placed: false, place });
  return { file: path, nodes, placed: false, place };
}

/** Whether nodes are one paragraph of words. */
function isParagraph([first, ...others]: readonly RootContent[]): boolean {
  return first?.type === 'paragraph' && others.length === 0 && !first.children.some(holdsPicture);
}

function holdsPicture(node: { readonly type: string; readonly children?: readonly object[] }): boolean {
  return node.type === 'image' || (node.children ?? []).some((child) => holdsPicture(child as typeof node));
}

/** The headings of a file with the facts that its front matter has of each by its id. */
export function withFacts(
  headings: readonly Unnumbered[],
  read: ReadFile,
  assembly: Assembly,
): readonly Unnumbered[] {
  const record = (read.data ?? {}) as HeadingFacts;
  const inFile = placesIn(read.file.path, read.leftOut);
  return headings.map((heading) => {
    const map = mapNames.find((name) => maps[name] === heading.kind);
    const facts = map && record[map];
    if (!facts || !Object.hasOwn(facts, heading.id)) return heading;
    const at = (...path: Path): Place =>
      path.length === 0 ? heading.place : inFile(map, heading.id, ...path);
    return { ...heading, at, ...factsIn(facts[heading.id] ?? {}, at, read, assembly) };
  });
}

/**
 * Reports facts of headings that a file does not have, and notes the ids of those that it has.
 * @param level what the headings of the file are; undefined where it has none
 */
export function checkHeadingFacts(
  read: ReadFile,
  headings: readonly Unnumbered[],
  level: Level | undefined,
  assembly: Assembly,
): void {
  const record = (read.data ?? read.partial ?? {}) as HeadingFacts;
  const inFile = placesIn(read.file.path, read.leftOut);
  const right = mapNames.find((name) => maps[name] === level);
  const ids = headings.map(({ id }) => id);
  for (const map of mapNames) {
    const facts = record[map];
    if (facts === undefined) continue;
    if (map !== right) {
      const at: Place = { ...inFile(map), on: 'key' };
      assembly.problems.push({ name: 'facts-of-no-headings', at, values: { map, right } });
      continue;
    }
    for (const id of Object.keys(facts)) {
      const at: Place = { ...inFile(map, id), on: 'key' };
      if (ids.includes(id)) assembly.named.push({ from: undefined, id, expected: [maps[map]], place: at });
      else
        assembly.problems.push({
          name: 'facts-of-unknown-heading',
          at,
          values: { id, level: maps[map], suggestion: nearest(id, ids), choices: ids },
        });
    }
  }
}
