import { cmykJpeg, greyJpeg, jpeg, logoSvg, png } from '../../support/pictures.ts';
import { chapter, picture, type RuleCases } from '../../support/rule-cases.ts';

export const picturesCanBePrinted: RuleCases = {
  fails: [
    [picture('Dette er tekst.'), `${chapter}:7:1`],
    [picture(png().subarray(0, 50)), `${chapter}:7:1`],
    [picture(png({ rows: Buffer.alloc(3) })), `${chapter}:7:1`],
    [picture(png({ width: 30_000, height: 1, rows: Buffer.alloc(10) })), `${chapter}:7:1`],
    [picture(png({ width: 9_000, height: 9_000, rows: Buffer.alloc(10) })), `${chapter}:7:1`],
    [picture(png({ interlace: 1, colorType: 3, depth: 2 })), `${chapter}:7:1`],
    [picture(png({ colorType: 6, width: 3, height: 1, rows: Buffer.alloc(13, 9) })), `${chapter}:7:1`],
    [picture(png({ colorType: 3, chunks: [['tRNS', Buffer.alloc(300)]] })), `${chapter}:7:1`],
    [picture(Buffer.concat([jpeg.subarray(0, 300), jpeg.subarray(-2)])), `${chapter}:7:1`],
    [picture('<svg viewBox="0 0 9 9" onload="x()"><rect width="3" height="3"/></svg>'), `${chapter}:7:1`],
    [picture('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"/>'), `${chapter}:7:1`],
    [picture('<svg viewBox="0 0 9 9"><path d="M0 0h1e9"/></svg>'), `${chapter}:7:1`],
    [picture(`<svg viewBox="0 0 9 9">${'<g>'.repeat(99)}`), `${chapter}:7:1`],
    [picture(`<svg viewBox="0 0 9 9">${'<g/>'.repeat(100_000)}</svg>`), `${chapter}:7:1`],
    [picture(cmykJpeg), `${chapter}:7:1`],
    [picture(jpeg.subarray(0, 100)), `${chapter}:7:1`],
    [picture(jpeg.subarray(0, jpeg.length - 2)), `${chapter}:7:1`],
    [picture('<svg viewBox="0 0 9 9"><text textLength="3">Hei</text></svg>'), `${chapter}:7:1`],
    [picture('<svg viewBox="0 0 9 9"><script>x()</script></svg>'), `${chapter}:7:1`],
    [picture('<svg><rect width="3" height="3"/></svg>'), `${chapter}:7:1`],
    [picture('<svg viewBox="0 0 9 9"><rect'), `${chapter}:7:1`],
    [
      {
        'plan.yaml': (text) => `${text}documents: { logo: logo.svg }\n`,
        'logo.svg': '<svg viewBox="0 0 9 9"><image href="https://example.org/a.png"/></svg>',
      },
      'plan.yaml:16:20',
    ],
  ],
  passes: [
    picture(png()),
    picture(png({ colorType: 3, depth: 2 })),
    picture(png({ width: 3_000, height: 2 })),
    // Four by three pixels of two bits, interlaced: 1 × 1, 1 × 1, 2 × 1, 2 × 2 and 4 × 1 of them.
    picture(png({ interlace: 1, colorType: 3, depth: 2, rows: Buffer.alloc(12) })),
    picture(jpeg),
    picture(greyJpeg),
    picture(logoSvg),
    picture('<svg viewBox="0 0 9 9"><text y="5">Hei</text></svg>'),
    {
      ...picture(png({ width: 10_000, height: 6_000 })),
      'plan.yaml': (text) => `${text}limits: { imagePixels: 60000000 }\n`,
    },
  ],
};
