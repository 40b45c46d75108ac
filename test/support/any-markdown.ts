import fc from 'fast-check';
import { again, headingWord, sideWord, word } from './tokens.ts';

/** A block of Markdown with places for words (`tokens.ts`), and what is written in it. */
export interface Construct {
  readonly name: string;
  readonly text: string;
}

const w = word;
const s = sideWord;

/** Markup inside a line, by name. `more` is markup again. */
const inlineConstructs: Readonly<Record<string, (more: string, next: string) => string>> = {
  words: () => `${w} ${w}`,
  emphasis: (more) => `*${more}*`,
  'emphasis with _': (more) => `_${more}_`,
  strong: (more) => `**${more}**`,
  'strong in the middle of a word': (more) => `a**${more}**b`,
  'strong and emphasis': (more, next) => `***${more}** ${next}*`,
  'strong without an end': (more) => `**${more}`,
  'strong that ends at a sign': () => `**${w}:**${w}`,
  code: () => `\`${w}\``,
  'code with quotes in it': () => `\`\` \`${w}\` <b> | \`\``,
  'a link': (more) => `[${more}](https://example.org/${s})`,
  'a link with a title': () => `[${w}](https://example.org/?a=1&b=${s} "${s} ${s}")`,
  'a link with spaces': () => `[${w}](<https://example.org/${s} a>)`,
  'a link by name': () => `[${w}][navn]`,
  'a link by a name that there is not': () => `[${w}][finnes ikke ${w}]`,
  'a link to a chapter': () => `[${w}](#kapittel)`,
  'a link to nothing': () => `[${w}](#finnes-ikke)`,
  'a link to a file': () => `[${w}](../media/a.png)`,
  'a link without words': () => `[](https://example.org/${s})`,
  brackets: () => `[${w}] [${w} (${w})`,
  autolink: () => `<https://example.org/${w}>`,
  'e-mail address': () => `<${w}@example.org>`,
  'a bare address': () => `https://example.org/${w} www.${w}.no ${w}@example.org`,
  picture: () => `![${s}](../media/a.png)`,
  'picture with a title': () => `![${s} ${s}](../media/a.png "${s} *${s}*")`,
  'picture in a link': () => `[![${s}](../media/a.png) ${w}](https://example.org/${s})`,
  'picture in emphasis': () => `*${w} ![${s}](../media/a.png) ${w}*`,
  'picture that there is not': () => `![${s}](../media/finnes-ikke.png)`,
  'picture with spaces in its name': () => `![${w}](a b.png)`,
  'entities of signs': () => `&aelig;${w}&nbsp;${w}&copy;${w}&#x41;${w} &finnesikke; ${w}`,
  escapes: () => `\\*${w}\\* \\[${w}\\](${w}) \\_${w} \\# \\\\ \\! \\\`${w} \\| ${w}`,
  strikethrough: () => `~~${w}~~ ~${w}~`,
  'footnote mark': () => `${w}[^1] ${w}[^note]`,
  'marks of other dialects': () => `==${w}== ^${w}^ ~${w}~ $${w}$ :${w}: {{${w}}} [[${w}]] @${w} #${w}`,
  'attributes of other dialects': () => `[${w}]{.${w}} ${w}{: .${w}}`,
  'signs alone': () => `${w} * ${w} _ ${w} < ${w} > ${w} & ${w} | ${w}`,
  'underscores in a word': () => `${w}_${w}_${w}`,
  'stars in a word': () => `${w}*${w}*${w}`,
  'quotation marks': () => `«${w}» "${w}" '${w}' “${w}”`,
  'hard break': () => `${w}  \n${w}\\\n${w}`,
  'soft break': () => `${w}\n${w}`,
  'spaces of all kinds': () => `${w}\u00a0${w}\u202f${w}\u2009${w}\t${w}`,
  'hyphens of all kinds': () => `${w}-${w}\u2011${w}–${w}—${w}−${w}`,
  'signs that are not seen': () => `${w}\u00ad${w}\u200b${w}\u2060${w}\u200e${w}\u200d${w}\ufe0f${w}`,
  'letters with loose marks': () => `a\u0301${w} x\u0323${w}`,
  'letters of other alphabets': () => `${w} αβγ ${w} я ${w} č ${w}`,
  'an id': () => `${w} {#en-id} ${w}`,
  braces: () => `{${w}} {%${w}%} {{< ${w} >}}`,
  'inline HTML': () => `<b>${w}</b> ${w}<br>${w}`,
  'comment in a line': () => `${w} <!-- ${w} --> ${w}`,
};

