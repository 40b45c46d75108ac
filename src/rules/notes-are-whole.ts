import type { FootnoteDefinition, Nodes } from 'mdast';
import type { WrittenMarkdown } from '../model/entities.ts';
import { hasId } from '../model/read-prose.ts';
import { parentsOf, placeOfRange, type WrittenNode } from '../model/written-nodes.ts';
import type { Range } from '../text/place.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule } from './rule.ts';

type Reason = 'unused' | 'empty' | 'twice' | 'in-title' | 'in-link' | 'blocks';

/** A note is printed at the foot of the page of what cites it: it needs words, and something that cites it. */
export const notesAreWhole = textRule<{ name: string; reason: Reason }>({
  name: 'notes-are-whole',
  code: 'PV1820',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Hver note har ord, og noe i teksten viser til den.',
    nn: 'Kvar note har ord, og noko i teksten viser til han.',
    en: 'Every note has words, and something in the text cites it.',
  },
  explanation: {
    nb: 'En note skrives «[^navn]: ord» på en linje for seg, og teksten viser til den med «[^navn]». I dokumentene får notene nummer etter hvor de først er nevnt, og står nederst på siden. En note som ingen viser til, eller som er skrevet to ganger, blir ikke skrevet ut. Overskrifter, titler og tiltaksområder gjentas i innholdslister og andre dokumenter, der noten ikke er med, og et tall som er en lenke til noten, kan ikke stå i en annen lenke. En note har avsnitt og lister.',
    nn: 'Ein note blir skriven «[^namn]: ord» på ei linje for seg, og teksten viser til han med «[^namn]». I dokumenta får notane nummer etter kvar dei først er nemnde, og står nedst på sida. Ein note som ingen viser til, eller som er skriven to gonger, blir ikkje skriven ut. Overskrifter, titlar og tiltaksområde blir tekne opp att i innhaldslister og andre dokument, der noten ikkje er med, og eit tal som er ei lenkje til noten, kan ikkje stå i ei anna lenkje. Ein note har avsnitt og lister.',
    en: 'A note is written “[^name]: words” on a line by itself, and the text cites it with “[^name]”. In documents notes are numbered by where they are first cited, and printed at the foot of the page. A note that nothing cites, or that is written twice, is not printed. Headings, titles and action areas are repeated in contents and in other documents, without the note, and a number that is a link to the note cannot be inside another link. A note has paragraphs and lists.',
  },
  example: chapterExample(
    'Folketallet vokser.\n\n[^ssb]: SSB, tabell 07459.',
    'Folketallet vokser.[^ssb]\n\n[^ssb]: SSB, tabell 07459.',
  ),
  message: {
    nb: ({ name, reason }) =>
      ({
        unused: `ingen viser til noten «[^${name}]», så den blir ikke skrevet ut`,
        empty: `noten «[^${name}]» har ingen ord`,
        twice: `noten «[^${name}]» er skrevet før i samme tekst, så denne blir ikke skrevet ut`,
        'in-title': `noten «[^${name}]» er nevnt i en overskrift eller en tittel, og står ikke der i dokumentene`,
        'in-link': `noten «[^${name}]» er nevnt inne i en lenke, og tallet er selv en lenke`,
        blocks: `noten «[^${name}]» har noe annet enn avsnitt og lister`,
      })[reason],
    nn: ({ name, reason }) =>
      ({
        unused: `ingen viser til noten «[^${name}]», så han blir ikkje skriven ut`,
        empty: `noten «[^${name}]» har ingen ord`,
        twice: `noten «[^${name}]» er skriven før i same tekst, så denne blir ikkje skriven ut`,
        'in-title': `noten «[^${name}]» er nemnd i ei overskrift eller ein tittel, og står ikkje der i dokumenta`,
        'in-link': `noten «[^${name}]» er nemnd inne i ei lenkje, og talet er sjølv ei lenkje`,
        blocks: `noten «[^${name}]» har noko anna enn avsnitt og lister`,
      })[reason],
    en: ({ name, reason }) =>
      ({
        unused: `nothing cites the note “[^${name}]”, so it is not printed`,
        empty: `the note “[^${name}]” has no words`,
        twice: `the note “[^${name}]” is written before in the same text, so this one is not printed`,
        'in-title': `the note “[^${name}]” is cited in a heading or a title, and is not there in the documents`,
        'in-link': `the note “[^${name}]” is cited inside a link, and its number is a link itself`,
        blocks: `the note “[^${name}]” has something other than paragraphs and lists`,
      })[reason],
  },
  hint: {
    nb: ({ name, reason }) =>
      ({
        unused: `skriv «[^${name}]» i teksten der noten hører til, eller slett den`,
        empty: `skriv ordene bak kolonet: «[^${name}]: ord»`,
        twice: 'gi den et annet navn, eller slett den',
        'in-title': 'vis til noten i teksten under',
        'in-link': 'sett merket bak lenken',
        blocks: 'sett tabellen, bildet eller overskriften i teksten, og vis til noten derfra',
      })[reason],
    nn: ({ name, reason }) =>
      ({
        unused: `skriv «[^${name}]» i teksten der noten høyrer til, eller slett han`,
        empty: `skriv orda bak kolonet: «[^${name}]: ord»`,
        twice: 'gi han eit anna namn, eller slett han',
        'in-title': 'vis til noten i teksten under',
        'in-link': 'set merket bak lenkja',
        blocks: 'set tabellen, biletet eller overskrifta i teksten, og vis til noten derfrå',
      })[reason],
    en: ({ name, reason }) =>
      ({
        unused: `write “[^${name}]” in the text where the note belongs, or delete it`,
        empty: `write the words behind the colon: “[^${name}]: words”`,
        twice: 'give it another name, or delete it',
        'in-title': 'cite the note in the text below',
        'in-link': 'put the mark behind the link',
        blocks: 'put the table, the picture or the heading into the text, and cite the note there',
      })[reason],
  },
  *checkText(nodes, within) {
    const notes: FootnoteDefinition[] = [];
    const cited = new Set<string>();
    for (const written of nodes) {
      const { node } = written;
      if (node.type === 'footnoteDefinition') notes.push(node);
      if (node.type !== 'footnoteReference') continue;
      cited.add(node.identifier);
      const reason = whereCited(written);
      if (reason)
        yield { at: placeOfRange(rangeOfNode(node), within), values: { name: node.label ?? '', reason } };
    }
    yield* faultsOf(notes, cited, within);
  },
});

