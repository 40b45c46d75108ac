import { isArray, textOf } from './pdf-objects.ts';
import { normalised, type PageSpans } from './pdf-spans.ts';
import type { Element, Pdf } from './pdf-structure.ts';

/** The tree of tags as text, to be read by people: what each is, what it says of itself, its words and its page. */
export function tagTree(pdf: Pdf, pages: readonly PageSpans[]): string {
  const texts = new Map<string, string>();
  for (const { spans } of pages) {
    for (const { page, mark, text, lineEnd } of spans) {
      if (mark === undefined) continue;
      const key = `${pdf.pages[page]?.reference} ${mark}`;
      texts.set(key, `${texts.get(key) ?? ''}${text}${lineEnd ? '\n' : ''}`);
    }
  }
  const numbers = new Map(pdf.pages.map(({ reference, index }) => [reference, index + 1]));
  const lines: string[] = [];
  const visit = (element: Element, depth: number): void => {
    const indent = '  '.repeat(depth);
    lines.push(`${indent}${[element.role, ...attributesOf(element)].join(' ')}`);
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid.element, depth + 1);
      else if (kid.kind === 'mark')
        lines.push(
          `${indent}  “${shortened(texts.get(`${kid.page} ${kid.mark}`) ?? '')}” p. ${numbers.get(kid.page)}`,
        );
      else if (kid.kind === 'object')
        lines.push(`${indent}  → ${targetOf(pdf, kid.reference)} p. ${numbers.get(kid.page)}`);
      else lines.push(`${indent}  ${JSON.stringify(kid.value)}`);
    }
  };
  for (const element of pdf.roots) visit(element, 0);
  return `${lines.join('\n')}\n`;
}

function attributesOf(element: Element): readonly string[] {
  const shown: string[] = [];
  for (const key of ['Alt', 'ActualText', 'Lang', 'T', 'E']) {
    const value = textOf(element.dict[`/${key}`]);
    if (value !== undefined) shown.push(`${key}=${JSON.stringify(value)}`);
  }
  for (const [owner, name] of [
    ['Table', 'Scope'],
    ['Table', 'ColSpan'],
    ['Table', 'RowSpan'],
    ['Table', 'Summary'],
    ['List', 'ListNumbering'],
  ] as const) {
    const value = element.attribute(owner, name);
    if (value !== undefined) shown.push(`${name}=${String(value).replace(/^\/|^u:/, '')}`);
  }
  const box = element.attribute('Layout', 'BBox');
  if (isArray(box)) shown.push(`BBox=${box.map((value) => Math.round(Number(value))).join(',')}`);
  return shown;
}

function targetOf(pdf: Pdf, reference: string): string {
  const annotation = pdf.dict(reference);
  const action = pdf.dict(annotation['/A']);
  const target = annotation['/Dest'] ?? action['/D'] ?? action['/URI'];
  const text = textOf(target) ?? JSON.stringify(target);
  return action['/S'] === '/URI' ? text : `#${text}`;
}

function shortened(text: string): string {
  const words = normalised(text);
  return [...words].length > 60 ? `${[...words].slice(0, 59).join('')}…` : words;
}

/** How many elements there are of each role. */
export function roleCounts({ elements }: Pdf): string {
  const counts = new Map<string, number>();
  for (const { role } of elements) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([role, count]) => `${role} ${count}\n`)
    .join('');
}
