import type {
  CodeAction,
  CodeActionKind,
  CodeActionParams,
  TextEdit as EditorEdit,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { fixPlan } from '../fix/fix-plan.ts';
import { fixOf } from '../fix/fixes.ts';
import { type SingleFix, singleFix } from '../fix/single-fix.ts';
import type { Language } from '../kinds/languages.ts';
import { folderOfKind } from '../kinds/record-kinds.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import { folderIn } from '../model/classify.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { shownDiagnostic } from './diagnostics.ts';
import { addressOf, documentOf, lineEndIn, pathOf, type Reading, rangeIn, uriOf } from './reading.ts';
import { wholeTextEdits } from './text-edits.ts';

const quickFix: CodeActionKind = 'quickfix';
/** Puts right all that is safe in a file: what editors can do when it is saved. */
export const fixAll: CodeActionKind = 'source.fixAll.planverk';

/** So many fixes a person can choose from. */
const most = 20;

/** What an editor can do with an action. */
export interface ActionSupport {
  /** Whether an edit may give files other names. */
  readonly renamesFiles: boolean;
  /** Whether the edit may be asked for once the action is chosen: that of a whole file takes a while. */
  readonly resolvesEdits: boolean;
}

/** `textDocument/codeAction`: what puts right the diagnostics of a range, and all that is safe to put right in the file. */
export function codeActions(
  reading: Reading,
  { textDocument, range, context }: CodeActionParams,
  support: ActionSupport,
  language: Language,
): CodeAction[] {
  const path = pathOf(reading.folder, textDocument.uri);
  if (path === undefined || folderIn(path) === folderOfKind('adopted-record')) return [];
  const isAsked = (kind: CodeActionKind): boolean =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const found = reading.diagnostics.filter(({ at }) => at.file === path);
  const actions: CodeAction[] = [];
  for (const diagnostic of isAsked(quickFix) ? found : []) {
    if (actions.length >= most) break;
    const shown = shownDiagnostic(reading, diagnostic, language);
    if (!meet(shown.range, range)) continue;
    const fix = fixOnce(reading, diagnostic);
    if (!fix || ('to' in fix && !support.renamesFiles)) continue;
    actions.push({
      title: titleOf(fix, reading, path, language),
      kind: quickFix,
      diagnostics: [shown],
      // A guess is offered, and not put forward.
      ...(fix.kind === 'safe' && { isPreferred: true }),
      edit: editOf(fix, reading, path),
    });
  }
  const safe = found.filter(isSafe).length;
  const isOneOfMore = safe > 1 && actions.some(({ isPreferred }) => isPreferred);
  const forAll = [...(safe > 0 && isAsked(fixAll) ? [fixAll] : []), ...(isOneOfMore ? [quickFix] : [])];
  for (const kind of forAll) {
    const action: CodeAction = {
      title: say(lspWords.fixAll, language),
      kind,
      data: { uri: textDocument.uri },
    };
    actions.push(support.resolvesEdits ? action : resolveCodeAction(reading, action));
  }
  return actions;
}

/** `codeAction/resolve`: the edit of an action that was given without. */
export function resolveCodeAction(reading: Reading, action: CodeAction): CodeAction {
  const uri: unknown = action.data?.uri;
  const path = typeof uri === 'string' ? pathOf(reading.folder, uri) : undefined;
  if (action.edit || path === undefined) return action;
  const { files } = fixPlan(
    reading,
    ({ kind }, { at, fix }) => kind === 'safe' && at.file === path && !(fix && 'rename' in fix),
  );
  const bytes = files.get(path);
  const edits = bytes ? wholeTextEdits(reading, path, Buffer.from(bytes).toString()) : [];
  const { data: _, ...resolved } = action;
  return { ...resolved, edit: { changes: { [addressOf(reading, path)]: edits } } };
}

/** Whether a diagnostic has a safe fix in the text of its file, as far as it shows at a glance: a file may have thousands. */
function isSafe(found: Diagnostic): boolean {
  return !(found.fix && 'rename' in found.fix) && fixOf(found)?.kind === 'safe';
}

/** Of each reading: an editor asks at every move of the cursor. */
const fixes = new WeakMap<Reading, Map<Diagnostic, SingleFix | undefined>>();

function fixOnce(reading: Reading, diagnostic: Diagnostic): SingleFix | undefined {
  const known = fixes.get(reading) ?? new Map<Diagnostic, SingleFix | undefined>();
  fixes.set(reading, known);
  if (!known.has(diagnostic)) known.set(diagnostic, singleFix(reading, diagnostic));
  return known.get(diagnostic);
}

/** Whether two ranges have a position in common; the end of a range is one. */
function meet(one: Range, other: Range): boolean {
  const before = (a: Range['end'], b: Range['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character < b.character);
  return !before(one.end, other.start) && !before(other.end, one.start);
}

function editOf(fix: SingleFix, reading: Reading, path: string): WorkspaceEdit {
  const { folder } = reading;
  const uri = addressOf(reading, path);
  if ('to' in fix)
    return { documentChanges: [{ kind: 'rename', oldUri: uri, newUri: uriOf(folder, fix.to) }] };
  return { changes: { [uri]: editorEdits(reading, path, fix.edits) } };
}

function editorEdits(reading: Reading, path: string, edits: readonly TextEdit[]): EditorEdit[] {
  const document = documentOf(reading, path);
  const end = lineEndIn(reading, path);
  return edits.map(({ range, text }) => ({
    range: rangeIn(document, range),
    newText: text.replaceAll('\n', end),
  }));
}

/** Letters of a text that a title of an action repeats. */
const longest = 60;

function titleOf(fix: SingleFix, { sources }: Reading, path: string, language: Language): string {
  if ('to' in fix)
    return say(lspWords.renameFile, language, { name: fix.to.slice(fix.to.lastIndexOf('/') + 1) });
  const guessed = fix.kind === 'unsafe' ? ` ${say(lspWords.guess, language)}` : '';
  const [edit] = fix.edits;
  const from = edit ? (sources.get(path)?.text.slice(...edit.range) ?? '') : '';
  const to = edit?.text ?? '';
  const isShort = [from, to].every((text) => text.length <= longest && !text.trim().includes('\n'));
  if (fix.edits.length !== 1 || !isShort || from.trim() === to.trim())
    return say(lspWords.fixIt, language) + guessed;
  const values = { from: from.trim(), to: to.trim() };
  const words = values.from === '' ? lspWords.insert : values.to === '' ? lspWords.remove : lspWords.replace;
  return say(words, language, values) + guessed;
}
