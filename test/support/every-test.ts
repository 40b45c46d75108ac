/** Before every test of every file: one that ends without an assertion has failed, whatever it ran through. */
beforeEach(() => {
  expect.hasAssertions();
});
