import type { TextPart } from '../../diff/change.ts';
import { escapeHtml } from '../../escape/html.ts';
import type { Language } from '../../kinds/languages.ts';
import { changeWords } from '../../messages/change-words.ts';
import { type SpokenLanguage, say, tagOf } from '../../messages/wording.ts';
import { capital } from './names.ts';
import { bulletOf, type ShownBlock } from './shorten.ts';
import type { Body, ShownChange, ShownFact, ShownItem, ShownMoney } from './shown-change.ts';

/** What all parts of the page know. */
export interface Page {
  readonly language: SpokenLanguage;
  /** Of the plan's own text. */
  readonly planLanguage: Language;
  /** Where on the page a change is told of. */
  readonly anchors: ReadonlyMap<ShownChange, string>;
}

const signs = { failing: '✗', accepted: '✓', heavier: '!' } as const;

export function articleOf(shown: ShownChange, page: Page): string {
  const { weight, weightName, title, subject, bodies, reason, marks, concerns, place, change } = shown;
  const said = marks.map(
    ({ type, text }) =>
      `<p class="mark"><span aria-hidden="true">${signs[type]}</span> ${escapeHtml(text)}</p>`,
  );
  const about = [
    ...(concerns === '' ? [] : [`${escapeHtml(concerns)}.`]),
    `<code>${escapeHtml(place)}</code>`,
    `<code>${escapeHtml(change.fingerprint)}</code>`,
  ];
  return `<article class="${weight}" id="${page.anchors.get(shown) ?? ''}">
<h3><span class="sort">${escapeHtml(title)}:</span> <bdi>${escapeHtml(subject)}</bdi></h3>
<p class="why"><span class="weight">${escapeHtml(weightName)}</span> ${escapeHtml(reason)}</p>
${[...said, ...bodies.map((body) => bodyOf(body, page))].join('\n')}
<p class="about">${about.join(' ')}</p>
</article>`;
}

function bodyOf(body: Body, page: Page): string {
  switch (body.type) {
    case 'text':
      return textOf(body.blocks, page);
    case 'facts':
      return factTable(body.facts, page);
    case 'items':
      return `<p class="label">${escapeHtml(capital(body.label))}</p><ul${langOf(page)}>${itemsOf(body.items, page)}</ul>`;
    case 'money':
      return body.rows.length > 0 ? moneyTable(body.rows, page) : '';
    case 'note':
      return `<p class="about">${escapeHtml(body.text)}</p>`;
  }
}

/** The plan's text is in another language than the page is. */
function langOf({ language, planLanguage }: Page): string {
  return tagOf(language) === planLanguage ? '' : ` lang="${planLanguage}"`;
}

/** The text before beside the text after. What came or went as a whole stands alone. */
function textOf(blocks: readonly ShownBlock[], page: Page): string {
  const ops = new Set(blocks.flatMap(({ parts }) => parts.map(({ op }) => op)));
  if (ops.size === 1 && !ops.has('same'))
    return `<div class="text"${langOf(page)}>${blocks.map((block) => blockOf(block, block.parts, page)).join('')}</div>`;
  const rows = blocks.map((block) => {
    const { parts } = block;
    if (parts.every(({ op }) => op === 'same')) return blockOf(block, parts, page);
    const side = (name: 'before' | 'after', other: TextPart['op']): string => {
      const own = parts.filter(({ op }) => op !== other);
      const label = `<span class="label" lang="${tagOf(page.language)}">${escapeHtml(say(changeWords[name], page.language))}</span>`;
      return `<div>${label}${own.length > 0 ? blockOf(block, own, page) : '<p>–</p>'}</div>`;
    };
    return `<div class="pair">${side('before', 'in')}${side('after', 'out')}</div>`;
  });
  return `<div class="text"${langOf(page)}>${rows.join('')}</div>`;
}

function blockOf(block: ShownBlock, parts: readonly TextPart[], page: Page): string {
  return `<p class="${block.type}">${bulletOf(block)}${parts.map(({ op, text }) => marked(op, text, page)).join('')}</p>`;
}

/** Words with what they are, for those who see the marks and for those who hear them. */
function marked(op: TextPart['op'], text: string, { language }: Page): string {
  if (op === 'same') return escapeHtml(text);
  const [tag, name] = op === 'out' ? ['del', changeWords.struck] : ['ins', changeWords.new];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const own = `<span class="hidden" lang="${tagOf(language)}">[${escapeHtml(say(name, language))}: </span>${escapeHtml(words)}<span class="hidden">]</span>`;
  return `${before}<${tag}>${own}</${tag}>${after}`;
}

function factTable(facts: readonly ShownFact[], page: Page): string {
  const sides = (['before', 'after'] as const).filter((side) =>
    facts.some((fact) => fact[side] !== undefined),
  );
  const heads = sides.map(
    (side) => `<th scope="col">${escapeHtml(say(changeWords[side], page.language))}</th>`,
  );
  const rows = facts.map((fact) => {
    const cells = sides.map((side) => {
      const value = fact[side];
      const op = side === 'before' ? 'out' : 'in';
      return `<td${langOf(page)}>${value === undefined ? '–' : marked(op, value, page)}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(capital(fact.label))}</th>${cells.join('')}</tr>`;
  });
  const what = escapeHtml(say(changeWords.what, page.language));
  return scroll(
    `<table><thead><tr><th scope="col">${what}</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    what,
  );
}

function itemsOf(items: readonly ShownItem[], page: Page): string {
  return items
    .map(({ op, depth, text }) => {
      const own = op === 'in' || op === 'out' ? marked(op, text, page) : escapeHtml(text);
      const level = depth === 0 ? '' : ` class="depth-${Math.min(depth, 3)}"`;
      return `<li${level}>${op === 'moved' ? `<strong>↕ ${own}</strong>` : own}</li>`;
    })
    .join('');
}

/** Kroner before and after. */
export function moneyTable(rows: readonly ShownMoney[], page: Page, caption?: string): string {
  const word = (name: 'what' | 'before' | 'after' | 'difference'): string =>
    escapeHtml(say(changeWords[name], page.language));
  const heads = (['before', 'after', 'difference'] as const).map(
    (name) => `<th scope="col" class="figure">${word(name)}</th>`,
  );
  const lines = rows.map(({ label, year, before, after, difference }) => {
    const figures = [before, after, difference].map(
      (figure) => `<td class="figure">${escapeHtml(figure)}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml([label, year].filter(Boolean).join(' '))}</th>${figures.join('')}</tr>`;
  });
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return scroll(
    `<table>${title}<thead><tr><th scope="col">${word('what')}</th>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`,
    caption === undefined ? word('what') : escapeHtml(caption),
  );
}

/** A table wider than the page is moved sideways by itself, with the keyboard too. */
function scroll(table: string, label: string): string {
  return `<div class="scroll" tabindex="0" role="group" aria-label="${label}">${table}</div>`;
}
