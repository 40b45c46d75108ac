import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { adoptWords } from '../messages/adopt-words.ts';
import { say } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import { type Adopter, governanceOf } from '../model/governance.ts';
import type { AdoptionRecord } from '../model/records.ts';
import { UsageError } from './usage-error.ts';
import { day } from './value-types.ts';

/** What the command line says of an adoption. */
export interface AdoptionOptions {
  /** ISO 8601. */
  readonly date?: string;
  readonly body?: string;
  readonly case?: string;
  readonly decision?: string;
  /** The partner that adopts, where the partners do. */
  readonly partner?: string;
}

interface Standing {
  /** Those who have yet to adopt. */
  readonly missing: readonly Adopter[];
  readonly adopted: readonly AdoptionRecord[];
}

/**
 * Who adopts, and when: as the command line says. What it does not say is asked for where somebody is there to answer.
 * @throws UsageError for what must be said and is not; UserError for a partner that is not asked to adopt
 */
export async function askedAdoption(
  plan: Plan,
  { missing, adopted }: Standing,
  options: AdoptionOptions,
  language: Language,
  { ask }: World,
): Promise<AdoptionRecord> {
  const needed = async (flag: string, question: string, usual = ''): Promise<string> => {
    const answer = await ask?.(usual === '' ? `${question}: ` : `${question} [${usual}]: `);
    const value = answer === '' ? usual : answer;
    if (value === undefined || value === '') throw new UsageError('missingOption', { word: flag });
    return value;
  };
  const optional = async (question: string): Promise<string | undefined> =>
    (await ask?.(`${question}: `)) || undefined;
  const ids = missing.flatMap(({ partner }) => partner ?? []);
  const byPartners = ids.length > 0;
  const partner = byPartners
    ? (options.partner ??
      (ids.length === 1 ? ids[0] : undefined) ??
      (await needed('--partner', say(adoptWords.askPartner, language, { partners: ids }))))
    : options.partner;
  if (partner !== undefined && !ids.includes(partner))
    throw new UserError('adopts-not', { partner, partners: ids });
  const date = options.date ?? (await needed('--date', say(adoptWords.askDate, language)));
  day.parse(date, { name: '--date', flags: '--date', about: '', line: [] });
  const { body: decider } = governanceOf(plan);
  const usual = adopted.at(-1)?.body ?? (byPartners ? '' : decider);
  const body = options.body ?? (await needed('--body', say(adoptWords.askBody, language), usual));
  const caseNumber = options.case ?? (await optional(say(adoptWords.askCase, language)));
  const decision = options.decision ?? (await optional(say(adoptWords.askDecision, language)));
  return {
    ...(partner !== undefined && { partner }),
    body,
    ...(caseNumber !== undefined && { case: caseNumber }),
    date,
    ...(decision !== undefined && { decision }),
  };
}