/** What is wrong with the place of a citation. */
function whereCited(written: WrittenNode): Reason | undefined {
  const parents = parentsOf(written);
  if (parents.some(({ type }) => type === 'link')) return 'in-link';
  if (parents.some(({ type }) => type === 'heading')) return 'in-title';
  // A guideline is a text, of which nothing is repeated elsewhere.
  const isItem = parents.some((parent) => parent.type === 'paragraph' && hasId(parent));
  return isItem && written.within.kind !== 'chapter' ? 'in-title' : undefined;
}

function* faultsOf(
  notes: readonly FootnoteDefinition[],
  cited: ReadonlySet<string>,
  within: WrittenMarkdown,
): Iterable<{
  readonly at: ReturnType<typeof placeOfRange>;
  readonly values: { readonly name: string; readonly reason: Reason };
}> {
  const before = new Set<string>();
  for (const note of notes) {
    const { identifier, label, children } = note;
    const name = label ?? identifier;
    const [start, end] = rangeOfNode(note);
    const reason = before.has(identifier)
      ? 'twice'
      : children.length === 0
        ? 'empty'
        : cited.has(identifier)
          ? undefined
          : 'unused';
    before.add(identifier);
    // All of a note that is not printed.
    const range: Range = [start, reason === 'empty' ? start + name.length + 4 : end];
    if (reason) yield { at: placeOfRange(range, within), values: { name, reason } };
    const other = children.find((child) => !isText(child));
    if (other) yield { at: placeOfRange(rangeOfNode(other), within), values: { name, reason: 'blocks' } };
  }
}

/** Whether a block is words alone: a page's foot has no room for anything else. */
function isText(node: Nodes): boolean {
  if (node.type === 'list' || node.type === 'listItem')
    return (node.children as readonly Nodes[]).every(isText);
  return node.type === 'paragraph' && !node.children.some(holdsPicture);
}

function holdsPicture(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(holdsPicture));
}
