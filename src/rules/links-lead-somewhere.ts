import type { Plan } from '../model/entities.ts';
import { type LinkedText, linkedTexts } from '../model/linked-texts.ts';
import { images, links, pathInPlan, placeInProse } from '../model/media.ts';
import { linkTarget, longestTarget } from '../text/link-target.ts';
import { rule } from './rule.ts';

/** A printed or published plan must not point at nothing, outside its folder, or at something that runs. */
export const linksLeadSomewhere = rule<{ url: string; reason: Reason }>({
  name: 'links-lead-somewhere',
  code: 'PV1106',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Lenker og bilder i teksten fører til noe i planmappen eller til en vanlig nettadresse.',
    nn: 'Lenkjer og bilete i teksten fører til noko i planmappa eller til ei vanleg nettadresse.',
    en: 'Links and pictures in the text lead to something in the plan folder or to an ordinary web address.',
  },
  explanation: {
    nb: 'Lenker og bilder skal finnes i planmappen, ha en id i planen, eller være en https-, mailto- eller tel-adresse. Bilder hentes aldri fra nettet, så dokumentet blir likt overalt.',
    nn: 'Lenkjer og bilete skal finnast i planmappa, ha ein id i planen, eller vere ei https-, mailto- eller tel-adresse. Bilete blir aldri henta frå nettet, så dokumentet blir likt overalt.',
    en: 'Links and pictures must be in the plan folder, be an id of the plan, or be an https, mailto or tel address. Pictures never come from the web, so that the document is the same everywhere.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: 'Se [her](#borte).',
    right: 'Om reiseliv.',
  },
  message: {
    nb: (v) =>
      sentence(v, {
        missing: 'finnes ikke i planmappen',
        outside: 'ligger utenfor planmappen',
        unsafe: 'er en type adresse som ikke kan brukes i en plan',
        remote: 'er et bilde på nettet; bilder må ligge i planmappen',
        id: 'er ikke en id i planen',
        long: `er lengre enn ${longestTarget} tegn`,
      }),
    nn: (v) =>
      sentence(v, {
        missing: 'finst ikkje i planmappa',
        outside: 'ligg utanfor planmappa',
        unsafe: 'er ein type adresse som ikkje kan brukast i ein plan',
        remote: 'er eit bilete på nettet; bilete må liggje i planmappa',
        id: 'er ikkje ein id i planen',
        long: `er lengre enn ${longestTarget} teikn`,
      }),
    en: (v) =>
      sentence(v, {
        missing: 'is not in the plan folder',
        outside: 'is outside the plan folder',
        unsafe: 'is a kind of address that cannot be used in a plan',
        remote: 'is a picture on the web; pictures must be in the plan folder',
        id: 'is not an id in the plan',
        long: `is longer than ${longestTarget} characters`,
      }),
  },
  hint: {
    nb: ({ reason }) =>
      ({
        missing: 'rett adressen, eller legg filen der',
        outside: 'legg filen i planmappen, for eksempel i attachments/, og vis til den der',
        unsafe: 'skriv en https-, mailto- eller tel-adresse',
        remote: 'last ned bildet, og legg det i planmappen',
        id: 'rett id-en, eller ta bort lenken',
        long: 'bruk en kortere adresse',
      })[reason],
    nn: ({ reason }) =>
      ({
        missing: 'rett adressa, eller legg fila der',
        outside: 'legg fila i planmappa, til dømes i attachments/, og vis til henne der',
        unsafe: 'skriv ei https-, mailto- eller tel-adresse',
        remote: 'last ned biletet, og legg det i planmappa',
        id: 'rett id-en, eller ta bort lenkja',
        long: 'bruk ei kortare adresse',
      })[reason],
    en: ({ reason }) =>
      ({
        missing: 'fix the address, or put the file there',
        outside: 'put the file in the plan folder, for example in attachments/, and link to it there',
        unsafe: 'write an https, mailto or tel address',
        remote: 'download the picture, and put it in the plan folder',
        id: 'fix the id, or take the link away',
        long: 'use a shorter address',
      })[reason],
  },
  *check(plan) {
    for (const text of linkedTexts(plan)) {
      for (const node of [...links(text.nodes), ...images(text.nodes)]) {
        const { url, type } = node;
        const reason = judge(
          url,
          type === 'image',
          text,
          plan,
          (id) => plan.byId.has(id) || plan.unreadIds.has(id) || plan.blindKinds.size > 0,
        );
        if (reason) yield { at: placeInProse(node, text), values: { url, reason } };
      }
    }
  },
});

type Reason = 'missing' | 'outside' | 'unsafe' | 'remote' | 'id' | 'long';

function sentence(
  { url, reason }: { readonly url: string; readonly reason: Reason },
  reasons: Readonly<Record<Reason, string>>,
): string {
  return `«${url.length > 200 ? `${url.slice(0, 199)}…` : url}» ${reasons[reason]}`;
}

function judge(
  url: string,
  image: boolean,
  { file }: LinkedText,
  { paths, refusedPaths }: Pick<Plan, 'paths' | 'refusedPaths'>,
  isId: (id: string) => boolean,
): Reason | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme && scheme.length > 1) {
    if (image) return scheme === 'http' || scheme === 'https' ? 'remote' : 'unsafe';
    if (['http', 'https', 'mailto', 'tel'].includes(scheme))
      return linkTarget(url).length > longestTarget ? 'long' : undefined;
    return scheme === 'file' ? 'outside' : 'unsafe';
  }
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    return 'missing';
  }
  // A drive letter, a network share or an absolute path is another machine's business.
  if (scheme || /^[\\/]/.test(decoded)) return 'outside';
  const [path = '', fragment] = decoded.split('#');
  if (path === '') return fragment && isId(fragment) ? undefined : 'id';
  const target = pathInPlan(url, file);
  if (target === undefined) return 'outside';
  // Why it cannot be read is said at the file.
  if (refusedPaths.has(target)) return undefined;
  if (!paths.has(target) && ![...paths].some((path) => path.startsWith(`${target.replace(/\/$/, '')}/`)))
    return 'missing';
  return fragment && !image && !isId(fragment) ? 'id' : undefined;
}
