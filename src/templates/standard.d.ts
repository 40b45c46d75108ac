/** Made by `scripts/compile-templates.mjs` of `templates/`. */
import type { Locale } from './locale.ts';
import type { DocumentKind, TemplateRecord } from './template.ts';
import type { WholeThemeRecord } from './theme.ts';

export const standardTheme: WholeThemeRecord;
export const standardTemplates: Readonly<Record<DocumentKind, TemplateRecord>>;
export const standardLocales: Readonly<Record<'nb' | 'nn' | 'en', Locale>>;
