import { standardWeights } from '#templates';
import type { Change, Comparison } from '../diff/change.ts';
import { type DiffView, type ViewOptions, viewOf } from '../diff/view/diff-view.ts';
import type { Revisions } from '../diff/view/revisions.ts';
import type { FileTree } from '../io/file-tree.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { diffWords } from '../messages/diff-words.ts';
import { type SpokenLanguage, say } from '../messages/wording.ts';
import type { ChangesPrint } from '../publishing/make-changes-document.ts';
import type { Weight } from '../templates/weights.ts';
import type { DiffFormat } from './names.ts';

/** A comparison to be shown, and how. */
export interface Showing {
  readonly comparison: Comparison;
  readonly ends: Revisions;
  /** All changes, whether they are shown or not. */
  readonly all: readonly Change[];
  /** The same with files called from the top of the repository, for readers that know them by that. */
  readonly inRepository: Revisions;
  /** The head's files: its fonts and pictures. */
  readonly tree: FileTree;
  readonly language: SpokenLanguage;
  /** The language that was asked for; a document is in the plan's own where none was. */
  readonly asked: Language | undefined;
  readonly failOn?: Weight;
  /** The name of the partner that it is shown for. */
  readonly partner?: string;
  /** Only how many changes there are. */
  readonly stat: boolean;
  readonly color: boolean;
  /** Changes that are left out of the comparison, and the words that left them out. */
  readonly hidden: { readonly count: number; readonly only: string };
}

/** What each format makes of the one comparison, in words where it asks for them; each loads its own. */
const shows: Readonly<
  Record<DiffFormat, (view: () => DiffView, showing: Showing, world: World) => Promise<string | Uint8Array>>
> = {
  pretty: async (view, { stat, color }, { width }) => {
    if (stat) return (await import('../report/diff/stat.ts')).statDiff(view(), { color, width });
    return (await import('../report/diff/pretty.ts')).prettyDiff(view(), { color, width });
  },
  md: async (view) => (await import('../report/diff/markdown.ts')).markdownDiff(view()),
  html: async (_view, showing, world) => {
    const { makeChangesPage } = await import('../publishing/make-changes-document.ts');
    return makeChangesPage(printOf(showing, world));
  },
  json: async (view, { comparison, ends }, { version }) =>
    (await import('../report/diff/json.ts')).jsonDiff(comparison, ends, view(), version),
  github: async (view, showing, world) => {
    const text = await shows.pretty(view, { ...showing, color: false }, world);
    const { githubDiff } = await import('../report/diff/github.ts');
    const { comparison, inRepository } = showing;
    return githubDiff(viewOf(comparison, inRepository, tellingOf(showing)), inRepository, text.toString());
  },
  csv: async (_view, { comparison, language }) =>
    (await import('../report/diff/csv.ts')).csvDiff(comparison, language),
  pdf: async (_view, showing, world) => {
    const { makeChangesPdf } = await import('../publishing/make-changes-document.ts');
    return (await makeChangesPdf(printOf(showing, world))).bytes;
  },
};

function printOf(
  { comparison, ends, tree, asked, failOn, partner, language, hidden, all }: Showing,
  { cache, version }: World,
): ChangesPrint {
  return {
    ...(hidden.count > 0 && { left: ` (${say(diffWords.hidden, language, hidden)})` }),
    comparison,
    ends,
    tree,
    table: standardWeights,
    language: asked,
    ...(failOn && { failOn }),
    ...(partner && { partner }),
    all,
    cache,
    version,
  };
}

function tellingOf({ language, failOn, partner, all }: Showing): ViewOptions {
  return {
    language,
    table: standardWeights,
    ...(failOn && { failOn }),
    ...(partner && { partner }),
    all,
  };
}

/** A comparison as bytes of the format that is asked for; counts are counts, whatever the format. */
export async function showDiff(format: DiffFormat, showing: Showing, world: World): Promise<Uint8Array> {
  const { comparison, ends, language, stat, hidden } = showing;
  const left = hidden.count > 0 ? ` (${say(diffWords.hidden, language, hidden)})` : '';
  const view = (): DiffView => {
    const shown = viewOf(comparison, ends, tellingOf(showing));
    return { ...shown, counts: shown.counts + left };
  };
  return Buffer.from(await shows[stat ? 'pretty' : format](view, showing, world));
}
