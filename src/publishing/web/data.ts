import type { Document } from '../../document/document.ts';
import { planData } from '../../document/plan-data.ts';
import type { FormatContext, Output } from '../format.ts';
import { type DocumentPage, type Edition, pageOf } from './edition.ts';

/** The plan as data, beside its pages. @param addressOf where something has its page, seen from the site */
export function dataFile(
  { all, source, formats }: FormatContext,
  edition: Edition,
  addressOf: (to: string) => string | undefined,
): Output {
  const data = planData(
    source.plan,
    all.map(({ target }) => ({
      name: target.name,
      kind: target.kind,
      ...(target.which && { which: target.which }),
      ...pageOf({ target }, edition).data,
      files: filesOf(target.name, formats),
    })),
    addressOf,
    source.commit,
  );
  return {
    path: 'html/plan.json',
    bytes: Buffer.from(`${JSON.stringify(data, undefined, 1)}\n`),
    minor: true,
  };
}

/** What the data say of a document itself. */
export function dataOf({ meta: { title, status, revision } }: Document): DocumentPage['data'] {
  return { title, status, edition: revision };
}

/** The files of a document, by format, seen from the site. */
function filesOf(name: string, formats: FormatContext['formats']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formats.flatMap((format) => {
      if (format === 'csv') return [];
      return [[format, format === 'html' ? `${name}.html` : `../${name}.${format}`]];
    }),
  );
}
