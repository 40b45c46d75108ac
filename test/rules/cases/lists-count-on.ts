import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';

export const listsCountOn: RuleCases = {
  fails: [
    [prose('1. premie går til Ask.\n\n1. premie i kunst går til Bø.'), `${chapter}:9:1`],
    [prose('17. plass ble det.\n\n1. plass gikk til Bø.'), `${chapter}:9:1`],
    [prose('1. skilting\n2. salg\n4. kurs'), `${chapter}:9:1`],
    [prose('1. skilting\n1. salg'), `${chapter}:8:1`],
    [prose('> 1) skilting\n> 3) salg'), `${chapter}:8:3`],
  ],
  passes: [
    prose('1. skilting\n2. salg\n3. kurs'),
    prose('3. skilting\n4. salg'),
    prose('1. skilting\n\n   Mer om skilt.\n\n2. salg'),
    prose('1. skilting\n   1. langs vegen\n   2. i sentrum\n2. salg'),
  ],
};
