import type { TextPart } from '../../diff/change.ts';
import { bulletOf, type ShownBlock } from '../../diff/view/shorten.ts';
import type { Body, ShownChange, ShownFact, ShownItem, ShownMoney } from '../../diff/view/shown-change.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import type { Language } from '../../kinds/languages.ts';
import { changeWords } from '../../messages/change-words.ts';
import { type SpokenLanguage, say, tagOf } from '../../messages/wording.ts';
import { capital } from '../../text/capital.ts';

/** What all parts of the page know. */
export interface Page {
  readonly language: SpokenLanguage;
  /** Of the plan's own text. */
  readonly planLanguage: Language;
  /** The anchor of each change. */
  readonly anchors: ReadonlyMap<ShownChange, string>;
}

/** Signs outside ASCII go in as values: the bundle is ASCII, and a tagged template cannot hold escapes of them. */
const movedSign = '↕';
const nothing = '–';
const signs = { failing: '✗', accepted: '✓', heavier: '!' } as const;

export function articleOf(shown: ShownChange, page: Page): Html {
  const { weight, weightName, title, subject, bodies, reason, marks, concerns, place, change } = shown;
  const said = marks.map(
    ({ type, text }) => html`<p class="mark"><span aria-hidden="true">${signs[type]}</span> ${text}</p>`,
  );
  const about = [
    ...(concerns === '' ? [] : [`${concerns}.`]),
    html`<code>${place}</code>`,
    html`<code>${change.fingerprint}</code>`,
  ];
  return html`<article class="${weight}" id="${page.anchors.get(shown) ?? ''}">
<h3><span class="sort">${title}:</span> <bdi>${subject}</bdi></h3>
<p class="why"><span class="weight">${weightName}</span> ${reason}</p>
${joinHtml([...said, ...bodies.map((body) => bodyOf(body, page))], '\n')}
<p class="about">${joinHtml(about, ' ')}</p>
</article>`;
}

function bodyOf(body: Body, page: Page): Html {
  switch (body.type) {
    case 'text':
      return textOf(body.blocks, page);
    case 'facts':
      return factTable(body.facts, page);
    case 'items':
      return html`<p class="label">${capital(body.label)}</p><ul${langOf(page)}>${itemsOf(body.items, page)}</ul>`;
    case 'money':
      return body.rows.length > 0 ? moneyTable(body.rows, page) : html``;
    case 'note':
      return html`<p class="about">${body.text}</p>`;
  }
}

/** The plan's text is in another language than the page is. */
function langOf({ language, planLanguage }: Page): Html {
  return tagOf(language) === planLanguage ? html`` : html` lang="${planLanguage}"`;
}

/** The text before beside the text after. What came or went as a whole has no counterpart. */
function textOf(blocks: readonly ShownBlock[], page: Page): Html {
  const ops = new Set(blocks.flatMap(({ parts }) => parts.map(({ op }) => op)));
  if (ops.size === 1 && !ops.has('same'))
    return html`<div class="text"${langOf(page)}>${blocks.map((block) => blockOf(block, block.parts, page))}</div>`;
  const rows = blocks.map((block) => {
    const { parts } = block;
    if (parts.every(({ op }) => op === 'same')) return blockOf(block, parts, page);
    const side = (name: 'before' | 'after', other: TextPart['op']): Html => {
      const sideParts = parts.filter(({ op }) => op !== other);
      const label = html`<span class="label" lang="${tagOf(page.language)}">${say(changeWords[name], page.language)}</span>`;
      return html`<div>${label}${sideParts.length > 0 ? blockOf(block, sideParts, page) : html`<p>${nothing}</p>`}</div>`;
    };
    return html`<div class="pair">${side('before', 'in')}${side('after', 'out')}</div>`;
  });
  return html`<div class="text"${langOf(page)}>${rows}</div>`;
}

function blockOf(block: ShownBlock, parts: readonly TextPart[], page: Page): Html {
  return html`<p class="${block.type}">${bulletOf(block)}${parts.map(({ op, text }) => marked(op, text, page))}</p>`;
}

/** Words with what they are, for those who see the marks and for those who hear them. */
function marked(op: TextPart['op'], text: string, { language }: Page): Html {
  if (op === 'same') return html`${text}`;
  const [tag, name] = op === 'out' ? ['del', changeWords.struck] : ['ins', changeWords.new];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const marks = html`<span class="hidden" lang="${tagOf(language)}">[${say(name, language)}: </span>${words}<span class="hidden">]</span>`;
  return html`${before}<${tag}>${marks}</${tag}>${after}`;
}

function factTable(facts: readonly ShownFact[], page: Page): Html {
  const sides = (['before', 'after'] as const).filter((side) =>
    facts.some((fact) => fact[side] !== undefined),
  );
  const heads = sides.map((side) => html`<th scope="col">${say(changeWords[side], page.language)}</th>`);
  const rows = facts.map((fact) => {
    const cells = sides.map((side) => {
      const value = fact[side];
      const op = side === 'before' ? 'out' : 'in';
      return html`<td${langOf(page)}>${value === undefined ? nothing : marked(op, value, page)}</td>`;
    });
    return html`<tr><th scope="row">${capital(fact.label)}</th>${cells}</tr>`;
  });
  const what = say(changeWords.what, page.language);
  return scroll(
    html`<table><thead><tr><th scope="col">${what}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
    what,
  );
}

function itemsOf(items: readonly ShownItem[], page: Page): Html {
  const lines = items.map(({ op, depth, text }) => {
    const words = op === 'in' || op === 'out' ? marked(op, text, page) : text;
    const level = depth === 0 ? '' : html` class="depth-${Math.min(depth, 3)}"`;
    return html`<li${level}>${op === 'moved' ? html`<strong>${movedSign} ${words}</strong>` : words}</li>`;
  });
  return html`${lines}`;
}

/** Kroner before and after. */
export function moneyTable(rows: readonly ShownMoney[], page: Page, caption?: string): Html {
  const word = (name: 'what' | 'before' | 'after' | 'difference'): string =>
    say(changeWords[name], page.language);
  const heads = (['before', 'after', 'difference'] as const).map(
    (name) => html`<th scope="col" class="figure">${word(name)}</th>`,
  );
  const lines = rows.map(({ label, year, before, after, difference }) => {
    const figures = [before, after, difference].map((figure) => html`<td class="figure">${figure}</td>`);
    return html`<tr><th scope="row">${[label, year].filter(Boolean).join(' ')}</th>${figures}</tr>`;
  });
  const title = caption === undefined ? '' : html`<caption>${caption}</caption>`;
  return scroll(
    html`<table>${title}<thead><tr><th scope="col">${word('what')}</th>${heads}</tr></thead><tbody>${lines}</tbody></table>`,
    caption === undefined ? word('what') : caption,
  );
}

/** A table wider than the page is moved sideways by itself, with the keyboard too. */
function scroll(table: Html, label: string): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">${table}</div>`;
}
