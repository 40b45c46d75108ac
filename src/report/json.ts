import { type Language, say } from '../messages/wording.ts';
import { type Sources, spanFinder } from '../text/source.ts';
import { countBySeverity, type Diagnostic } from './diagnostic.ts';

/** Diagnostics as JSON; its shape is `schemas/diagnostics.schema.json`. Only the sentences depend on the language. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  files: number,
  options: {
    readonly language: Language;
    readonly version: string;
    readonly pathOf: (file: string) => string;
  },
): string {
  const { language, version, pathOf } = options;
  const spanOf = spanFinder(sources);
  const position = (place: Diagnostic['at']) => ({ ...spanOf(place), file: pathOf(place.file) });
  const counts = countBySeverity(diagnostics);
  const report = {
    schemaVersion: 1,
    tool: { name: 'planverk', version },
    summary: { files, errors: counts.error, warnings: counts.warning, infos: counts.info },
    diagnostics: diagnostics.map((diagnostic) => {
      const hint = diagnostic.hint && say(diagnostic.hint, language, diagnostic.values);
      return {
        code: diagnostic.code,
        name: diagnostic.name,
        severity: diagnostic.severity,
        message: say(diagnostic.text, language, diagnostic.values),
        ...(hint && { hint }),
        ...position(diagnostic.at),
        ...(diagnostic.related.length > 0 && { related: diagnostic.related.map(position) }),
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
