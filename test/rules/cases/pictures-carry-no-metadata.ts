import { jpeg, logoSvg, png, turnedJpeg, withSegments } from '../../support/pictures.ts';
import { chapter, picture, type RuleCases } from '../../support/rule-cases.ts';

export const picturesCarryNoMetadata: RuleCases = {
  fails: [
    [picture(withSegments(jpeg, [0xfe, Buffer.from('Kari')])), `${chapter}:7:1`],
    [picture(png({ chunks: [['tEXt', Buffer.from('Author\0Kari')]] })), `${chapter}:7:1`],
    [picture(Buffer.concat([png(), Buffer.from('mer')])), `${chapter}:7:1`],
    [
      {
        'plan.yaml': (text) =>
          `${text}documents: { logo: logo.png }\nmedia: { keepMetadata: [chapters/kart.png] }\n`,
        'logo.png': png({ chunks: [['tIME', Buffer.alloc(7)]] }),
        ...picture(png({ chunks: [['tIME', Buffer.alloc(7)]] })),
      },
      'plan.yaml:16:20',
    ],
  ],
  passes: [
    picture(png()),
    picture(jpeg),
    picture(turnedJpeg(6)),
    picture(logoSvg),
    {
      'plan.yaml': (text) => `${text}media: { keepMetadata: true }\n`,
      ...picture(withSegments(jpeg, [0xfe, Buffer.from('Kari')])),
    },
  ],
};
