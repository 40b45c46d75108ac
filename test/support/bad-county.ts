import type { Files } from './compare-plans.ts';
import { countyPlan } from './county-revision.ts';

type Edit = (text: string, path: string) => string;

/** A county's plan with every text file edited; a file that an edit leaves empty is not there. */
function edited(edit: Edit): Files {
  return Object.fromEntries(
    Object.entries(countyPlan()).flatMap(([path, file]) => {
      if (typeof file !== 'string' || !/\.(?:yaml|md)$/.test(path)) return [[path, file]];
      const text = edit(file, path);
      return text === '' ? [] : [[path, text]];
    }),
  );
}

/** Documents that were adopted are as they were: what is edited here is not in them. */
const withoutAdopted = (text: string, path: string): string =>
  path.startsWith('adopted/') ? '' : path === 'README.md' ? '' : text;

/** Names of everything replaced by `name` of what they are. */
function named(name: (was: string) => string): Files {
  const quoted = (was: string): string => JSON.stringify(name(was.replace(/^['"]|['"]$/g, '')));
  return edited((text, path) => {
    if (withoutAdopted(text, path) === '') return '';
    if (path.endsWith('.yaml'))
      return text.replace(
        /^(\s*(?:- )?(?:title|name|owner|subtitle|motto|unit|responsible|source):) (?!>|\||\d|[a-z-]+$)(.*)$/gm,
        (line, key: string, was: string) => (path.startsWith('locales/') ? line : `${key} ${quoted(was)}`),
      );
    if (path.startsWith('focus-areas/') || path.startsWith('chapters/'))
      return text.replace(
        /^(#+|-) ([^{\n]*?)( \{#[\w-]+\})?$/gm,
        (_, mark: string, was: string, id = '') => `${mark} ${name(was)}${id}`,
      );
    return text;
  });
}

/** So long that no column has room for it, in words and as one. */
export const longNames = (): Files => named((was) => `${was} ${'langtord '.repeat(14)}`.slice(0, 120).trim());
export const longWords = (): Files =>
  named((was) => `${was.replace(/[^\p{L}]/gu, '')}${'samferdselsutbygging'.repeat(6)}`.slice(0, 120));

/** Letters of which fonts have some and others not, and that are written from right to left. */
export const otherScripts = (): Files =>
  named((was) => `${was.slice(0, 20)} Čáhci Ελληνικά עברית العربية 🎉 漢字`);

/** Every amount as large as an amount can be. */
export const largeAmounts = (): Files =>
  edited((text, path) =>
    path.startsWith('actions/')
      ? withoutAdopted(text, path).replace(/^(\s+amount:) \d+$/gm, '$1 9000000000000')
      : path.startsWith('economic-plans/')
        ? ''
        : withoutAdopted(text, path),
  );

/** A plan of goals and tasks, without a krone. */
export const noMoney = (): Files =>
  edited((text, path) => {
    if (path.startsWith('economic-plans/')) return '';
    if (path === 'plan.yaml') return text.replace(/^financingSources:\n(?: .*\n)+/m, '');
    if (!path.startsWith('actions/')) return withoutAdopted(text, path);
    return text
      .replace(/^(?:costs|financing):\n(?: .*\n| *- .*\n)+/gm, '')
      .replace(/^kind: .*$/m, 'kind: assignment')
      .replace(/^phase: .*\n/m, '')
      .replace(/^ {4}(?:spent|forecast): .*\n/gm, '')
      .replace(/^payer: .*\n/m, '');
  });

/** As if nothing was measured. */
export const noIndicators = (): Files =>
  edited((text, path) => {
    if (path.startsWith('indicators/')) return '';
    if (path === 'plan.yaml') return text.replace(/^ {2}indicators:\n(?: {4}- .*\n)+/m, '');
    return withoutAdopted(text, path)
      .replace(/^indicators:\n(?: *- .*\n)+/gm, '')
      .replace(/^indicators: .*\n/gm, '');
  });

/** As many focus areas as the colours of two themes. */
export function manyAreas(count = 14): Files {
  const files = edited(withoutAdopted);
  const areas = Object.keys(files).filter((path) => path.startsWith('focus-areas/'));
  const more = Array.from({ length: count - areas.length }, (_, at) => {
    const text = String(files[areas[at % areas.length] ?? ''])
      .replace(/^id: (.*)$/m, `id: $1-${at}`)
      .replace(/^# (.*)$/m, `# $1 ${at}`)
      .replace(/^ {2}([\w-]+):$/gm, `  $1-${at}:`)
      .replace(/^(.*) \{#([\w-]+)\}$/gm, `$1 ${at} {#$2-${at}}`);
    return [`focus-areas/${String(areas.length + at + 1).padStart(2, '0')}-omrade-${at}.md`, text] as const;
  });
  return { ...files, ...Object.fromEntries(more) };
}
