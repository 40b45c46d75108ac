import type { Language } from '../kinds/languages.ts';
import type { FieldsOfFile } from '../text/text-problems.ts';
import type { Wording } from './wording.ts';

const same = (text: string): Wording => ({ nb: text, nn: text, en: text });
const owner: Wording = { nb: 'Fjellregionen', nn: 'Fjellregionen', en: 'The Mountain Region' };

const editions: Wording = {
  nb: '\n  - status: draft\n    date: 2026-09-01\n    label: Første utkast',
  nn: '\n  - status: draft\n    date: 2026-09-01\n    label: Første utkast',
  en: '\n  - status: draft\n    date: 2026-09-01\n    label: First draft',
};

/**
 * What may be in fields of text, and in those where the first that comes to mind is not the best: by kind of record
 * and path. They fit together: a plan that is made of them is whole.
 */
const examples: Readonly<Record<string, Wording>> = {
  'plan.formatVersion': same('1'),
  'plan.revision': same('\n  status: draft\n  date: 2027-01-15'),
  'plan.editions': editions,
  'action-plan.editions': editions,
  'economic-plan.editions': editions,
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
  'indicator.measures': same('[overall]'),
  'indicator.source': {
    nb: 'Statistisk sentralbyrå, tabell 07459',
    nn: 'Statistisk sentralbyrå, tabell 07459',
    en: 'Statistics Norway, table 07459',
  },
  'indicator.baseline': same('\n  period: 2026\n  value: 51200'),
  'indicator.targets': same('\n  - period: 2030\n    value: 54000'),
  'indicator.every': same('year'),
  'indicator.measurements': same('\n  - period: 2027\n    value: 51900'),
  'indicator.breakdown': {
    nb: `\n  groups: [{ id: kvinner, title: Kvinner }, { id: menn, title: Menn }]\n  addsUp: true\n  measurements:\n    - period: 2027\n      values: { kvinner: 26100, menn: 25800 }`,
    nn: `\n  groups: [{ id: kvinner, title: Kvinner }, { id: menn, title: Menn }]\n  addsUp: true\n  measurements:\n    - period: 2027\n      values: { kvinner: 26100, menn: 25800 }`,
    en: `\n  groups: [{ id: women, title: Women }, { id: men, title: Men }]\n  addsUp: true\n  measurements:\n    - period: 2027\n      values: { women: 26100, men: 25800 }`,
  },
  'indicator.breakdown.groups': {
    nb: '\n  - id: kvinner\n    title: Kvinner\n  - id: menn\n    title: Menn',
    nn: '\n  - id: kvinner\n    title: Kvinner\n  - id: menn\n    title: Menn',
    en: '\n  - id: women\n    title: Women\n  - id: men\n    title: Men',
  },
  'indicator.breakdown.measurements': {
    nb: '\n  - period: 2027\n    values: { kvinner: 26100, menn: 25800 }',
    nn: '\n  - period: 2027\n    values: { kvinner: 26100, menn: 25800 }',
    en: '\n  - period: 2027\n    values: { women: 26100, men: 25800 }',
  },
  'report.date': same('2027-10-01'),
  'report.label': {
    nb: 'Lagt fram for styret 1. oktober 2027',
    nn: 'Lagd fram for styret 1. oktober 2027',
    en: 'Presented to the board on 1 October 2027',
  },
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
