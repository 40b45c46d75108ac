/**
 * How far a justified line gives before it is called tight or loose: of the width of its spaces, and of the size of its
 * type after each letter. Nobody sees a hundredth between letters, and together they are as much as the spaces.
 */
export const give = {
  spaces: { stretch: 1 / 2, shrink: 1 / 3 },
  letters: { stretch: 0.015, shrink: 0.01 },
} as const;

/** What a line that is `room` points too short takes of it after each letter, for each point of the type's size. */
export function givenByLetters(room: number, spaces: number, letters: number): number {
  if (spaces <= 0) return 0;
  const side = room > 0 ? 'stretch' : 'shrink';
  const most = give.letters[side];
  const all = spaces * give.spaces[side] + letters * most;
  return Math.max(-most, Math.min(most, (room / all) * most));
}

/** Signs that are so light that the edge of a column looks straighter when they are half beyond it. */
export const mayHang = /[-\u00ad.,]$/;
export const hangingPart = 0.5;
