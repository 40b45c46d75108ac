/** Names that mean something to every JavaScript object: a file that uses one is a trap, not a plan. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text can be an id: it is used in links, file names and references, and is safe in all of them. */
export function isWellFormedId(id: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 80 && !reserved.has(id);
}
