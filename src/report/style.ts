import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Adds a terminal style to text, or leaves it unchanged. */
export type Style = (format: Format, text: string) => string;

export function styler(color: boolean): Style {
  // Whether there is colour is decided already; asked for, it is there also where the output is no terminal.
  return color
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_format, text) => text;
}
