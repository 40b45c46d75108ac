import fc from 'fast-check';
import { checksum } from '../../src/io/checksum.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

test('a byte that is changed, left out or put in always shows', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (own, place, change) => {
      const at = place % own.length;
      const before = checksum(own);
      const changed = own.map((byte, index) => (index === at ? byte ^ change : byte));
      expect(checksum(changed)).not.toBe(before);
      expect(checksum(Uint8Array.from([...own.slice(0, at), ...own.slice(at + 1)]))).not.toBe(before);
      expect(checksum(Uint8Array.from([...own, change]))).not.toBe(before);
    }),
    { numRuns: 3000 },
  );
});

test('is the same wherever the bytes lie in memory', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 7 }), (own, offset) => {
      const moved = new Uint8Array(own.length + offset);
      moved.set(own, offset);
      expect(checksum(moved.subarray(offset))).toBe(checksum(own));
    }),
  );
});
