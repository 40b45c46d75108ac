import { bytesOf, isArray, isDict, type PdfDict, type PdfValue, textOf } from '../pdf-objects.ts';
import type { Pdf } from '../pdf-structure.ts';
import { elementsNamed, readXml, type XmlElement } from '../xml.ts';

/** Checks of what a document says of itself. ISO 14289-1, 5 and 7.1; ISO 19005-2, 6.2 and 6.6. */

export function wrongCatalog(pdf: Pdf): string[] {
  const { catalog } = pdf;
  const faults: string[] = [];
  const marked = pdf.dict(catalog['/MarkInfo']);
  if (marked['/Marked'] !== true) faults.push('MarkInfo: Marked is not true');
  if (marked['/Suspects'] === true) faults.push('MarkInfo: Suspects');
  if (pdf.dict(catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true)
    faults.push('ViewerPreferences: DisplayDocTitle is not true');
  if (!/^[a-z]{2}(?:-[A-Z]{2})?$/.test(textOf(catalog['/Lang']) ?? ''))
    faults.push(`Lang ${String(catalog['/Lang'])}`);
  if (pdf.objects.trailer['/Encrypt'] !== undefined) faults.push('encrypted');
  const ids = pdf.list(pdf.objects.trailer['/ID']);
  if (ids.length !== 2) faults.push('no ID');
  return faults;
}

export function wrongPages(pdf: Pdf): string[] {
  return pdf.pages.flatMap(({ index, dict, box }) => {
    const faults: string[] = [];
    if (dict['/Tabs'] !== '/S') faults.push(`page ${index + 1}: Tabs ${String(dict['/Tabs'])}`);
    const [left, bottom, right, top] = box;
    // ISO 19005-2, 6.1.13.
    if (right - left < 3 || top - bottom < 3 || right - left > 14400 || top - bottom > 14400)
      faults.push(`page ${index + 1}: a box of ${box.join(' ')}`);
    return faults;
  });
}

export function wrongOutputIntent(pdf: Pdf): string[] {
  const intents = pdf.list(pdf.catalog['/OutputIntents']).map((reference) => pdf.dict(reference));
  const intent = intents.find((intent) => intent['/S'] === '/GTS_PDFA1');
  if (!intent) return ['no output intent for PDF/A'];
  const faults: string[] = [];
  if (!textOf(intent['/OutputConditionIdentifier'])) faults.push('no OutputConditionIdentifier');
  const profile = pdf.stream(intent['/DestOutputProfile']);
  const components = pdf.dict(intent['/DestOutputProfile'])['/N'];
  if (!profile || profile.length < 128) return [...faults, 'no profile'];
  if (profile.readUInt32BE(0) !== profile.length)
    faults.push(`the profile says ${profile.readUInt32BE(0)} bytes`);
  if (profile.toString('latin1', 36, 40) !== 'acsp') faults.push('the profile is no ICC profile');
  if (!['mntr', 'prtr'].includes(profile.toString('latin1', 12, 16)))
    faults.push('the profile is of no output');
  if ((profile[8] ?? 9) > 4) faults.push('the profile is newer than ICC 4');
  const expected = { 'RGB ': 3, GRAY: 1, CMYK: 4 }[profile.toString('latin1', 16, 20)];
  if (components !== expected) faults.push(`N ${String(components)} for a profile of ${expected}`);
  return faults;
}

/** Images are shown as they are, and no stream is elsewhere or packed in a way that archives cannot open. */
export function wrongStreams({ objects }: Pdf): string[] {
  return Object.entries(objects.objects).flatMap(([reference, { stream }]) => {
    if (!stream) return [];
    const faults: string[] = [];
    const { dict } = stream;
    if (dict['/F'] !== undefined) faults.push(`${reference} lies in another file`);
    if (/LZW|Crypt/.test(JSON.stringify(dict['/Filter'] ?? '')))
      faults.push(`${reference} has ${JSON.stringify(dict['/Filter'])}`);
    if (dict['/Interpolate'] === true) faults.push(`${reference} is interpolated`);
    if (dict['/Alternates'] !== undefined || dict['/OPI'] !== undefined || dict['/Subtype'] === '/PS')
      faults.push(`${reference} has another form`);
    return faults;
  });
}

/** What a reader must have room for. ISO 19005-2, 6.1.13. */
export function beyondLimits({ objects }: Pdf): string[] {
  const faults: string[] = [];
  const visit = (value: PdfValue | undefined, where: string): void => {
    if (typeof value === 'string') {
      const name = value.startsWith('/');
      const { length } = name ? Buffer.from(value.slice(1)) : (bytesOf(value) ?? []);
      if (length > (name ? 127 : 32_767)) faults.push(`${where}: ${length} bytes`);
    } else if (typeof value === 'number') {
      if (Number.isInteger(value) && Math.abs(value) > 2 ** 31 - 1) faults.push(`${where}: ${value}`);
    } else if (isArray(value)) for (const item of value) visit(item, where);
    else if (isDict(value))
      for (const [key, member] of Object.entries(value)) visit(member, `${where} ${key}`);
  };
  for (const [reference, { value, stream }] of Object.entries(objects.objects)) {
    visit(value, reference);
    visit(stream?.dict, reference);
  }
  return faults;
}

const dc = '{http://purl.org/dc/elements/1.1/}';
const rdf = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}';
const xmp = '{http://ns.adobe.com/xap/1.0/}';
const pdfNamespace = '{http://ns.adobe.com/pdf/1.3/}';
const pdfaid = '{http://www.aiim.org/pdfa/ns/id/}';
const pdfuaid = '{http://www.aiim.org/pdfua/ns/id/}';

