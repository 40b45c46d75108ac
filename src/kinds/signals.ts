/**
 * Whether what is carried out is expected to achieve what was planned, with the marks beside the words of it. They differ
 * in shape, so that they are distinguished in black and white. The schema of actions names the same.
 */
export const signalMarks = {
  'on-track': '●',
  'at-risk': '▲',
  'off-track': '■',
} as const;
export type Signal = keyof typeof signalMarks;
