import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../kinds/languages.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { diagnosticsByFile } from './diagnostics.ts';
import type { FailureLog } from './failure-log.ts';
import { planReader, refreshed } from './read-open-plan.ts';
import { pathOf, type Reading } from './reading.ts';

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

/** A plan that an editor works on. */
export interface Session {
  readonly folder: string;
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
  /** Takes back what was said: the editor has no more to do with the plan. */
  leave(): Promise<void>;
}

export interface SessionOptions {
  /** Whether the editor asks again for code lenses when the server says so. */
  refreshesLenses(): boolean;
  chooseLanguage(planLanguage: Language | undefined): Language;
}

export function openSession(
  connection: Connection,
  documents: Pick<TextDocuments<TextDocument>, 'all'>,
  folder: string,
  failures: FailureLog,
  options: SessionOptions,
): Session {
  const read = planReader();
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

  const openFiles = (): ReadonlyMap<string, string> =>
    new Map(
      documents.all().flatMap((document) => {
        const path = pathOf(folder, document.uri);
        return path ? [[path, document.getText()] as const] : [];
      }),
    );
  /** How the editor writes the addresses of open files: not all write them in the same way. */
  const openAddresses = (): ReadonlyMap<string, string> =>
    new Map(
      documents.all().flatMap(({ uri }) => {
        const path = pathOf(folder, uri);
        return path ? [[path, uri] as const] : [];
      }),
    );
  /** Reads the plan once for all who ask before something changes; after a failure, again for the next. */
  const readOnce = async (): Promise<Reading> => {
    const started = reading ?? read(folder, openFiles, openAddresses);
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
      const latest = await readOnce();
      last = latest;
      planLanguage = latest.plan?.record.language ?? planLanguage;
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
      if (closed) return;
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

  const close = (): void => {
    closed = true;
    clearTimeout(timer);
  };

  return {
    folder,
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
    close,
    async leave() {
      close();
      for (const uri of published) await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
