import type { Language } from '../kinds/languages.ts';

/** Said after the hint of what `validate --fix` fixes. */
export const byFix: Readonly<Record<Language, string>> = {
  nb: ' – planverk validate --fix retter det',
  nn: ' – planverk validate --fix rettar det',
  en: ' – planverk validate --fix does it',
};
