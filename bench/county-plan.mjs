// The plan of a county: thousands of actions in one year, each with all that a real one has. Seeded.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordsFrom } from './words.mjs';

export const year = 2011;
const partners = 20;
const sources = ['kontingent', 'deltakere', 'fylket', 'staten', 'egne'];

/** Writes a plan folder with so many actions in the year. */
export function writeCounty(folder, count, seed = 1994) {
  const { random, pick, number, sentence, title } = wordsFrom(seed);
  rmSync(folder, { recursive: true, force: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const words = (count) => sentence(count).slice(0, -1);
  const own = Array.from({ length: partners }, (_, at) => `k${at + 1}`);
  write(
    'plan.yaml',
    `formatVersion: 1
title: Fylkesplan
owner: Prøvefylket
language: nb
period: { from: 2010, to: 2021 }
revision: { status: adopted, date: 2010-12 }
governance: { adoptedBy: partners }
partners:
${own.map((id, at) => `  - { id: ${id}, name: ${pick(['Nord', 'Sør', 'Øst', 'Vest'])}dal ${at + 1}, population: { 2010: ${number(900, 30000)} } }\n`).join('')}financingSources:
  - { id: kontingent, title: Medlemskontingent, kind: member-fee }
  - { id: deltakere, title: Kommunene som deltar, kind: participants }
  - { id: fylket, title: Prøvefylket fylkeskommune, kind: county, maxShare: 0.5 }
  - { id: staten, title: Statlige tilskudd, kind: state }
  - { id: egne, title: Egeninnsats, kind: own-effort }
rules:
  adopted-by-all: { severity: 'off', reason: Bare tekst }
  adopted-costs-are-covered: { severity: 'off', reason: Bare tekst }
`,
  );
  const areas = [];
  for (let area = 1; area <= 5; area += 1) {
    const at = `focus-areas/0${area}-omrade`;
    write(`${at}/focus-area.md`, `---\nid: omrade-${area}\n---\n\n# ${title()}\n\n${sentence(14)}\n`);
    for (let strategy = 1; strategy <= 4; strategy += 1) {
      const id = `strategi-${area}-${strategy}`;
      const goals = [1, 2, 3].map((goal) => {
        const items = [1, 2, 3].map((item) => {
          areas.push(`${id}-${goal}-${item}`);
          return `- ${words(6)} {#${id}-${goal}-${item}}`;
        });
        return `## ${title()} {#${id}-${goal}}\n\n${sentence(12)}\n\n${items.join('\n')}\n`;
      });
      write(
        `${at}/0${strategy}-s.md`,
        `---\nid: ${id}\n---\n\n# ${title()}\n\n${sentence(12)}\n\n${goals.join('\n')}`,
      );
    }
  }
  write(
    `action-plans/${year}.md`,
    `---
year: ${year}
revision: { status: adopted, date: 2010-12 }
adoptions:
${own.map((id) => `  - { partner: ${id}, body: kommunestyret, case: PS ${number(1, 99)}/10, date: 2010-12-0${number(1, 9)}, decision: Planen vedtas. }\n`).join('')}priorities: [tiltak-1, tiltak-2, tiltak-3]
---

## Innledning

${sentence(18)} ${sentence(14)}

## Slik følger vi opp planen

${sentence(18)} ${sentence(14)}
`,
  );
  for (let at = 1; at <= count; at += 1) write(`actions/tiltak-${at}.yaml`, action());

  function action() {
    const years = Array.from({ length: number(1, 3) }, (_, index) => year + index);
    const lines = (list, line) => list.map((item) => `  - ${line(item)}\n`).join('');
    const paid = years.map((of) => {
      const amount = number(20, 900) * 1000;
      const covered = random() < 0.9 ? amount : amount / 2;
      const [first, second] = [pick(sources.slice(0, 2)), pick(sources.slice(2))];
      return {
        of,
        amount,
        parts: [
          [first, covered / 2],
          [second, covered / 2],
        ],
      };
    });
    const paragraphs = Array.from({ length: number(1, 2) }, () =>
      Array.from({ length: number(2, 4) }, () => sentence(number(8, 18))).join(' '),
    );
    const milestones = Array.from(
      { length: number(1, 3) },
      (_, index) => year + Math.min(index, years.length - 1),
    );
    return `title: ${title()}
description: |
${paragraphs.map((text) => `  ${text}\n`).join('\n')}kind: measure
serves:
${lines([pick(areas)], (id) => id)}responsible: ${pick(own)}
payer: Prøvefylket
collaborators:
${lines([1, 2], () => words(3))}targetGroup: ${words(5)}
effect: ${sentence(12)}
start: ${year}-0${number(1, 6)}
end: ${years.at(-1)}-${number(10, 12)}
milestones:
${lines(milestones, (of) => `{ date: ${of}-0${number(6, 9)}, title: ${words(6).replaceAll(',', '')} }`)}priority: ${number(1, 3)}
status: ongoing
costs:
${lines(paid, ({ of, amount }) => `{ year: ${of}, amount: ${amount} }`)}financing:
${paid.map(({ of, parts }) => lines(parts, ([source, part]) => `{ year: ${of}, source: ${source}, amount: ${part} }`)).join('')}sdg: ['9.1']
risk: { text: ${words(8).replaceAll(',', '')}, likelihood: ${number(1, 5)}, consequence: ${number(1, 5)} }
decision: { body: Fylkestinget, case: FT ${number(1, 99)}/10, date: 2010-11-0${number(1, 9)} }
reports:
${lines([0], () => `{ date: ${year}-06-30, status: ongoing, text: ${sentence(14).replaceAll(',', '')}, spent: ${number(10, 300) * 1000} }`)}`;
  }
}
