import { sideOfFiles } from '../support/compare-plans.ts';
import { printedPlan } from '../support/printed-plan.ts';
import { smallPlanWith } from '../support/small-plan.ts';

const adoption = '{ body: Fylkestinget, case: 12/11, date: 2011-06-01, decision: Vedtas. }';

/** A document of the small plan, whose owner adopts alone, with its adoptions. */
function printed(name: string, status: string, adoptions: readonly string[], governance: string): string {
  const list = adoptions.length > 0 ? `adoptions: [${adoptions.join(', ')}]\n` : '';
  const state = (text: string): string => text.replace('status: draft', `status: ${status}`);
  const { plan } = sideOfFiles(
    smallPlanWith({
      'plan.yaml': (text) => state(text).replace('adoptedBy: partners', governance) + list,
      'action-plans/2011.md': (text) => state(text).replace('priorities', `${list}priorities`),
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
    `**Planen skal vedtas av**\n\n- ${adopter}`,
  );
});

test('the adoption of the owner’s own body is printed without a partner', () => {
  const text = printed('handlingsplan-2011', 'adopted', [adoption], 'body: Fylkestinget');
  expect(section(text).replace(/ +/g, ' ')).toMatch(
    /^\*\*Vedtak\*\*\n\n\| Organ \| Sak \| Dato \| Vedtak \|\n.*\n\| Fylkestinget \| 12\/11 \| 1\. juni 2011 \| Vedtas\. \|$/,
  );
});

test.each([
  [adoption, 'Fylkestinget, sak 12/11, 1. juni 2011'],
  ['{ body: Fylkestinget, date: 2011-06-01 }', 'Fylkestinget, 1. juni 2011'],
])('the back of the cover says so: %s', (own, line) => {
  expect(colophon(printed('strategiplan', 'adopted', [own], 'body: Fylkestinget'))).toBe(line);
});

test.each([
  [[], '**Planen skal vedtas av**\n\n- Ask\n- Bø'],
  [['{ partner: bo, body: Bø kommunestyre, date: 2011-06-01 }'], '**Mangler vedtak fra**\n\n- Ask'],
])('where the partners adopt, each of them is named: %j', (adoptions, missing) => {
  const own = section(printed('handlingsplan-2011', 'hearing', adoptions, 'adoptedBy: partners'));
  expect(own.endsWith(missing)).toBe(true);
  expect(own.includes('| Part | Organ')).toBe(adoptions.length > 0);
});
