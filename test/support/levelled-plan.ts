import type { Level } from '../../src/kinds/levels.ts';

/**
 * A plan with some levels, two things of each under every one above, and two actions that serve its last level.
 * @param more lines of `plan.yaml`
 */
export function levelledPlan(levels: readonly Level[], more = '', language = 'nb'): Record<string, string> {
  const files: Record<string, string> = {
    'plan.yaml': `formatVersion: 1
title: Plan for Ask
owner: Ask kommune
language: ${language}
period: { from: 2025, to: 2036 }
revision: { status: draft, date: 2025-03 }
levels: [${levels.join(', ')}]
${more}`,
    'action-plans/2026.md': `---
year: 2026
revision: { status: draft, date: 2025-11 }
---

## Om året

Et år.
`,
  };
  const order = [...levels];
  const hasItems = order.at(-1) !== 'goal';
  const item = hasItems ? order.pop() : undefined;
  const heading = order.pop() ?? 'goal';
  const file = order.pop() ?? 'focus-area';
  const last: string[] = [];
  const page = (id: string, name: string): string =>
    `---\nid: ${id}\n---\n\n# ${capital(name)} ${id}\n\nOm ${name} ${id}.\n`;
  const outline = (above: string): string =>
    ['a', 'b']
      .map((letter) => {
        const id = `${above}-${letter}`;
        const items = ['x', 'y'].map((end) => `${id}-${end}`);
        last.push(...(item ? items : [id]));
        const list = items.map((its) => `- punkt ${its} {#${its}}`).join('\n');
        const behind = `Etter ${id}.`;
        return `\n## ${capital(heading)} ${id} {#${id}}\n\nInnhold ${id}.\n${item ? `\n${list}\n\n${behind}\n` : ''}`;
      })
      .join('');
  for (const at of [1, 2]) {
    const id = `omrade-${at}`;
    if (order.length === 0) files[`focus-areas/0${at}-${id}.md`] = page(id, file) + outline(id);
    else {
      files[`focus-areas/0${at}-${id}/focus-area.md`] = page(id, 'focus-area');
      for (const nth of [1, 2])
        files[`focus-areas/0${at}-${id}/0${nth}-fil.md`] =
          page(`${id}-${nth}`, file) + outline(`${id}-${nth}`);
    }
  }
  for (const id of [last[0], last.at(-1)])
    files[`actions/tiltak-${id}.yaml`] = `title: Tiltak for ${id}
kind: assignment
serves: [${id}]
responsible: Ask kommune
start: 2026
end: 2026
status: planned
`;
  return files;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
