import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findPlanFolder } from '../io/find-plan.ts';
import { isBelow } from '../io/within.ts';
import type { Language } from '../kinds/languages.ts';
import { type FailureLog, openFailureLog } from './failure-log.ts';
import { fileOf, pathOf } from './reading.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

/** The plans that an editor works on: there may be one in each of its folders. */
export interface Workspace {
  readonly failures: FailureLog;
  /** Whether the editor has said good-bye. */
  readonly closed: boolean;
  /** Looks for a plan from a file or folder on. */
  find(uri: unknown): void;
  /** Looks for a plan where the server was started, unless one is found. */
  findAnywhere(): void;
  /** The editor has no more to do with what is below a folder. */
  forget(uri: string): void;
  /** A file has changed, or any. */
  changed(uri?: string): void;
  /** The plan that a file is of; that which was found first where it is of none. */
  sessionOf(uri: unknown): Session | undefined;
  sessions(): readonly Session[];
  /** Says nothing more: the editor has said good-bye, or is gone. */
  close(): void;
}

export interface WorkspaceOptions extends SessionOptions {
  /** The plan folder; undefined where it is looked for. */
  readonly planFolder: string | undefined;
  readonly cwd: string;
  /** With stacks in the log. */
  readonly debug: boolean;
}

export function openWorkspace(
  connection: Connection,
  documents: Pick<TextDocuments<TextDocument>, 'all'>,
  options: WorkspaceOptions,
): Workspace {
  const { planFolder, cwd } = options;
  const sessions = new Map<string, Session>();
  let closed = false;
  const language = (): Language => [...sessions.values()][0]?.language() ?? options.chooseLanguage(undefined);
  const failures = openFailureLog(connection, language, options.debug);
  const open = (folder: string | undefined): void => {
    if (folder === undefined || sessions.has(folder) || closed) return;
    sessions.set(folder, openSession(connection, documents, folder, failures, options));
  };
  if (planFolder !== undefined) open(findPlanFolder(planFolder, cwd));
  /** The innermost plan that a file is below. */
  const sessionAround = (uri: unknown): Session | undefined =>
    typeof uri !== 'string'
      ? undefined
      : [...sessions.values()]
          .filter(({ folder }) => pathOf(folder, uri) !== undefined)
          .sort((one, other) => other.folder.length - one.folder.length)[0];

  return {
    failures,
    get closed() {
      return closed;
    },
    find(uri) {
      // A notification has no answer that could say that its address is none.
      const file = typeof uri === 'string' ? fileOf(uri) : undefined;
      if (file && planFolder === undefined) open(findPlanFolder(undefined, file));
    },
    findAnywhere() {
      if (sessions.size === 0) open(findPlanFolder(planFolder, cwd));
    },
    forget(uri) {
      const gone = fileOf(uri);
      if (gone === undefined || planFolder !== undefined) return;
      const found = findPlanFolder(undefined, gone);
      for (const [folder, session] of sessions) {
        if (folder !== found && folder !== gone && !isBelow(gone, folder)) continue;
        sessions.delete(folder);
        void session.leave().catch(() => {});
      }
    },
    changed(uri) {
      const session = sessionAround(uri);
      for (const one of session ? [session] : sessions.values()) one.changed();
    },
    sessionOf: (uri) => sessionAround(uri) ?? [...sessions.values()][0],
    sessions: () => [...sessions.values()],
    close() {
      closed = true;
      for (const session of sessions.values()) session.close();
    },
  };
}
