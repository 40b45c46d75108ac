/** Words that are kept at once: more than a long plan repeats from page to page, and few beside what else it takes. */
const most = 20_000;

/** Keeps what was found out of a word. When there is too much of it, what comes again is found out again. */
export function memoize<Key, Value>(memo: Map<Key, Value>, key: Key, value: Value, atMost = most): Value {
  if (memo.size >= atMost) memo.clear();
  memo.set(key, value);
  return value;
}
