// A plan of many records, for the benches that read and compare.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A county's plan: per unit of scale 230 actions, 20 strategies with three goals each, 8 indicators. */
export function writePlan(folder, scale) {
  let files = 0;
  let bytes = 0;
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    files += 1;
    bytes += Buffer.byteLength(text);
  };
  const years = [2011, 2012, 2013, 2014];
  write(
    'plan.yaml',
    `formatVersion: 1\ntitle: Fylkesplan\nowner: Prøvefylket\nlanguage: nb\nperiod: { from: 2010, to: 2021 }\nrevision: { status: draft, date: 2011-06 }\npartners:\n${Array.from({ length: 20 }, (_, at) => `  - { id: k${at}, name: Kommune ${at}, population: { 2010: ${1000 + at} } }\n`).join('')}financingSources:\n  - { id: fylket, title: Fylket, kind: county, maxShare: 0.5 }\n  - { id: egne, title: Egne midler, kind: own-effort }\n`,
  );
  const areas = [];
  for (let area = 0; area < 5; area += 1) {
    const own = `focus-areas/0${area + 1}-omrade`;
    write(`${own}/focus-area.md`, `---\nid: omrade-${area}\n---\n\n# Område ${area}\n\nOm området.\n`);
    for (let at = 0; at < 4 * scale; at += 1) {
      const id = `strategi-${area}-${at}`;
      const goals = [1, 2, 3].map((goal) => {
        const items = [1, 2, 3].map((item) => {
          areas.push(`${id}-${goal}-${item}`);
          return `- tiltak for næring, tettsted og reiseliv nummer ${item} {#${id}-${goal}-${item}}`;
        });
        return `## Mål ${goal} for ${id} {#${id}-${goal}}\n\nEt avsnitt om *målet* og hva det betyr for regionen.\n\n${items.join('\n')}\n`;
      });
      write(
        `${own}/${String(at + 1).padStart(4, '0')}-s.md`,
        `---\nid: ${id}\n---\n\n# Strategi ${area} ${at}\n\nOm strategien.\n\n${goals.join('\n')}`,
      );
    }
  }
  for (let at = 0; at < 230 * scale; at += 1) {
    const year = years[at % 4];
    write(
      `actions/tiltak-${at}.yaml`,
      `title: Tiltak nummer ${at}\ndescription: |\n  Hva tiltaket går ut på, i to linjer med\n  **litt** uthevet skrift.\nkind: measure\nserves:\n  - ${areas[at % areas.length]}\nresponsible: k${at % 20}\nstart: ${year}-02\nend: ${year}-11\nstatus: ${year === 2011 ? 'ongoing' : 'planned'}\ncosts:\n  - year: ${year}\n    amount: ${(at + 1) * 2000}\nfinancing:\n  - year: ${year}\n    source: fylket\n    amount: ${(at + 1) * 1000}\n  - year: ${year}\n    source: egne\n    amount: ${(at + 1) * 1000}\n`,
    );
  }
  for (let at = 0; at < 8 * scale; at += 1)
    write(
      `indicators/indikator-${at}.yaml`,
      `title: Indikator ${at}\nunit: personer\ndirection: up\nmeasures: [overall]\nmeasurements:\n  - { period: 2010, value: ${at} }\n`,
    );
  return { files, bytes };
}
