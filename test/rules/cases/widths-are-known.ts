import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';
import { smallPng } from '../../support/small-png.ts';

const picture = (title: string) => ({
  ...prose(`![Kart](kart.png "${title}")`),
  'chapters/kart.png': smallPng(40, 30),
});
const inCell = (title: string) => ({
  ...prose(`| Kart |\n|---|\n| ![Kart](kart.png "${title}") |`),
  'chapters/kart.png': smallPng(40, 30),
});

export const widthsAreKnown: RuleCases = {
  fails: [
    [picture('Kommunene | halvt'), `${chapter}:7:31`],
    [picture('Kommunene | Foto: Kari | hlav'), `${chapter}:7:44`],
    [picture('Kommunene | fulll'), `${chapter}:7:31`],
    [inCell('Kommunene \\| halv'), `${chapter}:9:34`],
  ],
  passes: [
    picture('Kommunene | Foto: Kari Nordmann | halv'),
    picture('Kommunene | Hel'),
    picture('halvt'),
    picture('Ask | Bø | Nes'),
    picture('Kommunene | Foto: Halvar'),
    inCell('Kommunene \\| Foto: Kari'),
  ],
};
