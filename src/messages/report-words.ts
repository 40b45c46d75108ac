import { plural, type Wording, wording } from './wording.ts';

/** The words around diagnostics. */
export const reportWords = {
  error: { nb: 'feil', nn: 'feil', en: 'error' },
  warning: { nb: 'advarsel', nn: 'åtvaring', en: 'warning' },
  info: { nb: 'merknad', nn: 'merknad', en: 'note' },
  hint: { nb: 'hjelp', nn: 'hjelp', en: 'help' },
  related: { nb: 'se også', nn: 'sjå òg', en: 'see also' },
  errors: wording<{ count: number }>({
    nb: (v) => plural(v.count, 'feil', 'feil'),
    nn: (v) => plural(v.count, 'feil', 'feil'),
    en: (v) => plural(v.count, 'error', 'errors'),
  }),
  warnings: wording<{ count: number }>({
    nb: (v) => plural(v.count, 'advarsel', 'advarsler'),
    nn: (v) => plural(v.count, 'åtvaring', 'åtvaringar'),
    en: (v) => plural(v.count, 'warning', 'warnings'),
  }),
  infos: wording<{ count: number }>({
    nb: (v) => plural(v.count, 'merknad', 'merknader'),
    nn: (v) => plural(v.count, 'merknad', 'merknader'),
    en: (v) => plural(v.count, 'note', 'notes'),
  }),
  reason: wording<{ reason: string }>({
    nb: (v) => `alvorlighetsgraden er endret i plan.yaml: ${v.reason}`,
    nn: (v) => `alvorsgraden er endra i plan.yaml: ${v.reason}`,
    en: (v) => `its severity is changed in plan.yaml: ${v.reason}`,
  }),
  note: { nb: 'merk', nn: 'merk', en: 'note' },
  moreOfKind: wording<{ count: number; code: string }>({
    nb: (v) => `… og ${v.count} til av samme type (${v.code}):`,
    nn: (v) => `… og ${v.count} til av same type (${v.code}):`,
    en: (v) => `… and ${v.count} more like this (${v.code}):`,
  }),
  inFile: wording<{ path: string; count: number; lines: readonly string[] }>({
    nb: (v) => `${v.path}: ${v.count} (linje ${listOf(v.lines)})`,
    nn: (v) => `${v.path}: ${v.count} (linje ${listOf(v.lines)})`,
    en: (v) => `${v.path}: ${v.count} (${v.lines.length > 1 ? 'lines' : 'line'} ${listOf(v.lines)})`,
  }),
  ofFile: wording<{ path: string; count: number }>({
    nb: (v) => `${v.path}: ${v.count}`,
    nn: (v) => `${v.path}: ${v.count}`,
    en: (v) => `${v.path}: ${v.count}`,
  }),
  moreFiles: wording<{ count: number }>({
    nb: (v) => `og i ${plural(v.count, 'fil', 'filer')} til; planverk validate --all viser alt`,
    nn: (v) => `og i ${plural(v.count, 'fil', 'filer')} til; planverk validate --all viser alt`,
    en: (v) =>
      `and in ${plural(v.count, 'more file', 'more files')}; planverk validate --all shows everything`,
  }),
  moreBelow: wording<{ count: number }>({
    nb: (v) => `${v.count} til står i rapporten nedenfor`,
    nn: (v) => `${v.count} til står i rapporten nedanfor`,
    en: (v) => `${v.count} more are in the report below`,
  }),
  disabledRules: wording<{ name: string; reason: string }>({
    nb: (v) => `Slått av i plan.yaml: ${v.name} (${v.reason})`,
    nn: (v) => `Slått av i plan.yaml: ${v.name} (${v.reason})`,
    en: (v) => `Switched off in plan.yaml: ${v.name} (${v.reason})`,
  }),
  noProblems: { nb: 'Ingen feil', nn: 'Ingen feil', en: 'No problems' },
  filesRead: wording<{ count: number }>({
    nb: (v) => `i ${plural(v.count, 'fil', 'filer')}`,
    nn: (v) => `i ${plural(v.count, 'fil', 'filer')}`,
    en: (v) => `in ${plural(v.count, 'file', 'files')}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;

function listOf(items: readonly string[]): string {
  return items.join(', ');
}
