import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOwnPdf, buildPdf } from '../support/build-pdf.ts';
import { few } from '../support/few.ts';
import { titleOf } from '../support/pdf-checks/document.ts';
import { type CheckName, checks } from '../support/pdf-checks/index.ts';
import { listDepth } from '../support/pdf-checks/tags.ts';
import { hasQpdf, qpdfTest, textOf } from '../support/pdf-objects.ts';
import { type Pdf, readStructure } from '../support/pdf-structure.ts';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { emptyPlan, torturePlan } from '../support/torture-plan.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const tortureTitle = 'Plan & <mål> for "Fjellregionen" > alt 🎉 2010–2021';
const plans = [
  {
    name: "this repository's plan",
    language: 'nb',
    title: 'Strategiplan 2010–2021',
    depth: 2,
    bytes: await buildOwnPdf(work),
  },
  {
    name: 'the empty plan',
    language: 'nb',
    title: 'Plan 2010–2021',
    // The adoptions on the back of the cover.
    depth: 1,
    bytes: await buildPdf(work, emptyPlan),
  },
  ...(await Promise.all(
    (['nb', 'nn', 'en'] as const).map(async (language) => ({
      name: `the torture plan in ${language}`,
      language,
      title: tortureTitle,
      depth: 5,
      bytes: await buildPdf(work, torturePlan({ language })),
    })),
  )),
];

test.each([
  ['the empty plan', emptyPlan],
  ['the torture plan', torturePlan()],
])('%s has no errors', async (name, files) => {
  const folder = join(work, name);
  writePlan(join(folder, 'plan'), files);
  expect((await runBuilt(['validate'], folder)).code).toBe(0);
});

describe.each(plans)('$name', ({ bytes, language, title, depth }) => {
  const pdf = hasQpdf ? readStructure(bytes) : undefined;

  for (const [name, check] of Object.entries(checks)) {
    qpdfTest(name, () => expect(few(check(pdf as Pdf))).toEqual([]));
  }

  qpdfTest('has its language and its title', () => {
    expect(textOf(pdf?.catalog['/Lang'])).toBe(language);
    expect(titleOf(pdf as Pdf)).toBe(title);
  });

  qpdfTest('lists are as deep as they were written', () => {
    expect(listDepth((pdf as Pdf).elements)).toBe(depth);
  });

  qpdfTest('qpdf has nothing against the file', () => {
    const path = join(work, `checked-${language}-${depth}.pdf`);
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('No syntax or stream encoding errors found');
  });
});

const deep = await buildPdf(work, torturePlan({ goals: 1, deepHeadings: true }), '--draft');

describe('a draft with headings on all six levels', () => {
  const pdf = hasQpdf ? readStructure(deep) : undefined;
  for (const name of ['headings skip no level', 'the outline is the headings'] as const) {
    qpdfTest(name, () => expect(few(checks[name](pdf as Pdf))).toEqual([]));
  }
  qpdfTest('has them all', () => {
    const roles = new Set(pdf?.elements.map(({ role }) => role));
    expect([...roles].filter((role) => /^H\d$/.test(role)).sort()).toEqual([
      'H1',
      'H2',
      'H3',
      'H4',
      'H5',
      'H6',
    ]);
  });
});

describe('headings in quotations and lists', () => {
  const body =
    '# Kapittel\n\n> #### I et sitat\n>\n> Tekst.\n\n- ##### I et punkt\n\n  Tekst.\n\n## Under\n\nTekst.\n';
  const files = { ...emptyPlan, 'chapters/01-a.md': `---\nid: a\n---\n\n${body}` };
  qpdfTest('skip no level, or are refused', async () => {
    const folder = join(work, 'headings-inside');
    writePlan(join(folder, 'plan'), files);
    const { code, out } = await runBuilt(['validate'], folder);
    if (code !== 0) {
      // Both of them, each where it stands.
      expect(out).toMatch(/plan\/chapters\/01-a\.md:7:[\s\S]*plan\/chapters\/01-a\.md:11:/);
      return;
    }
    const pdf = readStructure(await buildPdf(work, files));
    const faults = [...checks['headings skip no level'](pdf), ...checks['roles stand where they may'](pdf)];
    expect(faults).toEqual([]);
    expect(pdf.elements.filter(({ role }) => /^H\d$/.test(role)).map(pdf.text)).toEqual(
      expect.arrayContaining(['I et sitat', 'I et punkt'].map((words) => expect.stringContaining(words))),
    );
  });
});

describe('headings of one name', () => {
  const two = (text: string): string => `## Likt\n\n${text}\n\n`;
  const files = {
    ...emptyPlan,
    'chapters/01-a.md': `---\nid: a\n---\n\n# A\n\n${two('Én.')}${'Tekst.\n\n'.repeat(60)}${two('To.')}`,
    // The ids that are made for headings are not those that the plan's own things have.
    'chapters/02-b.md': '---\nid: a-likt\n---\n\n# B\n\nTekst.\n',
  };
  qpdfTest('have a place each', async () => {
    expect(checks['the contents lead to the headings'](readStructure(await buildPdf(work, files)))).toEqual(
      [],
    );
  });
});

const thousand = await buildPdf(work, torturePlan({ goals: 1000 }));

describe('a thousand goals', () => {
  const pdf = hasQpdf ? readStructure(thousand) : undefined;
  const names: readonly CheckName[] = [
    'everything painted is marked',
    'every mark has one element',
    'the parent tree leads back',
    'headings skip no level',
    'links have their annotations',
    'destinations exist',
    'names are sorted',
    'the outline hangs together',
    'the outline is the headings',
  ];
  for (const name of names) qpdfTest(name, () => expect(few(checks[name](pdf as Pdf))).toEqual([]));
  qpdfTest('has them all', () => {
    const goals = pdf?.elements.filter(
      (element) => element.role === 'H3' && /^Mål \d/.test(pdf.text(element)),
    );
    expect(goals).toHaveLength(1002);
  });
});
