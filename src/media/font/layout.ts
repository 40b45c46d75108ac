import { Refusal } from '../refusal.ts';
import { checkClasses, checkSubtable, type LayoutTable, linked } from './lookups.ts';
import { type Budget, bytesOf, damaged, spend, type Table } from './sfnt.ts';

/**
 * A table of substitutions or positions in which only lookups are left that can be looked through, and end.
 * @param steps what every glyph of a text may cost: readers go through the table for each
 * @returns undefined where there are none
 * @throws Refusal where its lists lead out of it
 */
export function checkedLayout(
  kinds: Table,
  kind: LayoutTable,
  glyphs: number,
  steps: number,
): Uint8Array | undefined {
  const bytes = Uint8Array.from(bytesOf(kinds));
  const table = new DataView(bytes.buffer);
  if (table.getUint16(0) !== 1) damaged();
  if ([4, 6, 8].some((at) => table.getUint16(at) === 0)) return undefined;
  // What is taken out may be a part of what was looked at before, where somebody has put one over the other.
  for (let round = 0; round < 3; round += 1)
    if (withoutLookups(table, kind, glyphs, { left: steps }) === 0) return bytes;
  return damaged();
}

/** Looks through a table, and takes out of it what is not used; gives how much that was. */
function withoutLookups(table: Table, kind: LayoutTable, glyphs: number, budget: Budget): number {
  let changes = 0;
  const zero = (at: number): void => {
    if (table.getUint16(at) !== 0) changes += 1;
    table.setUint16(at, 0);
  };
  // Of later versions only what is for variable fonts is left out.
  zero(2);
  const [scripts, features, lookups] = [4, 6, 8].map((at) => linked(table, 0, at)) as [
    number,
    number,
    number,
  ];
  const lookupCount = table.getUint16(lookups);
  const featureCount = table.getUint16(features);
  checkScripts(table, scripts, featureCount, budget);
  for (let feature = 0; feature < featureCount; feature += 1) {
    const featureTable = linked(table, features, features + 2 + feature * 6 + 4);
    // Parameters are for people who choose features.
    zero(featureTable);
    checkList(table, featureTable + 2, lookupCount, budget);
  }
  for (let lookup = 0; lookup < lookupCount; lookup += 1) {
    const lookupTable = linked(table, lookups, lookups + 2 + lookup * 2);
    const count = table.getUint16(lookupTable + 4);
    try {
      for (let sub = 0; sub < count; sub += 1) {
        spend(budget, 1);
        const at = linked(table, lookupTable, lookupTable + 6 + sub * 2);
        checkSubtable(table, at, table.getUint16(lookupTable), kind, glyphs, budget);
      }
    } catch (error) {
      if (!isDamage(error)) throw error;
      // Without its parts it does nothing.
      zero(lookupTable + 4);
    }
  }
  return changes;
}

/** Not a limit, and no mistake of ours. */
function isDamage(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Refusal && error.why.reason === 'damaged');
}

function checkScripts(table: Table, scripts: number, features: number, budget: Budget): void {
  const count = table.getUint16(scripts);
  for (let script = 0; script < count; script += 1) {
    const scriptTable = linked(table, scripts, scripts + 2 + script * 6 + 4);
    const standard = table.getUint16(scriptTable);
    if (standard !== 0) checkList(table, scriptTable + standard + 4, features, budget);
    const languages = table.getUint16(scriptTable + 2);
    for (let language = 0; language < languages; language += 1)
      checkList(table, linked(table, scriptTable, scriptTable + 4 + language * 6 + 4) + 4, features, budget);
  }
}

/** A list of numbers, each below a limit. */
function checkList(table: Table, at: number, below: number, budget: Budget): void {
  const count = table.getUint16(at);
  spend(budget, count + 1);
  for (let index = 0; index < count; index += 1) if (table.getUint16(at + 2 + 2 * index) >= below) damaged();
}

/**
 * What kinds of glyphs there are, and which marks belong together; undefined where that cannot be read, and a text is set
 * without it.
 */
export function checkedKinds(kinds: Table, glyphs: number, budget: Budget): Uint8Array | undefined {
  const bytes = Uint8Array.from(bytesOf(kinds));
  const table = new DataView(bytes.buffer);
  try {
    if (table.getUint16(0) !== 1) damaged();
    table.setUint16(2, 0);
    // Points to attach to and carets are for others.
    table.setUint16(6, 0);
    table.setUint16(8, 0);
    for (const at of [4, 10]) {
      const offset = table.getUint16(at);
      if (offset !== 0) checkClasses({ table, at: 0, glyphs, budget }, offset, 0x10000);
    }
    return bytes;
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}
