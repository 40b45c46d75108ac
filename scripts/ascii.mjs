import { parse } from 'acorn';

/**
 * The same script in ASCII alone. esbuild escapes strings; patterns it leaves as they were written, and
 * a program that reads the file as anything but UTF-8 then reads another pattern.
 * @param {string} script a script for Node, as esbuild wrote it with `charset: 'ascii'`
 * @throws where a sign outside ASCII is elsewhere, as in `String.raw`, where an escape would be another text
 */
export function toAscii(script) {
  if (isAscii(script)) return script;
  const parts = [];
  let end = 0;
  const onToken = ({ type, start, end: after }) => {
    if (type.label !== 'regexp') return;
    const pattern = script.slice(start, after);
    if (isAscii(pattern)) return;
    parts.push(script.slice(end, start), escaped(pattern));
    end = after;
  };
  parse(script, { ecmaVersion: 'latest', sourceType: 'script', onToken });
  const text = parts.join('') + script.slice(end);
  const at = text.search(/[^\0-\x7f]/);
  if (at >= 0)
    throw new Error(
      `outside ASCII, and in neither a string nor a pattern: ${text.slice(Math.max(0, at - 60), at + 20)}`,
    );
  return text;
}

/** A pair of surrogates, escaped one by one, is still one sign to a pattern with the flag u, and two to one without. */
function escaped(pattern) {
  return pattern.replace(/\\[\s\S]|[^\0-\x7f]/g, (part) => {
    const unit = part.at(-1);
    return isAscii(unit) ? part : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function isAscii(text) {
  return !/[^\0-\x7f]/.test(text);
}
