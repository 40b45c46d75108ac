import quick from './jest.config.js';

/**
 * Tests that read files of this repository, which end their lines as git gives them: its plan, pages, templates and sources.
 * Plans that tests write themselves are the same on every system, and so is what is built of the sources
 * (scripts/same-build.mjs).
 */
const read = [
  'borders/',
  ...['build', 'cli-doc', 'list', 'safety-doc', 'textconv', 'validate', 'windows-checkout'].map(
    (name) => `commands/${name}`,
  ),
  'lsp/lsp',
  'model/line-ends',
  'plan/',
  'rules/docs',
  'templates/example',
  'templates/own-workflows',
  'templates/standard-templates',
];

export default {
  ...quick,
  testMatch: read.map((path) => `<rootDir>/test/${path.endsWith('/') ? `${path}**/*` : path}.test.ts`),
};
