import type { DocumentKind } from '../kinds/document-kinds.ts';
import type { SectionChoice } from '../templates/template.ts';
import { type BuildContext, metaOf } from './build-context.ts';
import type { Block, Cover, Document, Section } from './document.ts';
import { withNumberedNotes } from './number-notes.ts';
import { hasPart } from './own-settings.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { cover } from './sections/cover.ts';
import { gapsSection } from './sections/gaps.ts';
import { webLink } from './words.ts';

/** Makes a part of a document; nothing where it would hold nothing. */
export type SectionMaker = (choice: SectionChoice) => readonly Block[];

/** The parts that every document has: its cover, its contents, its last page. */
export interface Frame {
  readonly motif: Cover['motif'];
  readonly closing: readonly string[];
}

/** Puts a document together of the parts that its template asks for, in the template's order. */
export function compose(
  kind: DocumentKind,
  context: BuildContext,
  { motif, closing }: Frame,
  makers: Readonly<Record<string, SectionMaker>>,
): Document {
  const { owner, website } = context.plan.record;
  const all: Readonly<Record<string, SectionMaker>> = {
    cover: () => [cover(kind, context, motif)],
    contents: ({ depth = 2 }) => [{ type: 'contents', depth }],
    closing: () => [
      { type: 'closing', owner, ...(website && { website: webLink(website) }), lines: closing },
    ],
    ...makers,
  };
  const children = sectionsOf(kind, context).flatMap((choice) => all[choice.section]?.(choice) ?? []);
  // Behind the cover, where there is one: whatever else a template leaves out.
  const start = children.findIndex(({ type }) => type === 'cover') + 1;
  const whole = children.toSpliced(start, 0, ...gapsSection(context));
  return withNumberedNotes({ kind, meta: metaOf(context), children: whole }, context.locale);
}

/** The parts that the template asks for; what has happened since the adoption before the last page, where it is wanted besides. */
function sectionsOf(kind: DocumentKind, { templates, status }: BuildContext): readonly SectionChoice[] {
  const { [kind]: template } = templates;
  if (!status || hasPart(template, 'status')) return template.sections;
  const end = template.sections.findIndex(({ section }) => section === 'closing');
  return template.sections.toSpliced(end < 0 ? template.sections.length : end, 0, { section: 'status' });
}

/** A part that is a chapter with a heading of its own. */
export function chapterMaker(
  id: string,
  title: string,
  blocks: (choice: SectionChoice) => readonly Block[],
  look: Pick<Section, 'keepTogether' | 'wide'> = {},
): SectionMaker {
  return (choice) => chapterOf(id, choice.title ?? title, blocks(choice), choice.newPage, look);
}
