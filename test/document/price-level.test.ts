import type { Block, Document } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { changesDocumentOf } from '../support/changes-pdf.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

const economy = 'economic-plans/2011-2014.yaml';
const year = 'action-plans/2011.md';
function pricedIn(level: number | string, unit: 1 | 1000 = 1000): Record<string, string> {
  return {
    ...smallPlan,
    [economy]: (smallPlan[economy] ?? '').replace('unit: 1000', `unit: ${unit}\npriceLevel: ${level}`),
    [year]: (smallPlan[year] ?? '').replace('priorities:', `priceLevel: ${level}\npriorities:`),
  };
}

/** The words over every table and all bars of a document. */
function captionsOf(document: Document): readonly string[] {
  const found: string[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if ('children' in block) visit(block.children);
      else if ((block.type === 'table' || block.type === 'bars') && block.caption)
        found.push(plain(block.caption));
    }
  };
  visit(document.children);
  return found;
}

test('the year whose prices the amounts are in is over every table of an economic plan', () => {
  const captions = captionsOf(made(pricedIn(2011)).documentOf('economic-plan', '2011-2014'));
  expect(captions).toEqual([
    'Inntektene dekker utgiftene i alle årene Beløp i tusen 2011-kroner',
    'Medlemskontingent 2011 Beløp i 2011-kroner',
    'Budsjett og økonomiplan 2011–2014 Beløp i tusen 2011-kroner',
    'Tiltak som kontingenten betaler Beløp i tusen 2011-kroner',
    'Hva partene betaler i 2011–2014, i 2011-kroner',
  ]);
  expect(captionsOf(made(pricedIn(2011, 1)).documentOf('economic-plan', '2011-2014'))).toEqual([
    'Inntektene dekker utgiftene i alle årene Beløp i 2011-kroner',
    'Medlemskontingent 2011 Beløp i 2011-kroner',
    'Budsjett og økonomiplan 2011–2014 Beløp i 2011-kroner',
    'Tiltak som kontingenten betaler Beløp i 2011-kroner',
    'Hva partene betaler i 2011–2014, i 2011-kroner',
  ]);
});

test('and over those of an action plan', () => {
  const document = made(pricedIn(2011)).documentOf('action-plan', '2011');
  expect(captionsOf(document).filter((caption) => /2011-kroner/.test(caption))).toEqual([
    'Hvem som betaler, i 2011-kroner',
    'Kostnad etter ansvarlig i 2011, i 2011-kroner',
    'Kostnad og finansiering i 2011 Beløp i tusen 2011-kroner',
    'Hva Ask betaler, i 2011-kroner',
    'Hva Bø betaler, i 2011-kroner',
  ]);
  // Over the first column of the money of a card, with its unit.
  expect(JSON.stringify(document)).toContain('"Tusen 2011-kroner"');
  // The table of the actions has no words over it.
  expect(JSON.stringify(document)).toContain('Beløp i 2011-kroner.');
});

test('tables for spreadsheets have it beside the amounts, and a plan that says none prints none', () => {
  const { tableOf } = made(pricedIn(2011));
  expect(new Set(tableOf('economicPlans').map((row) => row.Prisnivå))).toEqual(new Set([2011]));
  expect(tableOf('actions').map((row) => [row.År, row.Prisnivå])).toContainEqual([2011, 2011]);
  const without = made(smallPlan);
  for (const [kind, which] of [
    ['action-plan', '2011'],
    ['economic-plan', '2011-2014'],
  ] as const)
    expect(JSON.stringify(without.documentOf(kind, which))).not.toMatch(/\d{4}-kroner/);
  expect(new Set(without.tableOf('economicPlans').map((row) => row.Prisnivå))).toEqual(new Set([undefined]));
});

test.each(['nå', '25', '2025-kroner', '[2025]'])('a price level of %s is no year', async (level) => {
  const problems = await judgePlan(smallPlanWith(pricedIn(level)));
  for (const place of [`${economy}:4:13`, `${year}:4:13`])
    expect(problems.filter((line) => line.startsWith('error') && line.includes(` ${place} `))).toHaveLength(
      1,
    );
});

/** The plan with a dearer action, in a level or in two. */
function changesOf(head: Record<string, string>, base = head): Document {
  const dearer = (files: Record<string, string>) => ({
    ...files,
    'actions/skilt.yaml': (files['actions/skilt.yaml'] ?? '')
      .replace('amount: 100000', 'amount: 120000')
      .replace('source: kontingent, amount: 50000', 'source: kontingent, amount: 70000'),
  });
  return changesDocumentOf(base, dearer(head));
}

test('a document of changes has it over its sums, where all amounts are in one', () => {
  const money = captionsOf(changesOf(pricedIn(2011))).filter((caption) => caption.includes('kroner'));
  expect(money).toEqual(['Mer eller mindre, i 2011-kroner']);
  const none = [
    changesOf(smallPlan),
    changesOf(pricedIn(2012), pricedIn(2011)),
    changesOf({ ...pricedIn(2011), [economy]: smallPlan[economy] ?? '' }),
  ];
  for (const document of none) expect(captionsOf(document).join()).not.toContain('-kroner');
});
