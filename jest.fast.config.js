import config from './jest.config.js';

/** Without the tests that take long and ask little of the system that they run on: for every Node, and for other line ends. */
export default {
  ...config,
  testPathIgnorePatterns: [
    '<rootDir>/test/(everything|pdf|suites|web)/',
    '<rootDir>/test/commands/(mutants|robust)',
    '<rootDir>/test/diff/(properties|quality)',
  ],
};
