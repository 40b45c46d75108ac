import { join } from 'node:path';
import { languages } from '../../src/kinds/languages.ts';
import { explainable, explain as explainIn, explainRule, type Part } from '../../src/rules/explain.ts';
import { rules } from '../../src/rules/index.ts';
import { expectGolden } from '../support/golden.ts';
import { readText } from '../support/read-text.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';

const categories = {
  references: 'References',
  completeness: 'Completeness',
  time: 'Time',
  money: 'Money',
  'carry-over': 'Carry-over',
  governance: 'Governance',
  language: 'Language',
  documents: 'Documents',
};

/** What a sentence quotes of Markdown is shown, not followed. */
function asMarkdown(sentence: string): string {
  return sentence.replace(/!?\[[^\]]*\]\([^)]*\)/g, '`$&`');
}

/** A part of an explanation: lines of files stand as they are. */
function markdownOf(part: Part): string {
  return part.type === 'text'
    ? asMarkdown(part.value)
    : `${part.heading}\n\n\`\`\`yaml\n${part.value}\n\`\`\``;
}

/** All rules as Markdown, from their own words. */
function rulesDoc(): string {
  const table = rules.map(
    ({ code, name, severity }) => `| [${code}](#${code.toLowerCase()}-${name}) | ${name} | ${severity} |`,
  );
  const sections = Object.entries(categories).map(([category, title]) => {
    const inCategory = rules.filter((rule) => rule.category === category);
    const told = inCategory.map((rule) => {
      const { code, name, severity, parts } = explainRule(rule, 'en');
      // How a rule is changed is the same for all, and said once.
      const body = parts.slice(0, -1).map(markdownOf);
      return `### ${code} ${name}\n\n*${severity}*\n\n${body.join('\n\n')}`;
    });
    return `## ${title}\n\n${told.join('\n\n')}`;
  });
  const ruleCodes = new Set(rules.map(({ code }) => code));
  const found = explainable()
    .filter(({ code }) => !ruleCodes.has(code))
    .map(({ code, name }) => {
      const { severity, parts = [] } = explainIn(code, 'en') ?? {};
      // That these cannot be switched off is the same for all, and said once.
      const body = parts.slice(0, -1).map(markdownOf);
      return [`### ${code} ${name}`, `*${severity}*`, ...body].join('\n\n');
    });
  return `# Rules

What a valid plan keeps, beyond the shape of its files. \`planverk explain <code>\` says the same in Bokmål, Nynorsk and English.
This file is made from the rules themselves.

Any rule can be changed or switched off in \`plan.yaml\`, with a reason:

\`\`\`yaml
rules:
  costs-are-covered:
    severity: info # off, info, warning or error
    reason: The applications for 2013 are not decided yet.
\`\`\`

| code | rule | severity |
|---|---|---|
${table.join('\n')}

${sections.join('\n\n')}

## Files, syntax and shape

What is found while the files are read. These are no rules of a plan: they cannot be changed or switched off.

${found.join('\n\n')}
`;
}

test('docs/rules.md says what the rules say', () => {
  expectGolden(rulesDoc(), join(root, 'docs', 'rules.md'));
  expect(rules.every(({ category }) => category in categories)).toBe(true);
});

test('every code has its section, where a link to it leads', () => {
  const text = readText(join(root, 'docs', 'rules.md'));
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const headings = prose.split('\n').filter((line) => line.startsWith('### '));
  const wanted = explainable().map(({ code, name }) => `### ${code} ${name}`);
  expect(headings.toSorted()).toEqual(wanted.toSorted());
});

test.each(languages)('everything that can be wrong is explained in %s', (language) => {
  for (const { code, name } of explainable()) {
    const byCode = runExplain(code, language);
    expect(byCode).toContain(name);
    expect(byCode).not.toMatch(/undefined|NaN|\[object/);
    expect(byCode.split('\n').length).toBeGreaterThan(3);
  }
});

function runExplain(word: string, language: string): string {
  const lines: string[] = [];
  const found = explainIn(word, language as 'nb');
  for (const part of found?.parts ?? []) lines.push(part.value, '');
  return [found?.code, found?.name, ...lines].join('\n');
}

test('explain tells a code or a name, lists all, and knows a misspelling', async () => {
  const byCode = await runBuilt(['explain', 'pv1401']);
  expect(byCode.code).toBe(0);
  expect(byCode.out).toContain('financing-within-cost (feil)');
  expect(byCode.out).toContain('Feil, i actions/skilt.yaml:');
  expect((await runBuilt(['explain', 'financing-within-cost'])).out).toBe(byCode.out);
  expect((await runBuilt(['explain', 'PV0107', '--lang', 'en'])).out).toContain('unknown-key (error)');
  const wrong = await runBuilt(['explain', 'finansing-within-cost']);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('mente du «financing-within-cost»?');
  const all = await runBuilt(['explain']);
  expect(all.out.trim().split('\n').length).toBe(explainable().length);
});

test.each(['pv1401', 'Pv1401', '1401', 'PV 1401', 'pv-1401', '[PV1401]', 'PV1401:'])(
  'explain takes %j for the code that it is',
  async (word) => {
    expect(await runBuilt(['explain', word])).toEqual(await runBuilt(['explain', 'PV1401']));
    expect(explainIn(word, 'nb')?.code).toBe('PV1401');
  },
);

// Too few figures, one too many, one wrong, two swapped: what is nearest as a number is first.
test.each([
  ['pv101', ['PV0101', 'PV1101', 'PV1201']],
  ['PV14', ['PV0014', 'PV1401', 'PV1402']],
  ['140', ['PV1401', 'PV1402', 'PV1403']],
  ['PV14011', ['PV1411', 'PV1401']],
  ['PV1599', []],
  ['pv4101', ['PV1401', 'PV1101', 'PV0101']],
  ['PV9999', []],
  ['pv', []],
])('explain %s offers %j', async (word, offered) => {
  const { code, out, err } = await runBuilt(['explain', word]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.replace(/^.*?;/, '').match(/«PV\d+»/g) ?? []).toEqual(offered.map((code) => `«${code}»`));
  expect(err.includes('planverk explain viser alle')).toBe(offered.length === 0);
});
