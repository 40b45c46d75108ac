import { hasMoney } from '../../budget/budget.ts';
import { frontWords } from '../../messages/front-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { membersOf } from '../../model/governance.ts';
import { namedIn } from '../../model/named.ts';
import { kroner } from '../../money/kroner.ts';
import { weights } from '../../templates/weights.ts';
import { unstopped } from '../../text/listed.ts';
import type { Change, Comparison, MoneyShift } from '../change.ts';
import { concernedPartners } from '../concerned-partners.ts';
import { unknownMoney } from '../only-changes.ts';
import { listNames } from './gist.ts';
import { periodsOf, sumOf } from './money-tables.ts';
import { dateName, documentName, oneLine, subjectKind } from './names.ts';
import { ranges } from './ranges.ts';
import type { Revisions } from './revisions.ts';
import type { ShownChange } from './shown-change.ts';

/** One of the first lines: `Kostnad: +250 000 kr i alt`. */
export interface FrontLine {
  readonly label: string;
  readonly text: string;
  /** It says how many changes there are, as the counts do. */
  readonly counts?: true;
}

/** Characters of the names that are said in one line. */
const room = 220;
/** Numbers of changes, or runs of them, that are said in one line. */
const mostNumbers = 40;

/**
 * What a comparison comes to, in ten lines at most: what changes and for whom, what it costs and who pays, what must be
 * decided, and by when. It is for those who vote.
 * @param partner the name of the one that it is for: then what it pays is said, and not what the plan costs
 */
export function frontLines(
  comparison: Comparison,
  ends: Revisions,
  shown: readonly ShownChange[],
  counts: string,
  partner: string | undefined,
  language: SpokenLanguage,
): readonly FrontLine[] {
  const { changes, money, verdict, unread } = comparison;
  if (changes.length === 0) return [];
  const line = (name: keyof typeof frontWords, text: string): readonly FrontLine[] =>
    text === ''
      ? []
      : [{ label: say(frontWords[name] as { nb: string; nn: string; en: string }, language), text }];
  const numbers = new Map(shown.map(({ change, no }) => [change, no]));
  const decisions = decisionsIn(verdict.decisions, numbers);
  const open = decisions.filter(({ missing }) => missing.length > 0);
  const decided = decisions.filter(({ missing }) => missing.length === 0);
  return [
    ...(partner === undefined ? [] : line('forPartner', oneLine(partner))),
    ...line('changes', counts).map((first) => ({ ...first, counts: true as const })),
    ...line('added', named(shown, ['added'], language)),
    ...line('removed', named(shown, ['removed'], language)),
    ...line('changed', named(shown, ['changed', 'moved', 'reordered'], language)),
    ...line('whom', concerned(changes, ends, language)),
    ...(money === unknownMoney
      ? []
      : moneyOf(comparison, ends, partner, language).flatMap(([name, text]) => line(name, text))),
    ...(open.length === 0 && decided.length > 0 && unread.length === 0
      ? []
      : line('decide', toDecide(open, partner, unread.length > 0, language))),
    ...line('decided', deciding(decided, partner, language)),
    ...line('deadline', deadline(ends, money, verdict, language)),
  ];
}

/** What it costs and who pays; of one partner, what it pays. */
function moneyOf(
  { money, unread }: Comparison,
  { base, head }: Revisions,
  partner: string | undefined,
  language: SpokenLanguage,
): readonly (readonly ['cost' | 'payers' | 'partnerPays', string])[] {
  if (!hasMoney(base.plan) && !hasMoney(head.plan)) return [];
  if (partner !== undefined)
    return [['partnerPays', unread.length > 0 ? say(frontWords.unknown, language) : partOf(money, language)]];
  return [
    ['cost', cost(money.total, unread.length > 0, language)],
    ['payers', payers(money, language)],
  ];
}

/** The names of what came, went or changed: of the heaviest weight that there is. */
function named(
  shown: readonly ShownChange[],
  kinds: readonly Change['kind'][],
  language: SpokenLanguage,
): string {
  const ofKinds = shown.filter(({ change }) => kinds.includes(change.kind));
  const heaviest = heaviestIn(ofKinds);
  // Only what needs a decision is named; where none does, whatever there is, but no trifles beside something else.
  if (heaviest === weights.indexOf('editorial') && heaviestIn(shown) > heaviest) return '';
  const least = Math.min(heaviest, weights.indexOf('decision'));
  const parts = new Map<string, Set<string>>();
  for (const { change, weight, title, name, part } of ofKinds) {
    if (weights.indexOf(weight) < least) continue;
    // Of the plan itself it is said what of it: its name says nothing.
    const whole = change.subject === 'plan' ? title : withKind(change.subject, name, language);
    parts.set(whole, (parts.get(whole) ?? new Set()).add(part));
  }
  const names = [...parts].map(([name, [part = '', ...others]]) =>
    unstopped(others.length > 0 || part === '' ? name : `${name}, ${part}`),
  );
  return names.length === 0 ? '' : listNames(names, room, language);
}

function heaviestIn(shown: readonly ShownChange[]): number {
  return Math.max(-1, ...shown.map(({ weight }) => weights.indexOf(weight)));
}

/** A name alone does not say whether it is a goal's, an action's or an indicator's. */
function withKind(subject: Change['subject'], name: string, language: SpokenLanguage): string {
  const kind = subjectKind(subject, language);
  return name.startsWith(`${kind} `) ? name : `${kind} ${name}`;
}

