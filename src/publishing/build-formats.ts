/** The formats of documents, apart from what makes them: naming them loads nothing. */

export const buildFormats = ['pdf', 'html', 'md', 'csv'] as const;
export type BuildFormat = (typeof buildFormats)[number];
/** What `build` makes by default: the documents. Tables of data are made only when asked for. */
export const usualFormats: readonly BuildFormat[] = ['pdf', 'html', 'md'];
