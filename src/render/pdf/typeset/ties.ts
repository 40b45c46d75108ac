const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|January|February|March|May|June|July|October|December';
const space = '[ ]';

/** Spaces at which no line may end, each as text before and after it. The text itself stays as it was written. */
const ties: readonly RegExp[] = [
  // 16 500
  /(?<=\d)[ ](?=\d{3}(?!\d))/g,
  // 12 %, 3 mill. kr, 25 km
  /(?<=\d)[ ](?=(?:%|‰|°|kr\b|kroner\b|mill\b|mrd\b|prosent\b|km\b|m\b|meter\b|kg\b|tonn\b|år\b|stk\b))/g,
  /(?<=\b(?:mill\.|mrd\.))[ ](?=kr)/g,
  // kr 500, § 14, nr. 5, kl. 9, rv. 40, ca. 16
  /(?<=(?:\b(?:kr|nr\.?|kl\.|rv\.?|fv\.?|ca\.?|kap\.|pkt\.|tab\.|fig\.|sak|PS|bd\.|s\.)|§))[ ](?=\d)/gi,
  // 8. februar
  new RegExp(`(?<=\\b\\d{1,2}\\.?)${space}(?=(?:${months})\\b)`, 'g'),
  // J. P. Hansen
  /(?<=(?:^|[\s(«])\p{Lu}\.)[ ](?=\p{Lu})/gu,
  // a dash stays with the word before it
  /[ ](?=[–—](?:\s|$))/g,
];

/** What every tie has beside it. */
const mayHaveTies = /[\d–—]|(?:\p{Lu}|mill|mrd)\. /u;
const none: ReadonlySet<number> = new Set();

/** The offsets of the spaces in a paragraph that must not become a line end. */
export function findTies(text: string): ReadonlySet<number> {
  if (!mayHaveTies.test(text)) return none;
  const offsets = new Set<number>();
  for (const pattern of ties) for (const match of text.matchAll(pattern)) offsets.add(match.index);
  return offsets;
}
