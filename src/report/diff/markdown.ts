import { type CollapsedChanges, collapseRepeats } from '../../diff/view/collapse-repeats.ts';
import type { DiffView, Group } from '../../diff/view/diff-view.ts';
import type { ShownEnd } from '../../diff/view/ends.ts';
import { gistText } from '../../diff/view/gist.ts';
import { clip } from '../../diff/view/shorten.ts';
import type { ShownDecision } from '../../diff/view/verdict-lines.ts';
import { changeWords } from '../../messages/change-words.ts';
import { verdictWords } from '../../messages/verdict-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { weights } from '../../templates/weights.ts';
import { escapeForgeMarkdown, forgeCode } from './escape-markdown.ts';
import { changeItem, mostWords, shortItem } from './markdown-change.ts';

/** How a comment is found again, so that the next one takes its place. */
export const commentMarker = '<!-- planverk-diff -->';

/** A forge takes 65 536 characters; the workflow that posts the comment may add a little. */
const mostBytes = 59_900;
/** Bytes that parts may take, so that room is left for the changes. */
const room = {
  front: 6000,
  gate: 6000,
  errors: 3000,
  decisions: 15_000,
  money: 8000,
  beside: 4000,
  change: 6000,
};
/** Bytes of a line that says how many there are besides, and of the text around parts. */
const spare = 200;

/** A comparison as a comment on a forge: GitHub's or GitLab's Markdown, always below 60 000 bytes, the heaviest first to stay. */
export function markdownDiff(view: DiffView): string {
  const { language, counts, base, head } = view;
  const lead = [
    commentMarker,
    `### ${escapeForgeMarkdown(clip(view.title, mostWords))}: ${counts}`,
    `${endText('from', base, language)} · ${endText('to', head, language)}`,
    ...view.errors.flatMap(({ text, first, left }) =>
      section(
        `${signs.warning} ${escapeForgeMarkdown(clip(text, 2 * mostWords))}`,
        first.map((line) => `- ${escapeForgeMarkdown(clip(line, mostWords))}`),
        room.errors,
        language,
        left,
      ),
    ),
    ...section(
      '',
      view.front
        .filter((line) => !line.counts)
        .map(({ label, text }) => `- **${label}:** ${escapeForgeMarkdown(clip(text, 2 * mostWords))}`),
      room.front,
      language,
    ),
    summaryTable(view.summary),
    ...section(
      '',
      view.gate.map(
        ({ level, text }) => `- ${signs[level]} ${escapeForgeMarkdown(clip(text, 2 * mostWords))}`,
      ),
      room.gate,
      language,
    ),
    ...decisionSections(view.decisions, language),
  ];
  const tail = [
    ...section(
      view.money.tables.length > 0 ? `#### ${say(changeWords.follows, language)}` : '',
      view.money.tables.flatMap(({ caption, rows }) => [
        `- ${escapeForgeMarkdown(clip(caption, mostWords))}`,
        ...rows.map(({ label, text }) => `  - ${escapeForgeMarkdown(clip(label, mostWords))}: ${text}`),
      ]),
      room.money,
      language,
    ),
    ...section(
      view.renumbered.length > 0 ? `#### ${say(verdictWords.renumbered, language)}` : '',
      view.renumbered.map(
        ({ name, before, after }) => `- ${before} → ${after} ${escapeForgeMarkdown(clip(name, mostWords))}`,
      ),
      room.beside,
      language,
    ),
    ...section(
      view.beside.length > 0 ? `#### ${say(verdictWords.besides, language)}` : '',
      view.beside.map((text) => `- ${escapeForgeMarkdown(clip(text, 2 * mostWords))}`),
      room.beside,
      language,
    ),
    counts,
  ];
  const used = bytes(lead.join('\n\n')) + bytes(tail.join('\n\n')) + spare;
  const { sections, left } = groupSections(view.groups, mostBytes - used, language);
  const missing = left > 0 ? [`**${say(changeWords.notShown, language, { count: left })}**`] : [];
  return `${[...lead, ...sections, ...missing, ...tail].filter((part) => part !== '').join('\n\n')}\n`;
}

const stateSigns = { decided: '✅', open: '⏳', failing: '❌' } as const;
const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

