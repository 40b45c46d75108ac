import type { Entity, Plan } from '../model/entities.ts';
import type { Place } from '../text/place.ts';
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
    en: 'Markdown is read in descriptions, premises and files that end in .md. In titles, names and other fields stars, brackets and HTML are printed as they stand.',
  },
  example: {
    file: 'programmes/lokalmat.yaml',
    wrong: "title: '**Lokalmat**'\n",
    right: 'title: Lokalmat\n',
  },
  message: {
    nb: (v) => `«${v.text}» blir skrevet ut som det står: dette feltet er vanlig tekst`,
    nn: (v) => `«${v.text}» blir skrive ut som det står: dette feltet er vanleg tekst`,
    en: (v) => `“${v.text}” is printed as it stands: this field is plain text`,
  },
  hint: {
    nb: 'skriv ordene uten tegnene rundt',
    nn: 'skriv orda utan teikna rundt',
    en: 'write the words without the signs around them',
  },
  *check(plan) {
    yield* within(plan.record, (path) => plan.at(...path));
    for (const entity of plan.entities) {
      const record = recordOf(entity);
      if (record) yield* within(record, (path) => entity.at(...path));
    }
    for (const { id, listedAs, title, at } of strategies(plan))
      if (id && listedAs !== title) yield* within({ listedAs }, (path) => at(...path));
  },
});

type Path = readonly (string | number)[];

/** The record of an entity with a file of its own; of the others it is a part of plan.yaml's. */
function recordOf(entity: Entity): object | undefined {
  if (entity.kind === 'partner' || entity.kind === 'financing-source') return undefined;
  return 'record' in entity ? entity.record : undefined;
}

function strategies(plan: Plan) {
  return plan.focusAreas.flatMap(({ strategies: own }) => own);
}

/** Fields that are Markdown, that nobody prints, or that are for the program. */
const others: ReadonlySet<string> = new Set([
  'description',
  'premises',
  'internalNote',
  'rules',
  'changes',
  'terms',
  'website',
]);
/** What every mark has in it. */
const signs = /[*_[`~&<]/;
const marks =
  /\*\*(?=\S)[^*\n]{1,200}\*\*|__(?=\S)[^_\n]{1,200}__|(?<![\p{L}\d*])\*(?=[^\s*])[^*\n]{0,200}[^\s*]\*(?![\p{L}\d*])|!?\[[^\]\n]{1,200}\]\([^)\n]{1,200}\)|`[^`\n]{1,200}`|~~(?=\S)[^~\n]{1,200}~~|&(?:nbsp|amp|lt|gt|quot|aring|aelig|oslash|ndash|mdash|#\d{1,6}|#x[\da-f]{1,6});|<\/?(?:b|i|u|em|strong|br|p|a|span|div|sup|sub|img|font)(?:\s[^<>\n]{0,200})?\/?>/iu;

interface Found {
  readonly at: Place;
  readonly values: { readonly text: string };
}

/** @param path to the value; the same list for all that is in it, as nearly nothing is found */
function within(
  value: unknown,
  at: (path: Path) => Place,
  path: (string | number)[] = [],
  found: Found[] = [],
): readonly Found[] {
  if (typeof value === 'string') {
    const text = signs.test(value) ? marks.exec(value)?.[0] : undefined;
    if (text)
      found.push({ at: at(path), values: { text: text.length > 60 ? `${text.slice(0, 59)}…` : text } });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (!Array.isArray(value) && others.has(key)) continue;
      path.push(Array.isArray(value) ? Number(key) : key);
      within(part, at, path, found);
      path.pop();
    }
  }
  return found;
}
