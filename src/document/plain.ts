import type { Inline } from './document.ts';

/** The words alone, without their markup; a line break is a space. */
export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((own) => ('value' in own ? own.value : 'children' in own ? plain(own.children) : ' '))
    .join('');
}