const inlineNames = Object.keys(inlineConstructs);

/** Some words in a line, with markup in markup, all of the given kinds. */
function line(names: readonly string[]): fc.Arbitrary<string> {
  const once = (more: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .tuple(fc.constantFrom(...names), more, more)
      .map(([name, inner, next]) => inlineConstructs[name]?.(inner, next) ?? w);
  const { deep } = fc.letrec<{ deep: string }>((tie) => ({
    deep: fc.oneof({ maxDepth: 3 }, fc.constant(w), once(tie('deep'))),
  }));
  return fc.array(deep, { minLength: 1, maxLength: 3 }).map((parts) => `${w} ${parts.join(' ')} ${w}`);
}

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);
const flat = (text: string): string => text.replace(/ *\\?\n/g, ' ');
const cell = (text: string): string => flat(text).replaceAll('\\|', '/').replaceAll('|', '\\|');

/** Blocks by name, of three lines of words. */
const blockConstructs: Readonly<Record<string, (a: string, b: string, c: string) => string>> = {
  paragraph: (a) => a,
  'paragraph over lines': (a, b, c) => `${a}\n${b}\n   ${c}`,
  'headings with #': (a, b) => `## ${headings(a)}\n\n${w}\n\n### ${headings(b)} ###\n\n${w}`,
  'headings with a line under them': (a) => `${headings(a)}\n---\n\n${w}`,
  'heading without a space': (a) => `##${flat(a)}\n\n${w}`,
  'line under a paragraph': (a, b) => `${asHeading(a)}\n${asHeading(b)}\n---\n\n${w}`,
  'equals under a paragraph': (a) => `${asHeading(a)}\n===\n\n${w}`,
  'heading that is too deep': (a) => `##### ${headings(a)}\n\n${w}`,
  'first heading again': (a) => `# ${headings(a)}\n\n${w}`,
  list: (a, b, c) => `- ${indented(a, '  ')}\n- ${indented(b, '  ')}\n\n- ${indented(c, '  ')}`,
  'lists of all signs': (a, b, c) => `* ${indented(a, '  ')}\n+ ${indented(b, '  ')}\n- ${indented(c, '  ')}`,
  'list in list': (a, b, c) =>
    `- ${indented(a, '  ')}\n  - ${indented(b, '    ')}\n    1. ${indented(c, '       ')}\n- ${w}`,
  'list with a start': (a, b) => `7. ${indented(a, '   ')}\n8. ${indented(b, '   ')}`,
  'list from nought': (a, b) => `0) ${indented(a, '   ')}\n1) ${indented(b, '   ')}`,
  'list with jumps': (a, b) => `3. ${indented(a, '   ')}\n7. ${indented(b, '   ')}`,
  'list of years': (a) => `1986. ${indented(a, '      ')}`,
  'list of blocks': (a, b, c) =>
    `- ${indented(a, '  ')}\n\n  > ${indented(b, '  > ')}\n\n  \`\`\`\n  ${w}\n    ${w}\n  \`\`\`\n\n  | ${w} | ${w} |\n  |---|---|\n  | ${w} | ${w} |\n\n  ${indented(c, '  ')}`,
  'heading in a list': (a) => `- # ${headings(a)}\n- ${w}\n  ## ${w}`,
  'list without items': () => `-\n- ${w}\n-`,
  'task list': (a, b) => `- [ ] ${indented(a, '  ')}\n- [x] ${indented(b, '  ')}`,
  'numbered task list': (a, b) =>
    `1. [x] ${indented(a, '   ')}\n2. [ ] **${w}**\n   - [X] ${indented(b, '     ')}\n3. [ ]\n4. [x]${w}`,
  'list after a line': (a, b) => `${a}\n- ${indented(b, '  ')}\n- ${w}`,
  'number after a line': (a) => `${a}\n1. ${w}\n2. ${w}`,
  'year after a line': (a) => `${a}\n2026. ${w}`,
  'date at the start': (a, b) => `17. mai ${a}\n\n1. juni ${b}`,
  'date at the start of a line': (a, b) => `${a}\n1. januar 2026, ${b}`,
  'sign at the start of a line': (a, b) => `${a}\n+ ${w}\n${b}`,
  'dash at the start': (a, b) => `– ${a}\n– ${b}`,
  table: (a, b, c) => `| ${cell(a)} | ${w} |\n|:--|--:|\n| ${cell(b)} | ${w} |\n| ${w} | ${cell(c)} |`,
  'table with breaks': (a) =>
    `| ${w}<br>${w} | *${w}<br/>${w}* |\n|---|---|\n| ${cell(a)}<br />${w} | ${w} |`,
  'table of one column': (a, b) => `| ${cell(a)} |\n|---|\n| ${cell(b)} |`,
  'table with rows that are too short': (a) =>
    `| ${w} | ${cell(a)} | ${w} |\n|---|---|---|\n| ${w} |\n| | ${w} |`,
  'table with rows that are too long': (a) =>
    `| ${w} | ${w} |\n|---|---|\n| ${w} | ${w} | ${cell(a)} | ${w} |`,
  'table without bars outside': (a) => `${w} | ${cell(a)}\n--- | ---\n${w} | ${w}`,
  'table whose line is wrong': () => `| ${w} | ${w} |\n|---|\n| ${w} | ${w} |`,
  'table without a line': () => `| ${w} | ${w} |\n| ${w} | ${w} |`,
  'table with code': () => `| ${w} |\n|---|\n| \`${w} \\| ${w}\` |`,
  'table after a line': (a) => `${a}\n| ${w} |\n|---|\n| ${w} |`,
  'text after a table': (a) => `| ${w} |\n|---|\n| ${w} |\n${cell(a)}`,
  'table without words at its head': () => `| | |\n|---|---|\n| ${w} | ${w} |`,
  'table of rules': () => `+---+---+\n| ${w} | ${w} |\n+---+---+`,
  quote: (a, b) => `> ${indented(a, '> ')}\n>\n> > ${indented(b, '> > ')}`,
  'quote with a lazy line': (a, b) => `> ${flat(a)}\n${flat(b)}`,
  'quote of a list': (a, b) => `> - ${indented(a, '>   ')}\n>   - ${indented(b, '>     ')}\n> ## ${w}`,
  box: (a, b) => `> [!fakta] ${flat(a)}\n> ${indented(b, '> ')}\n>\n> - ${w}\n> - ${w}`,
  'box without a title': (a) => `> [!VIKTIG]\n> ${indented(a, '> ')}`,
  'quotation of somebody': (a) => `> [!sitat]\n>\n> ${indented(a, '> ')}\n>\n> – ${w}, *${w}*`,
  'box with a table': (a) => `> [!eksempel]\n> | ${cell(a)} | ${w} |\n> |---|---|\n> | ${w} | ${w} |`,
  'box in a box': (a) => `> [!fakta]\n> ${w}\n>\n> > [!viktig] ${w}\n> > ${indented(a, '> > ')}`,
  'box in a list': (a) => `- ${w}\n\n  > [!fakta] **${w}**\\\n  > ${indented(a, '  > ')}`,
  'callout of other dialects': (a) => `> [!NOTE]\n> ${indented(a, '> ')}`,
  code: () => `\`\`\`\n${w}  ${w}\n\n\t${w} <b> & | * ${w}\n\`\`\``,
  'code with the name of a language': () => `~~~js\n${w}\n~~~`,
  'code with words at its head': () => `\`\`\`${w} ${w}\n${w}\n\`\`\``,
  'code without an end': (a) => `${a}\n\n\`\`\`\n${w}`,
  'code by indentation': (a) => `${a}\n\n    ${w}\n      ${w}\n\n${w}`,
  'thematic break': (a) => `${a}\n\n---\n\n${w}\n\n* * *`,
  note: (a) => `${w}[^1] ${w}\n\n[^1]: ${apart(flat(a))}`,
  'note of blocks': () =>
    `${w}[^to]\n\n[^to]: ${s}\n    *${s}*\nog ${s}\n\n    - ${s}\n    - [${s}](#kapittel)`,
  'note that is cited twice': () => `${w}[^3]${w}\n\n[^3]: ${s}\n\n- ${w}[^3]`,
  'note in a table': () => `| ${w}[^c] |\n|---|\n| ${w} |\n\n[^c]: ${s}`,
  'note that nothing cites': () => `${w}\n\n[^u]: ${w}`,
  'note in a list': (a) => `- ${w}[^i]\n\n  [^i]: ${apart(flat(a))}\n- ${w}`,
  definition: () => `${w} [her ${w}]\n\n[her ${again}]: https://example.org/${s} "${s}"`,
  'definition that nothing uses': () => `${w}\n\n[${w}]: ${w}`,
  'definition twice': () =>
    `${w} [${w}][to]\n\n[to]: https://example.org/${s}\n[to]: https://example.org/${w} "${w}"`,
  'definition list of other dialects': (a) => `${w}\n: ${flat(a)}`,
  'block of other dialects': (a) => `::: ${w}\n${a}\n:::`,
  'directive that there is not': () => `::${w}`,
  'HTML block': () => `<div title="${w}">\n${w}\n</div>\n\n${w}`,
  comment: () => `<!-- ${w} -->\n\n${w}`,
  'comment over lines': () => `<!--\n${w}\n\n${w}\n-->\n\n${w}`,
  'instruction and declaration': () => `<?${w} ${w}?>\n\n<!X ${w}>\n\n${w}`,
  'front matter again': () => `${w}\n\n---\n${headingWord}: ${headingWord}\n---\n\n${w}`,
  'page break of a word processor': () => `${w}\f${w}\n\n${w}\u2028${w}`,
  'sum with equals': () => `$$\n${w}\n$$`,
  'picture alone': () => `![${s}](../media/a.png "${s}")`,
  'picture of half the width': (a) =>
    `![${s}](../media/a.png "${s} | Foto: ${s} | halv")\n\n${a}\n\n- ${w}\n\n${w}`,
  'pictures in a table': () =>
    `| ${w} ![${s}](../media/a.png) ${w} |\n|---|\n| [![${s}](../media/a.png)](https://example.org/${s}) |`,
  'heading with a picture': () => `## ${headingWord} ![${s}](../media/a.png) ${headingWord}\n\n${w}`,
  'heading with an id': (a) => `## ${headings(a)} {#en-annen}\n\n${w}`,
  'heading with attributes': (a) => `## ${headings(a)} {.klasse}\n\n${w}`,
  'conflict markers': (a, b) => `<<<<<<< HEAD\n${a}\n=======\n${b}\n>>>>>>> gren`,
};

