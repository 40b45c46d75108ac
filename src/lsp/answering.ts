import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { lspWords } from '../messages/lsp-words.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';

/** Makes the handler of a request from the function that answers it. */
export type Answering = <Params, Answer>(
  method: string,
  answer: (reading: Reading, params: Params) => Answer,
  noPlan: Answer,
  from?: 'current' | 'recent',
) => (params: Params) => Promise<Answer>;

/** Answers requests from the plan as it is. A failure is reported in the editor's log as well as in the answer. */
export function answeringFrom(session: Session): Answering {
  const { failures } = session;
  return (method, answer, noPlan, from = 'current') =>
    async (params) => {
      try {
        const reading = await session[from]();
        const result = reading ? answer(reading, params) : noPlan;
        failures.worked(method);
        return result;
      } catch (error) {
        // A refusal is an answer.
        if (error instanceof ResponseError) throw error;
        const message = failures.failed(method, lspWords.requestFailed, error);
        throw new ResponseError(ErrorCodes.InternalError, message);
      }
    };
}
