import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { landscape } from './landscape.ts';

/** A theme of `templates/themes/<name>`, and the plan that it is shown with. */
interface WorkedTheme {
  readonly name: string;
  /** Its folder in `test/plans`. */
  readonly plan: string;
  /** Font files by their name in `fonts/`, each in a package that has them under the OFL. */
  readonly fonts: Readonly<Record<string, string>>;
  /** Pages that show it, by document and number. */
  readonly shown: readonly (readonly [document: string, page: number])[];
  /** Where a drawn picture is in the place of a photograph. */
  readonly photograph?: string;
}

const barlow = '@expo-google-fonts/barlow';
const nunito = '@expo-google-fonts/nunito';
const sans = '@expo-google-fonts/source-sans-3';
const serif = '@expo-google-fonts/source-serif-4';

export const workedThemes: readonly WorkedTheme[] = [
  {
    name: 'county',
    plan: 'fylke',
    shown: [
      ['regional-plan', 1],
      ['regional-plan', 8],
      ['handlingsprogram-2026-2029', 6],
    ],
    fonts: {
      'Barlow-SemiBold.ttf': `${barlow}/600SemiBold/Barlow_600SemiBold.ttf`,
      'Barlow-Regular.ttf': `${barlow}/400Regular/Barlow_400Regular.ttf`,
    },
  },
  {
    name: 'municipality',
    plan: 'kommune',
    shown: [
      ['samfunnsdel', 1],
      ['samfunnsdel', 8],
      ['handlingsdel-2026', 5],
    ],
    fonts: {
      'Nunito-Regular.ttf': `${nunito}/400Regular/Nunito_400Regular.ttf`,
      'Nunito-Italic.ttf': `${nunito}/400Regular_Italic/Nunito_400Regular_Italic.ttf`,
      'Nunito-SemiBold.ttf': `${nunito}/600SemiBold/Nunito_600SemiBold.ttf`,
      'Nunito-Bold.ttf': `${nunito}/700Bold/Nunito_700Bold.ttf`,
      'Nunito-BoldItalic.ttf': `${nunito}/700Bold_Italic/Nunito_700Bold_Italic.ttf`,
      'Nunito-ExtraBold.ttf': `${nunito}/800ExtraBold/Nunito_800ExtraBold.ttf`,
    },
    photograph: 'media/cover.png',
  },
  {
    name: 'association',
    plan: 'forening',
    shown: [
      ['strategy-plan', 1],
      ['strategy-plan', 4],
      ['strategy-plan', 7],
    ],
    fonts: {
      'SourceSerif4-Regular.ttf': `${serif}/400Regular/SourceSerif4_400Regular.ttf`,
      'SourceSerif4-Italic.ttf': `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
      'SourceSerif4-SemiBold.ttf': `${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
      'SourceSerif4-Bold.ttf': `${serif}/700Bold/SourceSerif4_700Bold.ttf`,
      'SourceSerif4-BoldItalic.ttf': `${serif}/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`,
      'SourceSans3-Regular.ttf': `${sans}/400Regular/SourceSans3_400Regular.ttf`,
      'SourceSans3-Italic.ttf': `${sans}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
      'SourceSans3-SemiBold.ttf': `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`,
    },
  },
];

/** Writes a plan that is set in a worked theme: its plan, the files of the theme, and the fonts that it names. */
export function layWorkedTheme(root: string, theme: WorkedTheme, folder: string): void {
  const require = createRequire(join(root, 'package.json'));
  cpSync(join(root, 'test', 'plans', theme.plan), folder, { recursive: true });
  cpSync(join(root, 'templates', 'themes', theme.name), folder, { recursive: true });
  for (const [name, path] of Object.entries(theme.fonts)) {
    mkdirSync(join(folder, 'fonts'), { recursive: true });
    writeFileSync(join(folder, 'fonts', name), readFileSync(require.resolve(path)));
  }
  if (theme.photograph) {
    const path = join(folder, theme.photograph);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, landscape());
  }
  const planFile = join(folder, 'plan.yaml');
  const plan = readFileSync(planFile, 'utf8');
  const settings = `documents:\n  theme: themes/${theme.name}.yaml\n  logo: media/logo.svg\n`;
  writeFileSync(planFile, plan.replace(/^documents:\r?\n/m, settings));
}
