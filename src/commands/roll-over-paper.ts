import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { RollOver } from '../budget/roll-over.ts';
import { localeOf, templatesOf } from '../document/own-settings.ts';
import { type Prolonged, rollOverDocument } from '../document/roll-over.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { shownPath } from '../io/shown-path.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { yearsKey } from '../model/action-plan-years.ts';
import type { Plan } from '../model/entities.ts';
import { type PaperForm, paperBytes, paperForms } from '../publishing/make-paper.ts';
import { pictureFinder } from '../publishing/pictures.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { refuseInside } from './output-files.ts';
import { UsageError } from './usage-error.ts';

/** A paper that is to be made: where it goes, and how. */
interface Paper {
  /** Absolute. */
  readonly path: string;
  /** @param plan with the new action plan in it */
  make(plan: Plan, over: RollOver, prolonged: readonly Prolonged[]): Promise<Uint8Array>;
}

/**
 * The paper for the meeting that decides on the actions of a new action plan.
 * @param word a file that ends in `.pdf`, `.html` or `.md`; `auto` for a PDF among the documents
 * @throws UsageError, UserError where it cannot be there
 */
export function paperFor(
  word: string,
  years: { readonly from: number; readonly to: number },
  { folder, tree }: PlanInHand,
  plan: Plan,
  world: World,
): Paper {
  const { language } = plan.record;
  const locale = localeOf(plan, language);
  const path = resolve(
    world.cwd,
    word === 'auto' ? `out/${locale.fileRollOver}-${yearsKey(years)}.pdf` : word,
  );
  const form = extname(path).slice(1).toLowerCase();
  if (!isForm(form)) throw new UsageError('notAPaper', { word: escapeControls(word) });
  refuseInside([folder], path);
  if (existsSync(path)) throw new UserError('file-exists', { path: shownPath(world.cwd, path) });
  return {
    path,
    make(now, over, prolonged) {
      const source = {
        plan: now,
        locale,
        wordsLanguage: language,
        templates: templatesOf(now),
        picture: pictureFinder(tree, now),
      };
      return paperBytes(form, rollOverDocument(source, over, prolonged), {
        plan: now,
        tree,
        cache: world.cache,
        version: world.version,
      });
    },
  };
}

function isForm(word: string): word is PaperForm {
  return (paperForms as readonly string[]).includes(word);
}
