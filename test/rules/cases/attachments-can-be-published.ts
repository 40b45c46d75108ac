import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';
import { smallPng } from '../../support/small-png.ts';

const zip = (inside = ''): Uint8Array => Buffer.from(`PK\u0003\u0004${inside}`, 'latin1');
const linked = (name: string, bytes: string | Uint8Array) => ({
  ...prose(`Se [vedlegget](../vedlegg/${name}).`),
  [`vedlegg/${name}`]: bytes,
});
const at = `${chapter}:7:4`;

export const attachmentsCanBePublished: RuleCases = {
  fails: [
    [linked('a.exe', 'MZ'), at],
    [linked('a.sh', 'echo'), at],
    [linked('a.zip', zip()), at],
    [linked('a.docm', zip()), at],
    [linked('a', 'uten endelse'), at],
    [linked('a.pdf', 'MZ\u0090'), at],
    [linked('a.csv', '#!/bin/sh\nrm -rf .'), at],
    [linked('a.xlsx', zip('xl/vbaProject.bin')), at],
    [linked('a.pdf', 'Dette er ingen PDF.'), at],
    [linked('a.docx', ''), at],
    [linked('a.txt', 'a\u0000b'), at],
    [linked('a.pdf', 'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12345\n'), at],
    [{ ...prose('Se.[^a]\n\n[^a]: [Her](../vedlegg/a.exe).'), 'vedlegg/a.exe': 'MZ' }, `${chapter}:9:7`],
  ],
  passes: [
    linked('a.pdf', '%PDF-1.7\n'),
    linked('A.PDF', '%PDF-1.7\n'),
    linked('a.xlsx', zip('xl/workbook.xml')),
    linked('a.csv', 'kommune;folketall\n'),
    linked('a.png', smallPng(8, 8)),
    prose('Se [planen](01-bakgrunn.md) og [nettet](https://example.org/a.exe).'),
  ],
};
