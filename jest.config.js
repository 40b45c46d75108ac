/** Tests run on the sources; `npm run build` has made the compiled schemas and the bundle that the process tests need. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // What hangs is found out; a busy machine is not what is tested.
  testTimeout: 30_000,
  // A test that asserts nothing could not fail: it does.
  setupFilesAfterEnv: ['<rootDir>/test/support/every-test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/transform.js' },
};
