import { byPeriod, type Period, readPeriod } from '../text/period.ts';
import { rule } from './rule.ts';

interface Step {
  readonly direction: 'up' | 'down';
  /** As the figures are written, with their periods. */
  readonly target: string;
  readonly before: string;
}

const better = {
  up: { nb: 'opp er bra', nn: 'opp er bra', en: 'up is better' },
  down: { nb: 'ned er bra', nn: 'ned er bra', en: 'down is better' },
} as const;

/** A target that is worse than where one began is reached by doing nothing: the direction or a figure is wrong. */
export const targetsFollowDirection = rule<Step>({
  name: 'targets-follow-direction',
  code: 'PV1328',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Hvert måltall til en indikator er minst like godt som det før, eller som utgangspunktet, eller har en merknad (note) som sier hvorfor ikke.',
    nn: 'Kvart måltal til ein indikator er minst like godt som det før, eller som utgangspunktet, eller har ein merknad (note) som seier kvifor ikkje.',
    en: 'Every target of an indicator is at least as good as the one before, or as the baseline, or has a note that says why not.',
  },
  explanation: {
    nb: 'Et måltall som er dårligere enn utgangspunktet, er nådd før noe er gjort, og «nådd» sier da ingenting. Oftest er retningen (direction) feil, eller tallene byttet om. Er det meningen, for eksempel å bremse en nedgang som kommer uansett, sier en merknad ved måltallet det til leserne også.',
    nn: 'Eit måltal som er dårlegare enn utgangspunktet, er nådd før noko er gjort, og «nådd» seier då ingenting. Oftast er retninga (direction) feil, eller tala bytte om. Er det meininga, til dømes å bremse ein nedgang som kjem uansett, seier ein merknad ved måltalet det til lesarane òg.',
    en: 'A target that is worse than the baseline is reached before anything is done, and “reached” then says nothing. Most often the direction is wrong, or the figures are swapped. Where it is meant, such as to slow a decline that comes anyway, a note on the target tells the readers so too.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong: 'direction: down',
    right: 'direction: up',
    also: {
      file: 'indicators/folketall.yaml',
      from: '  - { period: 2010, value: 1500 }',
      to: '  - { period: 2010, value: 1500 }\nbaseline: { period: 2009, value: 1490 }\ntargets: [{ period: 2014, value: 1600 }]',
    },
  },
  message: {
    nb: (v) => `måltallet ${v.target} er dårligere enn ${v.before}: ${better[v.direction].nb}`,
    nn: (v) => `måltalet ${v.target} er dårlegare enn ${v.before}: ${better[v.direction].nn}`,
    en: (v) => `the target ${v.target} is worse than ${v.before}: ${better[v.direction].en}`,
  },
  hint: {
    nb: 'rett retningen (direction) eller tallet, eller skriv hvorfor i note ved måltallet',
    nn: 'rett retninga (direction) eller talet, eller skriv kvifor i note ved måltalet',
    en: 'correct the direction or the figure, or write why in the note of the target',
  },
  *check(plan) {
    for (const { record, at } of plan.indicators) {
      const { direction, baseline, targets = [] } = record;
      const begun = baseline && readPeriod(baseline.period);
      const aims = targets
        .flatMap(({ period, ...target }, index) => {
          const read = readPeriod(period);
          return read ? [{ ...target, period: read, at: at('targets', index, 'value') }] : [];
        })
        // What is not after the baseline has another mistake.
        .filter(({ period }) => !begun || period.last > begun.last)
        .sort((one, other) => byPeriod(one.period, other.period));
      let before = baseline && begun && { ...baseline, period: begun, at: at('baseline', 'value') };
      for (const aim of aims) {
        if (before && aim.note === undefined && isWorse(aim.value, before.value, direction))
          yield {
            at: aim.at,
            values: { direction, target: written(aim), before: written(before) },
            related: [before.at],
          };
        before = aim;
      }
    }
  },
});

function isWorse(value: number, than: number, direction: 'up' | 'down'): boolean {
  return direction === 'up' ? value < than : value > than;
}

function written({ value, period }: { readonly value: number; readonly period: Period }): string {
  return `${value} (${period.text})`;
}
