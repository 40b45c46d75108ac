import type { Language } from '../kinds/languages.ts';
import type { FieldsOfFile } from '../text/text-problems.ts';
import type { Wording } from './wording.ts';

const same = (text: string): Wording => ({ nb: text, nn: text, en: text });
const owner: Wording = { nb: 'Fjellregionen', nn: 'Fjellregionen', en: 'The Mountain Region' };

/**
 * What may be in fields of text, and in those where the first that comes to mind is not the best: by kind of record
 * and path. They fit together: a plan that is made of them is whole.
 */
const examples: Readonly<Record<string, Wording>> = {
  'plan.formatVersion': same('1'),
  'plan.revision': same('\n  status: draft\n  date: 2027-01-15'),
  'plan.title': {
    nb: 'Regional plan for Fjellregionen',
    nn: 'Regional plan for Fjellregionen',
    en: 'Regional plan of the Mountain Region',
  },
  'plan.owner': owner,
  'plan.language': { nb: 'nb', nn: 'nn', en: 'en' },
  'plan.period': same('\n  from: 2027\n  to: 2038'),
  'plan.period.to': same('2038'),
  'plan.overallGoal.text': {
    nb: 'Vekst i hele regionen',
    nn: 'Vekst i heile regionen',
    en: 'Growth in the whole region',
  },
  'plan.perspectives.title': { nb: 'Klima', nn: 'Klima', en: 'Climate' },
  'plan.perspectives.description': {
    nb: 'Hvert tiltak skal gi lavere utslipp.',
    nn: 'Kvart tiltak skal gi lågare utslepp.',
    en: 'Every action should lower emissions.',
  },
  'plan.workingForms.title': { nb: 'Nettverk', nn: 'Nettverk', en: 'Networks' },
  'plan.partners.name': same('Ås'),
  'plan.financingSources.id': { nb: 'egne-midler', nn: 'eigne-midlar', en: 'own-money' },
  'plan.financingSources.title': { nb: 'Egne midler', nn: 'Eigne midlar', en: 'Own money' },
  'plan.financingSources.kind': same('own'),
  'action.title': { nb: 'Skilt langs fjellveien', nn: 'Skilt langs fjellvegen', en: 'Signs along the road' },
  'action.serves': { nb: '[skilting]', nn: '[skilting]', en: '[signposting]' },
  'action.responsible': { nb: 'Reiselivslaget', nn: 'Reiselivslaget', en: 'The tourist board' },
  'action.start': same('2027'),
  'action.end': same('2028'),
  'action.status': same('planned'),
  'action.postponedTo': same('2029'),
  'action.statusNote': {
    nb: 'Venter på svar fra fylkeskommunen',
    nn: 'Ventar på svar frå fylkeskommunen',
    en: 'Waiting for an answer from the county',
  },
  'action.costs': same('\n  - year: 2027\n    amount: 250000'),
  'action.costs.note': { nb: 'Dekkes av eget arbeid', nn: 'Blir dekt av eige arbeid', en: 'Own work' },
  'action.financing': {
    nb: '\n  - year: 2027\n    source: egne-midler\n    amount: 250000',
    nn: '\n  - year: 2027\n    source: eigne-midlar\n    amount: 250000',
    en: '\n  - year: 2027\n    source: own-money\n    amount: 250000',
  },
  'action.financing.source': { nb: 'egne-midler', nn: 'eigne-midlar', en: 'own-money' },
  'action.financing.note': { nb: 'Tilsagn i mars', nn: 'Tilsegn i mars', en: 'Promised in March' },
  'action.milestones.title': { nb: 'Skiltene er bestilt', nn: 'Skilta er bestilte', en: 'Signs are ordered' },
  'action.reports.text': { nb: 'Skiltene er oppe', nn: 'Skilta er oppe', en: 'The signs are up' },
  'action.reports.signal': same('at-risk'),
  'programme.title': { nb: 'Synlig region', nn: 'Synleg region', en: 'A visible region' },
  'indicator.title': { nb: 'Folketall', nn: 'Folketal', en: 'Population' },
  'indicator.unit': { nb: 'innbyggere', nn: 'innbyggjarar', en: 'inhabitants' },
  'economic-plan.years': same('[2027, 2028, 2029, 2030]'),
  'economic-plan.unit': same('1000'),
  'economic-plan.income': same('[]'),
  'economic-plan.expenses': same('[]'),
  'decision.body': { nb: 'Styret', nn: 'Styret', en: 'The board' },
  'decision.case': same('12/27'),
  'decision.decision': {
    nb: 'Endringene blir vedtatt.',
    nn: 'Endringane blir vedtekne.',
    en: 'The changes are adopted.',
  },
};

/**
 * A field with an example of what may be in it, as lines of YAML.
 * @param path of the field in its record, without the numbers of items: `costs.note`
 * @param sample the sample of the schema
 */
export function exampleOf(
  {
    kind,
    path,
    sample,
    id,
    years,
  }: { kind: string; path: string; sample: string; id?: string; years?: string | undefined },
  language: Language,
): string {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const example = Object.hasOwn(examples, `${kind}.${path}`)
    ? examples[`${kind}.${path}`]?.[language]
    : undefined;
  const named = path === 'id' && id ? id : namedYears(kind, path, years);
  const value = named ?? (typeof example === 'string' ? example : sample);
  return value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`;
}

/** The year, the years or the period that a file is called after. */
function namedYears(kind: string, path: string, years: string | undefined): string | undefined {
  if (years === undefined) return undefined;
  if (kind === 'report') return path === 'period' ? years : undefined;
  const [from = 0, to = from] = years.split('-').map(Number);
  if (path === 'year') return String(from);
  if (path === 'period' && from < to) return `{ from: ${from}, to: ${to} }`;
  if (path !== 'years' || to < from || to - from > 20) return undefined;
  return `[${Array.from({ length: to - from + 1 }, (_, index) => from + index).join(', ')}]`;
}

/** All that a record must hold, as lines of YAML. */
export function exampleRecord(
  { kind = '', id = '', years, fields = [], samples = [] }: Partial<FieldsOfFile>,
  language: Language,
): string {
  return fields
    .map((path, index) => exampleOf({ kind, path, sample: samples[index] ?? '', id, years }, language))
    .join('\n');
}
