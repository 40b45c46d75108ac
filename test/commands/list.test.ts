import { join } from 'node:path';
import { expectGolden } from '../support/golden.ts';
import { root, runCli } from '../support/run-cli.ts';

test.each(['nb', 'nn', 'en'])('the plan of Kongsbergregionen as a tree in %s', (language) => {
  const { code, out, err } = runCli(['list', '--lang', language]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expectGolden(out, join(root, 'test', 'cases', 'list', `kongsbergregionen-${language}.txt`));
});

test('one kind as lines, and all as JSON', () => {
  expect(runCli(['list', 'strategies']).out.split('\n')).toHaveLength(16);
  const json = JSON.parse(runCli(['list', '--json']).out);
  expect(json.counts).toMatchObject({ strategies: 15, goals: 18, 'action-areas': 79, partners: 7 });
  expect(json.entities).toContainEqual(
    expect.objectContaining({ id: 'reiseliv', number: '1.1', kind: 'strategy' }),
  );
});

test('an unknown kind gets a guess', () => {
  const { code, err } = runCli(['list', 'gaols']);
  expect(code).toBe(2);
  expect(err).toContain('«goals»');
});