/** A property's value, as an element or as an attribute of its description: XMP allows both. */
function property(root: XmlElement, name: string): string | undefined {
  const element = elementsNamed(root, name)[0];
  if (element) {
    const items = elementsNamed(element, `${rdf}li`);
    return items.length > 0 ? items[0]?.text : element.text;
  }
  return elementsNamed(root, `${rdf}Description`)
    .map(({ attributes }) => attributes.get(name))
    .find((value) => value !== undefined);
}

function readMetadata(pdf: Pdf): XmlElement {
  return readXml(pdf.stream(pdf.catalog['/Metadata'])?.toString('utf8').trim() ?? '');
}

/** The title that the metadata has, with nothing escaped. */
export function titleOf(pdf: Pdf): string | undefined {
  return property(readMetadata(pdf), `${dc}title`);
}

/** XMP is well-formed, claims what the file is to be, and says what the information dictionary says. */
export function wrongMetadata(pdf: Pdf): string[] {
  const dict = pdf.dict(pdf.catalog['/Metadata']);
  const faults: string[] = [];
  if (dict['/Type'] !== '/Metadata' || dict['/Subtype'] !== '/XML')
    faults.push('the metadata stream is of another type');
  let root: XmlElement;
  try {
    root = readMetadata(pdf);
  } catch (error) {
    return [...faults, `not well-formed: ${(error as Error).message}`];
  }
  const expected: readonly (readonly [string, string])[] = [
    [`${pdfaid}part`, '2'],
    [`${pdfaid}conformance`, 'A'],
    [`${pdfuaid}part`, '1'],
  ];
  for (const [name, value] of expected) {
    const found = property(root, name);
    if (found !== value) faults.push(`${name} is ${found}`);
  }
  const titles = elementsNamed(root, `${dc}title`)[0];
  if (!titles?.text && !property(root, `${dc}title`)?.trim()) faults.push('no title');
  const first = titles && elementsNamed(titles, `${rdf}li`)[0];
  if (first?.attributes.get('xml:lang') !== 'x-default') faults.push('the title has no default language');
  faults.push(...unlikeInformation(root, pdf.dict(pdf.objects.trailer['/Info'])));
  if (
    !elementsNamed(root, '{http://www.aiim.org/pdfa/ns/schema#}namespaceURI').some(
      ({ text }) => `{${text}}` === pdfuaid,
    )
  )
    faults.push('no description of the schema that PDF/A does not know');
  return faults;
}

function unlikeInformation(root: XmlElement, info: PdfDict): string[] {
  const pairs: readonly (readonly [string, string])[] = [
    ['/Title', `${dc}title`],
    ['/Author', `${dc}creator`],
    ['/Subject', `${dc}description`],
    ['/Keywords', `${pdfNamespace}Keywords`],
    ['/Producer', `${pdfNamespace}Producer`],
    ['/Creator', `${xmp}CreatorTool`],
    ['/CreationDate', `${xmp}CreateDate`],
    ['/ModDate', `${xmp}ModifyDate`],
  ];
  return pairs.flatMap(([key, name]) => {
    const text = textOf(info[key]);
    if (text === undefined) return [];
    const value = property(root, name);
    const same = key.endsWith('Date') ? moment(text) === moment(value ?? '') : text === value;
    return same ? [] : [`${key} ${JSON.stringify(text)} is ${JSON.stringify(value)} in the metadata`];
  });
}

/** `D:20110601000000Z` and `2011-06-01T00:00:00Z` as the same. */
function moment(date: string): string {
  return date
    .replace(/^D:/, '')
    .replace(/[-:T]/g, '')
    .replace(/(?:Z|\+0000|\+00'00'?)$/, '');
}

/** Everything that has a key for a colour space or a blend that an output intent of RGB does not cover. */
export function foreignColours(pdf: Pdf): string[] {
  const faults: string[] = [];
  for (const [reference, { value, stream }] of Object.entries(pdf.objects.objects)) {
    const dict = stream?.dict ?? value;
    if (!isDict(dict)) continue;
    const space = pdf.resolve(dict['/ColorSpace']);
    const name = isArray(space) ? space[0] : space;
    if (name === '/DeviceCMYK' || name === '/DeviceN' || name === '/Separation')
      faults.push(`${reference}: ${name}`);
    if (isDict(value) && value['/BM'] !== undefined && value['/BM'] !== '/Normal')
      faults.push(`${reference}: a blend`);
  }
  return faults;
}
