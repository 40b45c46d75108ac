import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A value as qpdf writes it: names `/Name`, strings `u:text` or `b:hex`, references `12 0 R`. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDict;
export interface PdfDict {
  readonly [key: string]: PdfValue;
}

/** All objects of a PDF; the dictionaries of streams stand beside their decoded bytes. */
export interface PdfObjects {
  readonly trailer: PdfDict;
  /** By reference, `12 0 R`. */
  readonly objects: Readonly<Record<string, PdfObject>>;
}
interface PdfObject {
  readonly value?: PdfValue;
  readonly stream?: { readonly dict: PdfDict; readonly data?: string };
}

export const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

/** A test that reads with qpdf: where it is missing, the test is skipped and its name says why. */
export function qpdfTest(name: string, run: () => void | Promise<void>): void {
  const started = async (): Promise<void> => run();
  if (hasQpdf) test(name, started);
  else test.skip(`${name} (skipped: qpdf is not installed)`, started);
}

/** Reads a PDF's objects with qpdf, whatever kind of cross-reference it has; qpdf's own complaints are thrown. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const folder = mkdtempSync(join(tmpdir(), 'planverk-qpdf-'));
  try {
    const path = join(folder, 'read.pdf');
    writeFileSync(path, bytes);
    const args = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
    const { status, stdout, stderr } = spawnSync('qpdf', [...args, path], {
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      timeout: 25_000,
    });
    if (status !== 0) throw new Error(`qpdf says: ${stderr}`);
    const read = JSON.parse(stdout) as {
      qpdf: [unknown, Record<string, PdfObject & { value?: PdfDict }>];
    };
    const objects: Record<string, PdfObject> = {};
    for (const [key, object] of Object.entries(read.qpdf[1])) {
      if (key.startsWith('obj:')) objects[key.slice(4)] = object;
    }
    return { trailer: read.qpdf[1].trailer?.value ?? {}, objects };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function isReference(value: PdfValue | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value);
}
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The text of a string; undefined for what is none. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : undefined;
}

/** The bytes of a string as they stand in the file, by which name trees are sorted: PDFDocEncoding or UTF-16 with its mark. */
export function bytesOf(value: PdfValue | undefined): Buffer | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('b:')) return Buffer.from(value.slice(2), 'hex');
  if (!value.startsWith('u:')) return undefined;
  const text = value.slice(2);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that both encodings share
  if (/^[\x00-\x7f\xa1-\xff]*$/.test(text)) return Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
}
