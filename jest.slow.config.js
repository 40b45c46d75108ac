import quick, { slow } from './jest.config.js';

/** The slow tests alone. */
export default {
  ...quick,
  testPathIgnorePatterns: [],
  testMatch: slow.map((path) => `<rootDir>/test/${path.endsWith('/') ? `${path}**/*.test.ts` : path}`),
};
