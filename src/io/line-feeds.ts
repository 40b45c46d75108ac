/**
 * Bytes as git stores them where it is configured to normalise line ends (`core.autocrlf`): a text's carriage returns before
 * line feeds are left out; what git takes for no text stays. Source: git, convert.c, `will_convert_lf_to_crlf` and
 * `convert_is_binary`
 */
export function asStored(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x0d) || bytes.includes(0)) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return /\r(?!\n)/.test(text) ? bytes : Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1');
}
