import type { Block } from '../document.ts';
import { paragraph, text } from '../words.ts';
import type { ChangesContext } from './context.ts';

/** The example says so many fingerprints; the rest are with their changes. */
const mostListed = 30;

/** How changes are accepted, with the file for the first body that must decide. Nothing where nobody must. */
export function changesAcceptance({ locale, comparison }: ChangesContext): readonly Block[] {
  const { decisions } = comparison.verdict;
  const first = decisions.find(({ weight }) => weight === 'decision') ?? decisions[0];
  if (!first) return [];
  const waiting = first.changes.filter(({ acceptedBy }) => acceptedBy.length === 0);
  const listed = (waiting.length > 0 ? waiting : first.changes).slice(0, mostListed);
  const file = [
    `body: ${JSON.stringify(first.bodies[0] ?? '')}`,
    // The members accept one by one, each for itself.
    ...(first.weight === 'members' ? ['partner: <id>'] : []),
    `case: <${locale.changesAcceptanceCase}>`,
    `date: <${locale.changesAcceptanceDate}>`,
    `decision: <${locale.changesAcceptanceDecision}>`,
    'accepts:',
    ...listed.map(({ fingerprint }) => `- ${fingerprint}`),
  ];
  return [
    paragraph(text(locale.changesAcceptanceText)),
    paragraph(text(locale.changesAcceptanceFile)),
    { type: 'code', text: file.join('\n') },
  ];
}
