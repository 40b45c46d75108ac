import quick from './jest.config.js';

/**
 * Tests of what depends on the version of Node, which are run on each: commands and the language server as they are built,
 * with processes, threads, streams, files and git. What is the same code with the same words on every version (fixes,
 * schemas, Markdown, rules …) is tested on one.
 */
const folders = ['built', 'commands', 'io', 'lsp', 'plan'];
const files = ['commands/streams', 'text/conflict', 'text/link-target', 'text/links', 'text/printed'];

export default {
  ...quick,
  testPathIgnorePatterns: quick.testPathIgnorePatterns.filter(
    (path) => !path.endsWith('/commands/streams.test.ts'),
  ),
  testMatch: [
    ...folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
    ...files.map((path) => `<rootDir>/test/${path}.test.ts`),
  ],
};
