import type { Revised } from '../../document/document.ts';
import type { Theme } from '../../templates/theme.ts';
import type { RectangleItem, TextItem } from './display.ts';
import { bold } from './emphasis.ts';
import { type Leaf, leaf, node, type StructureNode } from './structure.ts';
import type { TextStyle, Typesetter } from './typeset/types.ts';

/**
 * Words that came or went, for those who see them and those who hear them. The eye has a stroke through them or
 * under them. The ear needs more: few readers say what a Span's TextDecorationType is, so two spaces that show nothing
 * are around the words, with "[strøket: " and "]" as the text they are read and copied as. Thus the words themselves
 * remain text that can be searched and read letter by letter, which an ActualText of them all would take away; an
 * expansion (E) is for abbreviations, and Alt for what is not text. Source: ISO 32000-1, 14.9.2–14.9.5
 */
export interface Revision {
  readonly type: Revised['type'];
  readonly node: StructureNode;
  readonly start: Leaf;
}

/** Opens the words' node; what they are said to be comes first in it. */
export function openRevision({ type, label, language }: Revised, parent: StructureNode): Revision {
  const decoration = type === 'deleted' ? 'LineThrough' : 'Underline';
  const span = node('Span', parent, { decoration });
  const mark = node('Span', span, language ? { lang: language } : {});
  return { type, node: span, start: leaf(mark, `[${label}: `) };
}

/** To be called when all its words have their leaves. */
export function closeRevision({ node: span }: Revision): Leaf {
  return leaf(node('Span', span), ']');
}

/** Struck words are paler, new ones heavier; neither relies on it. */
export function revisedStyle(style: TextStyle, type: Revised['type'], { colors }: Theme): TextStyle {
  if (type === 'deleted') return { ...style, color: colors.muted };
  return { ...bold(style), color: colors.accents[0] ?? colors.text };
}

/** The stroke through or under a piece of a line. Part of what it strikes, so that no reader takes it for something else. */
export function stroke({ type }: Revision, { piece, x, baseline, leaf: textLeaf }: TextItem): RectangleItem {
  const { size, color } = piece.style;
  const height = Math.max(0.5, size * 0.06);
  const up = type === 'deleted' ? size * 0.23 : -size * 0.14;
  return {
    type: 'rectangle',
    x,
    y: baseline - up - height / 2,
    width: piece.width,
    height,
    color,
    leaf: textLeaf,
    revises: true,
  };
}

/** A space that shows nothing, for what is heard where it is; at the words' end it hides under the last of them. */
export function silent(
  mark: Leaf,
  at: 'start' | 'end',
  { piece, x, baseline }: TextItem,
  typesetter: Typesetter,
): TextItem {
  const space = typesetter.whole(' ', piece.style);
  const middle = at === 'start' ? x : x + piece.width - space.width / 2;
  return { type: 'text', x: middle, baseline, piece: space, leaf: mark };
}