/** Partners, each with the number of its actions that something happens to. */
function concerned(changes: readonly Change[], { base, head }: Revisions, language: SpokenLanguage): string {
  const plans = [head.plan, base.plan];
  const members = membersOf(head.plan).map(({ id }) => id);
  const actions = new Map<string, Set<string>>();
  const ofAll = new Set<string>();
  for (const change of changes) {
    const partners = concernedPartners(change, plans);
    const isAction = change.subject === 'action';
    if (isAction && members.length > 1 && members.every((id) => partners.has(id))) ofAll.add(change.id);
    else
      for (const id of partners) {
        const ofPartner = actions.get(id) ?? new Set();
        actions.set(id, isAction ? ofPartner.add(change.id) : ofPartner);
      }
  }
  const names = [...actions]
    .sort((a, b) => b[1].size - a[1].size)
    .map(([id, { size }]) => {
      const found = plans.map((plan) => namedIn(plan, id, 'partner')).find((partner) => partner);
      const name = oneLine(found?.title ?? id);
      return size === 0 ? name : say(frontWords.partner, language, { name, count: size });
    });
  const all = ofAll.size > 0 ? [say(frontWords.everyMember, language, { count: ofAll.size })] : [];
  return names.length + all.length === 0 ? '' : listNames([...all, ...names], room, language);
}

function cost(total: readonly MoneyShift[], unread: boolean, language: SpokenLanguage): string {
  if (total.length === 0) return say(unread ? frontWords.unknown : frontWords.sameCost, language);
  const text = more(total, language);
  return unread ? say(frontWords.butUnread, language, { text }) : text;
}

function more(total: readonly MoneyShift[], language: SpokenLanguage): string {
  const years = periodsOf(total, language);
  const amount = sumOf(total);
  if (total.length === 1)
    return say(frontWords.inYears, language, { amount, years: String(total[0]?.year ?? '') });
  return say(frontWords.inAll, language, { amount, years });
}

function payers({ bySource, uncovered, shares }: Comparison['money'], language: SpokenLanguage): string {
  const pays = (name: string, shifts: readonly MoneyShift[]): string =>
    say(frontWords.pays, language, { name: oneLine(name), amount: sumOf(shifts) });
  const names = [
    ...(uncovered.length > 0 ? [pays(say(frontWords.uncovered, language), uncovered)] : []),
    ...bySource.map(({ source, shifts }) => pays(source.title, shifts)),
    ...shares.flatMap(({ partners }) => partners.map(({ partner, shifts }) => pays(partner.title, shifts))),
  ];
  return names.length === 0 ? '' : listNames(names, room, language);
}

/** What one partner pays, before and after, in the years in which that is another. */
function partOf({ bySource, shares }: Comparison['money'], language: SpokenLanguage): string {
  const part = (name: string, shifts: readonly MoneyShift[]): string => {
    const sum = (side: 'before' | 'after'): string =>
      kroner(shifts.reduce((total, shift) => total + shift[side], 0));
    return say(frontWords.partBeforeAfter, language, {
      name: oneLine(name),
      years: ranges(shifts.map(({ year }) => year)),
      before: sum('before'),
      after: sum('after'),
    });
  };
  const parts = [
    ...bySource.map(({ source, shifts }) => part(source.title, shifts)),
    ...shares.flatMap(({ document, partners }) =>
      partners.map(({ shifts }) =>
        part(say(frontWords.fee, language, { document: documentName(document, language) }), shifts),
      ),
    ),
  ];
  return parts.length === 0 ? say(frontWords.samePart, language) : parts.join('; ');
}

/** A decision and the numbers of those of its changes that are shown. */
type NumberedDecision = Comparison['verdict']['decisions'][number] & { readonly numbers: readonly number[] };

function decisionsIn(
  decisions: Comparison['verdict']['decisions'],
  numbers: ReadonlyMap<Change, number>,
): readonly NumberedDecision[] {
  return decisions.flatMap((item) => {
    const shown = item.changes.flatMap((change) => numbers.get(change) ?? []);
    return shown.length === 0 ? [] : [{ ...item, numbers: shown }];
  });
}

function toDecide(
  decisions: readonly NumberedDecision[],
  partner: string | undefined,
  unread: boolean,
  language: SpokenLanguage,
): string {
  const texts = deciding(decisions, partner, language);
  if (texts === '') return say(unread ? frontWords.unknown : frontWords.nothingToDecide, language);
  return unread ? say(frontWords.butUnread, language, { text: texts }) : texts;
}

/** Who decides which; of what every member decides, one that it is for is named alone. */
function deciding(
  decisions: readonly NumberedDecision[],
  partner: string | undefined,
  language: SpokenLanguage,
): string {
  return decisions
    .map(({ weight, bodies, numbers }) => {
      const values = { count: numbers.length, numbers: ranges(numbers, mostNumbers) };
      const itself = bodies.filter((body) => body === partner);
      return weight === 'members' && itself.length === 0
        ? say(frontWords.eachMustDecide, language, { ...values, bodies: bodies.length })
        : say(frontWords.mustDecide, language, {
            ...values,
            bodies: (weight === 'members' ? itself : bodies).map(oneLine),
          });
    })
    .join('; ');
}

function deadline(
  { head }: Revisions,
  { total }: Comparison['money'],
  { decisions }: Comparison['verdict'],
  language: SpokenLanguage,
): string {
  const { revision, hearing } = head.plan.record;
  if (revision.status === 'hearing' && hearing)
    return say(frontWords.hearingEnds, language, { date: dateName(hearing.to, language) });
  const year = total[0]?.year;
  const open = decisions.some(({ missing }) => missing.length > 0);
  return open && year !== undefined ? say(frontWords.firstYear, language, { year }) : '';
}
