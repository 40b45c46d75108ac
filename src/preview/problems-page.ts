import { type Html, html, joinHtml } from '../escape/html.ts';
import type { Language } from '../kinds/languages.ts';
import { previewWords } from '../messages/preview-words.ts';
import { reportWords } from '../messages/report-words.ts';
import { say } from '../messages/wording.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { locate } from '../report/located.ts';
import { indexLines, type LineIndex } from '../text/lines.ts';
import { framed } from './pages.ts';

/** More than this nobody reads on a page. */
const most = 200;
const order = { error: 0, warning: 1, info: 2 } as const;

/** All that is wrong with the plan, errors first, each with the line that it is on and a link that opens it in an editor. */
export function problemsPage(
  { diagnostics, sources, pathOf }: PlanInHand,
  language: Language,
  fileOnDisk: (file: string) => string,
): string {
  const sorted = [...diagnostics].sort((a, b) => order[a.severity] - order[b.severity]);
  const shown = sorted.slice(0, most);
  const options = { language, version: '', pathOf, disabledRules: [] };
  const lines = new Map<string, LineIndex>();
  const lineOf = (file: string, line: number): string => {
    const source = sources.get(file);
    if (!source) return '';
    const index = lines.get(file) ?? indexLines(source.text);
    lines.set(file, index);
    return index.line(line) ?? '';
  };
  const items = locate(shown, sources, options).map(({ diagnostic, message, hint, span }) => {
    const { severity, code, at } = diagnostic;
    const isPointed = at.path !== undefined || at.range !== undefined;
    const line = isPointed ? lineOf(at.file, span.line) : '';
    const place = isPointed ? `${span.file}:${span.line}:${span.column}` : span.file;
    const editor = `vscode://file/${encodeURI(fileOnDisk(at.file)).replace(/^\//, '')}:${span.line}:${span.column}`;
    const [first = '', ...more] = hint.split('\n');
    return html`<li class="${severity}">
<p class="what"><strong>${say(reportWords[severity], language)} ${code}</strong> ${message}</p>
<p class="where"><a href="${editor}" target="_top" title="${say(previewWords.openInEditor, language)}">${place}</a></p>
${line.trim() === '' ? '' : excerpt(line, span.line, span.column, endIn(span, line))}${first === '' ? '' : html`<p class="hint">${say(reportWords.hint, language)}: ${first}</p>\n`}${more.length > 0 ? html`<pre tabindex="0">${more.join('\n')}</pre>\n` : ''}</li>`;
  });
  const left = sorted.length - shown.length;
  const title = say(previewWords.problems, language);
  const content =
    items.length === 0
      ? html`<p>${say(previewWords.noProblems, language)}</p>`
      : html`<ol class="problems">
${joinHtml(items, '\n')}
</ol>${left > 0 ? html`\n<p>${say(previewWords.more, language, { count: left })}</p>` : ''}`;
  return framed(title, language, html`<main>\n<h1>${title}</h1>\n${content}\n</main>`);
}

function endIn(
  { line, endLine, endColumn, column }: { line: number; endLine: number; endColumn: number; column: number },
  text: string,
): number {
  return endLine === line ? Math.max(endColumn, column + 1) : text.length + 1;
}

/** A line of the source with what is meant marked. */
function excerpt(line: string, number: number, from: number, to: number): Html {
  return html`<pre tabindex="0"><span class="number">${String(number)}</span> ${line.slice(0, from - 1)}<mark>${line.slice(from - 1, to - 1)}</mark>${line.slice(to - 1)}</pre>\n`;
}
