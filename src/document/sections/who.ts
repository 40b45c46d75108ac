import type { Partner } from '../../model/entities.ts';
import { roleOf } from '../../model/governance.ts';
import { namedIn } from '../../model/named.ts';
import { commonForm, writtenParticipants } from '../../model/participants.ts';
import type { ActionRecord, OneOrSeveral } from '../../model/records.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import { enumerate } from '../../text/enumerate.ts';
import { type BuildContext, referenceTo } from '../build-context.ts';
import type { Inline } from '../document.ts';
import { kroner } from '../figures.ts';
import { text } from '../words.ts';

type Words = Pick<BuildContext, 'plan' | 'locale'>;

/** Those who are written as a partner's id or in words of their own, each by name. */
export function eachNameOf(who: readonly string[], { plan }: Pick<Words, 'plan'>): readonly string[] {
  return who.map((id) => {
    return namedIn(plan, id, 'partner')?.title ?? id;
  });
}

/** Their names, with commas between. */
export function namesOf(who: readonly string[], context: Pick<Words, 'plan'>): string {
  return eachNameOf(who, context).join(', ');
}

/** Who is responsible, in words: `Kongsberg kommune og Reiselivslaget`. */
export function responsibleNames(record: { readonly responsible?: OneOrSeveral }, context: Words): string {
  return enumerate(eachNameOf(responsibleOf(record), context), context.locale.and);
}

/** The same, each a reference where it is a partner. */
export function responsibleCited(
  record: { readonly responsible?: OneOrSeveral },
  { plan, locale }: Words,
): readonly Inline[] {
  const who = responsibleOf(record);
  return who.flatMap((id, index): readonly Inline[] => {
    const partner = namedIn(plan, id, 'partner');
    const name = text(partner?.title ?? id);
    const before = index === 0 ? '' : index < who.length - 1 ? ', ' : ` ${locale.and} `;
    return [
      ...(before ? text(before) : []),
      ...(partner ? [{ type: 'reference', to: referenceTo(partner), children: name } as const] : name),
    ];
  });
}

/** Who takes part, by name, and what each pays where the action says so: `Ask (2/3), Bø (1/3)`, `Ask (2025: 100 000)`. */
export function participantNames(
  record: Pick<ActionRecord, 'participants'>,
  context: Pick<Words, 'plan'>,
): string {
  const participants = writtenParticipants(record);
  const form = commonForm(participants);
  const weight = participants.reduce((sum, { share = 0 }) => sum + share, 0);
  return participants
    .map(({ partner, share, amount = {} }) => {
      const name = namesOf([partner], context);
      if (form === 'share') return `${name} (${share}/${weight})`;
      if (form !== 'amount') return name;
      const years = Object.entries(amount).map(([year, paid]) => `${year}:\u00a0${kroner(paid)}`);
      return `${name} (${years.join(', ')})`;
    })
    .join(', ');
}

/** The name of a partner; of an associate with its role. */
export function partnerName(partner: Partner, locale: Locale): string {
  return roleOf(partner) === 'associate'
    ? fill(locale.associateName, { name: partner.title })
    : partner.title;
}

/** Every partner by name, in the order of the plan. A role that all have distinguishes nobody, and is left out. */
export function partnerNames({ plan, locale }: Pick<BuildContext, 'plan' | 'locale'>): readonly string[] {
  const { partners } = plan;
  const someMembers = partners.some((partner) => roleOf(partner) === 'member');
  return partners.map((partner) => (someMembers ? partnerName(partner, locale) : partner.title));
}
