const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|January|February|March|May|June|July|October|December';
const space = '[ ]';

/** Spaces at which no line may end, by what must be in the text for one of them to be there. */
const ties: readonly { readonly sign: RegExp; readonly patterns: readonly RegExp[] }[] = [
  {
    sign: /[0-9]/,
    patterns: [
      // 16 500
      /(?<=\d)[ ](?=\d{3}(?!\d))/g,
      // 12 %, 3 mill. kr, 25 km
      /(?<=\d)[ ](?=(?:%|‰|°|kr\b|kroner\b|mill\b|mrd\b|prosent\b|km\b|m\b|meter\b|kg\b|tonn\b|år\b|stk\b))/g,
      // kr 500, § 14, nr. 5, kl. 9, rv. 40, ca. 16
      /(?<=(?:\b(?:kr|nr\.?|kl\.|rv\.?|fv\.?|ca\.?|kap\.|pkt\.|tab\.|fig\.|sak|PS|bd\.|s\.)|§))[ ](?=\d)/gi,
      // 8. februar
      new RegExp(`(?<=\\b\\d{1,2}\\.?)${space}(?=(?:${months})\\b)`, 'g'),
    ],
  },
  { sign: /(?:mill|mrd)\./, patterns: [/(?<=\b(?:mill\.|mrd\.))[ ](?=kr)/g] },
  // J. P. Hansen
  { sign: /\. /, patterns: [/(?<=(?:^|[\s(«])\p{Lu}\.)[ ](?=\p{Lu})/gu] },
  // a dash stays with the word before it
  { sign: /[–—]/, patterns: [/[ ](?=[–—](?:\s|$))/g] },
];

export const noTies: ReadonlySet<number> = new Set();

/** The offsets of the spaces in a paragraph that must not become a line end. The text itself stays as it was written. */
export function findTies(text: string): ReadonlySet<number> {
  let offsets: Set<number> | undefined;
  for (const { sign, patterns } of ties) {
    if (!sign.test(text)) continue;
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        offsets ??= new Set();
        offsets.add(match.index);
      }
    }
  }
  return offsets ?? noTies;
}
