/** fontkit has no types of its own. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): import('./open-font.ts').OpenedFont;
}
