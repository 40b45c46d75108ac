/** How lines end in a file: as Unix ends them, or as Windows does. */
export type LineEnd = '\n' | '\r\n';

/** Text with a line feed at the end of each line, whether it has one, a carriage return before it, or that alone. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** What most lines of a text end in; a line feed where as many end in either, or there is none. */
export function lineEndOf(text: string): LineEnd {
  const both = text.split('\r\n').length - 1;
  const feeds = text.split('\n').length - 1;
  return both > feeds - both ? '\r\n' : '\n';
}
