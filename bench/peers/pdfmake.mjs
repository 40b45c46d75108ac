// node peers/pdfmake.mjs FOLDER OUT: the text set by pdfmake, untagged as it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { blocks } from '../generate.mjs';
import { fonts } from './fonts.mjs';

const [folder, out] = process.argv.slice(2);
const tree = JSON.parse(readFileSync(join(folder, 'text.json'), 'utf8'));
const list = (items) => ({
  ul: items.flatMap((item) => (item.items.length > 0 ? [item.text, list(item.items)] : [item.text])),
});
const sizes = [0, 25, 16.5, 12.5];
const content = [
  { text: tree.title, fontSize: 46, pageBreak: 'after' },
  { toc: { title: { text: 'Innhold', fontSize: 25 } } },
];
for (const block of blocks(tree)) {
  if (block.type === 'divider') {
    content.push({ text: block.label, pageBreak: 'before' });
    content.push({ text: block.title, fontSize: 34, pageBreak: 'after' });
  } else if (block.type === 'heading') {
    const text = `${block.number} ${block.text}`;
    content.push({
      text,
      fontSize: sizes[block.level],
      bold: true,
      margin: [0, 12, 0, 6],
      tocItem: block.level < 3,
    });
  } else if (block.type === 'paragraph') {
    const text = block.parts.map(({ style, text: own }) => ({
      text: own,
      bold: style === 'strong',
      italics: style === 'emphasis',
      ...(style === 'link' && { link: 'https://example.org/' }),
    }));
    content.push({ text, margin: [0, 0, 0, 7] });
  } else if (block.type === 'label') content.push({ text: block.text, fontSize: 9, bold: true });
  else if (block.type === 'list') content.push({ ...list(block.items), margin: [0, 0, 0, 7] });
  else
    content.push({
      table: { headerRows: 1, body: [block.header.map((text) => ({ text, bold: true })), ...block.rows] },
      layout: 'lightHorizontalLines',
      fontSize: 9,
      margin: [0, 0, 0, 10],
    });
}
pdfmake.setFonts({ Source: fonts });
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);
await pdfmake
  .createPdf({
    content,
    pageSize: 'A4',
    pageMargins: [145, 85, 68, 82],
    defaultStyle: { font: 'Source', fontSize: 10.5, lineHeight: 1.15 },
    footer: (page, pages) => ({
      text: `Side ${page} av ${pages}`,
      alignment: 'right',
      margin: [0, 20, 68, 0],
    }),
    info: { title: tree.title },
  })
  .write(out);
