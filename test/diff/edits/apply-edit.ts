import { stringify } from 'yaml';
import { adoptedPlan, type textPlaces, withText } from './plan.ts';

type Replaced = readonly (readonly [from: string, to: string])[];

/** An edit of a record, a list or a file. */
export interface FactEdit {
  readonly file: string;
  /** What is other than in the plan on both sides of it, in the file and in others. */
  readonly base?: Replaced;
  readonly 'also-base'?: Readonly<Record<string, Replaced>>;
  readonly edits?: Replaced;
  /** Edits of other files. */
  readonly also?: Readonly<Record<string, Replaced>>;
  readonly remove?: true;
  /** Another path for the file. */
  readonly to?: string;
  /** Fields of an action that is added. */
  readonly add?: Readonly<Record<string, unknown>>;
  readonly addText?: string;
  /** Where the owner adopts alone. */
  readonly owner?: true;
  /** What is after is before. */
  readonly swap?: true;
}

export interface TextEdit {
  readonly in: keyof typeof textPlaces;
  readonly before: string;
  readonly after: string;
}

type Files = Readonly<Record<string, string>>;

/** A plan as an edit of a text has it, before and after. */
export function textSides({ in: place, before, after }: TextEdit, plan: Files = adoptedPlan): [Files, Files] {
  return [withText(place, before, plan), withText(place, after, plan)];
}

/** A plan as an edit has it, before and after. */
export function factSides(edit: FactEdit, plan: Files = adoptedPlan): [Files, Files] {
  const { file, owner, to, swap } = edit;
  const base: Record<string, string> = { ...plan };
  if (owner) replace(base, 'plan.yaml', [['adoptedBy: partners', 'adoptedBy: owner']]);
  replace(base, file, edit.base);
  for (const [path, edits] of Object.entries(edit['also-base'] ?? {})) replace(base, path, edits);
  const head: Record<string, string> = { ...base };
  if (edit.addText !== undefined) head[file] = edit.addText;
  if (edit.add) {
    const money = edit.add.costs ? { kind: 'measure', financing: [] } : { kind: 'assignment' };
    const common = { title: 'Ny', serves: ['skilting'], responsible: 'ask', status: 'planned' };
    head[file] = stringify({ ...common, ...money, ...edit.add });
  }
  replace(head, file, edit.edits);
  for (const [path, edits] of Object.entries(edit.also ?? {})) replace(head, path, edits);
  if (to !== undefined) head[to] = head[file] ?? '';
  if (edit.remove || to !== undefined) delete head[file];
  return swap ? [head, base] : [base, head];
}

function replace(files: Record<string, string>, file: string, edits: Replaced = []): void {
  for (const [from, to] of edits) {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
    files[file] = text.replace(from, () => to);
  }
}
