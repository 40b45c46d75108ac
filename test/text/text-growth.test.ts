import { inHand } from '../support/plan-in-hand.ts';
import { smallPlan } from '../support/small-plan.ts';

const action = smallPlan['actions/skilt.yaml'] ?? '';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const outline = smallPlan[strategy] ?? '';
const chapter = (text: string) => ({ 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${text}\n` });
const field = (text: string) => ({ 'actions/skilt.yaml': action + text });

/** Plans that grow with a number, at the sizes at which they are still read. */
const growing: Readonly<
  Record<
    string,
    { readonly size: number; readonly files: (size: number) => Readonly<Record<string, string>> }
  >
> = {
  'unknown keys': {
    size: 5000,
    files: (size) => field(Array.from({ length: size }, (_, at) => `nokkel${at}: x\n`).join('')),
  },
  'items with an unknown key': {
    size: 2500,
    files: (size) => ({
      'actions/skilt.yaml': action.replace(
        'costs:\n',
        `costs:\n${'  - { aar: 2011, amount: 1 }\n'.repeat(size)}`,
      ),
    }),
  },
  values: { size: 18_000, files: (size) => field(`collaborators: [${'a,'.repeat(size)}b]\n`) },
  'braces in a text': { size: 200_000, files: (size) => chapter('{#'.repeat(size)) },
  'braces in an action area': {
    size: 200_000,
    files: (size) => ({ [strategy]: outline.replace('{#salg}', '{#'.repeat(size)) }),
  },
  'braces in a description': { size: 40_000, files: (size) => field(`description: ${'{#'.repeat(size)}\n`) },
  'spaces in a title': {
    size: 30_000,
    files: (size) => ({ 'actions/skilt.yaml': action.replace('Nye skilt', `'Nye${' '.repeat(size)}skilt'`) }),
  },
  'spaces before an id': {
    size: 200_000,
    files: (size) => ({ [strategy]: outline.replace('- salg {', `- salg${' '.repeat(size)}x {`) }),
  },
  'dates at the start of a line': { size: 1500, files: (size) => chapter('1. mai\n\n'.repeat(size)) },
  'numbers that do not count on': { size: 1500, files: (size) => chapter('1. punkt\n'.repeat(size)) },
  'rows of signs': { size: 60_000, files: (size) => chapter('a == b ~~ c & d '.repeat(size / 4)) },
  'links in a line': { size: 900, files: (size) => chapter('[a](b) '.repeat(size)) },
  'links that do not end': { size: 900, files: (size) => chapter('[a](b '.repeat(size)) },
  'items in items': { size: 4000, files: (size) => chapter('- a\n  - b\n'.repeat(size)) },
  'rows of a table': {
    size: 2500,
    files: (size) => chapter(`| a | b |\n|---|---|\n${'| a | [b](c) |\n'.repeat(size)}`),
  },
  'spaces in a cell': {
    size: 100_000,
    files: (size) => chapter(`| a |\n|---|\n| b${' '.repeat(size)}c${' '.repeat(size)} |\n`),
  },
  'blank lines in a text of several lines': {
    size: 15_000,
    files: (size) => field(`description: |\n  a\n${'\n'.repeat(size)}  b\n${'\n'.repeat(size)}`),
  },
  'comments above the fields': {
    size: 15_000,
    files: (size) => ({ 'actions/skilt.yaml': '# a\n'.repeat(size) + action }),
  },
  'markers in a line': { size: 50, files: (size) => chapter(`${'1. '.repeat(size)}mai`) },
};

function secondsFor(files: Readonly<Record<string, string>>): number {
  const start = process.cpuUsage();
  inHand({ ...smallPlan, ...files });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

test.each(Object.entries(growing))('%s: twice as many take about twice as long', (_name, { size, files }) => {
  secondsFor(files(Math.ceil(size / 8)));
  // The best of several, in turn: others work on the machine as well, and memory is tidied up at any time. Where time grows
  // with the square it is four times in every round; what is over before the clock has ticked says nothing.
  let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const limit = (): number => 3.2 * Math.max(one, 0.03);
  for (let round = 0; round < 3 || (round < 8 && two >= limit()); round += 1) {
    one = Math.min(one, secondsFor(files(size)));
    two = Math.min(two, secondsFor(files(2 * size)));
  }
  expect(two).toBeLessThan(5);
  expect(two).toBeLessThan(limit());
});
