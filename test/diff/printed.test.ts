import fc from 'fast-check';
import { standardWeights } from '#templates';
import { diffPlans } from '../../src/diff/diff-plans.ts';
import type { PlanSide } from '../../src/diff/plan-side.ts';
import { type Files, sideOfFiles } from '../support/compare-plans.ts';
import { printedPlan } from '../support/printed-plan.ts';
import { smallPlan } from '../support/small-plan.ts';

/** Every construct of Markdown that a plan may hold, of the kinds that stand in prose. */
const constructs = `Vi har **fet**, *kursiv*, ***begge***, \`kode  her\` og [en lenke](https://a.no/1 "Tittel").
Ny linje i samme avsnitt, og en hard\\
linje. Se [loven][lov] og <https://b.no>.

17. mai er fristen
18. juni er den neste

    noe mer om juni

- åpent punkt
  - under det
    1. tre
    2. fire

- åpent til

* andre
* liste

> Et sitat på 1 000 kroner
>
> - med punkt

### Overskrift

#### Under den

| Kommune | 2010 | 2011 |
|:--|--:|:-:|
| Ask | 5 | ≥ 10 |
| Bø |  | ½ |

\`\`\`
kode   med   luft
  innrykk
\`\`\`

![Kart](media/kart.png "Kart over regionen")

---

Øk 5 % til 10 ‰, −5, 2 × 3, 6 ÷ 2, A → B, x², 100 m², ✅ og €. Temperatur 3 °C.

::partners

[lov]: https://lovdata.no/1
`;
const inGoal = constructs.replace(/###+ .*\n\n/g, '').replace('::partners\n\n', '');
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const whole: Readonly<Record<string, string>> = {
  ...smallPlan,
  'chapters/01-bakgrunn.md': `---\nid: bakgrunn\n---\n\n# Bakgrunn *nå*\n\n${constructs.replaceAll('###', '##')}`,
  'focus-areas/01-naering/01-reiseliv.md': `---
id: reiseliv
---

# Reiseliv

${inGoal.replace(/^- [\s\S]*?(?=\n>)/m, '')}
## Flere [gjester](https://c.no) ≥ 5 {#flere-gjester}

Mål på 10 %.

- skilting av **veger** {#skilting}
- salg {#salg}
  - på nett × 2 {#salg-nett}
`,
  'actions/skilt.yaml': `${smallPlan['actions/skilt.yaml']}statusNote: Vi er i gang ✅\neffect: Øker 5 %\ndescription: |\n${indented(inGoal)}`,
  'action-plans/2011.md': `---\nyear: 2011\nrevision: { status: draft, date: 2011-01 }\npriorities: [skilt]\n---\n\n${constructs.replaceAll('###', '##').replace('::partners\n\n', '')}`,
  'economic-plans/2011-2014.yaml': `${smallPlan['economic-plans/2011-2014.yaml']}premises: |\n${indented(inGoal)}`,
};

/** Words, numbers and signs that a text may have instead of another, and those that make something else of a line. */
const signs =
  '≥ ≤ × ÷ → ← ✅ ❌ ½ ¼ ² ³ € $ £ − – - + % ‰ ° & / ? ! . , : ; ( ) [ ] * ** _ ` ~ | > # ## ### 1. 2. 17. 27. - \\ \\\\ \n \n\n \u00a0 \u202f \u00ad 5 6 7 a B æ'.split(
    / (?! )/,
  );

const edit = fc.record({
  path: fc.constantFrom(
    'chapters/01-bakgrunn.md',
    'focus-areas/01-naering/01-reiseliv.md',
    'actions/skilt.yaml',
    'action-plans/2011.md',
    'economic-plans/2011-2014.yaml',
    'plan.yaml',
    'indicators/folketall.yaml',
  ),
  at: fc.nat(4000),
  how: fc.constantFrom(
    'replace',
    'insert',
    'delete',
    'swap lines',
    'indent',
    'outdent',
    'swap cells',
    'sign',
    'twice',
  ),
  sign: fc.constantFrom(...signs),
});
type Edit = typeof edit extends fc.Arbitrary<infer Of> ? Of : never;

function edited(text: string, { at, how, sign }: Edit): string {
  const place = at % (text.length + 1);
  const lines = text.split('\n');
  const own = at % lines.length;
  const line = lines[own] ?? '';
  const put = (...fresh: readonly string[]): string =>
    [...lines.slice(0, own), ...fresh, ...lines.slice(own + 1)].join('\n');
  switch (how) {
    case 'replace':
      return text.slice(0, place) + sign + text.slice(place + 1);
    case 'insert':
      return text.slice(0, place) + sign + text.slice(place);
    case 'delete':
      return text.slice(0, place) + text.slice(place + 1);
    case 'swap lines':
      return [...lines.slice(0, own), lines[own + 1] ?? '', line, ...lines.slice(own + 2)].join('\n');
    case 'indent':
      return put(`  ${line}`);
    case 'outdent':
      return put(line.replace(/^ {1,4}/, ''));
    case 'swap cells':
      return put(line.replace(/\|([^|]*)\|([^|]*)\|/, '|$2|$1|'));
    case 'sign':
      return put(line.replace(/[\p{S}\p{N}]/u, sign.trim() || '7'));
    case 'twice':
      return put(line, line);
  }
}

function sideOf(files: Files): PlanSide | undefined {
  try {
    return sideOfFiles(files);
  } catch (error) {
    // Without plan.yaml there is no plan to compare.
    if (error instanceof Error && error.message === 'no plan') return undefined;
    throw error;
  }
}

/** What a reader sees: repeated spaces, and spaces at the ends of lines, are seen in code alone. */
function seen(side: PlanSide): string {
  const printed = [...printedPlan(side.plan)].map(([name, text]) => `${name}\n${text}`).join('\n');
  return printed
    .split(/(^ *```[\s\S]*?^ *```$)/m)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/(?<=\S) +(?= |$)/gm, '')))
    .join('');
}

const base = sideOf(whole) as PlanSide;
const before = seen(base);
const runs = Number(process.env.MUTANTS ?? 1500) / 10;

test('the plan has every construct, and nothing is wrong with it', () => {
  expect([...base.broken]).toEqual([]);
  const types = new Set<string>();
  const note = (node: { readonly type: string; readonly children?: readonly unknown[] }): void => {
    types.add(node.type);
    for (const child of node.children ?? []) note(child as typeof node);
  };
  for (const { prose } of base.plan.proses) prose.nodes.forEach(note);
  expect([...types].sort()).toEqual(
    'blockquote break code definition emphasis heading image inlineCode link list listItem paragraph strong table tableCell tableRow text thematicBreak'.split(
      ' ',
    ),
  );
});

test('what is printed otherwise has changed, whatever was edited', () => {
  let printedOtherwise = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
      const files: Record<string, string> = { ...whole };
      for (const own of edits) files[own.path] = edited(files[own.path] ?? '', own);
      const head = sideOf(files);
      if (!head?.plan.whole) return;
      const there = diffPlans(base, head, { table: standardWeights });
      const back = diffPlans(head, base, { table: standardWeights });
      const after = seen(head);
      if (before === after) return;
      printedOtherwise += 1;
      for (const { changes, unread } of [there, back]) {
        if (changes.length === 0 && unread.length === 0) {
          const at = [...before].findIndex((sign, index) => sign !== after[index]);
          throw new Error(
            `not seen: …${before.slice(at - 30, at + 60)}… is printed …${after.slice(at - 30, at + 60)}…`,
          );
        }
      }
    }),
    { numRuns: runs },
  );
  expect(printedOtherwise).toBeGreaterThan(runs / 4);
});
