import quick from './jest.config.js';

/**
 * Tests of what depends on the version of Node, which are run on each: what is built, files, and commands and the language
 * server as processes, with their threads, streams and git. What is the same code with the same words on every version
 * (fixes, schemas, Markdown, rules, what commands say …) is tested on one. .github/workflows/ci.yml runs all on each.
 */
const folders = ['built', 'io', 'plan'];
const commands = ['adopt-asks', 'build', 'doctor', 'init-asks', 'print', 'processes', 'streams', 'textconv'];
const files = [
  ...[...commands, 'unsafe-owner', 'windows-checkout'].map((name) => `commands/${name}`),
  ...['limits', 'lsp', 'no-editor', 'nonsense', 'sessions'].map((name) => `lsp/${name}`),
  ...['conflict', 'link-target', 'links', 'printed'].map((name) => `text/${name}`),
];

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
