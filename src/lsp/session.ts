import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findPlanFolder } from '../io/find-plan.ts';
import type { Language } from '../kinds/languages.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { diagnosticsByFile } from './diagnostics.ts';
import { type FailureLog, openFailureLog } from './failure-log.ts';
import { planReader, refreshed } from './read-open-plan.ts';
import { fileOf, pathOf, type Reading } from './reading.ts';

/**
 * How long a writer's hands must rest before the plan is read again, in milliseconds: after a change by itself, which may be
 * the only one, and while changes follow each other.
 */
const rest = { first: 20, between: 150 };
/** After so many milliseconds without one, a change is a first one. */
const quiet = 1000;
/** How long after a plan that could not be read it is tried again, in milliseconds; twice as long each time. */
const retry = { first: 1000, longest: 60_000 };
const publishing = 'textDocument/publishDiagnostics';

/** The plan that an editor works on. */
export interface Session {
  readonly failures: FailureLog;
  /** Looks for the plan from a file or folder on, unless it is found. */
  find(uri: string): void;
  /** Something has changed: the plan is read again, and its diagnostics are published once nothing changes any more. */
  changed(): void;
  /** The plan as it is now; undefined where there is none, or where it cannot be read, which is reported to the editor. */
  current(): Promise<Reading | undefined>;
  /**
   * The plan as it was read last, with the texts that are open now: for what is asked at every key. What the changes since
   * then say of other files is not in it.
   */
  recent(): Promise<Reading | undefined>;
  language(): Language;
  /** Says nothing more: the editor has said good-bye, or is gone. */
  close(): void;
}

export interface SessionOptions {
  /** The plan folder; undefined where it is looked for, from `cwd` on. */
  readonly planFolder: string | undefined;
  readonly cwd: string;
  /** With stacks in the log. */
  readonly debug: boolean;
  /** Whether the editor asks again for code lenses when the server says so. */
  refreshesLenses(): boolean;
  chooseLanguage(planLanguage: Language | undefined): Language;
}

export function openSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  options: SessionOptions,
): Session {
  const read = planReader();
  let folder = findPlanFolder(options.planFolder, options.cwd);
  let reading: Promise<Reading> | undefined;
  let last: Reading | undefined;
  /** How many changes there were, and when the last one was. */
  let changes = 0;
  let changedAt = Number.NEGATIVE_INFINITY;
  let planLanguage: Language | undefined;
  let timer: NodeJS.Timeout | undefined;
  let retryAfter = retry.first;
  let closed = false;
  /** The addresses of the files that have diagnostics in the editor. */
  let published: readonly string[] = [];
  const language = (): Language => options.chooseLanguage(planLanguage);
  const failures = openFailureLog(connection, language, options.debug);

  const openFiles = (): ReadonlyMap<string, string> =>
    new Map(
      documents.all().flatMap((document) => {
        const path = folder && pathOf(folder, document.uri);
        return path ? [[path, document.getText()] as const] : [];
      }),
    );
  /** Reads the plan once for all who ask before something changes; after a failure, again for the next. */
  const readOnce = async (planFolder: string): Promise<Reading> => {
    const started = reading ?? read(planFolder, openFiles);
    reading = started;
    try {
      return await started;
    } catch (error) {
      if (reading === started) reading = undefined;
      throw error;
    }
  };
  const current = async (): Promise<Reading | undefined> => {
    try {
      const latest = folder === undefined ? undefined : await readOnce(folder);
      last = latest;
      planLanguage = latest?.plan?.record.language ?? planLanguage;
      failures.worked('read');
      return latest;
    } catch (error) {
      if (!closed) failures.failed('read', lspWords.readFailed, error);
      last = undefined;
      return undefined;
    }
  };

  const publish = async (): Promise<void> => {
    const asked = changes;
    const latest = await current();
    if (!latest) {
      if (folder === undefined || closed) return;
      publishAfter(retryAfter);
      retryAfter = Math.min(2 * retryAfter, retry.longest);
      return;
    }
    retryAfter = retry.first;
    // What has changed meanwhile is published by itself.
    if (!(await latest.judge(() => closed || changes !== asked))) return;
    const byFile = new Map(diagnosticsByFile(latest, language()));
    const found = [...byFile.keys()];
    for (const uri of published) if (!byFile.has(uri)) byFile.set(uri, []);
    for (const [uri, diagnostics] of byFile) {
      if (closed) return;
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    published = found;
    // What is said above the lines of one file may have changed by another.
    if (options.refreshesLenses() && !closed)
      await connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
  };
  const publishAfter = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        await publish();
        failures.worked(publishing);
      } catch (error) {
        if (!closed) failures.failed(publishing, lspWords.requestFailed, error);
      }
    }, milliseconds);
  };

  return {
    failures,
    find(uri) {
      // A notification has no answer that could say that its address is none.
      const file = typeof uri === 'string' ? fileOf(uri) : undefined;
      if (file) folder ??= findPlanFolder(undefined, file);
    },
    changed() {
      reading = undefined;
      changes += 1;
      const now = performance.now();
      publishAfter(now - changedAt > quiet ? rest.first : rest.between);
      changedAt = now;
    },
    current,
    async recent() {
      return (reading === undefined && last && refreshed(last, openFiles)) || current();
    },
    language,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
