import { jpeg, logoSvg, png } from '../../support/pictures.ts';
import { chapter, picture, type RuleCases } from '../../support/rule-cases.ts';

export const picturesKeepTheirLook: RuleCases = {
  fails: [
    [picture(png({ colorType: 6 })), `${chapter}:7:1`],
    [picture(png({ colorType: 4 })), `${chapter}:7:1`],
    [picture(png({ depth: 16 })), `${chapter}:7:1`],
    [picture(png({ colorType: 3, chunks: [['tRNS', Buffer.from([0])]] })), `${chapter}:7:1`],
  ],
  passes: [picture(png()), picture(jpeg), picture(logoSvg)],
};
