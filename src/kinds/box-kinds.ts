import type { Language } from './languages.ts';

/** What boxes in the text are for, and what a writer calls each. */
export const boxKinds = {
  fact: { nb: ['fakta'], nn: ['fakta'], en: ['fact', 'facts'] },
  quote: { nb: ['sitat'], nn: ['sitat'], en: ['quote'] },
  important: { nb: ['viktig'], nn: ['viktig'], en: ['important'] },
  case: { nb: ['eksempel'], nn: ['døme'], en: ['example'] },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;

export type BoxKind = keyof typeof boxKinds;

const byName = new Map<string, BoxKind>(
  (Object.keys(boxKinds) as BoxKind[]).flatMap((kind) =>
    Object.values(boxKinds[kind])
      .flat()
      .map((name): [string, BoxKind] => [name, kind]),
  ),
);

/** The kind of box that is called so, in any language and in letters of any size. */
export function boxKindOf(name: string): BoxKind | undefined {
  return byName.get(name.toLowerCase());
}

/** What the kinds are called in a language, the usual name of each first. */
export function boxNames(language: Language): readonly string[] {
  return Object.values(boxKinds).map((names) => names[language][0]);
}
