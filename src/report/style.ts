import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Gives text a terminal style, or leaves it as it is. */
export type Style = (format: Format, text: string) => string;

export function styler(color: boolean): Style {
  return color ? (format, text) => styleText(format, text) : (_format, text) => text;
}
