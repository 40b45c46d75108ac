/**
 * Whether a text says anything to anybody: not if it is empty, or only spaces, marks that nobody sees, or signs that
 * nobody hears.
 */
export function hasWords(text: string): boolean {
  return /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u.test(text);
}
