import type { Plan } from '../model/entities.ts';
import { wordsInPictures } from '../model/media.ts';
import { placeIn, writtenTexts } from '../model/written-texts.ts';
import { fromProblem } from '../reading/problems.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { parseMarkdown } from '../text/markdown.ts';
import type { Place } from '../text/place.ts';
import type { Sources } from '../text/source.ts';
import { parseYaml } from '../text/yaml.ts';

/**
 * Diagnostics for characters that no typeface of the documents has, wherever the plan writes them.
 * @param sources the texts of the plan's files, without the fields in them
 * @returns also the sources, with the fields of those files that the diagnostics point into
 */
export function missingGlyphs(
  characters: ReadonlySet<string>,
  plan: Plan,
  sources: Sources,
): { readonly diagnostics: readonly Diagnostic[]; readonly sources: Sources } {
  const diagnostics = [...placesOf(characters, plan)].flatMap(([character, places]) => {
    const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    // A character that no text of the plan has is in the words that the program adds.
    const all = places.length > 0 ? places : [{ file: 'plan.yaml' }];
    return all.map((at) => fromProblem({ name: 'glyph-missing', at, values: { character, code } }));
  });
  return { diagnostics, sources: withFields(sources, new Set(diagnostics.map(({ at }) => at.file))) };
}

function placesOf(characters: ReadonlySet<string>, plan: Plan): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>([...characters].map((character) => [character, []]));
  for (const written of writtenTexts(plan)) {
    let at = 0;
    for (const character of written.text) {
      places.get(character)?.push(placeIn(written, at, at + character.length));
      at += character.length;
    }
  }
  for (const { words, at } of wordsInPictures(plan))
    for (const character of new Set(words)) places.get(character)?.push(at);
  return places;
}

/** Parses these files again, so that diagnostics can point to their fields. */
export function withFields(sources: Sources, files: ReadonlySet<string>): Sources {
  return new Map(
    [...sources].map(([path, source]) => {
      const { file, text } = source;
      if (!files.has(file)) return [path, source];
      const data = file.endsWith('.md') ? parseMarkdown(file, text).frontMatter : parseYaml(file, text).root;
      return [path, { file, text, ...(data && { data }) }];
    }),
  );
}
