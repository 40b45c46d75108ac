// A document that planverk wrote as Markdown, as a Typst file: the same words, headings, lists, tables and links.
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

function tables() {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}
const markdown = unified().use(remarkParse).use(tables).freeze();

const escaped = (text) => text.replace(/[\\#$*_`<>@=~"'/[\]+-]/g, '\\$&');
const plain = (node) => node.value ?? (node.children ?? []).map(plain).join('');

/** The contents, which stand first among the lists with links only, are left to Typst. */
export function typstOf(text, author) {
  const tree = markdown.parse(text);
  const used = new Map();
  const anchors = new Map();
  const slugs = new Map(
    tree.children
      .filter(({ type }) => type === 'heading')
      .map((heading, index) => {
        const base = plain(heading)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .replaceAll(' ', '-');
        const times = used.get(base) ?? 0;
        used.set(base, times + 1);
        anchors.set(times === 0 ? base : `${base}-${times}`, `h${index}`);
        return [heading, `h${index}`];
      }),
  );
  const inline = (nodes) => nodes.map(phrase).join('');
  const phrase = (node) => {
    if (node.type === 'strong') return `#strong[${inline(node.children)}]`;
    if (node.type === 'emphasis') return `#emph[${inline(node.children)}]`;
    if (node.type === 'break') return ' \\ ';
    if (node.type !== 'link') return escaped(plain(node));
    const label = node.url.startsWith('#') && anchors.get(decodeURIComponent(node.url.slice(1)));
    const target = label ? `<${label}>` : JSON.stringify(node.url);
    return `#link(${target})[${inline(node.children)}]`;
  };
  const block = (node) => {
    if (node.type === 'heading')
      return `${'='.repeat(Math.max(1, node.depth - 1))} ${inline(node.children)} <${slugs.get(node)}>`;
    if (node.type === 'paragraph') return inline(node.children);
    if (node.type === 'list')
      return node.children
        .map((item) => `- ${item.children.map(block).join('\n').replaceAll('\n', '\n  ')}`)
        .join('\n');
    if (node.type === 'blockquote') return `#quote(block: true)[${node.children.map(block).join('\n\n')}]`;
    if (node.type === 'table') {
      const rows = node.children.map(({ children }) =>
        children.map((cell) => `[${inline(cell.children)}]`).join(', '),
      );
      const aligns = node.align.map((align) => align ?? 'left').join(', ');
      return `#table(columns: ${node.align.length}, align: (${aligns},), stroke: (y: 0.4pt), table.header(${rows[0]}), ${rows.slice(1).join(', ')})`;
    }
    if (node.type === 'thematicBreak') return '';
    throw new Error(`no Typst for ${node.type}`);
  };
  const [title, ...rest] = tree.children;
  const contents = rest.findIndex(
    ({ type, children }) => type === 'list' && children[0].children[0].children[0]?.type === 'link',
  );
  const head = `#set document(title: ${JSON.stringify(plain(title))}, author: ${JSON.stringify(author)})
#set text(font: "Source Sans 3", size: 10.5pt, lang: "nb", hyphenate: true)
#set par(leading: 0.62em, spacing: 1em, linebreaks: "optimized")
#set page(paper: "a4", margin: (top: 30mm, bottom: 29mm, left: 51mm, right: 24mm), header: [${escaped(author)} #h(1fr) ${escaped(plain(title))}], footer: context [Vedtatt #h(1fr) Side #counter(page).display("1 av 1", both: true)])
#show heading.where(level: 1): it => { pagebreak(weak: true); text(25pt, it) }
#show heading.where(level: 2): set text(16.5pt)
#show table: set text(9pt)
#text(46pt)[${escaped(plain(title))}]`;
  return [
    head,
    ...rest.slice(0, contents).map(block),
    '#pagebreak()\n#outline(title: [Innhold], depth: 2)',
    ...rest.slice(contents + 1).map(block),
  ].join('\n\n');
}
