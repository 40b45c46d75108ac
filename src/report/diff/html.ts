import { createHash } from 'node:crypto';
import { collapseRepeats } from '../../diff/view/collapse-repeats.ts';
import type { DiffView, Group, ShownEnd } from '../../diff/view/diff-view.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import type { ShownDecision } from '../../diff/view/verdict-lines.ts';
import { type Html, html, isEmpty, joinHtml, trustedHtml } from '../../escape/html.ts';
import { changeWords } from '../../messages/change-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say, tagOf } from '../../messages/wording.ts';
import { articleOf, moneyTable, type Page } from './html-change.ts';
import { pageStyle } from './html-style.ts';

/** What such a page is known by. */
export const generatorMark = '<meta name="generator" content="planverk">';

/** A comparison as one page that needs nothing beside it: no script, no picture, nothing from elsewhere. */
export function htmlDiff(view: DiffView): string {
  const { language, title, counts, groups } = view;
  const page: Page = { language, planLanguage: view.planLanguage, anchors: anchorsOf(groups) };
  const hash = createHash('sha256').update(pageStyle).digest('base64');
  const parts = [
    ...view.errors.map((error) => errorSection(error, language)),
    gateList(view),
    summaryTable(view),
    contents(view),
    decisionSection(view, page),
    ...groups.map((group, at) => groupSection(group, at, page)),
    moneySection(view, page),
    besideSection(view),
  ];
  return html`<!doctype html>
<html lang="${tagOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${trustedHtml(generatorMark)}
<title>${title}</title>
<style>${trustedHtml(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#changes">${say(changeWords.skip, language)}</a>
<header>
<h1>${title}</h1>
<p class="counts">${counts}</p>
<dl class="ends">${endItem(say(changeWords.from, language), view.base)}${endItem(say(changeWords.to, language), view.head)}</dl>
</header>
<main id="changes" tabindex="-1">
${joinHtml(
  parts.filter((part) => !isEmpty(part)),
  '\n',
)}
</main>
<footer><p class="counts">${counts}</p></footer>
</body>
</html>
`.html;
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

function endItem(label: string, { name, commit, details }: ShownEnd): Html {
  const all = [...(commit === undefined ? [] : [html`<code>${commit}</code>`]), ...details];
  return html`<dt>${label}</dt><dd><bdi>${name}</bdi>${all.length > 0 ? html` (${joinHtml(all, ', ')})` : ''}</dd>`;
}

const stateSigns = { decided: '✓', open: '○', failing: '✗' } as const;
const signs = { error: '✗', warning: '!', info: '·' } as const;

function gateList({ gate }: DiffView): Html {
  if (gate.length === 0) return html``;
  const items = gate.map(
    ({ level, text }) =>
      html`<li class="${level}"><span class="sign" aria-hidden="true">${signs[level]}</span> ${text}</li>`,
  );
  return html`<ul class="gate">${items}</ul>`;
}

function summaryTable({ summary: [header, ...rows] }: DiffView): Html {
  if (!header) return html``;
  const cells = (values: readonly string[], tag: 'td' | 'th'): readonly Html[] =>
    values.map((cell, at) =>
      at === 0
        ? html`<th scope="${tag === 'th' ? 'col' : 'row'}">${cell}</th>`
        : html`<${tag} class="figure"${tag === 'th' ? html` scope="col"` : ''}>${cell}</${tag}>`,
    );
  const lines = rows.map(
    (row, at) =>
      html`<tr${at === rows.length - 1 && at > 0 ? html` class="sum"` : ''}>${cells(row, 'td')}</tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${header[0] ?? ''}"><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

function errorSection({ text, first, left }: DiffView['errors'][number], language: SpokenLanguage): Html {
  const more = left > 0 ? html`<li>${say(changeWords.more, language, { count: left })}</li>` : '';
  return html`<section><p class="mark">${text}</p><ul>${first.map((line) => html`<li>${line}</li>`)}${more}</ul></section>`;
}

function contents({ groups, language }: DiffView): Html {
  if (groups.length < 2) return html``;
  const items = groups.map(
    ({ title, counts }, at) => html`<li><a href="#g-${at}">${title}</a>: ${counts}</li>`,
  );
  const label = say(changeWords.contents, language);
  return html`<nav aria-label="${label}"><ul>${items}</ul></nav>`;
}

function decisionSection({ decisions, language }: DiffView, page: Page): Html {
  if (decisions.length === 0) return html``;
  const lists = decisions.map((decision) => decisionList(decision, page));
  return html`<section><h2>${say(verdictWords.decisions, language)}</h2>${lists}</section>`;
}

function decisionList({ title, missing, state, items }: ShownDecision, { anchors }: Page): Html {
  const lines = items.map(({ shown, text }) => {
    const name = `${shown.title}: ${shown.subject}`;
    const anchor = anchors.get(shown);
    const link = anchor === undefined ? name : html`<a href="#${anchor}">${name}</a>`;
    return html`<li>${link}${text === '' ? '' : html`<br>${text}`}</li>`;
  });
  return html`<h3>${title}</h3><p class="mark"><span aria-hidden="true">${stateSigns[state]}</span> ${missing}</p><ul>${lines}</ul>`;
}

function groupSection(group: Group, at: number, page: Page): Html {
  const articles = collapseRepeats(group).map((repeat) =>
    repeat.shown
      ? articleOf(repeat.shown, page)
      : html`<details><summary>${say(changeWords.moreOfRow, page.language, { count: repeat.rest.length, title: repeat.title })}</summary>${joinHtml(
          repeat.rest.map((shown) => articleOf(shown, page)),
          '\n',
        )}</details>`,
  );
  return html`<section aria-labelledby="g-${at}"><h2 id="g-${at}"><bdi>${group.title}</bdi></h2><p class="counts">${group.counts}</p>
${joinHtml(articles, '\n')}</section>`;
}

function moneySection({ money, language }: DiffView, page: Page): Html {
  if (money.length === 0) return html``;
  const tables = money.map(({ caption, rows }) => moneyTable(rows, page, caption));
  return html`<section><h2>${say(changeWords.follows, language)}</h2>${tables}</section>`;
}

function besideSection({ beside, language }: DiffView): Html {
  if (beside.length === 0) return html``;
  const items = beside.map((text) => html`<li>${text}</li>`);
  return html`<section><h2>${say(verdictWords.besides, language)}</h2><ul>${items}</ul></section>`;
}
