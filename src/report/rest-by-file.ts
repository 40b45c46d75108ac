import { escapeControls } from '../escape/escape-controls.ts';
import { reportWords } from '../messages/report-words.ts';
import { type SpokenLanguage, say } from '../messages/wording.ts';

/** So many lines of a file are named. */
const mostLines = 12;
/** So many files are listed, unless all are wanted. */
const mostFiles = 10;

/** Where something was found; without a line, the file as a whole. */
export interface Found {
  readonly file: string;
  readonly line: number | undefined;
}

export interface RestOptions {
  readonly language: SpokenLanguage;
  readonly pathOf: (file: string) => string;
  /** List every file and line, where nothing else would show them. */
  readonly everyFile: boolean;
}

/** What is not shown in full, a line for each file: how many there are in it and on which lines. */
export function restByFile(found: readonly Found[], options: RestOptions): readonly string[] {
  const { language, everyFile } = options;
  const byFile = new Map<string, Found[]>();
  for (const one of found) {
    const ofFile = byFile.get(one.file);
    if (ofFile) ofFile.push(one);
    else byFile.set(one.file, [one]);
  }
  const all = [...byFile].map(([file, ofFile]) => fileLine(file, ofFile, options));
  const left = everyFile || all.length === mostFiles + 1 ? 0 : Math.max(0, all.length - mostFiles);
  if (left === 0) return all;
  return [...all.slice(0, mostFiles), say(reportWords.moreFiles, language, { count: left })];
}

/** `plan/actions/skilt.yaml: 3 (linje 4, 9 og 12)` */
function fileLine(
  file: string,
  found: readonly Found[],
  { language, pathOf, everyFile }: RestOptions,
): string {
  const lines = [...new Set(found.flatMap(({ line }) => line ?? []))].map(String);
  const named = lines.length > mostLines && !everyFile ? [...lines.slice(0, mostLines), '…'] : lines;
  const values = { path: escapeControls(pathOf(file)), count: found.length, lines: named };
  return say(lines.length > 0 ? reportWords.inFile : reportWords.ofFile, language, values);
}
