/** Where the files of a plan are kept, as far as there are workflows for it. */
export const forges = ['github', 'gitlab', 'none'] as const;
export type Forge = (typeof forges)[number];
