import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/run-cli.ts';

test('every test that docs/safety.md names is there', () => {
  const files = readdirSync(join(root, 'test'), { recursive: true }).map(String);
  const rows = readFileSync(join(root, 'docs', 'safety.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!case|-)/.test(line));
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const named = [...row.matchAll(/`([\w/-]+\.test\.ts)`((?:,? ?“[^”]+”)*)/g)];
    expect({ row, named: named.length > 0 }).toEqual({ row, named: true });
    for (const [, file = '', names = ''] of named) {
      const path = files.find((own) => own.endsWith(file)) ?? file;
      const text = readFileSync(join(root, 'test', path), 'utf8');
      for (const [, name = ''] of names.matchAll(/“([^”]+)”/g)) expect(text).toContain(name);
    }
  }
});
