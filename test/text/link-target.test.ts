import fc from 'fast-check';
import { linkTarget } from '../../src/text/link-target.ts';

test.each([
  ['an escape is not escaped again', 'https://example.org/x%26y', 'https://example.org/x%26y'],
  [
    'a path in Norwegian',
    'https://example.org/møter/år?q=ø#på',
    'https://example.org/m%C3%B8ter/%C3%A5r?q=%C3%B8#p%C3%A5',
  ],
  [
    'a host in Norwegian, as DNS knows it',
    'https://www.blåbær.no:8080/å',
    'https://www.xn--blbr-roah.no:8080/%C3%A5',
  ],
  ['spaces', ' https://example.org/to ord ', 'https://example.org/to%20ord'],
  [
    'a percent sign that escapes nothing',
    'https://example.org/50%/100%zz',
    'https://example.org/50%25/100%25zz',
  ],
  ['escapes of another encoding', 'https://example.org/%E5', 'https://example.org/%E5'],
  [
    'signs that no address has',
    'https://example.org/"<>|\\^`{}[]',
    'https://example.org/%22%3C%3E%7C%5C%5E%60%7B%7D%5B%5D',
  ],
  ['a number for a host', 'https://[::1]:8/ å', 'https://[::1]:8/%20%C3%A5'],
  ['a host that DNS does not know', 'https://a b.no/', 'https://a%20b.no/'],
  ['mail', 'mailto:a%2Bb@x.no?subject=Å', 'mailto:a%2Bb@x.no?subject=%C3%85'],
  [
    'mail to several, one at a host in Norwegian',
    'mailto:post@blåbær.no,å@x.no',
    'mailto:post@xn--blbr-roah.no,%C3%A5@x.no',
  ],
  ['a telephone number', 'tel:+47 12 34 56 78', 'tel:+4712345678'],
  ['half a letter', 'https://example.org/\ud83d', 'https://example.org/%EF%BF%BD'],
])('%s', (_, written, followed) => {
  expect(linkTarget(written)).toBe(followed);
});

test('what comes out is ASCII without spaces, and does not change again', () => {
  const start = fc.constantFrom('https://example.org/', 'https://', 'mailto:', 'tel:', 'mailto:a@');
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary' }), (scheme, rest) => {
      const target = linkTarget(scheme + rest);
      expect(target).toMatch(/^[\x21-\x7e]*$/);
      expect(linkTarget(target)).toBe(target);
    }),
  );
});
