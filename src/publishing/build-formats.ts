/** The formats of documents, apart from what makes them: naming them loads nothing. */

export const buildFormats = ['pdf', 'html', 'md', 'csv'] as const;
export type BuildFormat = (typeof buildFormats)[number];
/** What `build` makes when it is not told: the documents. Tables of data are made for those who ask. */
export const usualFormats: readonly BuildFormat[] = ['pdf', 'html', 'md'];
