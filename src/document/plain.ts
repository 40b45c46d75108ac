import type { Inline } from './document.ts';

/** The words alone as they now are, without markup, notes and those that are struck; a line break is a space. */
export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'deleted' || inline.type === 'note' || inline.type === 'page-reference') return '';
      if (inline.type === 'picture') return inline.figure.alt;
      if (inline.type === 'symbol') return inline.word ?? '';
      return 'value' in inline ? inline.value : 'children' in inline ? plain(inline.children) : ' ';
    })
    .join('');
}
