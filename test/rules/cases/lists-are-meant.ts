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
    [prose('Kurset krever at vi får\n> 50 deltakere, og\nminst to lærere.'), `${chapter}:8:1`],
    [prose('Tallet på deltakere er\n>50 og øker.'), `${chapter}:8:1`],
    [prose('- Kurset får\n  > 50 deltakere'), `${chapter}:8:3`],
    [prose('> Kurset får\n> > 50 deltakere'), `${chapter}:8:3`],
    [
      { 'actions/skilt.yaml': (text) => `${text}description: |\n  Vi får\n  > 50.\n` },
      'actions/skilt.yaml:20:3',
    ],
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
    prose(
      'Ordføreren sa:\n> Vi får 50.\n\nVi får\n\n> 50 deltakere\n\nVi får\n\\> 50.\n\nVi får > 50.\n> Ja.',
    ),
  ],
};
