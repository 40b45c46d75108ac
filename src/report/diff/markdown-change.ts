import type { Body, ShownFact, ShownItem } from '../../diff/view/bodies.ts';
import { bulletOf, clip, limitText, type ShownBlock } from '../../diff/view/shorten.ts';
import type { ShownChange } from '../../diff/view/shown-change.ts';
import type { ShownMoney } from '../../diff/view/values.ts';
import { changeWords } from '../../messages/change-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { capital } from '../../text/capital.ts';
import { escapeForgeMarkdown, escapeForgeParts, forgeCode } from './escape-markdown.ts';

/** Characters of a title or a value, and of a changed text. */
export const mostWords = 200;
const mostText = 1200;
/** Members of a list, facts and rows. */
const mostItems = 15;

const marks = { failing: '❌', accepted: '✅', heavier: '⚠️', alike: '🔎' } as const;

/** A change as an item of a list. */
export function changeItem(shown: ShownChange, language: SpokenLanguage): string {
  const { weightName, reason, marks: said, concerns } = shown;
  return [
    titleLine(shown),
    ...bodiesLines(shown.bodies, language),
    `  ${capital(weightName)}. ${escapeForgeMarkdown(reason)}`,
    ...said.map(({ type, text }) => `  <br>${marks[type]} ${escapeForgeMarkdown(clip(text, mostWords))}`),
    ...(concerns === '' ? [] : [`  <br>${escapeForgeMarkdown(clip(concerns, mostWords))}.`]),
    placeLine(shown),
    '',
  ].join('\n');
}

/** A change whose text has no room: what and where. */
export function shortItem(shown: ShownChange): string {
  return [titleLine(shown), `  ${capital(shown.weightName)}.`, placeLine(shown), ''].join('\n');
}

function titleLine({ no, sign, title, subject }: ShownChange): string {
  return `- ${no} ${sign} **${escapeForgeMarkdown(title)}:** ${escapeForgeMarkdown(clip(subject, mostWords))}\n`;
}

function placeLine({ place, change }: ShownChange): string {
  return `  <br><sub>${forgeCode(clip(place, mostWords))} <code>${change.fingerprint}</code></sub>`;
}

/** Bodies as blocks of the item, each with an empty line after it; lists that follow one another become one. */
function bodiesLines(bodies: readonly Body[], language: SpokenLanguage): readonly string[] {
  return bodies.flatMap((body, at) => {
    const lines = bodyLines(body, language);
    const next = bodies[at + 1]?.type;
    const goesOn = (body.type === 'facts' || body.type === 'money') && (next === 'facts' || next === 'money');
    return goesOn || lines.length === 0 ? lines : [...lines, ''];
  });
}

function bodyLines(body: Body, language: SpokenLanguage): readonly string[] {
  switch (body.type) {
    case 'text': {
      const { blocks, left } = limitText(body.blocks, mostText);
      const more = left > 0 ? [`  > ${say(changeWords.moreText, language, { count: left })}`] : [];
      return [...blocks.map(blockLine), ...more].flatMap((line, at) => (at === 0 ? [line] : ['  >', line]));
    }
    case 'facts':
      return few(body.facts.map(factLine), language);
    case 'items':
      return [
        `  ${escapeForgeMarkdown(capital(clip(body.label, mostWords)))}:`,
        ...few(body.items.map(itemLine), language),
      ];
    case 'money':
      return few(sumLines(body.rows), language);
    case 'note':
      return [`  ${escapeForgeMarkdown(clip(body.text, mostWords))}`];
  }
}

function blockLine(block: ShownBlock): string {
  // A number of its own makes a list of the line.
  return `  > ${bulletOf(block).replace('. ', '\\. ')}${escapeForgeParts(block.parts)}`;
}

function factLine({ label, before, after }: ShownFact): string {
  const struck =
    before === undefined ? [] : [escapeForgeParts([{ op: 'out', text: clip(before, mostWords) }])];
  const inserted =
    after === undefined ? [] : [escapeForgeParts([{ op: 'in', text: clip(after, mostWords) }])];
  return `  - ${escapeForgeMarkdown(capital(clip(label, mostWords)))}: ${[...struck, ...inserted].join(' → ')}`;
}

function itemLine({ op, depth, text }: ShownItem): string {
  const clipped = clip(text, mostWords);
  const shown =
    op === 'in' || op === 'out'
      ? escapeForgeParts([{ op, text: clipped }])
      : `${op === 'moved' ? '↕ ' : ''}${escapeForgeMarkdown(clipped)}`;
  return `  ${'  '.repeat(depth)}- ${shown}`;
}

/** Kroner before and after as items of a list. */
function sumLines(rows: readonly ShownMoney[]): readonly string[] {
  return rows.map(({ label, year, before, after, difference }) => {
    const what = escapeForgeMarkdown([clip(label, mostWords), year].filter(Boolean).join(' '));
    return `  - ${what}: ${before} → ${after} (${difference})`;
  });
}

function few(lines: readonly string[], language: SpokenLanguage): readonly string[] {
  const left = lines.length - mostItems;
  if (left <= 0) return lines;
  return [...lines.slice(0, mostItems), `  - ${say(changeWords.more, language, { count: left })}`];
}
