/** Words that are kept at once: more than a plan of a thousand pages repeats, and few beside what else that takes. */
const most = 30_000;

/** Keeps what was found out of a word. When there is too much of it, what comes again is found out again. */
export function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= most) known.clear();
  known.set(key, value);
  return value;
}
