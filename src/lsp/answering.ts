import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';
import type { Workspace } from './workspace.ts';

/** Answers a request from the plan as it is, in the language of the editor or of the plan. */
type Answer<Params, Result> = (reading: Reading, params: Params, language: Language) => Result;

export interface Answering {
  /**
   * Makes the handler of a request about a file from the function that answers it.
   * @param noPlan the answer where there is no plan, or none that can be read
   * @param from `recent`: the last reading is enough
   */
  one<Params, Result>(
    method: string,
    answer: Answer<Params, Result>,
    noPlan: Result,
    from?: 'current' | 'recent',
  ): (params: Params) => Promise<Result>;
  /** Makes the handler of a request about all plans. */
  all<Params, Item>(method: string, answer: Answer<Params, Item[]>): (params: Params) => Promise<Item[]>;
}

/** Answers requests. A failure is reported in the editor's log as well as in the answer. */
export function answeringFrom(workspace: Workspace): Answering {
  const { failures } = workspace;
  const attempt = async <Result>(method: string, answer: () => Promise<Result>): Promise<Result> => {
    if (workspace.closed) {
      const language = workspace.sessions()[0]?.language() ?? 'en';
      throw new ResponseError(ErrorCodes.InvalidRequest, say(lspWords.closed, language));
    }
    try {
      const result = await answer();
      failures.worked(method);
      return result;
    } catch (error) {
      // A refusal is an answer.
      if (error instanceof ResponseError) throw error;
      const message = failures.failed(method, lspWords.requestFailed, error);
      throw new ResponseError(ErrorCodes.InternalError, message);
    }
  };
  const from = async <Params, Result>(
    session: Session | undefined,
    answer: Answer<Params, Result>,
    params: Params,
    which: 'current' | 'recent',
    noPlan: Result,
  ): Promise<Result> => {
    const reading = await session?.[which]();
    return session && reading ? answer(reading, params, session.language()) : noPlan;
  };
  return {
    one: (method, answer, noPlan, which = 'current') => {
      return (params) =>
        attempt(method, () => from(workspace.sessionOf(uriIn(params)), answer, params, which, noPlan));
    },
    all: (method, answer) => {
      return (params) =>
        attempt(method, async () => {
          const found = await Promise.all(
            workspace.sessions().map((session) => from(session, answer, params, 'current', [])),
          );
          return found.flat();
        });
    },
  };
}

/** The file that a request is about. */
function uriIn(params: unknown): unknown {
  const { textDocument, data, files } = (params ?? {}) as {
    readonly textDocument?: { readonly uri?: unknown } | null;
    readonly data?: { readonly uri?: unknown } | null;
    readonly files?: readonly { readonly oldUri?: unknown }[];
  };
  return textDocument?.uri ?? data?.uri ?? (Array.isArray(files) ? files[0]?.oldUri : undefined);
}
