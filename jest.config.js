/**
 * Tests that take 10 seconds or more: hostile and generated inputs, damage to git and files, measurements of growth,
 * whole plans, browsers, the installed package. `npm run test:slow` and `.ci/run` run them.
 */
export const slow = [
  'budget/adopted-bytes.test.ts',
  'budget/adopted-record.test.ts',
  'commands/adopt-killed.test.ts',
  'commands/bad-input.test.ts',
  'commands/cache.test.ts',
  'commands/limits.test.ts',
  'commands/lost-objects.test.ts',
  'commands/mutants.test.ts',
  'commands/outputs.test.ts',
  'commands/own-names.test.ts',
  'commands/read-ahead.test.ts',
  'commands/robust.test.ts',
  'commands/signals.test.ts',
  'commands/size-limits.test.ts',
  'commands/streams.test.ts',
  'commands/writing.test.ts',
  'diff/bad-input.test.ts',
  'diff/concerns.test.ts',
  'diff/git.test.ts',
  'diff/properties.test.ts',
  'diff/quality.test.ts',
  'diff/real-plans.test.ts',
  'document/charts.test.ts',
  'everything/',
  'fix/format-plan.test.ts',
  'fix/left-alone.test.ts',
  'fix/mend.test.ts',
  'fix/understood.test.ts',
  'media/growth.test.ts',
  'model/cause-told-once.test.ts',
  'package/',
  'pdf/changes.test.ts',
  'pdf/conformance.test.ts',
  'pdf/page-rules.test.ts',
  'pdf/text.test.ts',
  'plans/',
  'suites/',
  'templates/gitlab-note.test.ts',
  'templates/reviews.test.ts',
  'text/markdown.test.ts',
  'text/text-growth.test.ts',
  'web/',
];

/** The quick tests, which `npm test` runs. Tests of commands run what `npm run build` has made. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: slow.map((path) => `<rootDir>/test/${path}`),
  extensionsToTreatAsEsm: ['.ts'],
  // By default jest leaves one core idle, which is half of a machine with two.
  maxWorkers: '100%',
  // A test that hangs fails; one on a busy machine does not.
  testTimeout: 30_000,
  // A test without an assertion fails.
  setupFilesAfterEnv: ['<rootDir>/test/support/every-test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/transform.js' },
};
