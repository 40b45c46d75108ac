import type { Meta } from '../../document/meta.ts';
import { dateParts } from '../../templates/date-parts.ts';

/**
 * XMP metadata: the document's own, and the claims to be PDF/A-2a or, with attachments, 3a (ISO 19005-2 and -3) and PDF/UA-1 (ISO 14289-1). The latter's
 * schema is not among those that PDF/A knows, so it is described here (ISO 19005-2, 6.6.2.3.2). What names the program's version and the
 * commit is what `verify` rebuilds the file with.
 */
export function xmp(
  meta: Meta,
  { producer, creator }: { readonly producer: string; readonly creator: string },
  date: Date,
  part: 2 | 3,
): string {
  const when = `${date.toISOString().slice(0, 19)}Z`;
  const text = (value: string): string =>
    value
      // XML 1.0 has no way to write these.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
  const alternatives = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li><rdf:li xml:lang="${meta.language}">${text(value)}</rdf:li></rdf:Alt>`;
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(meta.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${text(meta.author)}</rdf:li></rdf:Seq></dc:creator>
${meta.subject ? `<dc:description>${alternatives(meta.subject)}</dc:description>` : ''}
<dc:subject><rdf:Bag>${meta.keywords.map((word) => `<rdf:li>${text(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
${meta.commit ? `<dc:source>git:${text(meta.commit)}</dc:source>\n` : ''}<dc:language><rdf:Bag><rdf:li>${meta.language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${text(meta.keywords.join(', '))}</pdf:Keywords>
<pdf:Producer>${text(producer)}</pdf:Producer>
<xmp:CreatorTool>${text(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
}

/** The first moment of a date as coarse as a revision may give it; that of 1970 for what is no date. */
export function instantOf(date: string): Date {
  const { year, month = 1, day = 1 } = dateParts(date) ?? { year: 1970 };
  return new Date(Date.UTC(year, month - 1, day));
}
