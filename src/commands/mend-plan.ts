import { overlayTree } from '../io/overlay-tree.ts';
import { writeFiles } from '../io/write-files.ts';
import { applyEdits, type Edit } from '../mend/edits.ts';
import { formatted } from '../mend/format.ts';
import { idGiver, type Mend, mends } from '../mend/mends.ts';
import { classify } from '../model/classify.ts';
import { loadPlan } from '../model/load-plan.ts';
import { countBySeverity, type Diagnostic } from '../report/diagnostic.ts';
import { diagnose, type PlanInHand } from './read-plan.ts';

/** A plan with mends in it, not written yet. */
export interface Mended {
  /** New texts by path; those without change are left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How many diagnostics were mended. */
  readonly count: number;
}

/** A plan as it reads. */
type Reading = Pick<PlanInHand, 'plan' | 'diagnostics' | 'sources'>;

/** A mended file may show the next mistake: so many times it is looked at again. */
const rounds = 8;

/**
 * Mends what can be mended. A file in which a mend makes more wrong than it makes right keeps its text.
 * @param kinds which mends are wanted
 */
export function mendPlan(plan: PlanInHand, kinds: readonly Mend['kind'][]): Mended {
  const files = new Map<string, Uint8Array>();
  const given = new Set<string>();
  let current: Reading = plan;
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const proposals = editsFor(current, kinds, given);
    if (proposals.size === 0) break;
    const changed = new Map(files);
    let mended = 0;
    for (const [path, { edits, diagnostics }] of proposals) {
      const source = current.sources.get(path);
      if (!source) continue;
      changed.set(path, asWritten(plan.tree.read(path), applyEdits(source.text, edits)));
      mended += diagnostics;
    }
    const next = reread(plan, changed);
    const worse = [...proposals.keys()].filter(
      (path) => errorsIn(next.diagnostics, path) > errorsIn(current.diagnostics, path),
    );
    if (worse.length > 0) {
      for (const path of worse) given.add(path);
      continue;
    }
    for (const [path, bytes] of changed) files.set(path, bytes);
    count += mended;
    current = next;
  }
  return { files, count };
}

/** Every file of the plan in canonical form, with an id for all that has none. */
export function formatPlan(plan: PlanInHand): Mended {
  const mended = mendPlan(plan, ['safe']);
  const files = new Map(mended.files);
  const tree = overlayTree(plan.tree, files);
  const { sources } = loadPlan(tree);
  for (const [path, source] of sources) {
    const file = classify(path);
    // What could not be read is nobody's to put in order.
    if (!file || 'name' in file || source.text === '') continue;
    const text = formatted(source, file.kind);
    const bytes = Buffer.from(text);
    if (!bytes.equals(plan.tree.read(path))) files.set(path, bytes);
    else files.delete(path);
  }
  const next = reread(plan, files);
  const before = reread(plan, mended.files);
  if (meaningOf(next) !== meaningOf(before))
    throw new Error(`formatting would change what the plan means: ${[...files.keys()].join(', ')}`);
  return { files, count: mended.count };
}

export function writeMended({ folder }: PlanInHand, { files }: Mended): void {
  if (files.size > 0) writeFiles(folder, files);
}

/** The plan as it would be read with these files in it. */
export function reread(plan: PlanInHand, files: ReadonlyMap<string, Uint8Array>): Reading {
  const loaded = loadPlan(overlayTree(plan.tree, files));
  // Pictures and fonts are as they were.
  const whole =
    loaded.plan && plan.plan ? { ...loaded, plan: { ...loaded.plan, media: plan.plan.media } } : loaded;
  return { ...whole, diagnostics: diagnose(whole) };
}

interface Proposal {
  readonly edits: Edit[];
  diagnostics: number;
}

function editsFor(
  { plan, diagnostics, sources }: Reading,
  kinds: readonly Mend['kind'][],
  given: ReadonlySet<string>,
): ReadonlyMap<string, Proposal> {
  const giveId = idGiver(
    plan,
    diagnostics.filter(({ name }) => name === 'id-missing'),
  );
  const proposals = new Map<string, Proposal>();
  for (const diagnostic of diagnostics) {
    const mend = Object.hasOwn(mends, diagnostic.name) ? mends[diagnostic.name] : undefined;
    const source = sources.get(diagnostic.at.file);
    if (!mend || !source || !kinds.includes(mend.kind) || given.has(source.file)) continue;
    const edits = mend.edits(diagnostic, source, giveId);
    if (edits.length === 0) continue;
    const proposal = proposals.get(source.file) ?? { edits: [], diagnostics: 0 };
    proposal.edits.push(...edits);
    proposal.diagnostics += 1;
    proposals.set(source.file, proposal);
  }
  return proposals;
}

function errorsIn(diagnostics: readonly Diagnostic[], path: string): number {
  return countBySeverity(diagnostics.filter(({ at }) => at.file === path)).error;
}

/** The text as bytes, with the byte order mark that the file had. */
function asWritten(before: Uint8Array, text: string): Uint8Array {
  const mark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf ? '\ufeff' : '';
  return Buffer.from(mark + text);
}

/** What a plan says, without where it says it and in which order of keys. */
function meaningOf({ plan }: Pick<PlanInHand, 'plan'>): string {
  const said = plan && {
    record: plan.record,
    entities: plan.entities.map((entity) => ({ ...entity, place: 0, idPlace: 0 })),
    themes: [...plan.themes.values()].map(({ record }) => record),
    templates: [...plan.templates.values()].map(({ record }) => record),
    locales: [...plan.locales.values()].map(({ record }) => record),
  };
  return JSON.stringify(said, (key, value: unknown) => {
    if (key === 'position' || key === 'place' || key === 'range') return undefined;
    if (value instanceof Map) return [...value];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
