import { escapeControls } from '../escape/escape-controls.ts';
import { reportWords } from '../messages/report-words.ts';
import { type Severity, type SpokenLanguage, say } from '../messages/wording.ts';
import { indexLines, type LineIndex } from '../text/lines.ts';
import type { Place, Span } from '../text/place.ts';
import { type Sources, spanFinder } from '../text/source.ts';
import { type Counts, countBySeverity, type Diagnostic, type DisabledRule } from './diagnostic.ts';
import { restByFile } from './rest-by-file.ts';
import { type Style, styler } from './style.ts';

export interface PrettyOptions {
  readonly language: SpokenLanguage;
  readonly color: boolean;
  /** Terminal columns; longer source lines are cut. */
  readonly width: number;
  /** The path of a plan file from the working folder. */
  readonly pathOf: (file: string) => string;
  /** Where a code is explained; undefined where the terminal is not known to follow links. */
  readonly explained?: ((code: string, name: string) => string) | undefined;
  /** Rules that the plan has switched off. */
  readonly disabledRules?: readonly DisabledRule[];
  /** How much is shown of a kind of which there are many; without it ten in full, and the files of the rest if they are few. */
  readonly many?: 'every-file' | 'in-full';
}

const colors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** How many of a kind are shown in full. Of the rest, the place is enough. */
const mostOfKind = 10;

/** Diagnostics for a terminal: each with its place, the line it is on, a caret and a hint; a summary at the end. */
export function prettyReport(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  files: number,
  options: PrettyOptions,
): string {
  const style = styler(options.color);
  const spanOf = spanFinder(sources);
  const lines = lineFinder(sources);
  const { language, disabledRules = [], many, pathOf } = options;
  const most = many === 'in-full' ? Number.POSITIVE_INFINITY : mostOfKind;
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const same = byCode.get(diagnostic.code);
    if (same) same.push(diagnostic);
    else byCode.set(diagnostic.code, [diagnostic]);
  }
  const shown = new Map<string, number>();
  const blocks = diagnostics.flatMap((diagnostic) => {
    const { code } = diagnostic;
    const same = byCode.get(code) ?? [];
    const at = shown.get(code) ?? 0;
    shown.set(code, at + 1);
    if (at >= most) return [];
    const framed = frame(diagnostic, spanOf, lines, style, options);
    const count = same.length - most;
    if (at < most - 1 || count === 0) return [framed];
    const rest = same.slice(most).map(({ at: place }) => {
      const { file, line } = spanOf(place);
      return { file, line: isPointed(place) ? line : undefined };
    });
    const where = restByFile(rest, { language, pathOf, everyFile: many === 'every-file' });
    const more = style('cyan', say(reportWords.moreOfKind, language, { count, code }));
    return [framed, [more, ...where.map((line) => `  ${line}`)].join('\n')];
  });
  const disabled = disabledRules.map(({ name, reason }) =>
    escapeControls(say(reportWords.disabledRules, language, { name, reason })),
  );
  const last = [...disabled, summary(countBySeverity(diagnostics), files, style, language)].join('\n');
  return `${[...blocks, last].join('\n\n')}\n`;
}

function lineFinder(sources: Sources): (file: string) => LineIndex | undefined {
  const indexes = new Map<string, LineIndex>();
  return (file) => {
    const source = sources.get(file);
    if (source && !indexes.has(file)) indexes.set(file, indexLines(source.text));
    return indexes.get(file);
  };
}

function frame(
  diagnostic: Diagnostic,
  spanOf: (place: Diagnostic['at']) => Span,
  lines: (file: string) => LineIndex | undefined,
  style: Style,
  { language, width, pathOf, explained }: PrettyOptions,
): string {
  const { severity, code, name, text, hint, at, related } = diagnostic;
  const color = colors[severity];
  const span = spanOf(at);
  const pointed = isPointed(at);
  const sourceLine = pointed ? lines(span.file)?.line(span.line) : undefined;
  const gutter = String(sourceLine === undefined ? '' : span.line);
  const margin = ' '.repeat(gutter.length);
  const where = pointed
    ? `${escapeControls(pathOf(span.file))}:${span.line}:${span.column}`
    : escapeControls(pathOf(span.file));
  const shownCode = explained ? link(code, explained(code, name)) : code;
  const output = [
    `${style(['bold', color], `${say(reportWords[severity], language)}[${shownCode}]`)}${style('bold', `: ${escapeControls(text(language))}`)}`,
    `${margin} ${style('cyan', '┌─')} ${where}`,
  ];
  if (sourceLine?.trim()) {
    const view = cut(sourceLine, span, Math.max(40, width - gutter.length - 3));
    output.push(`${style('cyan', `${gutter} │`)} ${view.text}`);
    output.push(
      `${style('cyan', `${margin} │`)} ${' '.repeat(view.before)}${style(color, '^'.repeat(view.marked))}`,
    );
  }
  for (const place of related) {
    const other = spanOf(place);
    const position = isPointed(place) ? `:${other.line}:${other.column}` : '';
    output.push(
      `${margin} ${style('cyan', '=')} ${say(reportWords.related, language)}: ${escapeControls(pathOf(other.file))}${position}`,
    );
  }
  if (diagnostic.reason !== undefined) {
    const reason = escapeControls(say(reportWords.reason, language, { reason: diagnostic.reason }));
    output.push(`${margin} ${style('cyan', '=')} ${say(reportWords.note, language)}: ${reason}`);
  }
  const help = hint?.(language);
  if (help) {
    // The text to write is on the lines below.
    const [first = '', ...more] = help.split('\n').map(escapeControls);
    output.push(`${margin} ${style('cyan', '=')} ${say(reportWords.hint, language)}: ${first}`);
    output.push(...more.map((line) => `${margin}     ${line}`.trimEnd()));
  }
  return output.join('\n');
}

function isPointed({ path, range }: Place): boolean {
  return path !== undefined || range !== undefined;
}

/**
 * Words that lead to an address when they are clicked. Both are planverk's own: what comes from a plan never gets here.
 * Source: “Hyperlinks in terminal emulators”, E. Koblinger 2017
 */
function link(words: string, address: string): string {
  return `\u001b]8;;${address}\u001b\\${words}\u001b]8;;\u001b\\`;
}

/** A line of the source, cut to the width around what is marked; lengths are in printed characters. */
function cut(line: string, span: Span, width: number): { text: string; before: number; marked: number } {
  const from = span.column - 1;
  const to = span.endLine === span.line ? Math.max(span.endColumn - 1, from + 1) : line.length;
  const start = to <= width - 1 ? 0 : Math.max(0, Math.min(from - 10, line.length - width));
  const lead = start > 0 ? '…' : '';
  const end = start + width - lead.length;
  const tail = line.length > end ? '…' : '';
  const shown = (a: number, b: number): string => escapeControls(line.slice(a, b)).replaceAll('\t', ' ');
  return {
    text: lead + shown(start, end - tail.length) + tail,
    before: lead.length + shown(start, from).length,
    marked: Math.max(1, shown(from, Math.min(to, end - tail.length)).length),
  };
}

function summary(counts: Counts, files: number, style: Style, language: SpokenLanguage): string {
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      style(
        ['bold', colors[severity]],
        say(reportWords[`${severity}s`], language, { count: counts[severity] }),
      ),
    );
  const read = say(reportWords.filesRead, language, { count: files });
  if (parts.length === 0) return `${style(['bold', 'green'], say(reportWords.noProblems, language))} ${read}`;
  return `${parts.join(', ')} ${read}`;
}
