import type { Entity, Plan } from '../model/entities.ts';
import { isWellFormedId } from '../model/id-form.ts';
import type { Fix } from '../text/fix.ts';
import { slug } from '../text/slug.ts';
import { renamed, rule } from './rule.ts';

/** Ids are in links, file names and other people's references, so they hold only what is safe in all of them. */
export const wellFormedIds = rule<{ id: string }>({
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
  hint: {
    nb: 'bruk små bokstaver a–z, tall og bindestreker, høyst 80 tegn',
    nn: 'bruk små bokstavar a–z, tal og bindestrekar, høgst 80 teikn',
    en: 'use small letters a–z, figures and hyphens, at most 80 characters',
  },
  *check(plan) {
    for (const entity of plan.entities) {
      const { id, idPlace } = entity;
      if (isWellFormedId(id)) continue;
      const fix = fittingName(entity, plan);
      yield { at: idPlace, values: { id }, ...(fix && { fix }) };
    }
  },
});

/** Another name for a file that is an id; nothing where the id is written in the file, or somebody uses it as it is. */
function fittingName({ id, idPlace }: Entity, plan: Plan): Fix | undefined {
  const { file, path, range } = idPlace;
  if (path || range) return undefined;
  const fitting = slug(id);
  const used = plan.references.some((reference) => reference.id === id);
  if (fitting === '' || used || plan.byId.has(fitting) || plan.unreadIds.has(fitting)) return undefined;
  return renamed(file, fitting + file.slice(file.lastIndexOf('.')));
}
