import { type Locale, localeKeys } from '../document/locale.ts';
import { readOwnFile } from '../io/resources.ts';
import type { Language } from '../messages/wording.ts';
import { parseYaml } from '../text/yaml.ts';

/** The words of a language that documents add. */
export function loadLocale(language: Language): Locale {
  const file = `templates/locales/${language}.yaml`;
  const { root, problems } = parseYaml(file, new TextDecoder().decode(readOwnFile(file)));
  const words: Record<string, string> = Object.create(null);
  for (const { key, value } of root?.entries ?? []) if (value.type === 'scalar') words[key.text] = value.text;
  const lacking = localeKeys.filter((key) => words[key] === undefined);
  if (problems.length > 0 || lacking.length > 0)
    throw new Error(`${file} is incomplete: ${lacking.join(', ')}`);
  return words as Locale;
}
