import type { Gap } from '../document/build-context.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import type { Language } from '../kinds/languages.ts';
import { outputWords } from '../messages/output-words.ts';
import { say } from '../messages/wording.ts';
import { classify } from '../model/classify.ts';
import type { Plan } from '../model/entities.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { indexLines } from '../text/lines.ts';
import { rangeOf, type Source } from '../text/source.ts';

/** The files of a plan that have errors, with what is not in the plan at all because of them, in the order of the errors. */
export function gapsOf(plan: Plan, { diagnostics, sources }: PlanInHand): readonly Gap[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const read = new Set(plan.entities.map(({ file }) => file));
  return [...new Set(errors.map(({ at }) => at.file))].map((file) => {
    const source = sources.get(file);
    const index = source && indexLines(source.text);
    const lines = errors
      .filter(({ at }) => index && at.file === file)
      .map(({ at }) => index?.position(rangeOf(source, at)[0]).line ?? 1);
    const whole = isOfEntity(file) && !read.has(file);
    return {
      file,
      lines: [...new Set(lines)].sort((a, b) => a - b),
      ...(whole && { leftOut: titleIn(source) ?? nameOf(file) }),
    };
  });
}

/** What is not in the plan at all, for those who sit at the terminal; the errors say where and why. */
export function gapLines(gaps: readonly Gap[], language: Language): string {
  return gaps
    .flatMap(({ file, leftOut }) =>
      leftOut === undefined
        ? []
        : [
            say(outputWords.leftOut, language, {
              title: escapeControls(leftOut),
              file: escapeControls(file),
            }),
          ],
    )
    .map((line) => `  ${line}\n`)
    .join('');
}

/** Whether a file is something of the plan: settings have defaults. */
function isOfEntity(file: string): boolean {
  const found = classify(file);
  // Where no file belongs, or under no such name, it would have been something.
  if (!found || 'name' in found) return found !== undefined;
  return !['plan', 'theme', 'template', 'locale'].includes(found.kind);
}

/** What a file that could not be used calls itself. */
function titleIn(source: Source | undefined): string | undefined {
  if (source?.file.endsWith('.md')) return /^# +(\S.*?)\s*$/m.exec(source.text)?.[1];
  const titles = (source?.data?.entries ?? []).flatMap(({ key, value }) =>
    key.text === 'title' && value.type === 'scalar' ? [value.text.trim()] : [],
  );
  return titles[0] || undefined;
}

/** A file's name without its folders and its ending. */
function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
