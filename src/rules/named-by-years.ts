import { placeOfYears, yearsKey } from '../model/action-plan-years.ts';
import { renamed, rule } from './rule.ts';

/** Yearly plans are found by their file name, so it must say what the file says. */
export const namedByYears = rule<{ found: string; expected: string; name: string; taken: boolean }>({
  name: 'named-by-years',
  code: 'PV1104',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'En handlingsplan, en økonomiplan og en rapport heter etter årene eller perioden sin.',
    nn: 'Ein handlingsplan, ein økonomiplan og ein rapport heiter etter åra eller perioden sin.',
    en: 'An action plan, an economic plan and a report are named after their years or their period.',
  },
  explanation: {
    nb: 'Filene kjennes igjen på navnet. Sier navnet et annet år enn innholdet, retter noen feil plan.',
    nn: 'Filene blir kjende att på namnet. Seier namnet eit anna år enn innhaldet, rettar nokon feil plan.',
    en: 'Files are recognised by their names. Where the name says another year than the content, somebody changes the wrong plan.',
  },
  example: {
    file: 'action-plans/2011.md',
    wrong: 'year: 2012',
    right: 'year: 2011',
  },
  message: {
    nb: (v) => `filen heter «${v.found}», men gjelder ${v.expected}`,
    nn: (v) => `fila heiter «${v.found}», men gjeld ${v.expected}`,
    en: (v) => `the file is called “${v.found}” but covers ${v.expected}`,
  },
  hint: {
    nb: (v) =>
      v.taken === true
        ? `«${v.name}» er en annen fil: rett det som står i denne`
        : `gi filen navnet «${v.name}», eller rett det som står i filen`,
    nn: (v) =>
      v.taken === true
        ? `«${v.name}» er ei anna fil: rett det som står i denne`
        : `gje fila namnet «${v.name}», eller rett det som står i fila`,
    en: (v) =>
      v.taken === true
        ? `“${v.name}” is another file: fix what this one says`
        : `name the file “${v.name}”, or fix what the file says`,
  },
  *check(plan) {
    const named = [
      ...plan.actionPlans.map((entity) => ({
        entity,
        expected: yearsKey(entity),
        at: placeOfYears(entity),
        ending: '.md',
      })),
      ...plan.economicPlans.map((entity) => ({
        entity,
        expected: `${entity.from}-${entity.to}`,
        at: entity.at('years'),
        ending: '.yaml',
      })),
      ...plan.reports.map((entity) => ({
        entity,
        expected: entity.period.text,
        at: entity.at('period'),
        ending: '.md',
      })),
    ];
    for (const { entity, expected, at, ending } of named) {
      if (entity.id === expected) continue;
      const name = expected + ending;
      // What was copied for another year still says the old one.
      const taken = named.some(({ entity: other }) => other.kind === entity.kind && other.id === expected);
      const values = { found: entity.id, expected, name, taken };
      yield { at, values, ...(!taken && { fix: renamed(entity.file, name) }) };
    }
  },
});
