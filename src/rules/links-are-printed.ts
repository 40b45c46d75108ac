import { kindsInText } from '../kinds/entity-kinds.ts';
import type { Entity, Plan } from '../model/entities.ts';
import { linkedTexts } from '../model/linked-texts.ts';
import { isFileApart, links, pathInPlan, placeInProse } from '../model/media.ts';
import { linkedFrom } from '../model/named.ts';
import { parentsOf, writtenNodes } from '../model/written-nodes.ts';
import { rule } from './rule.ts';

/** A document holds only its own part of the plan: a link to anything else of it is printed as words. */
export const linksArePrinted = rule<{ url: string; reason: Reason }>({
  name: 'links-are-printed',
  code: 'PV1113',
  category: 'references',
  severity: 'warning',
  summary: {
    nb: 'Lenker i teksten fører til noe som står i samme dokument, eller ut på nettet.',
    nn: 'Lenkjer i teksten fører til noko som står i same dokument, eller ut på nettet.',
    en: 'Links in the text lead to something in the same document, or out to the web.',
  },
  explanation: {
    nb: 'Filer med planens tekst følger ikke med dokumentene, og strategiplanen, handlingsplanen og økonomiplanen er hvert sitt dokument. En lenke til noe som ikke er med, blir skrevet ut som vanlige ord.',
    nn: 'Filer med teksten i planen følgjer ikkje med dokumenta, og strategiplanen, handlingsplanen og økonomiplanen er kvar sitt dokument. Ei lenkje til noko som ikkje er med, blir skriven ut som vanlege ord.',
    en: 'Files with the text of the plan do not come with the documents, and the strategy plan, the action plan and the economic plan are documents of their own. A link to what is not there is printed as plain words.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: 'Se [programmet](../../programmes/synlig.yaml).',
    right: 'Om reiseliv.',
  },
  message: {
    nb: (v) =>
      ({
        file: `«${v.url}» følger ikke med dokumentene, så lenken blir til vanlige ord`,
        elsewhere: `«${v.url}» står ikke i samme dokument som denne teksten, så lenken blir til vanlige ord`,
        title: `lenken til «${v.url}» blir til vanlige ord i en tittel`,
      })[v.reason],
    nn: (v) =>
      ({
        file: `«${v.url}» følgjer ikkje med dokumenta, så lenkja blir til vanlege ord`,
        elsewhere: `«${v.url}» står ikkje i same dokument som denne teksten, så lenkja blir til vanlege ord`,
        title: `lenkja til «${v.url}» blir til vanlege ord i ein tittel`,
      })[v.reason],
    en: (v) =>
      ({
        file: `“${v.url}” does not come with the documents, so the link becomes plain words`,
        elsewhere: `“${v.url}” is not in the same document as this text, so the link becomes plain words`,
        title: `the link to “${v.url}” becomes plain words in a title`,
      })[v.reason],
  },
  hint: {
    nb: (v) =>
      ({
        file: 'lenk til en id i dokumentet, eller legg filen på nettet og lenk til adressen der',
        elsewhere: 'si i teksten hvor det står, eller lenk til adressen på nettet',
        title: 'sett lenken i teksten under tittelen',
      })[v.reason],
    nn: (v) =>
      ({
        file: 'lenk til ein id i dokumentet, eller legg fila på nettet og lenk til adressa der',
        elsewhere: 'sei i teksten kvar det står, eller lenk til adressa på nettet',
        title: 'set lenkja i teksten under tittelen',
      })[v.reason],
    en: (v) =>
      ({
        file: 'link to an id of the document, or publish the file and link to its address',
        elsewhere: 'say in the text where it is found, or link to its address on the web',
        title: 'put the link into the text below the title',
      })[v.reason],
  },
  *check(plan) {
    const byFile = new Map<string, Entity>();
    for (const entity of plan.entities) if (!byFile.has(entity.file)) byFile.set(entity.file, entity);
    for (const written of writtenNodes(plan)) {
      const { node, within } = written;
      if (node.type !== 'link') continue;
      const title = parentsOf(written).find((parent) => parent.type === 'heading');
      if (title?.depth === 1 || (title?.depth === 2 && within.kind === 'strategy'))
        yield { at: placeInProse(node, within), values: { url: node.url, reason: 'title' } };
    }
    for (const text of linkedTexts(plan)) {
      for (const link of links(text.nodes)) {
        const reason = judge(link.url, text, plan, byFile);
        if (reason) yield { at: placeInProse(link, text), values: { url: link.url, reason } };
      }
    }
  },
});

type Reason = 'file' | 'elsewhere' | 'title';

function judge(
  url: string,
  { file, entity }: { readonly file: string; readonly entity: Entity },
  plan: Plan,
  byFile: ReadonlyMap<string, Entity>,
): Reason | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const [path = '', fragment] = url.split('#');
  const target = path === '' ? file : pathInPlan(path, file);
  // Broken links are reported by the rule that follows links.
  if (target === undefined || (fragment && !plan.byId.has(fragment))) return undefined;
  const pointed = fragment ? linkedFrom(entity.kind, fragment, plan) : byFile.get(target);
  if (pointed) return printedTogether(entity, pointed, plan) ? undefined : 'elsewhere';
  // A file comes with the documents, if its type allows it, which is another rule's business.
  if (plan.paths.has(target) && isFileApart(target)) return undefined;
  // Why it cannot be read is said at the file.
  if (plan.refusedPaths.has(target)) return undefined;
  const exists = plan.paths.has(target) || [...plan.paths].some((path) => path.startsWith(`${target}/`));
  return exists ? 'file' : undefined;
}

/** Whether there is a document that prints both, and has a place to link to. */
function printedTogether(from: Entity, to: Entity, { actionPlans }: Plan): boolean {
  if (kindsInText.has(from.kind)) return kindsInText.has(to.kind);
  if (to.kind !== 'action') return false;
  return actionPlans.some(
    (document) =>
      document.actions.includes(to) &&
      (document === from ||
        (from.kind === 'action' && document.actions.includes(from)) ||
        (from.kind === 'programme' && document.actions.some(({ record }) => record.programme === from.id))),
  );
}
