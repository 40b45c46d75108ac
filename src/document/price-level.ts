import type { Plan } from '../model/entities.ts';
import { fill, type LocaleKey } from '../templates/locale.ts';
import type { BuildContext } from './build-context.ts';
import type { Inline } from './document.ts';
import { text, unitOf } from './words.ts';

/** The year whose prices every amount of some plans is in; undefined where they differ, or some of it says none. */
export function commonPriceLevel(...plans: readonly Plan[]): number | undefined {
  const levels = new Set(
    plans.flatMap(({ actionPlans, economicPlans }) =>
      [...actionPlans, ...economicPlans].map(({ record }) => record.priceLevel),
    ),
  );
  return levels.size === 1 ? [...levels][0] : undefined;
}

/** Words over amounts, with the year whose prices they are in, where the document says one: `i kroner` → `i 2025-kroner`. */
function priced(caption: string, { edition: { priceLevel: year }, locale }: BuildContext): string {
  if (year === undefined) return caption;
  return caption.includes(locale.kroner)
    ? caption.replace(locale.kroner, fill(locale.kronerPriced, { year }))
    : fill(locale.priced, { caption, year });
}

/** A caption that says what amounts are in behind its name, `…, i kroner`, with the year of their prices. */
export function pricedCaption(caption: string, context: BuildContext): readonly Inline[] {
  const { edition, locale } = context;
  const whole = priced(caption, context);
  const { priceLevel: year } = edition;
  const unit = year === undefined ? locale.kroner : fill(locale.kronerPriced, { year });
  const at = whole.endsWith(unit) ? whole.length - unit.length : caption.length;
  const name = whole.slice(0, at).replace(/[,\s]+$/, '');
  return whole.length > name.length ? [...text(name), unitOf(whole.slice(name.length))] : text(whole);
}

/** The same of amounts that are printed in a unit: in kroner (1) or in thousands (1000). */
export function pricedUnit(unit: 1 | 1000, context: BuildContext): string {
  const { edition, locale } = context;
  if (unit === 1) return priced(locale.unitKroner, context);
  const { priceLevel } = edition;
  const key: LocaleKey = priceLevel === undefined ? 'unitThousands' : 'unitThousandsPriced';
  return fill(locale[key], { year: priceLevel ?? '' });
}

/** The same where every amount is whole in the unit: nothing is rounded. */
export function wholeUnit(unit: 1 | 1000, context: BuildContext): string {
  if (unit === 1) return priced(context.locale.unitKroner, context);
  const { edition, locale } = context;
  const { priceLevel } = edition;
  return priceLevel === undefined
    ? locale.unitWholeThousands
    : fill(locale.unitWholeThousandsPriced, { year: priceLevel });
}

/** The unit alone, over the first column of a table: `Tusen kroner`. */
export function unitAlone(unit: 1 | 1000, { edition: { priceLevel: year }, locale }: BuildContext): string {
  if (year === undefined) return unit === 1 ? locale.amountsInKroner : locale.amountsInThousands;
  return fill(unit === 1 ? locale.amountsInKronerPriced : locale.amountsInThousandsPriced, { year });
}
