import { addedWords, type BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';

/**
 * Facts on one line, each after what it is called: `Ansvarlig: Kongsberg kommune · FNs bærekraftsmål: 8, 12.2`. What is
 * not known is left out; nothing where no fact is known.
 */
export function factsLine(
  facts: readonly (readonly [label: string, value: string])[],
  context: BuildContext,
): readonly Block[] {
  const line = facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join(' · ');
  return line === '' ? [] : [addedWords(line, 'note', context)];
}
