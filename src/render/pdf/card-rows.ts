import type { Block, Card } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { accentOf, styled, type Theme, type TypeStyle } from '../../templates/theme.ts';
import { cardHead, headAgain } from './card-head.ts';
import { checkpoint, type LayoutContext, styleOf, wholeWidth } from './layout-context.ts';
import { heightOf, keepAll, type Repeat, type Row, withSpace } from './rows.ts';
import { node } from './structure.ts';

/** What is under the title begins there too: 13 mm from the number, or more where that is wide. */
const numberColumn = 36.85;

type SetBlocks = (blocks: readonly Block[], setting: LayoutContext) => Row[];

/**
 * One thing with all that is said of it: never divided where it fits on a page, but rather moved to the next. A card that is higher
 * than a page has everything in one column and is divided between its parts, with its title again on every page.
 */
export function cardRows(card: Card, around: LayoutContext, set: SetBlocks): Row[] {
  const { theme } = around;
  const { page, margins } = theme;
  const height = page.height - margins.top - margins.bottom;
  const takeBack = checkpoint(around);
  const whole = setCard(card, card.children, around, set);
  const { before } = theme.type.cardTitle;
  const all = [...whole.head, ...whole.rows];
  if (heightOf(all) <= height) {
    keepAll(all.slice(0, -1));
    return withSpace(all, before, before);
  }
  takeBack();
  const stacked = card.children.flatMap((child): readonly Block[] =>
    child.type === 'columns' ? child.children : [child],
  );
  const { head, rows, again } = setCard(card, stacked, around, set);
  const parts = partsOf(rows);
  for (const part of parts) if (heightOf(part) <= height - heightOf(again)) keepAll(part.slice(0, -1));
  const repeat: Repeat = { table: card, rows: again };
  for (const row of [...head, ...rows]) {
    row.repeat = row.repeat ? { ...row.repeat, within: repeat } : repeat;
    row.together = [...(row.together ?? []), card];
  }
  return withSpace([...head, ...rows], before, before);
}

/** Rows of the same block each. */
function partsOf(rows: readonly Row[]): readonly Row[][] {
  const parts: Row[][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && row.block !== undefined && last[0]?.block === row.block) last.push(row);
    else parts.push([row]);
  }
  return parts;
}

interface SetCard {
  readonly head: Row[];
  readonly rows: Row[];
  /** The title for pages that the card goes on to. */
  readonly again: readonly Row[];
}

function setCard(card: Card, children: readonly Block[], around: LayoutContext, set: SetBlocks): SetCard {
  const { theme, typesetter } = around;
  const { x, width } = wholeWidth(around);
  const accent = card.accent === undefined ? around.accent : accentOf(theme, card.accent);
  const { number } = card.heading;
  const style = styleOf(theme.type.cardTitle, accent ?? theme.colors.text);
  const numberWidth = number ? typesetter.widestLine([{ text: number, style }]) : 0;
  // A number as wide as half of a card is in the title.
  const hangs = numberWidth > 0 && numberWidth < width / 3;
  const hang = hangs ? Math.max(Math.min(numberColumn, width / 8), numberWidth + 6) : 0;
  const parent = node('Sect', around.parent);
  const inner: LayoutContext = {
    ...around,
    theme: smaller(theme),
    parent,
    accent,
    x: x + hang,
    width: width - hang,
    confined: true,
    nested: false,
    card: { x, right: x + width },
  };
  const head = cardHead(card, hangs, parent, inner);
  const [first] = head;
  const level = around.headings.last;
  if (first)
    Object.assign(first, {
      ...(card.heading.id && { ids: [card.heading.id] }),
      ...(level <= 3 && {
        outline: { title: [number, plain(card.heading.content)].filter(Boolean).join(' '), level },
      }),
    });
  const rows = set(children, inner);
  const last = [...head, ...rows].at(-1);
  if (last) last.ends = [...(last.ends ?? []), parent];
  const again = headAgain(card, hangs, inner).map((row) => ({ ...row, height: row.height + row.after }));
  return { head: keepAll(head), rows, again };
}

/** A theme in which everything is set as in a card: smaller than elsewhere, and closer. */
function smaller(theme: Theme): Theme {
  const { type } = theme;
  const { cardText, cardTable, factLabel } = type;
  const heading: TypeStyle = { ...styled(cardText, 'semibold'), before: cardText.after, after: 2 };
  return {
    ...theme,
    type: {
      ...type,
      text: cardText,
      lead: cardText,
      table: cardTable,
      note: { ...cardTable, before: 0, after: 4 },
      label: { ...factLabel, after: 1 },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
      heading5: heading,
      heading6: heading,
    },
  };
}
