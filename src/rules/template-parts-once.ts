import { rule } from './rule.ts';

/** A part printed twice has every id of it twice: no link knows which one it leads to. */
export const templatePartsOnce = rule<{ section: string }>({
  name: 'template-parts-once',
  code: 'PV1805',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'En del står bare én gang i en mal.',
    nn: 'Ein del står berre éin gong i ein mal.',
    en: 'A part is used only once in a template.',
  },
  explanation: {
    nb: 'Hver del har sine ankere, som lenker og innholdslisten bruker. To like deler ville få samme ankere.',
    nn: 'Kvar del har sine anker, som lenkjer og innhaldslista bruker. To like delar ville få same anker.',
    en: 'Every part has its anchors, used by links and the contents. Two of the same would have the same anchors.',
  },
  example: {
    file: 'templates/report.yaml',
    wrong: 'document: report\nsections:\n  - section: spending\n  - section: spending\n',
    right: 'document: report\nsections:\n  - section: spending\n',
  },
  message: {
    nb: (v) => `delen «${v.section}» står allerede i malen`,
    nn: (v) => `delen «${v.section}» står allereie i malen`,
    en: (v) => `the part “${v.section}” is already in the template`,
  },
  hint: {
    nb: 'ta bort den ene; bare chapters kan stå to ganger, med position: before og after',
    nn: 'ta bort den eine; berre chapters kan stå to gonger, med position: before og after',
    en: 'take one of them away; only chapters may be used twice, with position: before and after',
  },
  *check(plan) {
    for (const { record, at } of plan.templates.values()) {
      const first = new Map<string, number>();
      for (const [index, { section, position = 'before' }] of record.sections.entries()) {
        const part = section === 'chapters' ? `${section} ${position}` : section;
        const earlier = first.get(part);
        if (earlier === undefined) first.set(part, index);
        else
          yield {
            at: at('sections', index, 'section'),
            values: { section },
            related: [at('sections', earlier, 'section')],
          };
      }
    }
  },
});
