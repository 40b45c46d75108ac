import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layWorkedTheme, workedThemes } from '../../scripts/themes/worked-themes.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { type Pdf, readStructure } from '../support/pdf-structure.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();

/** What the fonts of each theme are called in its strategy, and what its web pages are set in. */
const expected: Readonly<Record<string, { document: string; fonts: readonly RegExp[]; families: number }>> = {
  county: { document: 'regional-plan', fonts: [/Barlow-SemiBold$/, /SourceSans3-Regular$/], families: 2 },
  municipality: { document: 'samfunnsdel', fonts: [/Nunito-ExtraBold$/, /Nunito-Regular$/], families: 2 },
  association: {
    document: 'strategy-plan',
    fonts: [/SourceSerif4-Regular$/, /SourceSerif4-Italic$/, /SourceSans3-Regular$/],
    families: 2,
  },
};

describe.each(workedThemes)('the worked theme of a $name', (theme) => {
  const folder = join(work, theme.name);
  layWorkedTheme(root, theme, join(folder, 'plan'));
  const { document, fonts, families } = expected[theme.name] as (typeof expected)[string];
  let pdf: Pdf;

  test('has nothing to be mended, and builds', async () => {
    expect(await runBuilt(['validate', '--max-warnings', '0'], folder)).toMatchObject({ code: 0 });
    const built = await runBuilt(['build', 'strategy', '--format', 'pdf,html'], folder);
    expect(built).toMatchObject({ code: 0, err: '' });
    pdf = readStructure(readFileSync(join(folder, 'out', `${document}.pdf`)));
  });

  for (const [name, check] of Object.entries(checks))
    qpdfTest(`in print: ${name}`, () => expect(few(check(pdf))).toEqual([]));

  qpdfTest('is set in its fonts', () => {
    const used = pdf.pages.flatMap((page) =>
      [...page.fonts.values()].map(({ dict }) => `${dict['/BaseFont']}`),
    );
    for (const font of fonts) expect(used.some((name) => font.test(name))).toBe(true);
  });

  test('is the same on the web: its families and its colours', () => {
    const style = readFileSync(join(folder, 'out', 'html', 'style.css'), 'utf8');
    const named = new Set(
      [...style.matchAll(/@font-face \{\n {2}font-family: "([^"]+)"/g)].map(([, name]) => name),
    );
    expect(named.size).toBe(families);
    const written = readFileSync(join(folder, 'plan', 'themes', `${theme.name}.yaml`), 'utf8');
    const [, accent] = written.match(/accents: \['(#\w+)'/) ?? [];
    expect(style).toContain(`--accent-1: ${accent};`);
  });
});