/** Words of a note, which is printed somewhere else than it is written. */
function apart(text: string): string {
  return text.replaceAll(word, sideWord);
}

function headings(text: string): string {
  return asHeading(flat(text));
}

function asHeading(text: string): string {
  return text.replaceAll(word, headingWord);
}

/** Each construct by itself, by the name that it is left out by. */
export const constructsAlone: readonly Construct[] = [
  ...inlineNames.map((name) => ({ name: `${name} (in a line)`, text: inlineConstructs[name]?.(w, w) ?? '' })),
  ...Object.keys(blockConstructs).map((name) => ({ name, text: blockConstructs[name]?.(w, w, w) ?? '' })),
];

/** Blocks of Markdown with every construct but those named, and with places for words. */
export function anyMarkdown(without: ReadonlySet<string>): fc.Arbitrary<readonly Construct[]> {
  const inLine = line(inlineNames.filter((name) => !without.has(`${name} (in a line)`)));
  const blocks = Object.keys(blockConstructs).filter((name) => !without.has(name));
  const block = fc
    .tuple(fc.constantFrom(...blocks), inLine, inLine, inLine)
    .map(([name, a, b, c]): Construct => ({ name, text: blockConstructs[name]?.(a, b, c) ?? '' }));
  return fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => {
    // What comes behind it is code, where every sign is printed as it is written.
    const end = blocks.findIndex(({ name }) => name === 'code without an end');
    return end < 0 ? blocks : blocks.slice(0, end + 1);
  });
}
