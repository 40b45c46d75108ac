import quick from './jest.config.js';

const folders = ['built', 'commands', 'fix', 'io', 'lsp', 'plan', 'schema', 'text'];

/** The quick tests of what depends on the system: other versions of Node, and line ends of Windows. */
export default { ...quick, testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`) };
