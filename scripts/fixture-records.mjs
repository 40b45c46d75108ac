// Writes adopted/ of the plans that tests build: what their adopted documents said on the day that they were adopted.
// planverk adopt writes each record, of a copy of the plan without what was reported, measured or changed afterwards.
// node scripts/fixture-records.mjs, after npm run build; again where the format of actions or indicators changes.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = ['plan', 'test/plans/fylke', 'test/plans/kommune', 'test/plans/forening'];

/** The documents of a plan that are adopted, each with the date of its edition. */
function adoptedDocuments(folder) {
  const editions = [{ words: ['strategy'], record: parse(readFileSync(join(folder, 'plan.yaml'), 'utf8')) }];
  for (const [kind, list] of [
    ['action-plan', 'action-plans'],
    ['economic-plan', 'economic-plans'],
  ]) {
    for (const name of existsSync(join(folder, list)) ? readdirSync(join(folder, list)) : []) {
      const record = fieldsOf(join(folder, list, name));
      editions.push({ words: [kind, name.replace(/\.\w+$/, '')], record });
    }
  }
  return editions
    .filter(({ record }) => ['adopted', 'archived'].includes(record.revision.status))
    .map(({ words, record }) => ({ words, date: String(record.revision.date) }));
}

/** The fields of a file of the plan. */
function fieldsOf(file) {
  const text = readFileSync(file, 'utf8');
  return parse(file.endsWith('.md') ? (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') : text);
}

/** Takes away what came after a day: later documents, reports, milestones that were reached, measurements, and the status that they led to. */
function asOf(folder, day) {
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  for (const list of ['action-plans', 'economic-plans']) {
    for (const name of existsSync(join(folder, list)) ? readdirSync(join(folder, list)) : []) {
      const file = join(folder, list, name);
      if (String(fieldsOf(file).revision.date) > day) rmSync(file);
    }
  }
  for (const [list, rewind] of [
    ['actions', rewindAction],
    ['indicators', rewindIndicator],
  ]) {
    for (const name of existsSync(join(folder, list)) ? readdirSync(join(folder, list)) : []) {
      const file = join(folder, list, name);
      const record = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
      writeFileSync(file, stringify(rewind(record, day), { schema: 'failsafe' }));
    }
  }
}

function rewindAction({ reports = [], status, statusNote, postponedTo, ...action }, day) {
  const then = reports.filter(({ date }) => date <= day);
  const changed = then.length < reports.length || action.start > day.slice(0, action.start.length);
  const isOpen = status !== 'idea' && changed;
  const before =
    then.at(-1)?.status ?? (action.start <= day.slice(0, action.start.length) ? 'ongoing' : 'planned');
  return {
    ...action,
    status: isOpen ? before : status,
    ...(!isOpen && statusNote !== undefined && { statusNote }),
    ...(!isOpen && postponedTo !== undefined && { postponedTo }),
    ...(action.milestones && {
      milestones: action.milestones.map(({ done, ...milestone }) =>
        milestone.date <= day ? { ...milestone, ...(done && { done }) } : milestone,
      ),
    }),
    ...(then.length > 0 && { reports: then }),
  };
}

function rewindIndicator(indicator, day) {
  const isBefore = ({ year, period = year }) => String(period).slice(0, 4) < day.slice(0, 4);
  const measured = (of) => ({
    ...of,
    ...(of.measurements && { measurements: of.measurements.filter(isBefore) }),
  });
  return { ...measured(indicator), ...(indicator.breakdown && { breakdown: measured(indicator.breakdown) }) };
}

for (const folder of folders) {
  const work = mkdtempSync(join(tmpdir(), 'planverk-records-'));
  try {
    rmSync(join(root, folder, 'adopted'), { recursive: true, force: true });
    for (const { words, date } of adoptedDocuments(join(root, folder))) {
      const copy = join(work, words.join('-'));
      cpSync(join(root, folder), copy, { recursive: true });
      asOf(copy, date);
      const args = [join(root, 'bin/planverk.js'), 'adopt', ...words, '--plan', copy, '--lang', 'en'];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${folder} ${words.join(' ')}: ${stderr}`);
      cpSync(join(copy, 'adopted'), join(root, folder, 'adopted'), { recursive: true });
      process.stdout.write(`${folder}/adopted/${words.join('-')}.yaml\n`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
