import { folded } from '../../src/text/folded.ts';

test.each([
  ['Høyskole', 'hoeyskole', 'hoyskole', 'HÖYSKOLE'],
  ['ærfugl', 'aerfugl', 'arfugl'],
  ['Ål', 'aal', 'al', 'A\u030al'],
  ['allé', 'alle', 'alle\u0301'],
  ['Čáhppe', 'cahppe'],
])('%s is the same word however its letters are written', (word, ...others) => {
  for (const other of others) expect(folded(other)).toBe(folded(word));
});
