// Writes adopted/ of the plans that tests build: what their adopted documents said on the day that they were adopted.
// planverk adopt writes each record, of a copy of the plan without what was reported, measured or changed afterwards.
// node scripts/fixture-records.mjs, after npm run build; again where the format of actions or indicators changes.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { decidedLater } from './fixture-history.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = ['plan', 'test/plans/fylke', 'test/plans/kommune', 'test/plans/forening'];

/** The documents of a plan that are adopted, each with the date of its edition, the oldest first: later ones build on them. */
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
    .map(({ words, record }) => ({ words, date: String(record.revision.date) }))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** The fields of a file of the plan. */
function fieldsOf(file) {
  const text = readFileSync(file, 'utf8');
  return parse(file.endsWith('.md') ? (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') : text);
}

/** Takes back what was decided after a day: the actions that came, and what others said before. */
function undecide(folder, copy, day) {
  const later = decidedLater[folder];
  if (!later || later.day <= day) return;
  for (const action of later.came) rmSync(join(copy, 'actions', `${action}.yaml`));
  for (const [action, fields] of Object.entries(later.before)) {
    const file = join(copy, 'actions', `${action}.yaml`);
    const now = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
    writeFileSync(file, stringify({ ...now, ...fields }, { schema: 'failsafe' }));
  }
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

function rewindIndicator({ breakdown, ...indicator }, day) {
  const isBefore = ({ year, period = year }) => lastMonth(String(period)) < day.slice(0, 7);
  const measured = ({ measurements = [], ...of }) => {
    const then = measurements.filter(isBefore);
    return { ...of, ...(then.length > 0 && { measurements: then }) };
  };
  const parts = breakdown && measured(breakdown);
  return { ...measured(indicator), ...(parts?.measurements && { breakdown: parts }) };
}

/** The month in which a period ends: 2025-09 for 2025-Q3. */
function lastMonth(period) {
  const [year, part = '12'] = period.split('-');
  const months = { H: 6, T: 4, Q: 3 }[part[0]];
  return `${year}-${months ? String(months * Number(part[1])).padStart(2, '0') : part}`;
}

for (const folder of folders) {
  const work = mkdtempSync(join(tmpdir(), 'planverk-records-'));
  try {
    rmSync(join(root, folder, 'adopted'), { recursive: true, force: true });
    for (const { words, date } of adoptedDocuments(join(root, folder))) {
      const copy = join(work, words.join('-'));
      cpSync(join(root, folder), copy, { recursive: true });
      undecide(folder, copy, date);
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
