// One text in five forms: a plan folder for planverk, and the same words for each peer. Seeded, so that every run and every
// machine sets the same text.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordsFrom } from './words.mjs';

/** The whole text: focus areas with strategies and goals, as neutral blocks. `scale` 1 gives about 25 pages. */
export function generate(scale, seed = 2010) {
  const { random, number, compound, sentence, title } = wordsFrom(seed);
  const paragraph = (sentences) => ({
    type: 'paragraph',
    parts: Array.from({ length: sentences }, (_, index) => {
      const text = sentence(number(8, 18));
      const roll = random();
      const style = roll < 0.06 ? 'strong' : roll < 0.12 ? 'emphasis' : roll < 0.15 ? 'link' : 'text';
      return { style, text: index === 0 ? text : ` ${text}` };
    }),
  });
  const items = (count, depth) =>
    Array.from({ length: count }, () => ({
      text: sentence(number(4, 14)).slice(0, -1),
      items: depth > 0 && random() < 0.2 ? items(2, depth - 1) : [],
    }));
  const table = () => ({
    type: 'table',
    header: [compound(), compound(), 'År', 'Kostnad', 'Dekket'],
    rows: Array.from({ length: number(6, 12) }, () => [
      sentence(number(3, 7)).slice(0, -1),
      compound(),
      String(number(2011, 2021)),
      `${number(1, 99)} ${String(number(0, 999)).padStart(3, '0')}`,
      `${number(1, 99)} ${String(number(0, 999)).padStart(3, '0')}`,
    ]),
  });
  const areas = Array.from({ length: 5 * scale }, () => ({
    title: title(),
    intro: [paragraph(4), paragraph(3)],
    strategies: Array.from({ length: 2 }, (_, at) => ({
      title: title(),
      intro: [paragraph(4), ...(at === 1 ? [table()] : []), paragraph(3)],
      goals: Array.from({ length: 2 }, () => ({
        title: title(),
        intro: [paragraph(2)],
        areas: items(number(4, 7), 1),
      })),
    })),
  }));
  return { title: 'Strategiplan', owner: 'Fjellregionen', areas };
}

/** Writes the plan folder, and `text.typ`, `text.html` and `text.json` beside it. */
export function writeForms(tree, folder) {
  rmSync(folder, { recursive: true, force: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of planFiles(tree)) write(join('plan', path), text);
  write('text.typ', typst(tree));
  write('text.html', html(tree));
  write('text.json', JSON.stringify(tree));
}

/** The tree as a list of blocks, numbered as planverk numbers. */
export function* blocks({ areas }) {
  for (const [a, area] of areas.entries()) {
    yield { type: 'divider', label: `Satsingsområde ${a + 1}`, title: area.title };
    yield { type: 'heading', level: 1, number: `${a + 1}`, text: area.title };
    yield* area.intro;
    yield { type: 'label', text: 'Strategier i satsingsområdet' };
    yield { type: 'list', items: area.strategies.map(({ title }) => ({ text: title, items: [] })) };
    for (const [s, strategy] of area.strategies.entries()) {
      yield { type: 'heading', level: 2, number: `${a + 1}.${s + 1}`, text: strategy.title };
      yield* strategy.intro;
      for (const [g, goal] of strategy.goals.entries()) {
        yield { type: 'heading', level: 3, number: `Mål ${a + 1}.${s + 1}.${g + 1}`, text: goal.title };
        yield* goal.intro;
        yield { type: 'label', text: 'Tiltaksområder' };
        yield { type: 'list', items: goal.areas };
      }
    }
  }
}

function* planFiles({ title, owner, areas }) {
  yield [
    'plan.yaml',
    `formatVersion: 1\ntitle: ${title}\nowner: ${owner}\nlanguage: nb\nperiod: { from: 2010, to: 2021 }\nrevision: { status: adopted, date: 2010-06-01 }\nadoptions: [{ body: Styret, date: 2010-06-01 }]\nrules:\n  goals-reached-by-actions: { severity: 'off', reason: Bare tekst }\n`,
  ];
  const order = (index) => String(index + 1).padStart(4, '0');
  const prose = (list) =>
    list
      .map((block) => (block.type === 'table' ? markdownTable(block) : markdownParagraph(block)))
      .join('\n\n');
  for (const [a, area] of areas.entries()) {
    const folder = `focus-areas/${order(a)}-omrade-${a + 1}`;
    yield [
      `${folder}/focus-area.md`,
      `---\nid: omrade-${a + 1}\n---\n\n# ${area.title}\n\n${prose(area.intro)}\n`,
    ];
    for (const [s, strategy] of area.strategies.entries()) {
      const id = `strategi-${a + 1}-${s + 1}`;
      const goals = strategy.goals.map((goal, g) => {
        const list = (items, indent, prefix) =>
          items
            .map((item, i) => {
              const own = `${prefix}-${i + 1}`;
              return `${indent}- ${item.text} {#${own}}\n${list(item.items, `${indent}  `, own)}`;
            })
            .join('');
        const goalId = `mal-${a + 1}-${s + 1}-${g + 1}`;
        return `## ${goal.title} {#${goalId}}\n\n${prose(goal.intro)}\n\n${list(goal.areas, '', `omr-${a + 1}-${s + 1}-${g + 1}`)}`;
      });
      yield [
        `${folder}/${order(s)}-${id}.md`,
        `---\nid: ${id}\n---\n\n# ${strategy.title}\n\n${prose(strategy.intro)}\n\n${goals.join('\n')}`,
      ];
    }
  }
}

function markdownParagraph({ parts }) {
  const marks = {
    strong: ['**', '**'],
    emphasis: ['*', '*'],
    link: ['[', '](https://example.org/)'],
    text: ['', ''],
  };
  return parts
    .map(({ style, text }) => {
      const [open, close] = marks[style];
      const space = text.startsWith(' ') ? ' ' : '';
      return `${space}${open}${text.trim()}${close}`;
    })
    .join('');
}

function markdownTable({ header, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), '|---|---|---|---:|---:|', ...rows.map(line)].join('\n');
}

