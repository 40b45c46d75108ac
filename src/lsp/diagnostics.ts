import type { DiagnosticSeverity, Diagnostic as ShownDiagnostic } from 'vscode-languageserver/node';
import { ownFileUrl } from '../io/resources.ts';
import type { Language } from '../kinds/languages.ts';
import { reportWords } from '../messages/report-words.ts';
import { type Severity, say } from '../messages/wording.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { locationOf, type Reading } from './reading.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/** `textDocument/publishDiagnostics`: what is wrong with the plan, by the address of the file. */
export function diagnosticsByFile(
  reading: Reading,
  language: Language,
): ReadonlyMap<string, ShownDiagnostic[]> {
  const byFile = new Map<string, ShownDiagnostic[]>();
  for (const diagnostic of reading.diagnostics) {
    const { uri } = locationOf(reading, diagnostic.at);
    const shown = shownDiagnostic(reading, diagnostic, language);
    const list = byFile.get(uri);
    if (list) list.push(shown);
    else byFile.set(uri, [shown]);
  }
  return byFile;
}

let rulesPage: string | undefined;

/** A diagnostic as an editor shows it: with the words that `validate` prints, and a link to what explains its code. */
export function shownDiagnostic(
  reading: Reading,
  { code, name, severity, text, hint, at, related }: Diagnostic,
  language: Language,
): ShownDiagnostic {
  rulesPage ??= ownFileUrl('docs/rules.md');
  const help = hint?.(language);
  const message = say(reportWords.related, language);
  return {
    range: locationOf(reading, at).range,
    severity: severities[severity],
    code,
    codeDescription: { href: `${rulesPage}#${code.toLowerCase()}-${name}` },
    source: 'planverk',
    message: help ? `${text(language)}\n${help}` : text(language),
    relatedInformation: related.map((place) => ({ location: locationOf(reading, place), message })),
  };
}
