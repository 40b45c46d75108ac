import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAscii } from '../../scripts/ascii.mjs';
import { root } from '../support/run-cli.ts';

const ascii = /^[\0-\x7f]*$/;
const evaluated = (script: string): unknown => new Function(`return ${script}`)();

test('the scripts of the program are ASCII, whatever they are read as', () => {
  const scripts = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
  expect(scripts.sort()).toEqual(['language-server.cjs', 'parsing.cjs', 'planverk.cjs', 'typesetting.cjs']);
  for (const name of scripts)
    expect([name, readFileSync(join(root, 'dist', name)).some((byte) => byte > 0x7f)]).toEqual([name, false]);
});

test.each([
  ['letters', '/[æøå]/g', 'høy æra på'],
  ['a range of signs', '/^[-−–]+$/', '−–-'],
  ['behind a backslash that means nothing', '/\\–/', 'a–b'],
  ['behind a backslash that is itself escaped', '/\\\\–/', 'a\\–b'],
  ['a sign of two units, as one', '/^.😀.$/u', 'a😀b'],
  ['a class of signs of two units', '/^[😀-😂]$/u', '😁'],
  ['the name of a group', '/(?<år>\\d{4})/', 'år 2011'],
  ['a pattern without the flag u, with half a sign', '/^[😀]{2}$/', '😀'],
])('a pattern is the same pattern in ASCII: %s', (_, pattern, text) => {
  const escaped = toAscii(pattern);
  expect(escaped).toMatch(ascii);
  const [before, after] = [evaluated(pattern), evaluated(escaped)] as [RegExp, RegExp];
  expect(before.test(text)).toBe(true);
  before.lastIndex = 0;
  expect(after.exec(text)).toEqual(before.exec(text));
  expect(after.flags).toBe(before.flags);
});

test('a division is not taken for a pattern, and what is ASCII stays as it is', () => {
  expect(toAscii('const a = 8 / 2 / 1; /ø/.test("\\xf8")')).toBe(
    'const a = 8 / 2 / 1; /\\u00f8/.test("\\xf8")',
  );
});

test.each([
  ['a raw template', 'String.raw`ø`'],
  ['a string that was not escaped', '"ø"'],
  ['a comment', '1 // ø'],
  ['a name', 'const ø = 1'],
])('%s outside ASCII is refused', (_, script) => {
  expect(() => toAscii(script)).toThrow('outside ASCII');
});
