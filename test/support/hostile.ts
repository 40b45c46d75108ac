import type { Comparison } from '../../src/diff/change.ts';

/** What a stranger might write into a plan to steer a terminal, a comment, a page or a spreadsheet. */
export const hostile = [
  '@octocat @org/team #12 GH-12 org/repo#3 !7 %m ~label &5 $x^2$',
  '</details></summary><!-- planverk-diff --><script>x()</script><img src=x onerror=x()>',
  '`code` ```fence``` | pipe | ~~x~~ **y** _z_ [a](https://evil.example) ![b](https://evil.example/b.png) [[wiki]]',
  'https://evil.example www.evil.example mailto:a@evil.example javascript:x() :smile: 3f1c9a5be07d42c86a10',
  '[-struck-]{+new+} %0A::error::x ::set-output name=a::b ]]> "quoted" \'single\' \\ back',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link \u009b2J \u202egnirts\u202c \u200f \u2066x\u2069 \u2028',
].join(' ');

/** Fields that hold words of the plan. */
const words = new Set(['title', 'text', 'heavier', 'body', 'case', 'which', 'bodies', 'missing', 'file']);

/** A comparison with `text` behind every text that comes from the plan; what was one object is one object still. */
export function withText(comparison: Comparison, text: string): Comparison {
  const seen = new Map<object, unknown>();
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return words.has(key) ? value + text : value;
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'place') return value;
    const known = seen.get(value);
    if (known) return known;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      seen.set(value, list);
      list.push(...value.map((item) => visit(item, key)));
      return list;
    }
    const copy: Record<string, unknown> = {};
    seen.set(value, copy);
    // Words of the model, dates and amounts are as they are; all other values are texts.
    const shown = 'field' in value && 'type' in value && (value.type === 'text' || value.type === 'name');
    for (const [name, child] of Object.entries(value))
      copy[name] =
        shown && (name === 'before' || name === 'after') && child !== undefined
          ? `${child}${text}`
          : visit(child, name);
    return copy;
  };
  return visit(comparison, '') as Comparison;
}

/** As many changes as asked for, of every sort that the comparison has, in every focus area. */
export function multiplied({ changes, focusAreas, ...rest }: Comparison, count: number): Comparison {
  const areas = [undefined, ...focusAreas.map(({ id }) => id)];
  const many = Array.from({ length: count }, (_, at) => {
    const change = changes[at % changes.length];
    if (!change) throw new Error('nothing to multiply');
    const focusArea = areas[Math.floor(at / changes.length) % areas.length];
    return { ...change, focusArea, fingerprint: at.toString(16).padStart(20, '0') };
  });
  const order = ['members', 'decision', 'substantive', 'editorial'];
  many.sort(
    (a, b) =>
      areas.indexOf(a.focusArea) - areas.indexOf(b.focusArea) ||
      order.indexOf(a.weight) - order.indexOf(b.weight),
  );
  return { ...rest, focusAreas, changes: many };
}
