import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { listKinds } from '../../src/commands/names.ts';
import { anyMarkdown, type Construct, constructsAlone } from '../support/any-markdown.ts';
import { fullRecords } from '../support/full-records.ts';
import { type Files, variantsOf } from '../support/mutants.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { tokenizer } from '../support/tokens.ts';
import { writePlan } from '../support/write-plan.ts';

/** How many plans of each sort; `.ci/run` asks for more. */
const runs = Number(process.env.PLANS ?? 25);
const work = temporaryFolder();
const [before, after] = [join(work, 'before'), join(work, 'after')];

const { 'actions/nettsalg.yaml': _other, ...rest } = smallPlan;
const fullPlan: Files = {
  ...rest,
  ...Object.fromEntries(
    Object.entries(fullRecords).map(([path, text]) => [path, text.replaceAll('¤', 'ord')]),
  ),
  'media/a.png': smallPng(8, 8),
};

beforeAll(() => writePlan(join(before, 'plan'), fullPlan));

type Texts = readonly Pick<Construct, 'text'>[];

/** A plan with prose in a chapter, in an action plan and in an action. */
function planOf(chapter: Texts, year: Texts, description: Texts): Files {
  const { fill } = tokenizer();
  const text = (parts: Texts): string => parts.map((part) => fill(part.text)).join('\n\n');
  const indented = text(description)
    .replace(/[^\n\t\u00a0-\uffff -~]/g, ' ')
    .replaceAll('\n', '\n  ');
  return {
    ...fullPlan,
    'chapters/02-kapittel.md': `---\nid: kapittel\n---\n\n# Kapittel\n\n${text(chapter)}\n`,
    'action-plans/2011.md': `${fullPlan['action-plans/2011.md']}\n${text(year)}\n`,
    'actions/skilt.yaml': String(fullPlan['actions/skilt.yaml']).replace(
      'description: Beskrivelse ord',
      `description: |\n  ${indented}`,
    ),
  };
}

/** Whether a plan has no errors. */
async function passes(files: Files): Promise<boolean> {
  rmSync(after, { recursive: true, force: true });
  writePlan(join(after, 'plan'), files);
  const told = await runBuilt(['validate', '--format', 'json'], after);
  // There is no plan at all.
  if (told.code === 3) return false;
  const { summary } = JSON.parse(told.out) as { summary: { errors: number } };
  expect(told.code).toBe(summary.errors > 0 ? 1 : 0);
  return summary.errors === 0;
}

/** What is an error by itself: a plan that has it is not built, and shows nothing. */
const refused = new Set<string>();
for (const construct of constructsAlone)
  if (!(await passes(planOf([construct], [], [construct])))) refused.add(construct.name);

/** Prose of all kinds where prose may be. */
const written = fc
  .tuple(anyMarkdown(refused), anyMarkdown(refused), anyMarkdown(refused))
  .map(([chapter, year, description]) => planOf(chapter, year, description));

/** What a plan that passes cannot be used for, as the command line and its code; undefined where it does not pass. */
async function unusable(files: Files): Promise<readonly string[] | undefined> {
  if (!(await passes(files))) return undefined;
  const commands = [
    ['build', '--format', 'md,html,csv,pdf'],
    ['diff', join(before, 'plan'), join(after, 'plan')],
    ['diff', join(after, 'plan'), join(before, 'plan'), '--format', 'md'],
    ['fmt', '--check'],
    ['list'],
    ...listKinds.map((kind) => ['list', kind, '--json']),
  ];
  const faults: string[] = [];
  for (const args of commands) {
    const { code, err } = await runBuilt(args, after);
    if (code !== 0 && code !== 1) faults.push(`${args.join(' ')}: ${code} ${err}`);
    if (code === 1 && (args[0] === 'build' || args[0] === 'list'))
      faults.push(`${args.join(' ')}: ${code} ${err}`);
  }
  return faults;
}

/** The files of a plan that neither plan here has. */
const changed = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).filter(
      ([path, content]) => content !== smallPlan[path] && content !== fullPlan[path],
    ),
  );

test.each([
  ['other values in a small plan', variantsOf(smallPlan), runs, 5],
  ['other values in a plan with every field', variantsOf(fullPlan), runs, 5],
  // Each is long, and is built of many constructs.
  ['prose of all kinds', written, Math.ceil(runs / 3), 2],
])(
  '%s: what validates can be built, compared and listed',
  async (_name, plans, numRuns, leastPart) => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(plans, async (files) => {
        const faults = await unusable(files);
        if (faults) passed += 1;
        if (faults?.length) throw new Error(`${faults.join('\n')}\nof ${JSON.stringify(changed(files))}`);
      }),
      { numRuns },
    );
    expect(passed).toBeGreaterThanOrEqual(numRuns / leastPart / 2);
  },
  2000 * runs + 30_000,
);
