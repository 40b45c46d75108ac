/**
 * Text from files, made safe to print: control characters, also those that reorder text or steer a terminal, are shown
 * as escapes.
 */
export function escapeControls(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same of a text that is meant to have lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(escapeControls).join('\n');
}
