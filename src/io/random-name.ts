/** A part of a name that no other run uses at the same time; whoever makes the file makes sure of it (`wx`). */
export function randomName(): string {
  return `${process.pid.toString(36)}${Math.random().toString(36).slice(2, 10)}`;
}
