import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from './run-built.ts';
import { writePlan } from './write-plan.ts';

let number = 0;

/** The strategy plan of these files as PDF, made by the built program; throws unless the plan is valid. */
export function buildPdf(
  work: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: readonly string[]
): Promise<Uint8Array> {
  number += 1;
  const folder = join(work, `built-${number}`);
  writePlan(join(folder, 'plan'), files);
  return pdfIn(folder, args);
}

/** The PDF of the plan in this repository. */
export async function buildOwnPdf(work: string): Promise<Uint8Array> {
  const { code, err } = await runBuilt(['build', 'strategy', '--format', 'pdf', '--out', work]);
  if (code !== 0) throw new Error(err);
  return readFileSync(join(work, 'strategiplan.pdf'));
}

async function pdfIn(folder: string, args: readonly string[]): Promise<Uint8Array> {
  const { code, err } = await runBuilt(['build', 'strategy', '--format', 'pdf', ...args], folder);
  if (code !== 0) throw new Error(err);
  // Called in the language of the plan.
  const name = readdirSync(join(folder, 'out')).find((name) => /^strateg\S*plan\.pdf$/.test(name)) ?? '';
  return readFileSync(join(folder, 'out', name));
}
