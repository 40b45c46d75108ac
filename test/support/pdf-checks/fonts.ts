import { isArray, type PdfDict } from '../pdf-objects.ts';
import type { Pdf, PdfFont } from '../pdf-structure.ts';

/** Checks of fonts and of every glyph shown. ISO 14289-1, 7.21; ISO 19005-2, 6.2.11. */

export function wrongFonts(pdf: Pdf): string[] {
  return fontsOf(pdf).flatMap(({ name, dict, toUnicode }) => {
    const faults: string[] = [];
    const descended = descendant(pdf, dict);
    const descriptor = pdf.dict(descended['/FontDescriptor']);
    const file = ['/FontFile', '/FontFile2', '/FontFile3'].find((key) => descriptor[key] !== undefined);
    if (!file || !pdf.stream(descriptor[file])?.length) faults.push(`${name} is not embedded`);
    if (!toUnicode?.size) faults.push(`${name} has no ToUnicode`);
    if (!/^\/[A-Z]{6}\+/.test(String(dict['/BaseFont'])))
      faults.push(`${name} is ${String(dict['/BaseFont'])}, no subset`);
    if (descriptor['/FontName'] !== descended['/BaseFont'])
      faults.push(`${name} is called ${String(descriptor['/FontName'])} too`);
    if (dict['/Subtype'] === '/Type0') {
      if (dict['/Encoding'] !== '/Identity-H')
        faults.push(`${name} has the encoding ${String(dict['/Encoding'])}`);
      if (descended['/Subtype'] === '/CIDFontType2' && descended['/CIDToGIDMap'] === undefined)
        faults.push(`${name} has no CIDToGIDMap`);
    }
    return faults;
  });
}

/** No glyph that the font lacks, none without a character, none with a character that is none. */
export function unknownGlyphs(pdf: Pdf): string[] {
  const faults = new Set<string>();
  for (const { index, painted, fonts } of pdf.pages) {
    for (const { kind, codes, font: resource, text } of painted) {
      if (kind !== 'text') continue;
      const font = fonts.get(`/${resource ?? ''}`);
      if (!font) {
        faults.add(`page ${index + 1}: no font ${resource}`);
        continue;
      }
      for (const code of codes) {
        const unicode = font.toUnicode?.get(code);
        if (glyphOf(pdf, font, code) === 0)
          faults.add(`page ${index + 1}: .notdef in ${JSON.stringify(text)}`);
        // Nothing, what is no character, and what has no meaning but in one font.
        if (!unicode || /[\0\ufeff\ufffe\uffff\ufffd\ue000-\uf8ff]/.test(unicode))
          faults.add(`page ${index + 1}: the code ${code} of ${font.name} is ${JSON.stringify(unicode)}`);
      }
    }
  }
  return [...faults];
}

/** The widths that the file tells are those of the embedded font, and no glyph is asked for that it has not. */
export function wrongWidths(pdf: Pdf): string[] {
  const faults: string[] = [];
  const used = new Map<PdfFont, Set<number>>();
  for (const { painted, fonts } of pdf.pages) {
    for (const { codes, font } of painted) {
      const pageFont = fonts.get(`/${font ?? ''}`);
      if (!pageFont) continue;
      const set = used.get(pageFont) ?? new Set();
      used.set(pageFont, set);
      for (const code of codes) set.add(code);
    }
  }
  for (const [font, codes] of used) {
    const descended = descendant(pdf, font.dict);
    const program = pdf.stream(pdf.dict(descended['/FontDescriptor'])['/FontFile2']);
    if (!program || font.dict['/Subtype'] !== '/Type0') {
      faults.push(`${font.name}: a kind of font that is not checked here`);
      continue;
    }
    const advances = advancesOf(program);
    const widths = cidWidths(pdf, descended);
    for (const code of codes) {
      const advance = advances[glyphOf(pdf, font, code)];
      const width = widths.get(code) ?? Number(descended['/DW'] ?? 1000);
      if (advance === undefined) faults.push(`${font.name}: no glyph for ${code}`);
      else if (Math.abs(advance - width) > 1)
        faults.push(`${font.name}: the code ${code} is ${width} wide, its glyph ${advance}`);
    }
  }
  return faults;
}

/** Every font of the pages, once. */
function fontsOf(pdf: Pdf): readonly PdfFont[] {
  return [...new Set(pdf.pages.flatMap(({ fonts }) => [...fonts.values()]))];
}

function descendant(pdf: Pdf, dict: PdfDict): PdfDict {
  return dict['/Subtype'] === '/Type0' ? pdf.dict(pdf.list(dict['/DescendantFonts'])[0]) : dict;
}

function glyphOf(pdf: Pdf, { dict }: PdfFont, code: number): number {
  if (dict['/Subtype'] !== '/Type0') return code;
  const map = descendant(pdf, dict)['/CIDToGIDMap'];
  const stream = pdf.stream(map);
  return stream ? (stream.length >= code * 2 + 2 ? stream.readUInt16BE(code * 2) : 0) : code;
}

/** ISO 32000-1, 9.7.4.3: `c [w …]` and `first last w`. */
function cidWidths(pdf: Pdf, font: PdfDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = pdf.list(font['/W']).map((value) => pdf.resolve(value));
  for (let at = 0; at < list.length; ) {
    const first = Number(list[at]);
    const next = list[at + 1];
    if (isArray(next)) {
      for (const [step, width] of next.entries()) widths.set(first + step, Number(width));
      at += 2;
    } else {
      for (let code = first; code <= Number(next); code += 1) widths.set(code, Number(list[at + 2]));
      at += 3;
    }
  }
  return widths;
}

/** The advance of every glyph of a TrueType font, in thousandths. Source: OpenType, head, hhea, hmtx and maxp. */
function advancesOf(program: Buffer): number[] {
  const tables = new Map<string, number>();
  for (let at = 0; at < program.readUInt16BE(4); at += 1)
    tables.set(program.toString('latin1', 12 + at * 16, 16 + at * 16), program.readUInt32BE(20 + at * 16));
  const table = (name: string): number => tables.get(name) ?? Number.NaN;
  const unit = program.readUInt16BE(table('head') + 18);
  const metrics = program.readUInt16BE(table('hhea') + 34);
  const glyphs = program.readUInt16BE(table('maxp') + 4);
  return Array.from(
    { length: glyphs },
    (_, glyph) => (program.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / unit,
  );
}
