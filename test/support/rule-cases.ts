import { smallPlan, type smallPlanWith } from './small-plan.ts';

/** Plans that fail a rule by one change of the small plan, and where; and plans that come close without failing. */
export interface RuleCases {
  readonly fails: readonly (readonly [Changes, string])[];
  readonly passes: readonly Changes[];
}

/** What is other in the small plan. */
export type Changes = Parameters<typeof smallPlanWith>[0];

/** A change of one place in a file, which must be there. */
export const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the small plan has no «${from}»`);
  return text.replace(from, to);
};

export const strategy = 'focus-areas/01-naering/01-reiseliv.md';

export const chapter = 'chapters/01-bakgrunn.md';

export const folketall = 'indicators/folketall.yaml';

/** A chapter with a picture of these bytes. */
export function picture(bytes: string | Uint8Array): Changes {
  return {
    [chapter]: (text) => text.replace('Regionrådet', '![Kart](kart.png)\n\nRegionrådet'),
    'chapters/kart.png': bytes,
  };
}

/** The chapter with other prose, from its seventh line. */
export function prose(text: string): Changes {
  return { [chapter]: (written) => written.replace('Regionrådet ble stiftet i 2005.', text) };
}

export function theme(text: string): Changes {
  return { 'themes/region.yaml': `${text}\n` };
}

/** The action, and the day of the newest edition. */
export function statusOn(status: string, start: string, end: string, today: string): Changes {
  return {
    'plan.yaml': replace('date: 2011-06 }', `date: ${today} }`),
    'actions/skilt.yaml': (text) =>
      text
        .replace('start: 2011-02', `start: ${start}`)
        .replace('end: 2011\n', `end: ${end}\n`)
        .replace('status: ongoing\ncosts', `status: ${status}\nstatusNote: Slik er det.\ncosts`),
  };
}

export function nextYear(status: string, more = ''): string {
  return `---\nyear: 2012\nrevision: { status: ${status}, date: 2011-06 }\n${more}---\n\nOm året.\n`;
}

/** An action plan of several years, in a file that is called by them, in the place of that of 2011. */
export function programme(from: number, to: number, front = '', name = `${from}-${to}`): Changes {
  return {
    'action-plans/2011.md': undefined,
    [`action-plans/${name}.md`]: `---\nperiod: { from: ${from}, to: ${to} }\nrevision: { status: draft, date: 2011-01 }\n${front}---\n\nOm årene.\n`,
  };
}

/** The plan adopted by one partner or by both. */
export function adopted(one: string, other: string): { all: Changes; not: Changes } {
  const first = `adoptions:\n  - { partner: ask, body: Kommunestyret, date: ${one} }\n`;
  const second = `  - { partner: bo, body: Kommunestyret, date: ${other} }\n`;
  const status = replace('status: draft', 'status: adopted');
  return {
    not: { 'plan.yaml': (text) => status(text) + first },
    all: { 'plan.yaml': (text) => status(text) + first + second },
  };
}

/** The small plan with an association that is an associate, and has these fields more. */
export function withAssociate(fields = '', changes: Changes = {}): Changes {
  const plan = replace(
    'population: { 2010: 500 } }\n',
    `population: { 2010: 500 } }\n  - { id: krins, name: Krinsen, role: associate${fields} }\n`,
  );
  const change = changes['plan.yaml'];
  return {
    ...changes,
    'plan.yaml': (text) => (typeof change === 'function' ? change(plan(text)) : plan(text)),
  };
}

export function replaceEconomic(years = '2011, 2012, 2013'): string {
  return (smallPlan['economic-plans/2011-2014.yaml'] ?? '').replace('2011, 2012, 2013, 2014', years);
}
