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
  const diagnostics = [...runsOf(characters, plan)].map(([at, runs]) => {
    const words = runs.join(' ');
    const code = [...words].length === 1 ? codeOf(words) : undefined;
    return fromProblem({ name: 'glyph-missing', at, values: { words, code } });
  });
  return { diagnostics, sources: withFields(sources, new Set(diagnostics.map(({ at }) => at.file))) };
}

/** What of the plan's texts has no glyphs, words in another script as they stand, by its place. */
function runsOf(characters: ReadonlySet<string>, plan: Plan): ReadonlyMap<Place, readonly string[]> {
  const runs = new Map<Place, string[]>();
  const add = (at: Place, words: string): unknown => runs.get(at)?.push(words) ?? runs.set(at, [words]);
  const any = `[${[...characters].map((character) => `\\u{${hexOf(character)}}`).join('')}]+`;
  const run = new RegExp(`${any}(?: ${any})*`, 'gu');
  for (const written of writtenTexts(plan))
    for (const { 0: words, index } of written.text.matchAll(run))
      add(placeIn(written, index, index + words.length), words);
  for (const { words, at } of wordsInPictures(plan))
    for (const [found] of words.matchAll(run)) add(at, found);
  // A character that no text of the plan has is in the words that the program adds.
  const found = new Set([...runs.values()].flat().join(''));
  for (const character of characters) if (!found.has(character)) add({ file: 'plan.yaml' }, character);
  return runs;
}

const hexOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);

const codeOf = (character: string): string => `U+${hexOf(character).toUpperCase().padStart(4, '0')}`;

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
