import type { Inline } from './document.ts';

/** The words alone as they now are, without markup and without those that are struck; a line break is a space. */
export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((own) => {
      if (own.type === 'deleted') return '';
      if (own.type === 'picture') return own.figure.alt;
      return 'value' in own ? own.value : 'children' in own ? plain(own.children) : ' ';
    })
    .join('');
}
