import { type EntityKind, kindsInText } from '../kinds/entity-kinds.ts';
import { isLevel, type Levels, usualLevels } from '../kinds/levels.ts';
import { classify } from '../model/classify.ts';
import { levelOfMap } from '../model/level-facts.ts';
import type { Path } from '../model/places.ts';
import { referenceFieldAt } from '../model/reference-fields.ts';
import type { Node } from '../text/node.ts';
import { parseYaml } from '../text/yaml.ts';

/** Marks the cursor, in a copy of the text: no plan has it. */
const cursor = 'planverk0cursor';

export interface Wanted {
  readonly kinds: readonly EntityKind[];
  /** What of the id is there already, before the offset. */
  readonly begun: string;
  /** Whether only those of the same file are meant. */
  readonly inFile?: true;
}

/**
 * Which ids may be at an offset of a file, from the text before it alone: it works in a file that cannot be read yet.
 * Undefined where no id belongs.
 * @param path in the plan folder
 * @param levels of the plan, which say what a file of the strategy is; the usual ones when left out
 */
export function wantedAt(
  path: string,
  text: string,
  offset: number,
  levels: Levels = usualLevels,
): Wanted | undefined {
  const before = text.slice(0, offset);
  const link = /\]\(#([\w-]*)$/.exec(before);
  if (link) return { kinds: [...kindsInText], begun: link[1] ?? '' };
  const file = classify(path, levels);
  const yaml = path.endsWith('.md') ? frontMatterOf(before) : before;
  if (!file || !('kind' in file) || yaml === undefined) return undefined;
  // Alone, the field at the top is read whatever is wrong above it.
  const top = [...yaml.matchAll(/^[A-Za-z]\w*:/gm)].at(-1)?.index;
  if (top === undefined) return undefined;
  const key = keyAtEnd(yaml.slice(top));
  if (key) return isLevel(file.kind) ? { ...key, inFile: true } : undefined;
  // The parser takes the last character of a quotation that is not closed for its end.
  const { root } = parseYaml(path, `${yaml.slice(top)}${cursor}.`);
  const value = root && valueAtCursor(root, []);
  const field = value && referenceFieldAt(file.kind, value.path);
  return field && isLastOnLine(value.begun, before) ? { kinds: field.kinds, begun: value.begun } : undefined;
}

/** The id that is begun as a key of a map that has the facts of headings by their ids. */
function keyAtEnd(yaml: string): Pick<Wanted, 'kinds' | 'begun'> | undefined {
  const [, map = ''] = /^(\w+):[ \t]*\r?\n/.exec(yaml) ?? [];
  const level = levelOfMap(map);
  const [, indent = '', begun = ''] = /\n( +)([\w-]*)$/.exec(yaml) ?? [];
  const first = /^\w+:[ \t]*\r?\n( +)/.exec(yaml)?.[1];
  return level && indent !== '' && indent === first ? { kinds: [level], begun } : undefined;
}

/** Whether a text is written out as it is: not folded over lines, and without escapes. */
function isLastOnLine(text: string, before: string): boolean {
  return !text.includes('\n') && before.endsWith(text);
}

/** The front matter up to the end of a text; undefined where it is not open there. */
function frontMatterOf(before: string): string | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(before);
  const content = opening && before.slice(opening[0].length);
  return content && !/^---[ \t]*$/m.test(content.replaceAll('\r', '')) ? content : undefined;
}

function valueAtCursor(node: Node, path: Path): { readonly path: Path; readonly begun: string } | undefined {
  switch (node.type) {
    case 'scalar':
      return node.text.includes(cursor)
        ? { path, begun: node.text.slice(0, node.text.indexOf(cursor)) }
        : undefined;
    case 'map':
      for (const { key, value } of node.entries) {
        const found = valueAtCursor(value, [...path, key.text]);
        if (found) return found;
      }
      return undefined;
    case 'list':
      for (const [index, item] of node.items.entries()) {
        const found = valueAtCursor(item, [...path, index]);
        if (found) return found;
      }
      return undefined;
  }
}
