/** Deflates streams (zlib, as FlateDecode asks), in any order; each gives its bytes when it is done. */
export interface Deflater {
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** Nothing more comes. Resolves when what it runs on has ended, too. */
  close(): Promise<void>;
}
