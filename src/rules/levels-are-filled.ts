import { type Level, type Levels, levelBelow, levelOfForm } from '../kinds/levels.ts';
import { fileSkeleton, headingSkeleton, itemSkeleton, shown } from '../messages/skeletons.ts';
import { baseOf, type Nouns, nounOf, type SpokenLanguage } from '../messages/wording.ts';
import { withDescendants } from '../model/tree.ts';
import { rule } from './rule.ts';

interface Unfilled {
  readonly kind: Level;
  readonly title: string;
  /** What there is none of. */
  readonly below: Level;
  readonly levels: Levels;
  /** Of the focus area, where what is below it are files. */
  readonly folder: string | undefined;
}

/** What has nothing under it, though the plan has a level there, cannot be followed up. */
export const levelsAreFilled = rule<Unfilled>({
  name: 'levels-are-filled',
  code: 'PV1201',
  category: 'completeness',
  severity: 'error',
  summary: {
    nb: 'Alt i strategien har noe på nivået under seg, ned til det siste.',
    nn: 'Alt i strategien har noko på nivået under seg, ned til det siste.',
    en: 'Everything in the strategy has something of the level below it, down to the last.',
  },
  explanation: {
    nb: 'Et satsingsområde uten strategi sier at noe er viktig, men ikke hva som skal gjøres; en strategi uten mål kan ikke følges opp; et mål uten tiltaksområder kan ingen tiltak bidra til. Hvilke nivåer planen har, står i «levels» i plan.yaml.',
    nn: 'Eit satsingsområde utan strategi seier at noko er viktig, men ikkje kva som skal gjerast; ein strategi utan mål kan ikkje følgjast opp; eit mål utan tiltaksområde kan ingen tiltak bidra til. Kva nivå planen har, står i «levels» i plan.yaml.',
    en: 'A focus area without a strategy says that something matters, but not what is to be done; a strategy without a goal cannot be followed up; no action can contribute to a goal without action areas. Which levels the plan has is said by “levels” in plan.yaml.',
  },
  example: {
    file: 'focus-areas/02-tom/focus-area.md',
    wrong: '---\nid: tom\n---\n\n# Kultur\n',
    right: '',
  },
  message: {
    nb: (v, n) => `${nounOf(v.kind, n.language).definite} «${v.title}» har ${noneOf(v, n)}`,
    nn: (v, n) => `${nounOf(v.kind, n.language).definite} «${v.title}» har ${noneOf(v, n)}`,
    en: (v, n) => `${nounOf(v.kind, n.language).definite} “${v.title}” has ${noneOf(v, n)}`,
  },
  hint: {
    nb: (v, n) =>
      hint(v, n.language, {
        file: `lag en fil i mappen til ${n.focusArea.definite}, for eksempel`,
        heading: (one, items) =>
          `${one} er en overskrift med to nummertegn${items ? `, med ${items} i en liste under` : ''}:`,
        item: (one) => `${one} er et punkt i listen under overskriften:`,
      }),
    nn: (v, n) =>
      hint(v, n.language, {
        file: `lag ei fil i mappa til ${n.focusArea.definite}, til dømes`,
        heading: (one, items) =>
          `${one} er ei overskrift med to nummerteikn${items ? `, med ${items} i ei liste under` : ''}:`,
        item: (one) => `${one} er eit punkt i lista under overskrifta:`,
      }),
    en: (v, n) =>
      hint(v, n.language, {
        file: `make a file in the folder of ${n.focusArea.definite}, for example`,
        heading: (one, items) =>
          `${one} is a heading with two number signs${items ? `, with ${items} in a list below` : ''}:`,
        item: (one) => `${one} is an item of the list under the heading:`,
      }),
  },
  *check(plan) {
    for (const { kind, children, complete, title, place, file, form } of plan.focusAreas.flatMap(
      withDescendants,
    )) {
      const below = levelBelow(plan.levels, kind);
      if (below === undefined || children.length > 0 || !complete) continue;
      const folder = form === 'folder' ? file.split('/')[1] : undefined;
      yield { at: place, values: { kind, title, below, levels: plan.levels, folder } };
    }
  },
});

interface HintWords {
  readonly file: string;
  heading(one: string, items: string | undefined): string;
  item(one: string): string;
}

function hint({ below, levels, folder }: Unfilled, language: SpokenLanguage, words: HintWords): string {
  const { one } = nounOf(below, language);
  const item = levelOfForm(levels, 'item');
  switch (levels.get(below)) {
    case 'file':
      return `${words.file}\n${shown(fileSkeleton(language, levels, folder))}`;
    case 'heading':
      return `${words.heading(one, item && nounOf(item, language).plural)}\n${headingSkeleton(language, levels)}`;
    default:
      return `${words.item(one)} ${itemSkeleton(language, levels)}`;
  }
}

/** There should be many action areas, and one of anything else. */
function noneOf({ below }: Unfilled, { actionArea, language }: Nouns): string {
  if (below !== 'action-area') return nounOf(below, language).none;
  return `${baseOf(language) === 'en' ? 'no' : 'ingen'} ${actionArea.plural}`;
}
