import { fill } from '../../templates/locale.ts';
import { addedWords, type BuildContext, type Gap } from '../build-context.ts';
import type { Block } from '../document.ts';
import { text } from '../words.ts';

/** What a draft lacks because of errors in the plan, said first of all; nothing where there are none. */
export function gapsSection(context: BuildContext): readonly Block[] {
  const { gaps = [], locale, wordsLanguage, plan } = context;
  if (gaps.length === 0) return [];
  const items = gaps.map((gap) => ({ children: [addedWords(sentenceOf(gap, context), undefined, context)] }));
  return [
    {
      type: 'section',
      newPage: 'auto',
      ...(wordsLanguage !== plan.record.language && { language: wordsLanguage }),
      children: [
        { type: 'heading', level: 1, id: 'kapittel--feil', content: text(locale.gapsTitle) },
        addedWords(locale.gapsLead, undefined, context),
        { type: 'list', ordered: false, tight: true, items },
      ],
    },
  ];
}

function sentenceOf({ file, lines, leftOut }: Gap, { locale }: BuildContext): string {
  const place = lines.length > 0 ? fill(locale.gapPlace, { file, lines: lines.join(', ') }) : file;
  return leftOut === undefined
    ? fill(locale.gapPart, { place })
    : fill(locale.gapWhole, { title: leftOut, place });
}
