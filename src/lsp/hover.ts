import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { classify } from '../model/classify.ts';
import type { Path } from '../model/places.ts';
import type { Node } from '../text/node.ts';
import { readPeriod } from '../text/period.ts';
import type { Range } from '../text/place.ts';
import { entityLabel } from './entity-label.ts';
import { fieldText } from './field-texts.ts';
import { groupTitle, indicatorStanding } from './indicator-values.ts';
import { positionIn, type Reading, rangeIn, type TextPosition } from './reading.ts';

/** `textDocument/hover`: what the id at a position represents, what a field is for, or when a period is. */
export function hover(
  reading: Reading,
  params: TextDocumentPositionParams,
  language: Language,
): Hover | null {
  const found = positionIn(reading, params);
  if (!found) return null;
  const said = found.occurrence
    ? {
        text: `${found.occurrence.entity.title}\n${entityLabel(found.occurrence.entity, reading, language)}`,
        range: found.occurrence.range,
      }
    : saidOfRecord(found, reading, language);
  if (!said) return null;
  return {
    // Plain text: nothing of a plan is markup in an editor.
    contents: { kind: 'plaintext', value: said.text },
    range: rangeIn(found.document, said.range),
  };
}

interface Said {
  readonly text: string;
  readonly range: Range;
}

function saidOfRecord(
  { path, offset }: TextPosition,
  reading: Reading,
  language: Language,
): Said | undefined {
  const file = classify(path, reading.plan?.levels);
  const data = reading.sources.get(path)?.data;
  const at = data && scalarAtOffset(data, offset, []);
  if (!at || !file || !('kind' in file)) return undefined;
  const indicator = reading.plan?.indicators.find((one) => one.file === path);
  if (!at.isKey) {
    const period = at.path.at(-1) === 'period' ? readPeriod(at.text) : undefined;
    return period && { text: `${period.text}: ${period.first} – ${period.last}`, range: at.range };
  }
  const group = indicator && groupTitle(indicator, at.path);
  if (group !== undefined) return { text: group, range: at.range };
  const text = fieldText(file.kind, at.path, language);
  if (text === undefined) return undefined;
  const standing = indicator && at.path.length === 1 ? indicatorStanding(indicator, at.text, language) : [];
  return { text: [text, ...standing].join('\n'), range: at.range };
}

/** The key or the value that an offset is in, and its path. */
function scalarAtOffset(
  node: Node,
  offset: number,
  path: Path,
):
  | { readonly path: Path; readonly text: string; readonly range: Range; readonly isKey: boolean }
  | undefined {
  const holds = ([from, to]: Range): boolean => from <= offset && offset <= to;
  if (node.type === 'scalar') {
    const { text, range } = node;
    return holds(range) ? { path, text, range, isKey: false } : undefined;
  }
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = scalarAtOffset(item, offset, [...path, index]);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    const below = [...path, key.text];
    if (holds(key.range)) return { path: below, text: key.text, range: key.range, isKey: true };
    const found = scalarAtOffset(value, offset, below);
    if (found) return found;
  }
  return undefined;
}
