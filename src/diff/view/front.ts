import { hasMoney } from '../../budget/budget.ts';
import { frontWords } from '../../messages/front-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { membersOf } from '../../model/governance.ts';
import { namedIn } from '../../model/named.ts';
import { weights } from '../../templates/weights.ts';
import { unstopped } from '../../text/listed.ts';
import type { Change, Comparison, MoneyShift } from '../change.ts';
import { concernedPartners } from '../concerned-partners.ts';
import { listNames } from './gist.ts';
import { periodsOf, sumOf } from './money-tables.ts';
import { dateName, oneLine } from './names.ts';
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
 * @param whole whether all changes are shown: what some of them cost together is not known
 */
export function frontLines(
  { changes, money, verdict }: Comparison,
  ends: Revisions,
  shown: readonly ShownChange[],
  counts: string,
  whole: boolean,
  language: SpokenLanguage,
): readonly FrontLine[] {
  if (changes.length === 0) return [];
  const line = (name: keyof typeof frontWords, text: string): readonly FrontLine[] =>
    text === ''
      ? []
      : [{ label: say(frontWords[name] as { nb: string; nn: string; en: string }, language), text }];
  const numbers = new Map(shown.map(({ change, no }) => [change, no]));
  return [
    ...line('changes', counts).map((first) => ({ ...first, counts: true as const })),
    ...line('added', named(shown, ['added'], language)),
    ...line('removed', named(shown, ['removed'], language)),
    ...line('changed', named(shown, ['changed', 'moved', 'reordered'], language)),
    ...line('whom', concerned(changes, ends, language)),
    ...line(
      'cost',
      whole && (hasMoney(ends.base.plan) || hasMoney(ends.head.plan)) ? cost(money.total, language) : '',
    ),
    ...line('payers', payers(money, language)),
    ...line('decide', toDecide(verdict.decisions, numbers, language)),
    ...line('deadline', deadline(ends, money, verdict, language)),
  ];
}

/** The names of what came, went or changed: of the heaviest weight that there is. */
function named(
  shown: readonly ShownChange[],
  kinds: readonly Change['kind'][],
  language: SpokenLanguage,
): string {
  const ofKinds = shown.filter(({ change }) => kinds.includes(change.kind));
  const heaviest = Math.max(-1, ...ofKinds.map(({ weight }) => weights.indexOf(weight)));
  // Only what needs a decision is named; of a revision without any of that, whatever there is.
  const least = Math.min(heaviest, weights.indexOf('decision'));
  const names = ofKinds
    .filter(({ weight }) => weights.indexOf(weight) >= least)
    // Of the plan itself it is said what of it: its name says nothing.
    .map(({ change, subject, title }) => unstopped(change.subject === 'plan' ? title : subject));
  return names.length === 0 ? '' : listNames([...new Set(names)], room, language);
}

function concerned(changes: readonly Change[], { base, head }: Revisions, language: SpokenLanguage): string {
  const plans = [head.plan, base.plan];
  const members = membersOf(head.plan).map(({ id }) => id);
  const counts = new Map<string, number>();
  let everybody = 0;
  for (const change of changes) {
    const partners = concernedPartners(change, plans);
    if (partners.size === 0) continue;
    if (members.length > 1 && members.every((id) => partners.has(id))) everybody += 1;
    else for (const id of partners) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const names = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([id, count]) => {
      const name = plans.map((plan) => namedIn(plan, id, 'partner')).find((found) => found)?.title ?? id;
      return say(frontWords.partner, language, { name: oneLine(name), count });
    });
  const all = everybody > 0 ? [say(frontWords.everyMember, language, { count: everybody })] : [];
  return names.length + all.length === 0 ? '' : listNames([...all, ...names], room, language);
}

function cost(total: readonly MoneyShift[], language: SpokenLanguage): string {
  if (total.length === 0) return say(frontWords.sameCost, language);
  const years = periodsOf(total);
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

function toDecide(
  decisions: Comparison['verdict']['decisions'],
  numbers: ReadonlyMap<Change, number>,
  language: SpokenLanguage,
): string {
  const shown = decisions
    .map((item) => ({ ...item, changes: item.changes.filter((change) => numbers.has(change)) }))
    .filter(({ changes }) => changes.length > 0);
  if (shown.length === 0) return say(frontWords.nothingToDecide, language);
  const texts = shown.map(({ weight, bodies, changes }) => {
    const values = {
      count: changes.length,
      numbers: ranges(
        changes.flatMap((change) => numbers.get(change) ?? []),
        mostNumbers,
      ),
    };
    return weight === 'members'
      ? say(frontWords.eachMustDecide, language, { ...values, bodies: bodies.length })
      : say(frontWords.mustDecide, language, { ...values, bodies: bodies.map(oneLine) });
  });
  return texts.join('; ');
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
