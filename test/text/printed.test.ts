import fc from 'fast-check';
import { printed, searched } from '../../src/text/printed.ts';

test.each([
  ['wide spaces are spaces', 'a\u2002b\u2003c\u3000d\u2028e\u2029f\u205fg', 'a b c d e f g'],
  [
    'spaces that hold together stay',
    '16\u00a0500\u202fkm\u2009og\u2007to',
    '16\u00a0500\u202fkm\u2009og\u2007to',
  ],
  [
    'signs that nobody sees are gone',
    'a\u200cb\u200dc\u2060d\ufe0ee\ufe0ff\u200eg\u200fh\ufeffi\u061cj',
    'abcdefghij',
  ],
  ['what says where a word may be divided stays', 'a\u00adb\u200bc', 'a\u00adb\u200bc'],
  ['joined letters come apart', 'o\ufb03siell \ufb01nans \ufb05', 'offisiell finans st'],
  ['all others stay', 'áčđŋšŧž ǩ 🎉 § – « 日本', 'áčđŋšŧž ǩ 🎉 § – « 日本'],
])('on paper, %s', (_, written, paper) => {
  expect(printed(written)).toBe(paper);
});

test('a word is found where it is written, whatever hides it', () => {
  const found = (text: string, word: string): string => {
    const search = searched(text);
    const at = search.text.indexOf(word);
    return text.slice(search.written(at), search.written(at + word.length));
  };
  expect(found('Om tu\u00adris\u00adme.', 'turisme')).toBe('tu\u00adris\u00adme');
  expect(found('\ufeffOm tur\u200bisme\u2060.', 'turisme')).toBe('tur\u200bisme\u2060');
  expect(found('på o\ufb03siell\u00a0side', 'offisiell side')).toBe('o\ufb03siell\u00a0side');
  // Two letters joined and one sign that nobody sees: as long as before, and every place is another.
  expect(found('\ufb01\u00adnans', 'nans')).toBe('nans');
  expect(found('turisme', 'turisme')).toBe('turisme');
});

test('every letter that is searched is one that is written', () => {
  const unit = fc.constantFrom('a', 'ø', ' ', '\u00ad', '\u200b', '\ufb03', '\u2060', '🎉', '\u3000');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const search = searched(text);
      for (let at = 0; at < search.text.length; at += 1)
        expect(searched(text.slice(0, search.written(at))).text.length).toBeLessThanOrEqual(at);
      expect(search.written(search.text.length)).toBe(text.length);
    }),
  );
});
