/** Made by `scripts/compile-templates.mjs` of `templates/`. */
import type { DocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { LocaleKey } from './locale.ts';
import type { TemplateRecord } from './template.ts';
import type { WholeThemeRecord } from './theme.ts';
import type { WeightTable } from './weights.ts';

export const standardTheme: WholeThemeRecord;
export const standardTemplates: Readonly<Record<DocumentKind, TemplateRecord>>;
export const standardLocales: Readonly<Record<Language, Readonly<Record<LocaleKey, string>>>>;
export const standardWeights: WeightTable;
