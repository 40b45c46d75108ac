import { type MediaFacts, unusable } from './facts.ts';

/** Files that may come with a document, by the ending of their name, and what each is called: nothing that a computer runs. */
const types: ReadonlyMap<string, string> = new Map([
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['pptx', 'PowerPoint'],
  ['odt', 'ODT'],
  ['ods', 'ODS'],
  ['odp', 'ODP'],
  ['csv', 'CSV'],
  ['txt', 'TXT'],
  ['geojson', 'GeoJSON'],
  ['png', 'PNG'],
  ['jpg', 'JPEG'],
  ['jpeg', 'JPEG'],
  ['svg', 'SVG'],
]);
const pictures: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'svg']);
/** Archives of parts, as offices and their programs make them. */
const archives: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

/** The endings, for those who must choose one. */
export const attachmentEndings: readonly string[] = [...types.keys()];

function endingOf(path: string): string {
  return /\.([^./]{1,20})$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** What a file is called that comes with a document; undefined for one that may not. */
export function attachmentLabel(path: string): string | undefined {
  return types.get(endingOf(path));
}

/** Whether a file that comes with a document is a picture, which is published as pictures are. */
export function isPictureName(path: string): boolean {
  return pictures.has(endingOf(path));
}

/** What a file turned out to be that is to come with a document: its bytes must be what its name says. */
export function inspectAttachment(path: string, bytes: Uint8Array): MediaFacts {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (isProgram(start)) return unusable('attachment-program');
  const ending = endingOf(path);
  const isWhole =
    ending === 'pdf'
      ? start.includes('%PDF-')
      : archives.has(ending)
        ? start.startsWith('PK\u0003\u0004')
        : bytes.length > 0 && !bytes.includes(0);
  if (!isWhole) return unusable('damaged');
  // The part of an office file that holds its macros.
  if (archives.has(ending) && Buffer.from(bytes).includes('vbaProject.bin'))
    return unusable('attachment-program');
  return { kind: 'attachment', size: bytes.length };
}

/** Programs of Windows, Linux and macOS, and scripts. */
function isProgram(start: string): boolean {
  return /^(?:MZ|\u007fELF|#!|\u00fe\u00ed\u00fa[\u00ce\u00cf]|[\u00ce\u00cf]\u00fa\u00ed\u00fe|\u00ca\u00fe\u00ba\u00be)/.test(
    start,
  );
}
