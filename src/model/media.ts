import { posix } from 'node:path';
import type { Image, Link, Nodes } from 'mdast';
import type { FileTree } from '../io/file-tree.ts';
import { concernsAll } from '../io/user-error.ts';
import { attachmentLabel, inspectAttachment, isPictureName } from '../media/attachments.ts';
import { wordsOf } from '../media/drawing.ts';
import { type MediaFacts, mediaLimits, type Unusable, unusable } from '../media/facts.ts';
import { namedFonts } from '../templates/faces.ts';
import { conflictProblems, isLfsPointer } from '../text/conflict.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import type { Place } from '../text/place.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import type { Plan, Prose } from './entities.ts';
import { linkedTexts } from './linked-texts.ts';

/** A place in the plan that asks for a picture or font of the plan folder. */
export interface MediaUse {
  readonly path: string;
  readonly kind: 'picture' | 'font' | 'attachment';
  readonly at: Place;
}

/** Of each plan: half a dozen rules go through them, and they are looked for in every text. */
const usesOfPlans = new WeakMap<Plan, readonly MediaUse[]>();

/** Every use of a picture or font file that is there; what leads elsewhere is other rules' business. */
export function mediaUses(plan: Plan): readonly MediaUse[] {
  const uses = usesOfPlans.get(plan) ?? [...usesIn(plan)];
  usesOfPlans.set(plan, uses);
  return uses;
}

function* usesIn(plan: Plan): Iterable<MediaUse> {
  for (const { prose } of plan.proses) {
    for (const image of images(prose.nodes)) {
      const path = pathInPlan(image.url, prose.file);
      if (path !== undefined && plan.paths.has(path))
        yield { path, kind: 'picture', at: placeInProse(image, prose) };
    }
  }
  for (const { path, at } of linkedFiles(plan)) {
    if (attachmentLabel(path) !== undefined)
      yield { path, kind: isPictureName(path) ? 'picture' : 'attachment', at };
  }
  const { logo } = plan.record.documents ?? {};
  if (logo && plan.paths.has(logo)) yield { path: logo, kind: 'picture', at: plan.at('documents', 'logo') };
  for (const theme of plan.themes.values()) {
    for (const { path, keys } of namedFonts(theme.record.fonts)) {
      if (plan.paths.has(path)) yield { path, kind: 'font', at: theme.at('fonts', ...keys) };
    }
    for (const key of ['picture', 'logoOnColor'] as const) {
      const path = theme.record.cover?.[key];
      if (path && plan.paths.has(path)) yield { path, kind: 'picture', at: theme.at('cover', key) };
    }
  }
}

/** Files of the plan folder that a text links to, and that are no part of the plan itself. */
export function* linkedFiles(plan: Plan): Iterable<{ readonly path: string; readonly at: Place }> {
  for (const text of linkedTexts(plan)) {
    for (const link of links(text.nodes)) {
      const path = pathInPlan(link.url, text.file);
      if (path !== undefined && !link.url.startsWith('#') && plan.paths.has(path) && isFileApart(path))
        yield { path, at: placeInProse(link, text) };
    }
  }
}

/** Whether a file can be nothing but a file: text of a plan is printed, and not brought along. */
export function isFileApart(path: string): boolean {
  return !/\.(?:md|markdown|ya?ml)$/i.test(path);
}

/** Of each text: most have none of either, and one that has not changed is the same in the next plan. */
const linksOfTexts = new WeakMap<readonly Nodes[], readonly Link[]>();
const imagesOfTexts = new WeakMap<readonly Nodes[], readonly Image[]>();

/** The links of a text. */
export function links(nodes: readonly Nodes[]): readonly Link[] {
  const before = linksOfTexts.get(nodes);
  if (before) return before;
  const found: Link[] = [];
  visitNodes(nodes, (node) => {
    if (node.type === 'link') found.push(node);
  });
  linksOfTexts.set(nodes, found);
  return found;
}

