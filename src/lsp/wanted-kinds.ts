import type { EntityKind } from '../model/entities.ts';

/** What the fields of plan files refer to. */
const kindsOfField: Readonly<Record<string, readonly EntityKind[]>> = {
  actionAreas: ['action-area'],
  workingForms: ['working-form'],
  responsible: ['partner'],
  payer: ['partner'],
  participants: ['partner'],
  partner: ['partner'],
  source: ['financing-source'],
  programme: ['programme'],
  after: ['action'],
  priorities: ['action'],
  action: ['action'],
  indicators: ['indicator'],
};
const linked: readonly EntityKind[] = ['chapter', 'focus-area', 'strategy', 'goal', 'action-area'];

export interface Wanted {
  readonly kinds: readonly EntityKind[];
  /** What of the id stands there already, before the offset. */
  readonly begun: string;
}

/**
 * Which ids may stand at an offset, from the text before it alone: it works in a file that cannot be read yet. Undefined
 * where no id belongs.
 */
export function wantedAt(text: string, offset: number): Wanted | undefined {
  const lines = text.slice(0, offset).split('\n');
  const line = lines.pop() ?? '';
  const link = /\]\(#([\w-]*)$/.exec(line);
  if (link) return { kinds: linked, begun: link[1] ?? '' };
  const begun = /[a-z0-9-]*$/.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - begun.length).replace(/['"]$/, '');
  const field = fieldBefore(before, lines);
  const kinds = field === undefined ? undefined : kindsOfField[field];
  return kinds && { kinds, begun };
}

/** The key whose value, or whose list's item, begins where a line ends. */
function fieldBefore(line: string, above: readonly string[]): string | undefined {
  // `key: `, also inside braces, or an item of `key: [a, `
  const own = /([A-Za-z]+):[ ]*(?:\[[^\]{}]*)?$/.exec(line);
  if (own) return /\[/.test(own[0]) || /:[ ]+$/.test(own[0]) ? own[1] : undefined;
  const item = /^( *)- +$/.exec(line);
  if (!item) return undefined;
  for (const other of above.toReversed()) {
    if (other.trim() === '' || other.trimStart().startsWith('#')) continue;
    const [, indent = '', key] = /^( *)([A-Za-z]+):\s*$/.exec(other) ?? [];
    if (key && indent.length <= (item[1] ?? '').length) return key;
    if (!/^ *- /.test(other) && !key) return undefined;
  }
  return undefined;
}
