import { rowWords, subjectKind, valueLabel } from '../diff/view/names.ts';
import { reasonOf } from '../diff/view/shown-change.ts';
import type { ChangeWords } from '../document/changes/context.ts';
import { modelWord } from '../messages/model-words.ts';
import { linkName, shapeName } from '../messages/shape-words.ts';
import type { SpokenLanguage } from '../messages/wording.ts';
import type { WeightTable } from '../templates/weights.ts';
import { capital } from '../text/capital.ts';

/**
 * What the document of changes calls the things of the model: as every other output of a comparison does.
 * @param titleOf what has an id is called, in the head or in the base
 */
export function documentChangeWords(
  table: WeightTable,
  language: SpokenLanguage,
  titleOf: (id: string) => string,
): ChangeWords {
  return {
    subject: (kind) => capital(subjectKind(kind, language)),
    field: (value) => capital(valueLabel(value, language, titleOf)),
    word: (word) => modelWord(word, language),
    shape: (shape) => shapeName(shape, language),
    link: (text) => capital(linkName(text, language)),
    title: ({ category, values }) => rowWords(table, category, values, language).title,
    reason: (change) => reasonOf(change, table, language),
  };
}
