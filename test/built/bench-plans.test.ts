import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
/** The generators are programs of their own, beside the sources. */
const load = async (name: string): Promise<Record<string, (...given: unknown[]) => unknown>> =>
  await import(pathToFileURL(join(root, 'bench', `${name}.mjs`)).href);

const plans: Readonly<Record<string, (out: string) => Promise<string>>> = {
  'of records': async (out) => {
    (await load('records')).writePlan?.(out, 1);
    return out;
  },
  'of prose': async (out) => {
    const { generate, writeForms } = await load('generate');
    writeForms?.(generate?.(1), out);
    return join(out, 'plan');
  },
  'of a county': async (out) => {
    (await load('county-plan')).writeCounty?.(out, 30);
    return out;
  },
};

// A bench of a plan with errors ends with them, or measures how errors are reported.
test.each(Object.entries(plans))('the generated plan %s has no errors', async (name, write) => {
  const plan = await write(join(folder, name));
  const { out, code } = await runBuilt(['validate', plan, '--format', 'json']);
  const { summary } = JSON.parse(out) as { readonly summary: Readonly<Record<string, number>> };
  expect({ code, errors: summary.errors, many: Number(summary.files) > 10 }).toEqual({
    code: 0,
    errors: 0,
    many: true,
  });
});
