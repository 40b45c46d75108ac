import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import type { Severity } from '../messages/wording.ts';
import { locationOf, type Reading } from './reading.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/** `textDocument/publishDiagnostics`: what is wrong with the plan, by the address of the file. */
export function diagnosticsByFile(reading: Reading, language: Language): ReadonlyMap<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const { code, severity, text, hint, at, related } of reading.diagnostics) {
    const help = hint?.(language);
    const { uri, range } = locationOf(reading, at);
    const diagnostic: Diagnostic = {
      range,
      severity: severities[severity],
      code,
      source: 'planverk',
      message: help ? `${text(language)}\n${help}` : text(language),
      relatedInformation: related.map((place) => ({ location: locationOf(reading, place), message: code })),
    };
    const list = byFile.get(uri);
    if (list) list.push(diagnostic);
    else byFile.set(uri, [diagnostic]);
  }
  return byFile;
}
