import { standardWeights } from '#templates';
import type { Comparison } from '../diff/change.ts';
import type { Language } from '../messages/wording.ts';
import type { Ends } from '../report/diff/ends.ts';
import { statDiff } from '../report/diff/stat.ts';
import { type DiffView, viewOf } from '../report/diff/view.ts';
import type { Weight } from '../templates/weights.ts';
import type { DiffFormat, FailOn } from './names.ts';
import { useColor, type World } from './world.ts';

export interface Showing {
  readonly format: DiffFormat;
  readonly language: Language;
  readonly failOn?: FailOn;
  /** Only how many changes there are. */
  readonly stat?: boolean;
  /** It goes to a file. */
  readonly out?: string;
}

type Show = (view: DiffView, world: World) => Promise<string>;

/** What each format makes of the one view of a comparison; each loads its own. */
const shows: Readonly<Partial<Record<DiffFormat, Show>>> = {};

/** A comparison as bytes of the format that is asked for. */
export async function showDiff(
  comparison: Comparison,
  ends: Ends,
  { format, language, failOn, stat, out }: Showing,
  world: World,
): Promise<Uint8Array> {
  const limit: Weight | undefined = failOn === 'never' ? undefined : failOn;
  const view = viewOf(comparison, ends, {
    language,
    table: standardWeights,
    ...(limit && { failOn: limit }),
  });
  const text = async (color: boolean): Promise<string> => {
    if (stat) return statDiff(view);
    const { prettyDiff } = await import('../report/diff/pretty.ts');
    return prettyDiff(view, { color, width: world.width });
  };
  const show = shows[format];
  if (stat || !show)
    return Buffer.from(await text(out === undefined && useColor(world, world.outIsTerminal)));
  return Buffer.from(await show(view, world));
}
