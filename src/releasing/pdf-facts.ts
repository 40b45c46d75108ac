/** What a PDF of planverk says of what it was made from, in its metadata. What is damaged is as if it were not there. */
export interface PdfFacts {
  /** The version of planverk. */
  readonly version: string | undefined;
  /** The full hash of the commit; undefined where it was made from files on disk. */
  readonly commit: string | undefined;
  readonly title: string | undefined;
}

/** What a PDF says of itself; undefined for one that planverk has not made, `not-pdf` for anything else. */
export function factsOfPdf(bytes: Uint8Array): PdfFacts | 'not-pdf' | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!text.startsWith('%PDF-')) return 'not-pdf';
  const found = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
  const version = found(/<xmp:CreatorTool>planverk (\d+\.\d+\.\d+[\w.+-]{0,40})<\/xmp:CreatorTool>/);
  const isOurs = version !== undefined || text.includes('<pdf:Producer>planverk</pdf:Producer>');
  if (!isOurs) return undefined;
  return {
    version,
    commit: found(/<dc:source>git:([0-9a-f]{40}(?:[0-9a-f]{24})?)<\/dc:source>/),
    title: found(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</),
  };
}

/** Whether a version is later than another; what comes after three numbers is not looked at. */
export function isLater(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split(/[.+-]/, 3).map(Number));
  const at = [0, 1, 2].find((index) => one?.[index] !== two?.[index]);
  return at !== undefined && (one?.[at] ?? 0) > (two?.[at] ?? 0);
}
