import { feeShares } from '../../src/budget/economic-plan.ts';
import { participantShares } from '../../src/budget/participant-shares.ts';
import { localeOf } from '../../src/document/own-settings.ts';
import { flatTables } from '../../src/document/tables/index.ts';
import { wholeScope } from '../../src/document/tables/scope.ts';
import { sideOfFiles } from '../support/compare-plans.ts';
import { printedPlan } from '../support/printed-plan.ts';
import { type Changes, withAssociate } from '../support/rule-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';

const adoption = '{ body: Fylkestinget, case: 12/11, date: 2011-06-01, decision: Vedtas. }';

/** A document of the small plan, whose owner adopts alone, with its adoptions. */
function printed(
  name: string,
  status: string,
  adoptions: readonly string[],
  governance: string,
  files: Readonly<Record<string, string>> = {},
): string {
  const list = adoptions.length > 0 ? `adoptions: [${adoptions.join(', ')}]\n` : '';
  const state = (text: string): string => text.replace('status: draft', `status: ${status}`);
  const { plan } = sideOfFiles(
    smallPlanWith({
      'plan.yaml': (text) => state(text).replace('adoptedBy: partners', governance) + list,
      'action-plans/2011.md': (text) => state(text).replace('priorities', `${list}priorities`),
      ...files,
    }),
  );
  return printedPlan(plan).get(name) ?? '';
}
const section = (text: string): string =>
  /## Høring og vedtak\n+([\s\S]*?)(?=\n## |$)/.exec(text)?.[1]?.trim() ?? '';
const colophon = (text: string): string => /Vedtatt av:\n+- (.*)\n/.exec(text)?.[1] ?? '';

test.each([
  ['the body', 'body: Fylkestinget', 'Fylkestinget'],
  ['the owner, where no body is named', 'adoptedBy: owner', 'Fjellregionen'],
])('who is to adopt: %s', (_name, governance, adopter) => {
  expect(section(printed('handlingsplan-2011', 'hearing', [], governance))).toBe(
    `Planen skal vedtas av ${adopter}.`,
  );
});

test('the adoption of the owner’s own body is printed without a partner', () => {
  const detail = {
    'templates/action-plan.yaml':
      'document: action-plan\nsections:\n  - section: cover\n  - section: decisions\n    detail: true\n',
  };
  const text = printed('handlingsplan-2011', 'adopted', [adoption], 'body: Fylkestinget', detail);
  expect(section(text).replace(/ +/g, ' ')).toMatch(
    /^\*\*Vedtak\*\*\n\n\| Organ \| Sak \| Dato \| Vedtak \|\n.*\n\| Fylkestinget \| 12\/11 \| 1\. juni 2011 \| Vedtas\. \|$/,
  );
});

test('what is on the back of the cover is not said again, but what was decided is', () => {
  expect(section(printed('handlingsplan-2011', 'adopted', [adoption], 'body: Fylkestinget'))).toBe(
    'Vedtaket lyder: «Vedtas.»',
  );
  const two = ['ask', 'bo'].map((id) => `{ partner: ${id}, body: Styret, date: 2011-06-01, decision: Ja }`);
  const [first = '', second = ''] = two;
  const of = (...adoptions: readonly string[]) =>
    section(printed('handlingsplan-2011', 'adopted', adoptions, 'adoptedBy: partners'));
  expect(of(first, second)).toBe('Alle vedtakene lyder: «Ja»');
  // Where others have yet to decide, it is said whose decision it is.
  expect(of(first)).toBe('Ask har vedtatt: «Ja»\n\nMangler vedtak fra Bø.');
  // They do not say the same: each is there.
  expect(of(first, second.replace('Ja', 'Nei'))).toMatch(/\| Ask .*\| Ja +\|\n\| Bø .*\| Nei +\|$/);
  expect(of(first.replace(', decision: Ja', ''))).toBe('Mangler vedtak fra Bø.');
});

test.each([
  [adoption, 'Fylkestinget, sak 12/11, 1. juni 2011'],
  ['{ body: Fylkestinget, date: 2011-06-01 }', 'Fylkestinget, 1. juni 2011'],
])('the back of the cover says so: %s', (adoption, line) => {
  expect(colophon(printed('strategiplan', 'adopted', [adoption], 'body: Fylkestinget'))).toBe(line);
});

test.each([
  [[], 'Planen skal vedtas av Ask og Bø.'],
  [['{ partner: bo, body: Bø kommunestyre, date: 2011-06-01 }'], 'Mangler vedtak fra Ask.'],
])('where the partners adopt, each of them is named: %j', (adoptions, missing) => {
  const hearing = section(printed('handlingsplan-2011', 'hearing', adoptions, 'adoptedBy: partners'));
  expect(hearing).toBe(missing);
});