function typst(tree) {
  const escaped = (text) => text.replace(/[\\#$*_`<>@=~"'/[\]-]/g, '\\$&');
  const list = (items, indent) =>
    items.map((item) => `${indent}- ${escaped(item.text)}\n${list(item.items, `${indent}  `)}`).join('');
  const part = ({ style, text }) => {
    const words = escaped(text.trim());
    const space = text.startsWith(' ') ? ' ' : '';
    if (style === 'strong') return `${space}#strong[${words}]`;
    if (style === 'emphasis') return `${space}#emph[${words}]`;
    if (style === 'link') return `${space}#link("https://example.org/")[${words}]`;
    return space + words;
  };
  const out = [
    `#set document(title: "${tree.title}", author: "${tree.owner}")
#set text(font: "Source Sans 3", size: 10.5pt, lang: "nb", hyphenate: true)
#set par(leading: 0.62em, spacing: 1em, linebreaks: "optimized")
#set page(paper: "a4", margin: (top: 30mm, bottom: 29mm, left: 51mm, right: 24mm), header: [${tree.owner} #h(1fr) ${tree.title}], footer: context [Vedtatt #h(1fr) Side #counter(page).display("1 av 1", both: true)])
#show heading.where(level: 1): it => { pagebreak(weak: true); text(25pt, it) }
#show heading.where(level: 2): set text(16.5pt)
#show heading.where(level: 3): set text(12.5pt)
#text(46pt)[${tree.title}]
#pagebreak()
#outline(title: [Innhold], depth: 2)
`,
  ];
  for (const block of blocks(tree)) {
    if (block.type === 'divider')
      out.push(
        `#pagebreak()\n${escaped(block.label)}\n\n#text(34pt)[${escaped(block.title)}]\n#pagebreak()\n`,
      );
    else if (block.type === 'heading')
      out.push(`${'='.repeat(block.level)} ${escaped(`${block.number} ${block.text}`)}\n`);
    else if (block.type === 'paragraph') out.push(`${block.parts.map(part).join('')}\n`);
    else if (block.type === 'label') out.push(`#text(9pt, weight: "semibold")[${escaped(block.text)}]\n`);
    else if (block.type === 'list') out.push(list(block.items, ''));
    else {
      const cells = (row) => row.map((cell) => `[${escaped(cell)}]`).join(', ');
      out.push(
        `#table(columns: (auto, auto, auto, auto, auto), align: (left, left, left, right, right), stroke: (y: 0.4pt), table.header(${cells(block.header)}), ${block.rows.map(cells).join(', ')})\n`,
      );
    }
  }
  return out.join('\n');
}

function html(tree) {
  const escaped = (text) =>
    text.replace(/[&<>]/g, (own) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[own]);
  const list = (items) =>
    items.length
      ? `<ul>${items.map((item) => `<li>${escaped(item.text)}${list(item.items)}</li>`).join('')}</ul>`
      : '';
  const tags = { strong: 'strong', emphasis: 'em', link: 'a href="https://example.org/"', text: 'span' };
  const out = [
    `<!doctype html><html lang="nb"><meta charset="utf-8"><title>${tree.title}</title><style>
@page { size: A4; margin: 30mm 24mm 29mm 51mm }
body { font: 10.5pt/15pt "Source Sans 3", sans-serif; hyphens: auto }
h1 { font-size: 25pt; break-before: page } h2 { font-size: 16.5pt } h3 { font-size: 12.5pt }
h1, h2, h3 { break-after: avoid } .divider { break-before: page; font-size: 34pt }
table { border-collapse: collapse; font-size: 9pt } td, th { border-bottom: 0.4pt solid #999; text-align: left }
</style><h1>${tree.title}</h1>`,
  ];
  const all = [...blocks(tree)];
  for (const block of all) {
    if (block.type === 'heading' && block.level < 3)
      out.push(`<div><a href="#n${block.number}">${block.number} ${escaped(block.text)}</a></div>`);
  }
  for (const block of all) {
    if (block.type === 'divider')
      out.push(`<div class="divider"><p>${block.label}</p>${escaped(block.title)}</div>`);
    else if (block.type === 'heading')
      out.push(
        `<h${block.level} id="n${block.number}">${block.number} ${escaped(block.text)}</h${block.level}>`,
      );
    else if (block.type === 'paragraph')
      out.push(
        `<p>${block.parts.map(({ style, text }) => `<${tags[style]}>${escaped(text)}</${tags[style].split(' ')[0]}>`).join('')}</p>`,
      );
    else if (block.type === 'label') out.push(`<p><b>${block.text}</b></p>`);
    else if (block.type === 'list') out.push(list(block.items));
    else {
      const row = (cells, tag) =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      out.push(
        `<table><thead>${row(block.header, 'th')}</thead><tbody>${block.rows.map((own) => row(own, 'td')).join('')}</tbody></table>`,
      );
    }
  }
  return out.join('\n');
}
