import { targetsOf } from '../document/targets.ts';
import { openInBrowser } from '../io/open-in-browser.ts';
import { commitStamp } from '../io/surroundings.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { previewWords } from '../messages/preview-words.ts';
import { say } from '../messages/wording.ts';
import { type PreviewState, previewContent } from '../preview/content.ts';
import { keepDocuments } from '../preview/documents.ts';
import { keyOf, newRun } from '../preview/key.ts';
import { type PreviewServer, servePreview } from '../preview/server.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import type { Reading } from '../watching/kept-plan.ts';
import { changesPage, lastAdoptedTag } from './changes-page.ts';
import { chosenDocuments } from './chosen-documents.ts';
import { errorReport, secondsIn, timeIn, warningsIn } from './watch-status.ts';

/** The port that is asked for first, and how many after it. */
const usualPort = { first: 4127, more: 10 };
/** So long nobody must have saved before documents that nobody looks at are made, and between two looks at git, in milliseconds. */
const idle = 2000;
/** What is seen of a change is asked for within this time, in milliseconds; the rules that come after it wait so long. */
const soon = 150;

export interface Previewing {
  readonly folder: string;
  readonly lang: Language | undefined;
  /** The document that is shown first; the first of the plan when undefined. */
  readonly kind: PlanDocumentKind | undefined;
  readonly which: string | undefined;
  /** Whether it is opened in the browser of the user. */
  readonly open: boolean;
  /** Undefined for the first that is free of a few. */
  readonly port: number | undefined;
  /** What starts the preview again. */
  readonly command: string;
}

/** A plan that is shown in a browser as it is saved. */
export interface Preview {
  /** Shows a plan, and gives what is said of it on the terminal. */
  take(reading: Reading, started: number, language: Language): Promise<readonly string[]>;
  close(): void;
}

/** A page of changes, and what it was made from. */
interface Compared {
  readonly version: number;
  readonly commit: string | undefined;
  readonly page: Promise<string>;
}

/** Shows plans in a browser: the newest without errors, and what is wrong with the newest. */
export function openPreview(
  { folder, lang, open, port, kind, which, command }: Previewing,
  world: World,
): Preview {
  const keeper = keepDocuments(lang, world);
  const key = keyOf(folder, world.cache);
  const run = newRun();
  let state: PreviewState | undefined;
  let server: PreviewServer | undefined;
  let shownAt = '';
  let first: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let commit = commitStamp(folder);
  // What is committed is no change any more, though nobody has saved anything.
  const commits = setInterval(() => {
    const now = commitStamp(folder);
    if (now !== commit) renew();
    commit = now;
  }, idle).unref();
  const comparisons = new Map<string, Compared>();
  let asked = (): void => {};
  /** Until somebody has been given what is new, or nobody asks for it. */
  const isGiven = (): Promise<void> =>
    new Promise((resolve) => {
      asked = resolve;
      setTimeout(resolve, soon).unref();
    });
  const news = (): string => JSON.stringify({ run, version: state?.version ?? 0 });
  const start = async (language: Language): Promise<void> => {
    const content = previewContent({
      language,
      command,
      run,
      state: () => current(state),
      changes,
      adopted,
      first: () => first,
    });
    const ports = Array.from({ length: usualPort.more + 1 }, (_, at) => usualPort.first + at);
    const refused = say(previewWords.refused, language);
    server = await servePreview({
      key,
      ports: port === undefined ? ports : [port],
      refused,
      answer: async (path) => {
        const answer = await content(path);
        if (/^\/(?:screen|pages)\//.test(path)) asked();
        return answer;
      },
      news,
    });
    if (!server) throw new UserError('port-taken', { ports: port === undefined ? ports : [port] });
    const address = `http://127.0.0.1:${server.port}/?k=${key}`;
    world.out(`${say(previewWords.address, language, { address })}\n`);
    if (open) openInBrowser(address);

    function adopted(): string | undefined {
      return lastAdoptedTag(current(state).latest.plan);
    }
    async function changes(path: string): Promise<string | undefined> {
      if (path !== '' && path !== 'adopted') return undefined;
      const { version, latest } = current(state);
      const tag = path === '' ? undefined : lastAdoptedTag(latest.plan);
      if (path !== '' && tag === undefined) return undefined;
      const commit = commitStamp(folder);
      const known = comparisons.get(path);
      if (known?.version === version && commit !== undefined && known.commit === commit) return known.page;
      const page = changesPage(folder, tag, language, lang, world);
      comparisons.set(path, { version, commit, page });
      // Git may have it the next time.
      page.catch(() => comparisons.delete(path));
      return page;
    }
  };
  return {
    async take({ inHand: latest, whole }, started, language) {
      const { error } = countBySeverity(latest.diagnostics);
      const { plan, tree } = latest;
      const isShown = error === 0 && plan?.whole === true;
      if (isShown) shownAt = timeIn(language, world);
      const documents = isShown ? keeper.show(plan, tree) : state?.documents;
      // What is asked for and not there is said at once.
      if (isShown && !state) first = chosenDocuments(targetsOf(plan), kind, which)[0]?.name;
      const count = { count: error };
      const kept = documents
        ? say(previewWords.kept, language, { ...count, time: shownAt.slice(0, -3) })
        : say(previewWords.nothingYet, language, count);
      state = { version: (state?.version ?? 0) + 1, latest, documents, behind: isShown ? undefined : kept };
      if (server) server.tell(news());
      else await start(language);
      clearTimeout(timer);
      timer = setTimeout(checkTitles, idle).unref();
      const seconds = secondsIn(language, performance.now() - started);
      await isGiven();
      const all = await whole();
      if (saidOf(all) !== saidOf(latest)) renew({ latest: all });
      if (!isShown) {
        world.err(errorReport(all, language, world));
        return [kept];
      }
      return [say(previewWords.updated, language, { seconds }), ...warningsIn(all, language)];
    },
    close() {
      clearTimeout(timer);
      clearInterval(commits);
      server?.close();
    },
  };

  function renew(more: Partial<PreviewState> = {}): void {
    if (!state) return;
    state = { ...state, ...more, version: state.version + 1 };
    server?.tell(news());
  }

  /** The titles of documents that nobody has looked at since the plan was saved. */
  function checkTitles(): void {
    try {
      if (state?.documents?.checkTitles()) renew();
    } catch {
      // Those who open the document see why it cannot be made.
    }
  }
}

/** What is wrong with a plan, and where: what its problems say of it. */
function saidOf({ diagnostics }: PlanInHand): string {
  return JSON.stringify(diagnostics.map(({ code, at, values }) => [code, at, values]));
}

function current(state: PreviewState | undefined): PreviewState {
  if (!state) throw new Error('nothing is shown yet');
  return state;
}
