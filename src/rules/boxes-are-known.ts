import { boxKindOf, boxKinds, boxNames } from '../kinds/box-kinds.ts';
import { parentsOf, placeOfRange } from '../model/written-nodes.ts';
import { nearest } from '../text/did-you-mean.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { chapterExample, textRule, withReplacement } from './rule.ts';

type Reason = 'unknown' | 'inside' | 'empty';

const allNames = Object.values(boxKinds).flatMap((names) => Object.values(names).flat());

/** A box looks as its kind does: of one that nobody knows nothing can be said. */
export const boxesAreKnown = textRule<{ name: string; reason: Reason; suggestion: string | undefined }>({
  name: 'boxes-are-known',
  code: 'PV1821',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Hver boks er av en type som finnes, har ord, og står ikke i en annen.',
    nn: 'Kvar boks er av ein type som finst, har ord, og står ikkje i ein annan.',
    en: 'Every box is of a kind that there is, has words, and is not inside another.',
  },
  explanation: {
    nb: 'En boks er linjer som begynner med «> », og den første av dem sier hvilken type boks det er: «> [!fakta]», «> [!sitat]», «> [!viktig]» eller «> [!eksempel]». Bak klammen kan det stå en tittel. I et sitat er et siste avsnitt som begynner med en tankestrek, den som har sagt det. En boks i en boks er vanskelig å lese og blir ikke bedre av rammer.',
    nn: 'Ein boks er linjer som byrjar med «> », og den første av dei seier kva type boks det er: «> [!fakta]», «> [!sitat]», «> [!viktig]» eller «> [!døme]». Bak klammen kan det stå ein tittel. I eit sitat er eit siste avsnitt som byrjar med ein tankestrek, den som har sagt det. Ein boks i ein boks er vanskeleg å lese og blir ikkje betre av rammer.',
    en: 'A box is lines that begin with “> ”, and the first of them says what kind of box it is: “> [!fact]”, “> [!quote]”, “> [!important]” or “> [!example]”. There may be a title behind the bracket. In a quote a last paragraph that begins with a dash is who said it. A box inside a box is hard to read, and frames do not make it better.',
  },
  example: chapterExample(
    '> [!fakt]\n> Regionen har sju kommuner.',
    '> [!fakta]\n> Regionen har sju kommuner.',
  ),
  message: {
    nb: ({ name, reason }) =>
      ({
        unknown: `«[!${name}]» er ikke en type boks`,
        inside: `boksen «[!${name}]» står i en annen boks`,
        empty: `boksen «[!${name}]» har ingen ord`,
      })[reason],
    nn: ({ name, reason }) =>
      ({
        unknown: `«[!${name}]» er ikkje ein type boks`,
        inside: `boksen «[!${name}]» står i ein annan boks`,
        empty: `boksen «[!${name}]» har ingen ord`,
      })[reason],
    en: ({ name, reason }) =>
      ({
        unknown: `“[!${name}]” is no kind of box`,
        inside: `the box “[!${name}]” is inside another box`,
        empty: `the box “[!${name}]” has no words`,
      })[reason],
  },
  hint: {
    nb: ({ reason, suggestion }) =>
      ({
        unknown: suggestion
          ? `mente du «[!${suggestion}]»?`
          : `skriv en av ${listed('nb', '«')}; et sitat uten boks begynner bare med «> »`,
        inside: 'avslutt den ytre boksen med en tom linje først',
        empty: 'skriv ordene på linjene under, hver med «> » foran',
      })[reason],
    nn: ({ reason, suggestion }) =>
      ({
        unknown: suggestion
          ? `meinte du «[!${suggestion}]»?`
          : `skriv ein av ${listed('nn', '«')}; eit sitat utan boks byrjar berre med «> »`,
        inside: 'avslutt den ytre boksen med ei tom linje først',
        empty: 'skriv orda på linjene under, kvar med «> » framfor',
      })[reason],
    en: ({ reason, suggestion }) =>
      ({
        unknown: suggestion
          ? `did you mean “[!${suggestion}]”?`
          : `write one of ${listed('en', '“')}; a quote without a box only begins with “> ”`,
        inside: 'end the outer box with a blank line first',
        empty: 'write the words on the lines below, each with “> ” before it',
      })[reason],
  },
  *checkText(nodes, within) {
    for (const written of nodes) {
      const { node } = written;
      if (node.type !== 'blockquote' || !node.data?.box) continue;
      const { name, titled } = node.data.box;
      const known = boxKindOf(name) !== undefined;
      const reason: Reason | undefined = !known
        ? 'unknown'
        : parentsOf(written).some((parent) => parent.type === 'blockquote' && parent.data?.box)
          ? 'inside'
          : node.children.length === (titled ? 1 : 0)
            ? 'empty'
            : undefined;
      if (!reason) continue;
      const from = within.text.indexOf('[!', rangeOfNode(node)[0]) + 2;
      const at = placeOfRange([from, from + name.length], within);
      const suggestion = known ? undefined : nearest(name.toLowerCase(), allNames);
      yield { at, ...withReplacement(suggestion), values: { name, reason, suggestion } };
    }
  },
});

function listed(language: 'nb' | 'nn' | 'en', quote: '«' | '“'): string {
  const end = quote === '«' ? '»' : '”';
  return boxNames(language)
    .map((name) => `${quote}[!${name}]${end}`)
    .join(', ');
}