function endText(name: 'from' | 'to', end: ShownEnd, language: SpokenLanguage): string {
  const details = [
    ...(end.commit === undefined ? [] : [end.commit]),
    ...end.details.map((detail) => escapeForgeMarkdown(clip(detail, mostWords))),
  ];
  const said = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${say(changeWords[name], language)} ${forgeCode(clip(end.name, mostWords))}${said}`;
}

function summaryTable([header, ...rows]: DiffView['summary']): string {
  if (!header) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, at) => (at === 0 ? ':--' : '--:'));
  return [header, rule, ...rows].map(line).join('\n');
}

/** A heading and as many lines as there is room for, with a count of the rest; nothing where there are no lines. */
function section(
  heading: string,
  lines: readonly string[],
  most: number,
  language: SpokenLanguage,
  besides = 0,
): readonly string[] {
  if (lines.length === 0 && heading === '') return [];
  const kept: string[] = [];
  let used = bytes(heading) + spare;
  for (const line of lines) {
    used += bytes(line) + 1;
    if (used > most) break;
    kept.push(line);
  }
  const left = lines.length - kept.length + besides;
  if (left > 0) kept.push(`- ${say(changeWords.more, language, { count: left })}`);
  return [...(heading === '' ? [] : [heading]), kept.join('\n')];
}

/** What each body would have to decide; all of them share the room. */
function decisionSections(decisions: readonly ShownDecision[], language: SpokenLanguage): readonly string[] {
  if (decisions.length === 0) return [];
  const most = Math.floor(room.decisions / Math.min(decisions.length, 8));
  return [
    `#### ${say(verdictWords.decisions, language)}`,
    ...decisions.slice(0, 8).flatMap(({ title, missing, state, items }) =>
      section(
        `**${escapeForgeMarkdown(clip(title, mostWords))}.** ${stateSigns[state]} ${escapeForgeMarkdown(clip(missing, mostWords))}`,
        items.map(({ no, title: sort, subject, gist }) => {
          const what = escapeForgeMarkdown(gistText(gist));
          return `- **${no}** ${sort}: ${escapeForgeMarkdown(clip(subject, mostWords))}${what === '' ? '' : `<br>${what}`}`;
        }),
        most,
        language,
      ),
    ),
    ...(decisions.length > 8 ? [say(changeWords.more, language, { count: decisions.length - 8 })] : []),
  ];
}

/** Changes folded by focus area: as many as there is room for, those that fail and the heaviest before the others. */
function groupSections(
  groups: readonly Group[],
  most: number,
  language: SpokenLanguage,
): { readonly sections: readonly string[]; readonly left: number } {
  const candidates = groups.flatMap((group) => piecesOf(group, language));
  const byWeight = [...candidates].sort(
    (a, b) => Number(b.failing) - Number(a.failing) || b.weight - a.weight,
  );
  const kept = new Set<Piece>();
  const opened = new Set<Group>();
  let used = 0;
  for (const piece of byWeight) {
    const size =
      bytes(piece.text) + 1 + (opened.has(piece.group) ? 0 : bytes(summaryOf(piece.group)) + spare);
    if (used + size > most) break;
    used += size;
    kept.add(piece);
    opened.add(piece.group);
  }
  const shownChanges = [...kept].reduce((sum, piece) => sum + piece.changes, 0);
  const left = groups.reduce((sum, { changes }) => sum + changes.length, 0) - shownChanges;
  const sections = groups
    .filter((group) => opened.has(group))
    .map((group) => {
      const keptPieces = candidates.filter((piece) => piece.group === group && kept.has(piece));
      const cut = group.changes.length - keptPieces.reduce((sum, piece) => sum + piece.changes, 0);
      const rest = cut > 0 ? `\n- ${say(changeWords.more, language, { count: cut })}` : '';
      return `<details><summary>${summaryOf(group)}</summary>\n\n${keptPieces.map(({ text }) => text).join('\n')}${rest}\n\n</details>`;
    });
  return { sections, left };
}

/** A change, or the line that counts those left out with it. */
interface Piece {
  readonly group: Group;
  readonly text: string;
  readonly failing: boolean;
  readonly weight: number;
  /** How many changes it shows. */
  readonly changes: number;
}

function piecesOf(group: Group, language: SpokenLanguage): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const repeat of collapseRepeats(group, language)) {
    const last = pieces.at(-1);
    if (repeat.shown) pieces.push(pieceOf(repeat, group, language));
    else if (last) {
      const text = `- ${escapeForgeMarkdown(repeat.text)}`;
      pieces[pieces.length - 1] = {
        ...last,
        text: `${last.text}\n${text}`,
        changes: last.changes + repeat.rest.length,
      };
    }
  }
  return pieces;
}

function pieceOf(
  { shown }: Extract<CollapsedChanges, { rest?: undefined }>,
  group: Group,
  language: SpokenLanguage,
): Piece {
  const whole = changeItem(shown, language);
  const text = bytes(whole) <= room.change ? whole : shortItem(shown);
  return { group, text, failing: shown.failing, weight: weights.indexOf(shown.weight), changes: 1 };
}

function summaryOf({ title, counts }: Group): string {
  return `<b>${escapeForgeMarkdown(clip(title, mostWords))}</b>: ${counts}`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
