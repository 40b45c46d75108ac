// node peers/pdfkit.mjs FOLDER OUT: the text set as pdfkit's guide shows it, with doc.text and doc.list, untagged.
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks } from '../generate.mjs';
import { fonts, pdfkit } from './fonts.mjs';

const [folder, out] = process.argv.slice(2);
const tree = JSON.parse(readFileSync(join(folder, 'text.json'), 'utf8'));
const PDFDocument = pdfkit();
const doc = new PDFDocument({
  size: 'A4',
  margins: { top: 85, bottom: 82, left: 145, right: 68 },
  info: { Title: tree.title },
});
doc.pipe(createWriteStream(out));
const sizes = [0, 25, 16.5, 12.5];
const faces = { strong: fonts.bold, emphasis: fonts.italics, link: fonts.normal, text: fonts.normal };
const nested = (items) =>
  items.flatMap((item) => (item.items.length > 0 ? [item.text, nested(item.items)] : [item.text]));
doc.font(fonts.bold).fontSize(46).text(tree.title);
doc.addPage();
for (const block of blocks(tree)) {
  if (block.type === 'heading' && block.level < 3)
    doc.font(fonts.normal).fontSize(10.5).text(`${block.number} ${block.text}`);
}
for (const block of blocks(tree)) {
  if (block.type === 'divider') {
    doc.addPage().font(fonts.normal).fontSize(13).text(block.label).fontSize(34).text(block.title);
    doc.addPage();
  } else if (block.type === 'heading')
    doc
      .moveDown(0.5)
      .font(fonts.bold)
      .fontSize(sizes[block.level])
      .text(`${block.number} ${block.text}`)
      .moveDown(0.3);
  else if (block.type === 'paragraph') {
    doc.fontSize(10.5);
    for (const [index, { style, text }] of block.parts.entries()) {
      const continued = index < block.parts.length - 1;
      doc
        .font(faces[style])
        .text(text, { continued, ...(style === 'link' ? { link: 'https://example.org/' } : { link: null }) });
    }
    doc.moveDown(0.6);
  } else if (block.type === 'label') doc.font(fonts.bold).fontSize(9).text(block.text);
  else if (block.type === 'list')
    doc.font(fonts.normal).fontSize(10.5).list(nested(block.items)).moveDown(0.6);
  else
    for (const row of [block.header, ...block.rows]) doc.font(fonts.normal).fontSize(9).text(row.join('   '));
}
doc.end();
