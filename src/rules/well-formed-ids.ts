import { factsOfKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { byFix } from '../messages/by-fix.ts';
import type { Entity, Plan } from '../model/entities.ts';
import { fittingId, isWellFormedId } from '../model/id-form.ts';
import { idSpaceOf } from '../model/named.ts';
import type { Fix } from '../text/fix.ts';
import { renamed, rule } from './rule.ts';

interface BadId {
  readonly id: string;
  /** As it could be written. */
  readonly fitting: string | undefined;
  readonly isFixed: boolean;
}

/** Ids are in links, file names and other people's references, so they hold only what is safe in all of them. */
export const wellFormedIds = rule<BadId>({
  name: 'well-formed-ids',
  code: 'PV1103',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'En id består av små bokstaver a–z, tall og bindestreker.',
    nn: 'Ein id er sett saman av små bokstavar a–z, tal og bindestrekar.',
    en: 'An id consists of small letters a–z, figures and hyphens.',
  },
  explanation: {
    nb: 'En id brukes i lenker, filnavn og URL-er og skal virke overalt: små bokstaver a–z, tall og bindestrek mellom dem.',
    nn: 'Ein id er brukt i lenkjer, filnamn og URL-ar og skal verke overalt: små bokstavar a–z, tal og bindestrek mellom dei.',
    en: 'An id is used in links, file names and URLs and must work everywhere: small letters a–z, figures, and hyphens between them.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '- salg {#Salg}',
    right: '- salg {#salg}',
  },
  message: {
    nb: (v) => `«${v.id}» kan ikke brukes som id`,
    nn: (v) => `«${v.id}» kan ikkje brukast som id`,
    en: (v) => `“${v.id}” cannot be used as an id`,
  },
  hint: { nb: hintIn('nb'), nn: hintIn('nn'), en: hintIn('en') },
  *check(plan) {
    const given = new Set<string>();
    for (const entity of plan.entities) {
      const { id, idPlace, kind } = entity;
      // What is called after its years has a rule for its name.
      if (isWellFormedId(id) || factsOfKind(kind).id === 'years') continue;
      const fitting = freeId(entity, plan, given);
      if (fitting !== undefined) given.add(fitting);
      const fix = fitting === undefined ? undefined : fixTo(fitting, entity, plan);
      yield { at: idPlace, values: { id, fitting, isFixed: fix !== undefined }, ...(fix && { fix }) };
    }
  },
});

const form: Readonly<Record<Language, string>> = {
  nb: 'bruk små bokstaver a–z, tall og bindestreker, høyst 80 tegn',
  nn: 'bruk små bokstavar a–z, tal og bindestrekar, høgst 80 teikn',
  en: 'use small letters a–z, figures and hyphens, at most 80 characters',
};

function hintIn(language: Language): (v: BadId) => string {
  return ({ fitting, isFixed }) =>
    fitting ? `${form[language]}: ${fitting}${isFixed ? byFix[language] : ''}` : form[language];
}

/** The id that fits; nothing where another has it. */
function freeId({ id, kind }: Entity, plan: Plan, given: ReadonlySet<string>): string | undefined {
  const fitting = fittingId(id);
  if (fitting === undefined || given.has(fitting)) return undefined;
  return plan.idSpaces.get(idSpaceOf(kind))?.has(fitting) || plan.unreadIds.has(fitting)
    ? undefined
    : fitting;
}

/** Another id in the braces or in the name of the file; nothing where it is in a field, or somebody uses it as it is. */
function fixTo(fitting: string, { id, idPlace }: Entity, plan: Plan): Fix | undefined {
  const { file, path, range } = idPlace;
  if (path || plan.references.some((reference) => reference.id === id)) return undefined;
  if (!range) return renamed(file, fitting + file.slice(file.lastIndexOf('.')));
  const from = range[0] + '{#'.length;
  return { kind: 'safe', leftByFmt: true, edits: [{ range: [from, from + id.length], text: fitting }] };
}
