import { titleInPlan } from '../../src/document/title-in-plan.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const task = (title: string, status: string, responsible: string): string =>
  `title: ${title}\nkind: assignment\nserves: [salg]\nresponsible: ${responsible}\nstart: 2011\nend: 2011-10\nstatus: ${status}\n`;

/** The action plan of a plan without money, whose actions have these statuses. */
function planOf(statuses: readonly string[], language: Language = 'nb'): string {
  const kept = Object.entries(smallPlan).filter(
    ([path]) => !/^(actions|economic-plans|programmes|reports)\//.test(path),
  );
  const files: Record<string, string> = Object.fromEntries(kept);
  const year = 'action-plans/2011.md';
  files['plan.yaml'] = (files['plan.yaml'] ?? '').replace(/financingSources:\n(?: .*\n)+/, '');
  files[year] = (files[year] ?? '').replace(/priorities:.*\n/, '').replace(/exclude:\n(?: .*\n)+/, '');
  for (const [at, status] of statuses.entries())
    files[`actions/nr-${at}.yaml`] = task(`Nummer ${at}`, status, at % 2 === 0 ? 'ask' : 'Laget');
  return renderMarkdown(made(files, language).documentOf('action-plan', '2011')).replaceAll('\u00a0', ' ');
}

test.each([
  ['nb', 'Status for alle tiltakene: planlagt.', /Frist *\| Status/],
  ['nn', 'Status for alle tiltaka: planlagt.', /Frist *\| Status/],
  ['en', 'Status of all the actions: planned.', /Deadline *\| Status/],
] as const)('a status that all actions have is said once (%s)', (language, sentence, column) => {
  const alike = planOf(['planned', 'planned', 'planned'], language);
  expect(alike).toContain(sentence);
  expect(alike).not.toMatch(column);
  const unlike = planOf(['planned', 'planned', 'ongoing'], language);
  expect(unlike).not.toContain(sentence);
  expect(unlike).toMatch(column);
});

test('a plan without money has key figures of what it has', () => {
  const text = planOf(['planned', 'planned', 'planned']);
  expect(text).toContain('- **3** tiltak\n- **1 av 1** mål har tiltak\n- **2** deler på ansvaret');
  expect(planOf(['planned'])).not.toContain('deler på ansvaret');
});

test('a document is called by its own title among those of its plan', () => {
  const { documentOf } = made({
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(/^title: .*/m, 'title: Plan for bygda'),
  });
  const yearly = documentOf('action-plan', '2011');
  expect(yearly.meta.title).toBe('Plan for bygda · Handlingsplan 2011');
  expect(titleInPlan(yearly)).toEqual({ plan: 'Plan for bygda', title: 'Handlingsplan 2011' });
  expect(titleInPlan(documentOf('strategy'))).toEqual({ title: 'Plan for bygda 2010–2021' });
});