describe('an associate', () => {
  /** The small plan with an associate, and an action that its participants pay, named or not. */
  const planWith = (participants: string) => {
    const changes: Changes = {
      'plan.yaml': (text) => `${text}  - { id: deltakere, title: Deltakerne, kind: participants }\n`,
      'chapters/01-bakgrunn.md': (text) => `${text}\n::partners\n`,
      'actions/skilt.yaml': (text) =>
        text
          .replace('responsible: ask\n', `responsible: ask\n${participants}`)
          .replace('source: fylket', 'source: deltakere'),
    };
    return sideOfFiles(smallPlanWith(withAssociate(', population: { 2010: 500 }', changes))).plan;
  };
  const paid = (participants: string): readonly number[] => {
    const plan = planWith(participants);
    const shares = participantShares(plan, plan.actions, 2011, plan.economicPlans[0]?.record.memberFee);
    return shares && 'amounts' in shares ? shares.amounts : [];
  };
  const squeezed = (text: string | undefined): string => (text ?? '').replace(/[ \u00a0\u202f]+/g, ' ');

  test('is named with its role on the cover, in the list and at the end', () => {
    const text = printedPlan(planWith('')).get('strategiplan') ?? '';
    expect(text).toContain('Ask · Bø · Krinsen (tilknyttet part)');
    expect(text).toContain('* Ask\n* Bø\n* Krinsen (tilknyttet part)');
  });

  test('is not asked to adopt', () => {
    expect(section(printedPlan(planWith('')).get('handlingsplan-2011') ?? '')).toBe(
      'Planen skal vedtas av Ask og Bø.',
    );
  });

  test('pays nothing, and is no row, unless an action names it', () => {
    const [fee] = planWith('').economicPlans.map((economicPlan) => feeShares(planWith(''), economicPlan));
    expect(fee).toMatchObject({ partners: [{ amounts: [33333, 0, 0, 0] }, { amounts: [16667, 0, 0, 0] }] });
    expect(paid('')).toEqual([33333, 16667, 0]);
    expect(paid('participants: [bo]\n')).toEqual([0, 50000, 0]);
    expect(paid('participants: [bo, krins]\n')).toEqual([0, 25000, 25000]);
    expect(paid('participants: [krins]\n')).toEqual([0, 0, 50000]);
    const rows = (participants: string): string =>
      squeezed(printedPlan(planWith(participants)).get('okonomiplan-2011-2014'));
    expect(rows('')).not.toContain('| Krinsen');
    expect(rows('')).toContain('| Bø | 16 667 | 16 667 | 33 334 |');
    expect(rows('participants: [krins]\n')).toContain(
      '| Krinsen (tilknyttet part) | – | 50 000 | 50 000 | 100 | 50,0 |',
    );
  });

  test('is in the table of shares with its role, where an action names it', () => {
    const rolesIn = (participants: string): readonly (readonly unknown[])[] => {
      const plan = planWith(participants);
      const [table] = flatTables(wholeScope(plan, localeOf(plan, 'nb')), ['shares']);
      const [id, role] = ['Part (id)', 'Rolle'].map((heading) => table?.header.indexOf(heading) ?? -1);
      return Array.from(table?.rows ?? [], (row) => [row[id ?? -1], row[role ?? -1]]);
    };
    expect(rolesIn('')).not.toContainEqual(expect.arrayContaining(['krins']));
    expect(rolesIn('')).toContainEqual(['ask', 'Medlem']);
    expect(rolesIn('participants: [krins]\n')).toContainEqual(['krins', 'Tilknyttet part']);
  });

  test('takes no part where an action does not say who does', () => {
    const sheet = (participants: string): string =>
      squeezed(printedPlan(planWith(participants)).get('handlingsplan-2011'));
    expect(sheet('')).toContain('**Deltar:** Alle medlemmene');
    expect(sheet('participants: [krins]\n')).toContain('**Deltar:** Krinsen');
    const without = sideOfFiles(smallPlanWith({})).plan;
    expect(squeezed(printedPlan(without).get('handlingsplan-2011'))).toContain('**Deltar:** Alle partene');
  });
});

test('where nobody is a member, nobody takes part in everything, and there are no shares to speak of', () => {
  const { plan } = sideOfFiles(
    smallPlanWith({
      'plan.yaml': (text) =>
        text.replace(/partners:\n(?: {2}- .*\n)+/, '').replace('adoptedBy: partners', 'body: Fylkestinget'),
      'actions/skilt.yaml': (text) => text.replace('responsible: ask', 'responsible: Laget'),
    }),
  );
  const documents = printedPlan(plan);
  expect(documents.get('handlingsplan-2011')).not.toMatch(/Delt(?:ar|akere):/);
  expect(documents.get('okonomiplan-2011-2014')).toContain('Inntekter og utgifter');
  expect([...documents.values()].join('\n')).not.toMatch(/part(?:ene|er)\b/);
});
