import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../src/io/admit.ts';
import { frameSide, largestNumber } from '../../src/media/drawing.ts';
import { mediaLimits } from '../../src/media/facts.ts';
import { mostCharacters } from '../../src/media/font/characters.ts';
import { fontLimits } from '../../src/media/font/font.ts';
import { mostScans } from '../../src/media/jpeg.ts';
import { svgLimits } from '../../src/media/svg.ts';
import { mostDashes } from '../../src/media/svg-shape.ts';
import { mostClasses } from '../../src/media/svg-style.ts';
import { root } from '../support/run-cli.ts';

test('every test that docs/safety.md names is there', () => {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const rows = readFileSync(join(root, 'docs', 'safety.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!case|-)/.test(line));
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const named = [...row.matchAll(/`((?:rules\/cases\/[\w-]+|[\w/-]+\.test)\.ts)`((?:,? ?“[^”]+”)*)/g)];
    expect({ row, named: named.length > 0 }).toEqual({ row, named: true });
    for (const [, file = '', names = ''] of named) {
      const path = files.find((known) => `/${known}`.endsWith(`/${file}`)) ?? file;
      const text = readFileSync(join(root, 'test', path), 'utf8');
      for (const [, name = ''] of names.matchAll(/“([^”]+)”/g)) expect(text).toContain(name);
    }
  }
});

test('the limits that docs/safety.md tells are those of the program', () => {
  const text = readFileSync(join(root, 'docs', 'safety.md'), 'utf8');
  const limits = text.slice(text.indexOf('## Limits of pictures and fonts'));
  const told = new Set(
    [...limits.matchAll(/\d[\d ]*/g)].map(([digits]) => Number(digits.replace(/\s/g, ''))),
  );
  const numbers = [
    ...Object.values(svgLimits),
    ...Object.values(fontLimits),
    ...[mostClasses, mostDashes, mostScans, mostCharacters, frameSide, largestNumber],
    mediaLimits.pixels / 1e6,
    mediaLimits.side,
    defaultLimits.imageBytes / 1e6,
    defaultLimits.fileBytes / 1e6,
  ];
  for (const number of numbers) expect({ number, told: told.has(number) }).toEqual({ number, told: true });
});
