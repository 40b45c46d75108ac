import { writtenFields } from '../model/written-texts.ts';
import { rule } from './rule.ts';

/** Only some fields are Markdown: in the others stars and brackets are printed as they are. */
export const plainFieldsArePlain = rule<{ text: string }>({
  name: 'plain-fields-are-plain',
  code: 'PV1818',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'Felt med vanlig tekst, som titler, har ingen oppmerking.',
    nn: 'Felt med vanleg tekst, som titlar, har inga oppmerking.',
    en: 'Fields of plain text, such as titles, hold no markup.',
  },
  explanation: {
    nb: 'Markdown leses i beskrivelser, forutsetninger og filer som slutter på .md. I titler, navn og andre felt blir stjerner, klammer og HTML skrevet ut som de står.',
    nn: 'Markdown blir lese i skildringar, føresetnader og filer som sluttar på .md. I titlar, namn og andre felt blir stjerner, klammer og HTML skrivne ut som dei står.',
    en: 'Markdown is read in descriptions, premises and files that end in .md. In titles, names and other fields stars, brackets and HTML are printed as written.',
  },
  example: {
    file: 'programmes/lokalmat.yaml',
    wrong: "title: '**Lokalmat**'\n",
    right: 'title: Lokalmat\n',
  },
  message: {
    nb: (v) => `«${v.text}» blir skrevet ut som det står: dette feltet er vanlig tekst`,
    nn: (v) => `«${v.text}» blir skrive ut som det står: dette feltet er vanleg tekst`,
    en: (v) => `“${v.text}” is printed as written: this field is plain text`,
  },
  hint: {
    nb: 'skriv ordene uten tegnene rundt',
    nn: 'skriv orda utan teikna rundt',
    en: 'write the words without the signs around them',
  },
  *check(plan) {
    for (const { text, at } of writtenFields(plan))
      for (const found of marksIn(text))
        yield { at, values: { text: found.length > 60 ? `${found.slice(0, 59)}…` : found } };
  },
});

/** What every mark has in it, or begins with. */
const signs = /[*_[`~=&<{\\]|^(?:#|[->][ \t]|::)/;
/** The marks of Markdown, each kind with a name. An address in the open may have any of their signs, and is passed over. */
const marks = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>]{1,300}`,
    String.raw`(?<strong>\*\*(?=\S)[^*\n]{1,200}\*\*|__(?=\S)[^_\n]{1,200}__)`,
    String.raw`(?<emphasis>(?<![\p{L}\d*])\*(?=[^\s*])[^*\n]{0,200}[^\s*]\*(?![\p{L}\d*])|(?<![\p{L}\d_/\\.:@-])_(?=[^\s_])(?:[^_\n]{0,200}[^\s_])?_(?![\p{L}\d_/]|\.\p{L}))`,
    String.raw`(?<footnote>\[\^[^\]\s]{1,60}\])`,
    String.raw`(?<link>!?\[[^\]\n]{1,200}\]\([^)\n]{1,200}\)|\[\[[^[\]\n]{1,200}\]\]|\[(?=[^\]\n]{0,200}\p{L})[^[\]\n]{1,200}\]\[(?!\d+\])[^[\]\n]{0,100}\])`,
    String.raw`(?<address><(?:https?:|mailto:)[^<>\s]{1,300}>|<[^<>\s@]{1,100}@[^<>\s@]{1,100}>)`,
    '(?<code>`[^`\\n]{1,200}`)',
    String.raw`(?<struck>~~(?=\S)[^~\n]{1,200}~~)`,
    String.raw`(?<marked>(?<![=\p{L}\d])==(?=[^\s=])[^=\n]{1,200}==(?!=))`,
    String.raw`(?<entity>&(?:nbsp|amp|lt|gt|quot|aring|aelig|oslash|ndash|mdash|#\d{1,6}|#x[\da-f]{1,6});)`,
    String.raw`(?<html><\/?(?:b|i|u|em|strong|br|p|a|span|div|sup|sub|img|font)(?:\s[^<>\n]{0,200})?\/?>)`,
    String.raw`(?<id>\{ ?#[^{}\n]{1,100}\})`,
    '(?<escape>\\\\[-*_#[\\]~>{}<&`])',
    // Numbers behind them are amounts: «> 50», «- 5 %».
    String.raw`(?<line>^(?:#{1,6}|[->])(?=[ \t]+[\p{L}*_[]))`,
    String.raw`(?<directive>^::[a-z-]{1,60}(?=[ \t]*$))`,
  ].join('|'),
  'giu',
);

/** The first mark of each kind in a text. */
function marksIn(text: string): readonly string[] {
  if (!signs.test(text)) return [];
  const found = new Map<string, string>();
  for (const { 0: mark, groups = {} } of text.matchAll(marks)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    if (kind !== undefined && !found.has(kind)) found.set(kind, mark);
  }
  return [...found.values()];
}
