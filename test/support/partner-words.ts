import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { standardLocales, standardWeights } from '#templates';
import type { Language } from '../../src/kinds/languages.ts';
import { changeWords } from '../../src/messages/change-words.ts';
import { frontWords } from '../../src/messages/front-words.ts';
import { modelWords } from '../../src/messages/model-words.ts';
import { verdictWords } from '../../src/messages/verdict-words.ts';
import { say, type Wording } from '../../src/messages/wording.ts';
import { readPdf } from './read-pdf.ts';

/** What only partners that adopt give: words of the council that they share, and of members that decide. */
export const partnersAdopt: Readonly<Record<Language, RegExp>> = {
  nb: /regionråd|kommunestyr|medlem|partene|hver part|hver av partene|felles organ/i,
  nn: /regionråd|kommunestyr|medlem|partane|kvar part|kvar av partane|felles organ/i,
  en: /regional council|municipal council|\bmembers?\b|the partners|each partner|every partner|joint body/i,
};

/** Money, which says nothing of who decides. */
const fee = /(?:members’|member) fee/gi;

/** Every text of the program that speaks of members, whatever they do but pay a fee, by language. */
export function memberTexts(language: Language): readonly string[] {
  const isOfMembers = (text: string): boolean => /\bmembers?\b/i.test(text.replaceAll(fee, ''));
  const ofLocale = Object.entries(standardLocales.en)
    .filter(([key, text]) => typeof text === 'string' && key !== 'roleMember' && isOfMembers(text))
    .map(([key]) => String(standardLocales[language][key as keyof typeof standardLocales.en]));
  const wordings: readonly Wording<never>[] = [
    ...Object.values(changeWords),
    ...Object.values(frontWords),
    ...Object.values(verdictWords),
    ...Object.values(modelWords),
  ];
  const values = { bodies: ['#'], count: 7, numbers: '#' } as never;
  const said = (wording: Wording<never>, language: Language): string => say(wording, language, values);
  const ofFront = new Set(
    Object.values<Wording<never>>(frontWords).flatMap((wording) => {
      try {
        return [said(wording, language)];
      } catch {
        return [];
      }
    }),
  );
  const ofWordings = wordings
    .filter((wording) => {
      try {
        return isOfMembers(said(wording, 'en'));
      } catch {
        // Of other values than a body or a count: not of who decides.
        return false;
      }
    })
    .map((wording) => said(wording, language));
  const ofWeights = Object.values(standardWeights.rows)
    .filter(({ reason }) => isOfMembers(reason.en))
    .map(({ reason }) => reason[language]);
  return [...ofLocale, ...ofWordings, ...ofWeights].flatMap((text) =>
    text
      .split(/\{\w+\}|[#7]/)
      .map((part) => part.trim())
      .filter((part) => part.length > 4 && (partnersAdopt[language].test(part) || !ofFront.has(text))),
  );
}

/** What a reader sees of the files below a folder, by their names; ids, keys and styles are no words. */
export async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) continue;
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    switch (extname(name)) {
      case '.pdf':
        read.set(name, (await readPdf(bytes)).text.replace(/\s+/g, ' '));
        break;
      case '.html':
        read.set(name, text.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '));
        break;
      case '.csv':
        // The headings of a table are there without rows, and of shares they name a partner.
        read.set(name, text.split('\r\n').slice(1).join('\n'));
        break;
      case '.json':
        read.set(name, JSON.stringify(Object.values(JSON.parse(text))));
        break;
      case '.md':
        read.set(name, text);
        break;
      default:
    }
  }
  return read;
}

/** Where words of plans that partners adopt are read. */
export function partnerWordsIn(texts: ReadonlyMap<string, string>, language: Language): readonly string[] {
  const phrases = memberTexts(language);
  return [...texts].flatMap(([name, whole]) => {
    const text = whole.replaceAll(fee, '');
    const hit = partnersAdopt[language].exec(text) ?? undefined;
    return [
      ...(hit ? [`${name}: … ${text.slice(Math.max(0, hit.index - 40), hit.index + 40)} …`] : []),
      ...phrases.filter((phrase) => text.includes(phrase)).map((phrase) => `${name}: ${phrase}`),
    ];
  });
}
