import { decimal } from '../document/figures.ts';
import { listWords } from '../messages/list-words.ts';
import { baseOf, type SpokenLanguage, say } from '../messages/wording.ts';
import type { Indicator } from '../model/entities.ts';
import { type IndicatorState, type PeriodValue, seriesOf, stateOf, targetAhead } from '../model/series.ts';

/** What a list says of an indicator: its newest measurement, the target ahead, and how far that is. */
export function indicatorAsJson(indicator: Indicator, today: string | undefined): object {
  const { latest, target, state } = standingOf(indicator, today);
  const asJson = ({ period, value }: PeriodValue): object => ({ period: period.text, value });
  return {
    unit: indicator.record.unit,
    ...(latest && { newest: asJson(latest) }),
    ...(target && { nextTarget: asJson(target) }),
    ...(state && { state }),
  };
}

/** The same beside its title: `51 744 personer (2011), måltall 52 500 (2013), i rute`. */
export function indicatorInWords(
  indicator: Indicator,
  today: string | undefined,
  language: SpokenLanguage,
): string {
  const { unit, decimals = 0 } = indicator.record;
  const { latest, target, state } = standingOf(indicator, today);
  const print = ({ value }: PeriodValue): string =>
    decimal(value, decimals, baseOf(language)).replace(/[\u00a0\u202f]/g, ' ');
  return [
    latest ? `${print(latest)} ${unit} (${latest.period.text})` : say(listWords.notMeasured, language),
    ...(target
      ? [say(listWords.target, language, { value: print(target), period: target.period.text })]
      : []),
    ...(state ? [say(stateWords[state], language)] : []),
  ].join(', ');
}

const stateWords = {
  reached: listWords.reached,
  'on-track': listWords.onTrack,
  behind: listWords.behind,
} as const satisfies Readonly<Record<IndicatorState, unknown>>;

function standingOf(
  indicator: Indicator,
  today: string | undefined,
): {
  readonly latest: PeriodValue | undefined;
  readonly target: PeriodValue | undefined;
  readonly state: IndicatorState | undefined;
} {
  const series = seriesOf(indicator, today);
  return {
    latest: series.newest,
    target: targetAhead(series),
    state: stateOf(indicator, series),
  };
}
