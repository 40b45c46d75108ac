import { planData } from '../../document/plan-data.ts';
import type { FormatContext, Output } from '../format.ts';

/** The plan as data, beside its pages. @param addressOf where something has its page, seen from the site */
export function dataFile(
  { all, source, formats }: FormatContext,
  addressOf: (to: string) => string | undefined,
): Output {
  const data = planData(
    source.plan,
    all.map(({ target, document }) => ({
      name: target.name,
      kind: target.kind,
      ...(target.which && { which: target.which }),
      title: document.meta.title,
      status: document.meta.status,
      edition: document.meta.revision,
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

/** The files of a document, by format, seen from the site. */
function filesOf(name: string, formats: FormatContext['formats']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formats.flatMap((format) => {
      if (format === 'csv') return [];
      return [[format, format === 'html' ? `${name}.html` : `../${name}.${format}`]];
    }),
  );
}
