export interface XmlElement {
  /** With the namespace's URI in front: `{uri}local`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open {
  readonly raw: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly spaces: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML cannot hold
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/;

/** Reads XML without a document type, and throws on all that is not well-formed. Source: XML 1.0 and Namespaces in XML. */
export function readXml(source: string): XmlElement {
  const fail = (what: string, at: number): never => {
    throw new Error(`${what} at ${JSON.stringify(source.slice(at, at + 40))}`);
  };
  const illegal = source.search(notXml);
  if (illegal >= 0) fail('illegal character', illegal);
  const decode = (value: string, at: number): string => {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(value)) fail('a bare &', at);
    return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (_, hex, decimal, name) =>
      name ? (named[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    );
  };
  const expand = (raw: string, spaces: ReadonlyMap<string, string>, at: number): string => {
    const [prefix, local] = raw.includes(':') ? (raw.split(':') as [string, string]) : ['', raw];
    if (prefix === 'xml' || prefix === 'xmlns') return raw;
    const uri = spaces.get(prefix) ?? (prefix ? fail(`undeclared prefix ${prefix}`, at) : '');
    return uri ? `{${uri}}${local}` : local;
  };
  const open: Open[] = [];
  let root: XmlElement | undefined;
  const close = (element: Open): void => {
    const { name, attributes, children, text } = element;
    const parent = open.at(-1);
    if (parent) parent.children.push({ name, attributes, children, text });
    else root = { name, attributes, children, text };
  };
  const pattern =
    /<\?[\s\S]*?\?>|<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  while (at < source.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(source) ?? fail('not XML', at);
    const [whole, cdata, ending, beginning, attributesSource = '', empty, text] = match;
    const top = open.at(-1);
    if (text !== undefined || cdata !== undefined) {
      const words = cdata ?? decode(text ?? '', at);
      if (top) top.text += words;
      else if (words.replace('\ufeff', '').trim()) fail('text outside', at);
    } else if (ending) {
      if (top?.raw !== ending) fail(`</${ending}> ends <${top?.raw}>`, at);
      open.pop();
      if (top) close(top);
    } else if (beginning) {
      if (root && !top) fail('a second root', at);
      const pairs = [...attributesSource.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, name = '', double, single]) => [name, decode(double ?? single ?? '', at)] as const,
      );
      if (new Set(pairs.map(([name]) => name)).size !== pairs.length) fail('an attribute twice', at);
      const spaces = new Map(top?.spaces);
      for (const [name, value] of pairs) {
        if (name === 'xmlns') spaces.set('', value);
        if (name.startsWith('xmlns:')) spaces.set(name.slice(6), value);
      }
      const attributes = new Map(
        pairs
          .filter(([name]) => !name.startsWith('xmlns'))
          .map(([name, value]) => [name.includes(':') ? expand(name, spaces, at) : name, value] as const),
      );
      const opened: Open = {
        raw: beginning,
        name: expand(beginning, spaces, at),
        attributes,
        spaces,
        children: [],
        text: '',
      };
      if (empty) close(opened);
      else open.push(opened);
    }
    at += whole.length;
  }
  if (open.length > 0) fail(`<${open.at(-1)?.raw}> has no end`, source.length - 40);
  return root ?? fail('no element', 0);
}

/** All elements of a name, the element itself included. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => elementsNamed(child, name)),
  ];
}
