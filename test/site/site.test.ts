import { join } from 'node:path';
import { brokenSiteLinks } from '../../scripts/site/broken-links.ts';
import { fieldsOf } from '../../scripts/site/fields-pages.ts';
import type { Place } from '../../scripts/site/search-index.ts';
import { siteFiles } from '../../scripts/site/site.ts';
import { commands } from '../../src/commands/index.ts';
import { languages } from '../../src/kinds/languages.ts';
import { recordKinds } from '../../src/kinds/record-kinds.ts';
import { explainable } from '../../src/rules/explain.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

const files = siteFiles((path) => readText(join(root, path)));
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const page = (path: string): string => files.get(path) ?? '';
const placesIn = (language: string): readonly Place[] =>
  JSON.parse(
    page(`${language}/search-index.js`)
      .replace(/^globalThis\.planverkPlaces=/, '')
      .replace(/;\n$/, ''),
  ) as readonly Place[];

test('every link leads somewhere, and every id is there once', () => {
  expect(pages.length).toBeGreaterThan(90);
  expect(brokenSiteLinks(files)).toEqual([]);
});

test.each([
  ['<a href="b.html">', []],
  ['<a href="b.html#%C3%A5">', []],
  ['<a href="../style.css"><a href="https://example.org/x"><a href="#here"><i id="here">', []],
  ['<a href="c.html">', ['nb/a.html: no file c.html']],
  ['<a href="b.html#c">', ['nb/a.html: no place b.html#c']],
  ['<a href="#there">', ['nb/a.html: no place #there']],
  ['<script src="x.js">', ['nb/a.html: no file x.js']],
  ['<i id="a"><i id="a">', ['nb/a.html: the id a is there twice']],
])('of a page with %j is said: %j', (markup, said) => {
  const site = new Map([
    ['style.css', ''],
    ['nb/a.html', markup],
    ['nb/b.html', '<h2 id="å">Å</h2>'],
  ]);
  expect(brokenSiteLinks(site)).toEqual(said);
});

test.each(languages)('every command, field and code is on a page and is found, in %s', (language) => {
  const places = placesIn(language);
  const at = new Set(places.map(([file, anchor]) => `${file}#${anchor}`));
  for (const { name } of commands) expect(at).toContain(`commands.html#planverk-${name}`);
  const found = new Set([...at].map((place) => place.replace(/^rules-[a-z-]+\.html#/, '')));
  for (const { code } of explainable()) expect(found).toContain(code.toLowerCase());
  for (const kind of recordKinds) {
    const fields = fieldsOf(kind);
    expect(fields.length).toBeGreaterThan(1);
    const ids = fields.map(({ path }) => path.filter((part) => part !== 0).join('-'));
    for (const id of ids) expect(at).toContain(`fields-${kind}.html#${id}`);
  }
  for (const [file, , title, heading] of places) {
    expect(files.has(`${language}/${file}`)).toBe(true);
    expect(title === '' && heading === '').toBe(false);
  }
});

test('every page is in its language, and holds nothing that is missing and nothing from elsewhere', () => {
  for (const [path, text] of pages) {
    const language = path.split('/')[0] ?? '';
    if (path !== 'index.html') expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/undefined|\[object|NaN|site\.invalid|<iframe|javascript:|\son\w+="/);
    expect(text).not.toMatch(/<(?:script|img|link)[^>]*\s(?:src|href)="(?:https?:)?\/\//);
    // The script of the search is the only one.
    expect([...text.matchAll(/<script/g)].length).toBe(path === 'index.html' ? 0 : 1);
  }
});

test('a page is linked to itself in the other languages', () => {
  expect(page('nb/rules-money.html')).toContain('<a href="../nn/rules-money.html" lang="nn" hreflang="nn">');
  expect(page('en/templates.html')).toContain('<a href="../nb/templates.html" lang="nb" hreflang="nb">');
});

test('a page in Norwegian links to those in its language', () => {
  expect(page('nb/archives.html')).toContain('<a href="../nb/tables.html">');
  expect(page('nn/tables.html')).toContain('<a href="../nn/templates.html#spr%C3%A5kfiler">');
});

test('what is no page is read in the repository', () => {
  expect(page('en/secretariat.html')).toContain(
    'href="https://github.com/planverk/planverk/blob/main/schemas/doctor.schema.json"',
  );
});
