import { standardLocales, standardWeights } from '#templates';
import type { Language } from '../kinds/languages.ts';
import { changeWords } from '../messages/change-words.ts';
import { cliWords } from '../messages/cli-words.ts';
import { diffWords } from '../messages/diff-words.ts';
import { entityLists, recordNames } from '../messages/entity-names.ts';
import { explainWords } from '../messages/explain-words.ts';
import { fieldNames } from '../messages/field-names.ts';
import { frontWords } from '../messages/front-words.ts';
import { problemMessages } from '../messages/index.ts';
import { listWords } from '../messages/list-words.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { modelWords } from '../messages/model-words.ts';
import { newWords } from '../messages/new-words.ts';
import { reportWords } from '../messages/report-words.ts';
import { userErrors } from '../messages/user-errors.ts';
import { verdictWords } from '../messages/verdict-words.ts';
import { joiners, type Overlay } from '../messages/wording.ts';
import { levelNouns } from '../templates/nouns.ts';
import { rules } from './index.ts';

/**
 * All that planverk says, by name: `PV1702.message`, `change.gone`, `field.status`, `weight.goal-reworded.title`, and the
 * words of documents, whole, as `locale`.
 */
export function catalogue(): ReadonlyMap<string, object> {
  const named: Readonly<Record<string, object>> = {
    change: changeWords,
    front: frontWords,
    cli: cliWords,
    diff: diffWords,
    explain: explainWords,
    field: fieldNames,
    join: joiners,
    kind: recordNames,
    kinds: entityLists,
    list: listWords,
    lsp: lspWords,
    new: newWords,
    noun: levelNouns,
    report: reportWords,
    verdict: verdictWords,
    word: modelWords,
  };
  const parts = (name: string, owner: object, keys: readonly string[]): readonly [string, object][] =>
    keys.flatMap((key) => {
      const wording: unknown = owner[key as keyof typeof owner];
      return typeof wording === 'object' && wording !== null ? [[`${name}.${key}`, wording]] : [];
    });
  return new Map([
    ...[...problemMessages.values()].flatMap((problem) => parts(problem.code, problem, ['text', 'hint'])),
    ...rules.flatMap((rule) => parts(rule.code, rule, ['message', 'hint', 'summary', 'explanation'])),
    ...Object.entries(userErrors).flatMap(([name, error]) => parts(`error.${name}`, error, ['text', 'hint'])),
    ...Object.entries(named).flatMap(([name, words]) => parts(name, words, Object.keys(words))),
    ...Object.entries(standardWeights.rows).flatMap(([row, weight]) =>
      parts(`weight.${row}`, weight, ['title', 'reason']),
    ),
    ['locale', standardLocales],
  ]);
}

/** An overlay as it is written: what it has, by the names of the catalogue. */
export interface OverlayRecord {
  readonly tag: string;
  readonly fallback: Language;
  /** A sentence, or a function that makes one of the values that the others have. */
  readonly words: Readonly<Record<string, unknown>>;
}

/** An overlay ready to be spoken, how much of the catalogue it has, and the names that are none of the catalogue's. */
export function readOverlay({ tag, fallback, words }: OverlayRecord): {
  readonly overlay: Overlay;
  readonly share: { readonly translated: number; readonly of: number };
  readonly unknown: readonly string[];
} {
  const all = catalogue();
  const known = Object.entries(words).flatMap(([name, word]): readonly [object, unknown][] => {
    const wording = all.get(name);
    return wording ? [[wording, word]] : [];
  });
  return {
    overlay: { tag, fallback, words: new Map(known) },
    share: { translated: known.length, of: all.size },
    unknown: Object.keys(words).filter((name) => !all.has(name)),
  };
}
