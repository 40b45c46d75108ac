import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver/node';
import { formatFile } from '../fix/format-file.ts';
import { pathOf, type Reading } from './reading.ts';
import { wholeTextEdits } from './text-edits.ts';

/**
 * `textDocument/formatting`: the canonical form of a file, as `planverk fmt` writes it. Nothing for one that cannot be read:
 * its diagnostics say why. A part of a file has no form of its own, and is not offered.
 */
export function formatting(reading: Reading, { textDocument }: DocumentFormattingParams): TextEdit[] | null {
  const path = pathOf(reading.folder, textDocument.uri);
  if (path === undefined || reading.tooLarge.has(path)) return null;
  const text = formatFile(reading, path);
  return text === undefined ? null : wholeTextEdits(reading, path, text);
}
