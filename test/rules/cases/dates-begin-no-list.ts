import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';

export const datesBeginNoList: RuleCases = {
  fails: [
    [prose('17. mai er fristen.'), `${chapter}:7:1`],
    [prose('Etter folketallet per\n1. januar 2026, og ligger fast.'), `${chapter}:8:1`],
    [prose('1. og 2. juni er det møte.'), `${chapter}:7:1`],
    [prose('> 3. des. er fristen.'), `${chapter}:7:3`],
    [prose('- 1. mai er fri.'), `${chapter}:7:3`],
    [prose('1. Mai 2026 er fristen.'), `${chapter}:7:1`],
    [prose('1. January 2026 is the last day.'), `${chapter}:7:1`],
    [prose('2025. Deretter kommer et nytt år.'), `${chapter}:7:1`],
    [prose('1. Første punkt\n2. juni er fristen.'), `${chapter}:8:1`],
    [prose('1. mai | 2. mai\n--- | ---\na | b'), `${chapter}:7:1`],
    [
      { 'actions/skilt.yaml': (text) => `${text}description: 1. juni er fristen.\n` },
      'actions/skilt.yaml:18:14',
    ],
  ],
  passes: [
    {
      'actions/skilt.yaml': (text) => `${text}description: >\n  Etter folketallet per\n  1. januar 2026.\n`,
    },
    prose('1\\. juni er fristen.'),
    prose('Fristen er\n17. mai i år.'),
    prose('1. Mai måned\n2. Mars'),
    prose('1. May we begin?\n2. March on.'),
    prose('1. juniorlaget spiller\n2. maistangen'),
    prose('```\n1. juni\n```'),
    prose('Planen ble vedtatt 1. juni 2026.'),
  ],
};
