import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';

export const boxesAreKnown: RuleCases = {
  fails: [
    [prose('> [!fakt]\n> Regionen har sju kommuner.'), `${chapter}:7:5`],
    [prose('> [!NOTE]\n> Dette er viktig.'), `${chapter}:7:5`],
    [prose('> [!merk] Om planen\n> Dette er viktig.'), `${chapter}:7:5`],
    [prose('> [!fakta]\n> Ask.\n>\n> > [!viktig]\n> > Bø.'), `${chapter}:10:7`],
    [prose('> [!fakta]\n>\n> - Ask\n>\n>   > [!sitat]\n>   > Bø.'), `${chapter}:11:9`],
    [prose('> [!fakta]'), `${chapter}:7:5`],
    [prose('> [!fakta] Bare en tittel'), `${chapter}:7:5`],
  ],
  passes: [
    prose('> [!fakta]\n> Regionen har sju kommuner.'),
    prose('> [!SITAT] Ordføreren\n>\n> Vi vil vokse.\n>\n> – Kari Nordmann, ordfører'),
    prose('> [!døme] *Skilt* langs vegen[^a]\n> Ask.\n\n[^a]: Note.'),
    prose('> [!important]\n> - Ask\n> - Bø'),
    prose('> \\[!merk] er ikke en boks.'),
    prose('> Ask.\n>\n> > [!fakta]\n> > Bø.'),
  ],
};
