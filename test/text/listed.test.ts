import { listed, unstopped } from '../../src/text/listed.ts';

test.each([
  [['Alle barn.', 'Alle unge'], 'Alle barn; Alle unge'],
  [['2.4.1 Trygg barnehage.', '2.4.2 Tidlig hjelp.'], '2.4.1 Trygg barnehage; 2.4.2 Tidlig hjelp'],
  [['Buss, båt m.m.', 'Tog'], 'Buss, båt m.m.; Tog'],
  [['Kultur, idrett osv.', 'Kirke mv.', 'Annet.'], 'Kultur, idrett osv.; Kirke mv.; Annet'],
  [['Hva nå?', 'Slik!', 'Slik …'], 'Hva nå?; Slik!; Slik …'],
  [['Alle barn.'], 'Alle barn.'],
  [[], ''],
])('%j in a row', (names, words) => {
  expect(listed(names)).toBe(words);
});

test.each([
  ['Vekst.', 'Vekst'],
  ['Vekst. ', 'Vekst'],
  ['Første. Andre.', 'Første. Andre'],
  ['Ask kommune v. A.', 'Ask kommune v. A.'],
  ['Kollektivtransport o.l.', 'Kollektivtransport o.l.'],
  ['Vekst …', 'Vekst …'],
  ['Vekst...', 'Vekst...'],
  ['.', '.'],
  ['', ''],
])('%j before something else', (name, words) => {
  expect(unstopped(name)).toBe(words);
});
