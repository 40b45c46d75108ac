import type { Language } from '../../kinds/languages.ts';
import { changeWords } from '../../messages/change-words.ts';
import { modelWord } from '../../messages/model-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import type { Weight, WeightTable } from '../../templates/weights.ts';
import type { Span } from '../../text/place.ts';
import type { Change } from '../change.ts';
import { heaviestOf, partsOf } from '../change-parts.ts';
import { type Body, bodiesOf } from './bodies.ts';
import { type Gist, gistOf } from './gist.ts';
import { dateName, documentNames, nameOf, oneLine, rowWords } from './names.ts';
import { type ShownSubject, subjectOf, subjectText } from './subject.ts';
import type { Telling } from './telling.ts';

/** A change in words: all that any output shows of it. */
export interface ShownChange extends ShownSubject {
  readonly change: Change;
  /** By which all outputs call it: from 1, in the order of the plan. */
  readonly no: number;
  readonly weight: Weight;
  readonly weightName: string;
  /** Of the weight, where there is no colour. */
  readonly sign: string;
  /** What sort of change: `Mål omformulert`. */
  readonly title: string;
  /** The name and the part of it. */
  readonly subject: string;
  /** What it was and becomes, in a line. */
  readonly gist: Gist;
  /** Who decides it: a body, or every member; empty where nobody must. */
  readonly decidedBy: string;
  readonly bodies: readonly Body[];
  readonly reason: string;
  /** What else is to be said of it, and whether that is good or bad news. */
  readonly marks: readonly {
    readonly type: 'accepted' | 'failing' | 'heavier' | 'alike';
    readonly text: string;
  }[];
  /** The documents it concerns, in a sentence; empty where there are none. */
  readonly concerns: string;
  readonly failing: boolean;
  readonly base: Span | undefined;
  readonly head: Span | undefined;
  /** `plan/actions/skilt.yaml:3`: in the head, or in the base where it is gone. */
  readonly place: string;
  /** Of its text, where a chapter, focus area or strategy is in another language than the plan. */
  readonly textLanguage: Language;
}

/** Heavier weights have more of them filled. */
const signs: Readonly<Record<Weight, string>> = {
  members: '◆',
  decision: '●',
  substantive: '○',
  editorial: '·',
};

export function showChange(change: Change, telling: Telling): ShownChange {
  const { language, table, failing } = telling;
  const { title } = rowWords(table, change.category, change.values, language);
  const fails = failing.has(change);
  const subject = subjectOf(change, title, telling);
  return {
    change,
    no: telling.numberOf(change),
    weight: change.weight,
    weightName: modelWord(change.weight, language),
    sign: signs[change.weight],
    title,
    ...subject,
    subject: subjectText(subject),
    gist: gistOf(change, language, telling.titleOf),
    decidedBy: telling.decidedBy(change),
    textLanguage: telling.textLanguage(change),
    bodies: bodiesOf(change, telling),
    reason: reasonOf(change, table, language),
    marks: [
      ...(fails ? [{ type: 'failing' as const, text: say(changeWords.failing, language) }] : []),
      ...change.acceptedBy.map((acceptance) => ({
        type: 'accepted' as const,
        text: say(changeWords.acceptedBy, language, {
          case: oneLine(acceptance.case),
          body: oneLine(acceptance.body),
          date: dateName(acceptance.date, language),
        }),
      })),
      ...(change.probablySameAs ? [{ type: 'alike' as const, text: alikeText(change, language) }] : []),
      ...(change.heavier === undefined
        ? []
        : [
            {
              type: 'heavier' as const,
              text: say(changeWords.heavierBecause, language, { reason: oneLine(change.heavier) }),
            },
          ]),
    ],
    concerns:
      change.documents.length === 0
        ? ''
        : say(changeWords.concerns, language, {
            documents: documentNames(change.documents, language),
          }),
    failing: fails,
    // Not every output says where a change is, and to find a line its file is parsed.
    get base() {
      return change.before && telling.baseSpan(change.before.place);
    },
    get head() {
      return change.after && telling.headSpan(change.after.place);
    },
    get place() {
      const span = this.head ?? this.base;
      return span ? `${oneLine(span.file)}:${span.line}` : '';
    },
  };
}

function alikeText({ id, kind, probablySameAs }: Change, language: SpokenLanguage): string {
  return say(verdictWords.alike, language, {
    name: probablySameAs ? nameOf(probablySameAs) : '',
    percent: Math.round((probablySameAs?.similarity ?? 0) * 100),
    id: oneLine(kind === 'removed' ? id : (probablySameAs?.id ?? '')),
  });
}

/** Why it weighs so much; of an act that a part of it makes heavier, why that part does, too. */
function reasonOf(change: Change, table: WeightTable, language: SpokenLanguage): string {
  const parts = partsOf(change);
  const [first = change] = parts;
  const heaviest = heaviestOf([first, ...parts]);
  const same = parts.some(({ category, weight }) => category === change.category && weight === change.weight);
  return [change, ...(same || heaviest.weight !== change.weight ? [] : [heaviest])]
    .map(({ category, values }) => rowWords(table, category, values, language).reason)
    .join(' ');
}
