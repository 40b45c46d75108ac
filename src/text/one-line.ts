/** A space for all white space. What is so already is not written again. */
export function singleSpaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ');
}

/**
 * A text on one line: a space for each line end and the white space around it. The match begins where white space begins,
 * and nowhere inside it, so that long white space takes no longer than other text.
 */
export function onOneLine(text: string): string {
  return text.replace(/(?<!\s)\s*[\n\r\u2028\u2029]\s*/g, ' ');
}
