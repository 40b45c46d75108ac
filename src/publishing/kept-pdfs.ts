import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readCachedParts, writeCachedParts } from '../io/cache-file.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import type { PdfSetting } from './pdf-setting.ts';

/** The PDFs of the last build of a plan. */
export interface KeptPdfs {
  /** @returns the PDF of a document that is as it was */
  find(name: string, fingerprint: string): RenderedPdf | undefined;
  keep(name: string, fingerprint: string, pdf: RenderedPdf): void;
}

/** What a file of the cache says of the PDF after it. */
interface Head {
  readonly fingerprint: string;
  readonly pages: number;
  readonly size: number;
}

/** Opens the PDFs of a plan: one of each document, so that a plan that is built for years takes no more room. */
export function openKeptPdfs(setting: PdfSetting): KeptPdfs | undefined {
  const { cache, keptFor } = setting;
  if (!cache || keptFor === undefined) return undefined;
  const resources = digestOf([cache.build, ...filesOf(setting)]);
  const pathOf = (name: string): string =>
    join(cache.folder, `pdf-${digestOf([keptFor, name]).slice(0, 24)}.bin`);
  const whole = (fingerprint: string): string => `${resources}-${fingerprint}`;
  return {
    find(name, fingerprint) {
      const kept = readCachedParts<Head>(pathOf(name));
      if (kept?.head.fingerprint !== whole(fingerprint)) return undefined;
      return { bytes: kept.take(kept.head.size), pages: kept.head.pages };
    },
    keep(name, fingerprint, { bytes, pages }) {
      const head: Head = { fingerprint: whole(fingerprint), pages, size: bytes.length };
      writeCachedParts(pathOf(name), head, [bytes]);
    },
  };
}

/** What is in a PDF besides the document and its theme. */
function filesOf({ fonts, attachments }: PdfSetting): readonly (string | Uint8Array)[] {
  return [
    ...Object.entries(fonts).flat(),
    ...attachments.flatMap(({ path, mediaType, bytes }) => [path, mediaType, bytes]),
  ];
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}
