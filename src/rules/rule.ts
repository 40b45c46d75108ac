import { type Example, filled, type Sentence, type Severity, type Wording } from '../messages/wording.ts';
import type { Action, Plan, WrittenMarkdown } from '../model/entities.ts';
import { nodesIn, type WrittenNode } from '../model/written-nodes.ts';
import type { Fix } from '../text/fix.ts';
import type { Place } from '../text/place.ts';
import type { Filled, NoValues } from '../text/problem.ts';

type RuleCategory =
  | 'references'
  | 'completeness'
  | 'time'
  | 'money'
  | 'carry-over'
  | 'governance'
  | 'language'
  | 'documents';

/** Where a rule is broken. */
interface Found {
  readonly at: Place;
  readonly related?: readonly Place[];
  /** How it is put right, where that can be done by itself. */
  readonly fix?: Fix;
}

/** What a rule found: where, and the facts that fill its message. */
export type Finding<V = NoValues> = Found & Filled<V>;

/** The same, with the words of the rule. */
interface Judgement extends Found {
  readonly text: Sentence;
  readonly hint?: Sentence;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a rule is, and what it says with values of type `V`. */
interface Words<V> {
  readonly name: string;
  /** `PV` and four digits, never used again for anything else. */
  readonly code: string;
  readonly category: RuleCategory;
  /** What it weighs unless `plan.yaml` says otherwise. */
  readonly severity: Severity;
  /** The good condition, in a sentence. */
  readonly summary: Wording;
  /** Why it matters and what counts, in a paragraph. */
  readonly explanation: Wording;
  /** Left out where it would take a file that is no text, or that is not there. */
  readonly example?: Example;
  /** What is wrong and what was expected. */
  readonly message: Wording<V>;
  /** How to fix it. */
  readonly hint?: Wording<V>;
}

/**
 * One thing that a valid plan keeps. A rule is named after the good condition, sees the whole plan, and says only where
 * it is broken; the engine adds severity.
 */
export interface Rule<V = never> extends Words<V> {
  /** @param names those of all rules */
  judge(plan: Plan, names: readonly string[]): Iterable<Judgement>;
}

/** A rule of which `check` says where it is broken, and with which values its message is filled. */
export function rule<V = NoValues>({
  check,
  ...words
}: Words<V> & {
  /** @param names those of all rules */
  readonly check: (plan: Plan, names: readonly string[]) => Iterable<Finding<V>>;
}): Rule<V> {
  const { message, hint } = words;
  return {
    ...words,
    *judge(plan, names) {
      for (const finding of check(plan, names)) {
        // Left out are only values of which none need be there.
        const values = (finding.values ?? {}) as V & Readonly<Record<string, unknown>>;
        yield {
          ...finding,
          values,
          text: filled(message, values),
          ...(hint && { hint: filled(hint, values) }),
        };
      }
    },
  };
}

/**
 * A rule that asks each text in Markdown by itself, whatever else is in the plan: one that has not changed since an earlier
 * reading is not asked again.
 */
export function textRule<V = NoValues>({
  checkText,
  ...words
}: Words<V> & {
  /** @param nodes every node of the text, in reading order */
  readonly checkText: (nodes: readonly WrittenNode[], text: WrittenMarkdown) => Iterable<Finding<V>>;
}): Rule<V> {
  const ask = askedOnce((text: WrittenMarkdown) => checkText(nodesIn(text), text));
  return rule({ ...words, check: ({ markdown }) => markdown.flatMap(ask) });
}

/** A rule that asks each action by itself: likewise. */
export function actionRule<V = NoValues>({
  checkAction,
  ...words
}: Words<V> & {
  readonly checkAction: (action: Action) => Iterable<Finding<V>>;
}): Rule<V> {
  const ask = askedOnce(checkAction);
  return rule({ ...words, check: ({ actions }) => actions.flatMap(ask) });
}

/** Finds once of each thing: what has not changed is the same in the next plan. */
export function askedOnce<Thing extends object, V>(
  check: (thing: Thing) => Iterable<Finding<V>>,
): (thing: Thing) => readonly Finding<V>[] {
  const known = new WeakMap<Thing, readonly Finding<V>[]>();
  return (thing) => {
    const found = known.get(thing) ?? [...check(thing)];
    known.set(thing, found);
    return found;
  };
}

/** A backslash before the last sign of a place, so that the sign belongs to the text; nothing where it has no offsets. */
export function withBackslash({ range }: Place): { readonly fix?: Fix } {
  if (!range) return {};
  const before = range[1] - 1;
  return { fix: { kind: 'safe', leftByFmt: true, edits: [{ range: [before, before], text: '\\' }] } };
}

/** What was meant by a word that is no name: a guess. */
export function withReplacement(suggestion: string | undefined): { readonly fix?: Fix } {
  return suggestion ? { fix: { kind: 'unsafe', replacement: suggestion } } : {};
}

/** Another name for a file, in the folder where it is. */
export function renamed(file: string, name: string): Fix {
  return { kind: 'safe', rename: file.slice(0, file.lastIndexOf('/') + 1) + name };
}

/** An example in the prose of a chapter. */
export function chapterExample(wrong: string, right: string): Example {
  const lines = (text: string): string => `---\nid: om-planen\n---\n\n# Om planen\n\n${text}\n`;
  return { file: 'chapters/02-om-planen.md', wrong: lines(wrong), right: lines(right) };
}
