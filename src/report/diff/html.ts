import { createHash } from 'node:crypto';
import { escapeHtml } from '../../escape/html.ts';
import { changeWords } from '../../messages/change-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say, tagOf } from '../../messages/wording.ts';
import { collapseRepeats } from './collapse-repeats.ts';
import { articleOf, moneyTable, type Page } from './html-change.ts';
import { pageStyle } from './html-style.ts';
import type { ShownChange } from './shown-change.ts';
import type { ShownDecision } from './verdict-lines.ts';
import type { DiffView, Group, ShownEnd } from './view.ts';

/** What such a page is known by. */
export const generatorMark = '<meta name="generator" content="planverk">';

/** A comparison as one page that needs nothing beside it: no script, no picture, nothing from elsewhere. */
export function htmlDiff(view: DiffView): string {
  const { language, title, counts, groups } = view;
  const page: Page = { language, planLanguage: view.planLanguage, anchors: anchorsOf(groups) };
  const hash = createHash('sha256').update(pageStyle).digest('base64');
  const parts = [
    ...view.errors.map((own) => errorSection(own, language)),
    gateList(view),
    summaryTable(view),
    contents(view),
    decisionSection(view, page),
    ...groups.map((group, at) => groupSection(group, at, page)),
    moneySection(view, page),
    besideSection(view),
  ];
  return `<!doctype html>
<html lang="${tagOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${generatorMark}
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#changes">${escapeHtml(say(changeWords.skip, language))}</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="counts">${escapeHtml(counts)}</p>
<dl class="ends">${endItem(say(changeWords.from, language), view.base)}${endItem(say(changeWords.to, language), view.head)}</dl>
</header>
<main id="changes" tabindex="-1">
${parts.filter((part) => part !== '').join('\n')}
</main>
<footer><p class="counts">${escapeHtml(counts)}</p></footer>
</body>
</html>
`;
}

/** A name on the page for each change, by which it is linked to. */
function anchorsOf(groups: readonly Group[]): ReadonlyMap<ShownChange, string> {
  const used = new Map<string, number>();
  const anchors = new Map<ShownChange, string>();
  for (const shown of groups.flatMap(({ changes }) => changes)) {
    const { fingerprint } = shown.change;
    const count = used.get(fingerprint) ?? 0;
    used.set(fingerprint, count + 1);
    anchors.set(shown, `c-${fingerprint}${count === 0 ? '' : `-${count}`}`);
  }
  return anchors;
}

function endItem(label: string, { name, commit, details }: ShownEnd): string {
  const all = [
    ...(commit === undefined ? [] : [`<code>${escapeHtml(commit)}</code>`]),
    ...details.map(escapeHtml),
  ];
  return `<dt>${escapeHtml(label)}</dt><dd><bdi>${escapeHtml(name)}</bdi>${all.length > 0 ? ` (${all.join(', ')})` : ''}</dd>`;
}

const stateSigns = { decided: '✓', open: '○', failing: '✗' } as const;
const signs = { error: '✗', warning: '!', info: '·' } as const;

function gateList({ gate }: DiffView): string {
  if (gate.length === 0) return '';
  const items = gate.map(
    ({ level, text }) =>
      `<li class="${level}"><span class="sign" aria-hidden="true">${signs[level]}</span> ${escapeHtml(text)}</li>`,
  );
  return `<ul class="gate">${items.join('')}</ul>`;
}

function summaryTable({ summary: [header, ...rows] }: DiffView): string {
  if (!header) return '';
  const cells = (own: readonly string[], tag: 'td' | 'th'): string =>
    own
      .map((cell, at) =>
        at === 0
          ? `<th scope="${tag === 'th' ? 'col' : 'row'}">${escapeHtml(cell)}</th>`
          : `<${tag} class="figure"${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell)}</${tag}>`,
      )
      .join('');
  const lines = rows.map(
    (row, at) => `<tr${at === rows.length - 1 && at > 0 ? ' class="sum"' : ''}>${cells(row, 'td')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(header[0] ?? '')}"><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function errorSection({ text, first, left }: DiffView['errors'][number], language: SpokenLanguage): string {
  const more = left > 0 ? `<li>${escapeHtml(say(changeWords.more, language, { count: left }))}</li>` : '';
  return `<section><p class="mark">${escapeHtml(text)}</p><ul>${first.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}${more}</ul></section>`;
}

function contents({ groups, language }: DiffView): string {
  if (groups.length < 2) return '';
  const items = groups.map(
    ({ title, counts }, at) => `<li><a href="#g-${at}">${escapeHtml(title)}</a>: ${escapeHtml(counts)}</li>`,
  );
  const label = escapeHtml(say(changeWords.contents, language));
  return `<nav aria-label="${label}"><ul>${items.join('')}</ul></nav>`;
}

function decisionSection({ decisions, language }: DiffView, page: Page): string {
  if (decisions.length === 0) return '';
  const lists = decisions.map((own) => decisionList(own, page));
  return `<section><h2>${escapeHtml(say(verdictWords.decisions, language))}</h2>${lists.join('')}</section>`;
}

function decisionList({ title, missing, state, items }: ShownDecision, { anchors }: Page): string {
  const lines = items.map(({ shown, text }) => {
    const name = escapeHtml(`${shown.title}: ${shown.subject}`);
    const anchor = anchors.get(shown);
    const link = anchor === undefined ? name : `<a href="#${anchor}">${name}</a>`;
    return `<li>${link}${text === '' ? '' : `<br>${escapeHtml(text)}`}</li>`;
  });
  return `<h3>${escapeHtml(title)}</h3><p class="mark"><span aria-hidden="true">${stateSigns[state]}</span> ${escapeHtml(missing)}</p><ul>${lines.join('')}</ul>`;
}

function groupSection(group: Group, at: number, page: Page): string {
  const articles = collapseRepeats(group).map((own) =>
    own.shown
      ? articleOf(own.shown, page)
      : `<details><summary>${escapeHtml(say(changeWords.moreOfRow, page.language, { count: own.rest.length, title: own.title }))}</summary>${own.rest.map((shown) => articleOf(shown, page)).join('\n')}</details>`,
  );
  return `<section aria-labelledby="g-${at}"><h2 id="g-${at}"><bdi>${escapeHtml(group.title)}</bdi></h2><p class="counts">${escapeHtml(group.counts)}</p>
${articles.join('\n')}</section>`;
}

function moneySection({ money, language }: DiffView, page: Page): string {
  if (money.length === 0) return '';
  const tables = money.map(({ caption, rows }) => moneyTable(rows, page, caption));
  return `<section><h2>${escapeHtml(say(changeWords.follows, language))}</h2>${tables.join('')}</section>`;
}

function besideSection({ beside, language }: DiffView): string {
  if (beside.length === 0) return '';
  const items = beside.map((text) => `<li>${escapeHtml(text)}</li>`);
  return `<section><h2>${escapeHtml(say(verdictWords.besides, language))}</h2><ul>${items.join('')}</ul></section>`;
}
