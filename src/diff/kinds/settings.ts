import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** What planverk does with the plan: who decides, what is checked, how it looks. */
export const settings: ChangeKind = {
  name: 'settings',
  rows: ['adopters-changed', 'governance-changed', 'contact-changed', 'settings-changed', 'file-changed'],
  claim({ kind }, facts, context) {
    if (kind === 'file') return together(fieldFacts(facts, /^content$/), 'file-changed', context);
    if (kind === 'setting') return together(fieldFacts(facts, /./), 'settings-changed', context);
    if (kind === 'economic-plan' || kind === 'action-plan')
      return together(fieldFacts(facts, /^(?:unit|signConvention|priceLevel)$/), 'settings-changed', context);
    if (kind !== 'plan') return [];
    return [
      ...together(fieldFacts(facts, /^governance\.adoptedBy$/), 'adopters-changed', context),
      ...together(
        fieldFacts(facts, /^(?:governance\.(?!adoptedBy)|changes\.)/),
        'governance-changed',
        context,
      ),
      ...together(fieldFacts(facts, /^website$/), 'contact-changed', context),
      ...[
        'levels',
        'names',
        'rules',
        'terms',
        'documents',
        'media',
        'limits',
        'language',
        'formatVersion',
      ].flatMap((name) =>
        together(fieldFacts(facts, new RegExp(`^${name}(?:\\.|$)`)), 'settings-changed', context),
      ),
    ];
  },
};
