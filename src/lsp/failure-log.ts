import type { Connection } from 'vscode-languageserver/node';
import { escapeControls } from '../escape/escape-controls.ts';
import { UserError } from '../io/user-error.ts';
import type { Language } from '../kinds/languages.ts';
import { userErrorMessage } from '../messages/user-errors.ts';
import { say, type Wording } from '../messages/wording.ts';

/** Tells the editor what the language server could not do, which goes on all the same. */
export interface FailureLog {
  /**
   * Writes in the editor's log. What fails in the same way once more is shown to the person, too, one time until it works.
   * @param what what was tried, the same each time
   * @returns what was written
   */
  failed(what: string, wording: Wording<{ method: string; detail: string }>, error: unknown): string;
  worked(what: string): void;
}

/** @param language asked for each time: it is the plan's, once the plan is read */
export function openFailureLog(connection: Connection, language: () => Language, debug: boolean): FailureLog {
  const last = new Map<string, { readonly message: string; count: number }>();
  // A message to an editor that is gone is dropped.
  const send = (method: 'window/logMessage' | 'window/showMessage', message: string): void =>
    void connection.sendNotification(method, { type: 1, message }).catch(() => {});
  return {
    failed(what, wording, error) {
      const message = say(wording, language(), { method: what, detail: detailOf(error, language()) });
      const stack = debug && error instanceof Error ? `\n${error.stack}` : '';
      send('window/logMessage', message + stack);
      const before = last.get(what);
      const same = before?.message === message ? before : { message, count: 0 };
      same.count += 1;
      last.set(what, same);
      if (same.count === 2) send('window/showMessage', message);
      return message;
    },
    worked(what) {
      last.delete(what);
    },
  };
}

function detailOf(error: unknown, language: Language): string {
  if (error instanceof UserError) return escapeControls(userErrorMessage(error).text(language));
  return escapeControls(error instanceof Error ? error.message : String(error));
}
