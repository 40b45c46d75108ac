import Sequencer from '@jest/test-sequencer';

/**
 * The files of tests that take longest, the longest first. Two that measure processes of their own are not beside each
 * other: what comes first runs beside what comes second.
 */
export const longest = [
  'everything/hostile-inputs',
  'commands/robust',
  'commands/mutants',
  'everything/doubled',
  'everything/unread',
  'web/site',
  'pdf/changes',
  'templates/reviews',
  'templates/worked-themes',
  'document/changes-of-many',
  'commands/new-entity',
  'commands/size-limits',
  'everything/validates-builds',
  'budget/adopted-bytes',
  'diff/bad-input',
  'everything/any-plan',
  'commands/outputs',
  'diff/concerns',
  'model/cause-told-once',
  'commands/signals',
  'commands/limits',
  'releasing/same-bytes',
  'releasing/release',
  'templates/releases',
  'package/package',
  'commands/cache',
  'commands/read-ahead',
  'commands/streams',
  'rules/rules',
  'report/diff',
  'fix/fix-of-rule',
  'commands/build',
  'messages/terms',
  'lsp/failures',
];

/**
 * Begins with what takes longest, so that no file runs alone at the end. Jest does so too once it has seen how long each
 * takes; in a clone it has not.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some(({ duration }) => duration === undefined)
      ? sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
      : sorted;
  }
}

function rankOf({ path }) {
  const rank = longest.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`));
  return rank === -1 ? longest.length : rank;
}
