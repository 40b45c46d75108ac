import { isFiled } from '../kinds/entity-kinds.ts';
import type { Plan } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';
import { referenceTexts } from '../model/reference-fields.ts';
import { withDescendants } from '../model/tree.ts';
import { rule } from './rule.ts';

interface Named {
  readonly written: string;
  readonly ids: readonly string[];
  /** Whether the field is a list, in which each has an item of its own. */
  readonly inList: boolean;
}

/** A partner is meant by its id: a name in its place is a text like any other, and the partner is not there. */
export const partnersNamedById = rule<Named>({
  name: 'partners-named-by-id',
  code: 'PV1114',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Samarbeidsparter er oppgitt med id, ikke med navn.',
    nn: 'Samarbeidspartar er oppgjevne med id, ikkje med namn.',
    en: 'Partners are referred to by their ids, not by their names.',
  },
  explanation: {
    nb: 'Ansvarlig, betaler og samarbeidsparter kan være hvem som helst, så en fri tekst blir skrevet ut som den står. Er teksten navnet på en samarbeidspart, som «Ask», «Ask kommune» eller «Ask og Bø», ser dokumentene riktige ut, men tiltaket mangler i det som gjelder parten: tabeller etter ansvarlig, lister og sammenligninger.',
    nn: 'Ansvarleg, betalar og samarbeidspartar kan vere kven som helst, så ein fri tekst blir skriven ut som han står. Er teksten namnet på ein samarbeidspart, som «Ask», «Ask kommune» eller «Ask og Bø», ser dokumenta rette ut, men tiltaket manglar i det som gjeld parten: tabellar etter ansvarleg, lister og samanlikningar.',
    en: 'Responsible, payer and collaborators may be anybody, so free text is printed as written. Where it is the name of a partner, such as “Ask”, “Ask municipality” or “Ask and Bø”, the documents look right, but the action is missing in what concerns the partner: tables by who is responsible, lists and comparisons.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'responsible: Ask',
    right: 'responsible: ask',
  },
  message: {
    nb: (v) =>
      v.ids.length > 1
        ? `«${v.written}» er navnene på ${v.ids.length} samarbeidsparter; her skal id-ene stå, hver for seg`
        : `«${v.written}» er navnet på en samarbeidspart; her skal id-en stå`,
    nn: (v) =>
      v.ids.length > 1
        ? `«${v.written}» er namna på ${v.ids.length} samarbeidspartar; her skal id-ane stå, kvar for seg`
        : `«${v.written}» er namnet på ein samarbeidspart; her skal id-en stå`,
    en: (v) =>
      v.ids.length > 1
        ? `“${v.written}” is the names of ${v.ids.length} partners; their ids are expected here, each by itself`
        : `“${v.written}” is the name of a partner; its id is expected here`,
  },
  hint: {
    nb: (v) => {
      if (v.ids.length === 1) return `skriv ${v.ids[0]}`;
      return v.inList
        ? `skriv hver for seg: ${v.ids.join(', ')}`
        : `skriv dem som en liste: [${v.ids.join(', ')}]`;
    },
    nn: (v) => {
      if (v.ids.length === 1) return `skriv ${v.ids[0]}`;
      return v.inList
        ? `skriv kvar for seg: ${v.ids.join(', ')}`
        : `skriv dei som ei liste: [${v.ids.join(', ')}]`;
    },
    en: (v) => {
      if (v.ids.length === 1) return `write ${v.ids[0]}`;
      return v.inList
        ? `write each by itself: ${v.ids.join(', ')}`
        : `write them as a list: [${v.ids.join(', ')}]`;
    },
  },
  *check(plan) {
    const idsIn = partnersIn(plan);
    for (const { kind, record, at } of namersIn(plan)) {
      for (const { text: written, path, field } of referenceTexts(kind, record)) {
        const { kinds, orText } = field;
        if (!orText || !kinds.includes('partner') || namedIn(plan, written, 'partner')) continue;
        const ids = idsIn(written);
        const inList = path.length > 1;
        // A payer has nowhere to name another.
        const apart = inList || path[0] === 'responsible';
        if (ids.length === 1 || (ids.length > 1 && apart))
          yield { at: at(...path), values: { written, ids, inList } };
      }
    }
  },
});

/** What can name partners in its fields. */
function namersIn(plan: Plan) {
  const levels = plan.focusAreas
    .flatMap(withDescendants)
    .flatMap(({ kind, facts, at }) => (isFiled(kind) ? [{ kind, record: facts, at }] : []));
  return [...plan.actions, ...plan.programmes, ...levels];
}

/** Texts that are longer name no partners, but say something of them. */
const longest = 200;
/** What is between the names of several. */
const between = /(\s*[,;/&+]\s*|\s+(?:og|samt|and)\s+)/iu;
/** What a partner is, which people write before or behind its name. */
const municipality =
  /^(?:kommunen|kommunane|kommunene|(?:the )?municipality of|municipalities of) | (?:kommune|kommunen|kommunar|kommuner|herad|municipality|municipalities)$/iu;

/** Of a text that consists of names or ids of partners and nothing else: their ids. */
function partnersIn(plan: Plan): (text: string) => readonly string[] {
  const ids = new Map<string, string | undefined>();
  for (const { id, title } of plan.partners) {
    const bare = plainName(title).replace(municipality, '');
    // Two that differ in such a word only are not the same.
    ids.set(bare, ids.has(bare) ? undefined : id);
  }
  for (const { id, title } of plan.partners) ids.set(id, id).set(plainName(title), id);
  const idOf = (name: string): string | undefined =>
    ids.get(plainName(name)) ?? ids.get(plainName(name).replace(municipality, ''));
  return (text) => {
    if (text.length > longest) return [];
    const parts = text.split(between);
    const found: string[] = [];
    // Names may have such words in them: the longest that is one counts.
    for (let at = 0; at < parts.length; at += 2) {
      let end = parts.length;
      while (end > at && idOf(parts.slice(at, end).join('')) === undefined) end -= 2;
      const id = end > at ? idOf(parts.slice(at, end).join('')) : undefined;
      if (id === undefined) return [];
      found.push(id);
      at = end - 1;
    }
    return found;
  };
}

/** A name as one hears it: capitals, spaces and what is around it tell no partners apart. */
function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;!?«»"'()[\]]+|[\s.,:;!?«»"'()[\]]+$/g, '')
    .toLowerCase();
}
