import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';

export const listsAreMeant: RuleCases = {
  fails: [
    [prose('3. trinn i skolen får besøk.'), `${chapter}:7:1`],
    [prose('1. premie går til Ask.'), `${chapter}:7:1`],
    [prose('Vedtaket ble gjort i\n1. kvartal og gjelder ut året.'), `${chapter}:8:1`],
    [prose('Prosjektet går i to år\n- og deretter vurderes det.'), `${chapter}:8:1`],
    [prose('Prosjektet koster 100 kr\n+ moms, og\nvarer i to år.'), `${chapter}:8:1`],
    [prose('Vi går videre\n- og det er sikkert\n\n- skilting\n- salg'), `${chapter}:8:1`],
    [prose('> Vi går videre\n> - og det er sikkert.'), `${chapter}:8:3`],
    [prose('- 2. trinn får besøk'), `${chapter}:7:3`],
  ],
  passes: [
    prose('1. skilting\n2. salg'),
    prose('Vi satser på\n- skilting\n- salg'),
    prose('Vi satser på:\n- skilting'),
    prose('Vi satser på\n\n- skilting'),
    prose('- salg\n  - på nett'),
    prose('1. skilting\n\nTekst imellom.\n\n2. salg'),
    prose('1. skilting\n   - langs vegen\n   - i sentrum'),
    prose('3\\. trinn får besøk.'),
  ],
};
