import fc from 'fast-check';
import { checksum } from '../../src/io/checksum.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

test('a byte that is changed, left out or put in always shows', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, change) => {
      const at = place % content.length;
      const before = checksum(content);
      const changed = content.map((byte, index) => (index === at ? byte ^ change : byte));
      expect(checksum(changed)).not.toBe(before);
      expect(checksum(Uint8Array.from([...content.slice(0, at), ...content.slice(at + 1)]))).not.toBe(before);
      expect(checksum(Uint8Array.from([...content, change]))).not.toBe(before);
    }),
    { numRuns: 3000 },
  );
});

test('is the same wherever the bytes lie in memory', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 7 }), (content, offset) => {
      const moved = new Uint8Array(content.length + offset);
      moved.set(content, offset);
      expect(checksum(moved.subarray(offset))).toBe(checksum(content));
    }),
  );
});
