import { responsibleOf } from '../model/responsible.ts';
import { withDescendants } from '../model/tree.ts';
import { rule } from './rule.ts';

/** An action that nobody answers for is not carried out. */
export const responsibleIsNamed = rule<{ title: string }>({
  name: 'responsible-is-named',
  code: 'PV1209',
  category: 'completeness',
  severity: 'error',
  summary: {
    nb: 'Hvert tiltak har en ansvarlig.',
    nn: 'Kvart tiltak har ein ansvarleg.',
    en: 'Every action has somebody responsible.',
  },
  explanation: {
    nb: 'Et tiltak som ingen har ansvar for, blir ikke gjort. En strek eller «ikke avklart» er ingen ansvarlig.',
    nn: 'Eit tiltak som ingen har ansvar for, blir ikkje gjort. Ein strek eller «ikkje avklart» er ingen ansvarleg.',
    en: 'An action for which nobody is responsible is not done. A dash is nobody.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'responsible: –',
    right: 'responsible: ask',
  },
  message: {
    nb: (v) => `«${v.title}» har ingen ansvarlig`,
    nn: (v) => `«${v.title}» har ingen ansvarleg`,
    en: (v) => `nobody is responsible for “${v.title}”`,
  },
  *check(plan) {
    const levels = plan.focusAreas
      .flatMap(withDescendants)
      .map(({ title, facts, at }) => ({ title, at, record: facts }));
    for (const { title, record, at } of [...plan.actions, ...plan.programmes, ...levels]) {
      for (const [index, who] of responsibleOf(record).entries()) {
        if (/[\p{L}\p{N}]/u.test(who)) continue;
        const path = typeof record.responsible === 'string' ? [] : [index];
        yield { at: at('responsible', ...path), values: { title } };
      }
    }
  },
});