/** The words of each drawing, at each place that asks for it. */
export function* wordsInPictures(plan: Plan): Iterable<{ readonly words: string; readonly at: Place }> {
  for (const { path, at } of mediaUses(plan)) {
    const facts = plan.media.get(path);
    if (facts?.kind === 'picture' && facts.drawing) yield { words: wordsOf(facts.drawing).join(' '), at };
  }
}

export function images(nodes: readonly Nodes[]): readonly Image[] {
  const before = imagesOfTexts.get(nodes);
  if (before) return before;
  const found: Image[] = [];
  visitNodes(nodes, (node) => {
    if (node.type === 'image') found.push(node);
  });
  imagesOfTexts.set(nodes, found);
  return found;
}

function visitNodes(nodes: readonly Nodes[], visit: (node: Nodes) => void): void {
  for (const node of nodes) {
    visit(node);
    if ('children' in node) visitNodes(node.children, visit);
  }
}

export function placeInProse(node: Nodes, prose: Pick<Prose, 'file' | 'placed' | 'place'>): Place {
  return prose.placed ? { file: prose.file, range: rangeOfNode(node) } : prose.place;
}

/** Where in the plan folder an address in a file leads; undefined for what leads out of it. */
export function pathInPlan(url: string, file: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    return undefined;
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(decoded)) return undefined;
  const [path = ''] = decoded.split('#');
  const target = posix.normalize(
    posix.join(posix.dirname(file), path.replaceAll('\\', '/').normalize('NFC')),
  );
  return target === '..' || target.startsWith('../') ? undefined : target;
}

/** Whether what a picture says of itself besides is published with it. */
export function keepsMetadata({ record }: Plan, path: string): boolean {
  const kept = record.media?.keepMetadata ?? false;
  return typeof kept === 'boolean' ? kept : kept.includes(path);
}

/** Facts of pictures and fonts by their bytes, for each kind and limit. */
export type Inspected = Map<string, WeakMap<Uint8Array, MediaFacts>>;

function knownAs(asked: string, inspected: Inspected): WeakMap<Uint8Array, MediaFacts> {
  const known = inspected.get(asked) ?? new WeakMap<Uint8Array, MediaFacts>();
  inspected.set(asked, known);
  return known;
}

/**
 * The plan with the facts of the pictures and fonts that it uses.
 * @param inspected those that are known already, by their bytes: it is added to
 */
export async function inspectMedia(plan: Plan, tree: FileTree, inspected?: Inspected): Promise<Plan> {
  const media = new Map<string, MediaFacts>();
  const limits = { ...mediaLimits, pixels: plan.record.limits?.imagePixels ?? mediaLimits.pixels };
  for (const { path, kind } of mediaUses(plan)) {
    if (media.has(path)) continue;
    // Most plans have few pictures or none.
    const { inspectFont, inspectPicture } = await import('../media/inspect.ts');
    try {
      const bytes = tree.read(path);
      const unfit = leftByGit(path, bytes);
      if (unfit) media.set(path, unusable(unfit));
      else if (kind === 'attachment') media.set(path, inspectAttachment(path, bytes));
      else {
        const known = inspected && knownAs(`${kind} ${limits.pixels}`, inspected);
        const facts =
          known?.get(bytes) ?? (kind === 'font' ? inspectFont(bytes) : await inspectPicture(bytes, limits));
        known?.set(bytes, facts);
        media.set(path, facts.kind === 'picture' ? { ...facts, size: bytes.length } : facts);
      }
    } catch (cause) {
      if (concernsAll(cause)) throw cause;
      media.set(path, unusable('damaged'));
    }
  }
  return media.size > 0 ? { ...plan, media } : plan;
}

/** What git has left in the place of a picture or a font. */
function leftByGit(path: string, bytes: Uint8Array): Unusable['reason'] | undefined {
  const text = (part: Uint8Array): string => withLineFeeds(Buffer.from(part).toString('latin1'));
  if (isLfsPointer(text(bytes.subarray(0, 200)))) return 'lfs-pointer';
  if (!/\.svg$/i.test(path)) return undefined;
  return conflictProblems(path, text(bytes)).length > 0 ? 'merge-conflict' : undefined;
}
