/** Numbers of parts as they follow each other: `1.1.2`, `1.1.10`, `1.2`. */
export function inOrderOfNumbers(one: string, other: string): number {
  const [some, others] = [partsOf(one), partsOf(other)];
  for (const [at, part] of some.entries()) {
    const difference = part - (others[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return some.length - others.length;
}

function partsOf(number: string): readonly number[] {
  return (number.match(/\d+/g) ?? []).map(Number);
}
