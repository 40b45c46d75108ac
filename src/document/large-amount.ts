import type { BuildContext } from './build-context.ts';
import { decimal, kroner } from './figures.ts';

/** An amount as a figure of few digits, and what it is in: `4,1` of `millioner kroner`. */
export interface LargeAmount {
  readonly figure: string;
  readonly unit: string;
}

/** An amount that is read at a glance: in millions, with one decimal as long as they are few, else in thousands where it is whole thousands. */
export function largeAmount(
  amount: number,
  { locale, wordsLanguage }: Pick<BuildContext, 'locale' | 'wordsLanguage'>,
): LargeAmount {
  if (Math.abs(amount) >= 1_000_000)
    return {
      figure: decimal(amount / 1_000_000, Math.abs(amount) < 1_000_000_000 ? 1 : 0, wordsLanguage),
      unit: locale.millionKroner,
    };
  if (amount !== 0 && amount % 1000 === 0)
    return { figure: kroner(amount / 1000), unit: locale.thousandKroner };
  return { figure: kroner(amount), unit: locale.plainKroner };
}
