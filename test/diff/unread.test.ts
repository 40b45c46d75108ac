import { standardWeights } from '#templates';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import { compareFiles, type Files } from '../support/compare-plans.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { smallPlan } from '../support/small-plan.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';

describe('a text that could not be read', () => {
  const broken: Files = { ...smallPlan, [strategy]: `<<<<<<< a\n${smallPlan[strategy]}=======\n>>>>>>> b\n` };

  test('gives the others no new numbers, and is lost once, with all that is in it', () => {
    const second: Files = {
      'focus-areas/02-kultur/focus-area.md': '---\nid: kultur\n---\n\n# Kultur\n',
      'focus-areas/02-kultur/01-scene.md':
        '---\nid: scene\n---\n\n# Scene\n\n## Scener {#scener}\n\n- teater {#teater}\n',
    };
    const whole: Files = { ...smallPlan, ...second };
    const lacking: Files = {
      ...whole,
      'focus-areas/01-naering/focus-area.md': '<<<<<<< a\n# Næring\n=======\n# Nering\n>>>>>>> b\n',
    };
    const { changes, renumbered, notCompared } = compareFiles(whole, lacking);
    expect(changes).toEqual([]);
    expect(renumbered).toEqual([]);
    expect(notCompared.length).toBeGreaterThan(2);
    const { comparison, ends } = compareEnds(whole, { ...whole, [strategy]: String(broken[strategy]) });
    const { beside } = viewOf(comparison, ends, { language: 'nb', table: standardWeights });
    expect(comparison.notCompared.length).toBeGreaterThan(3);
    expect(beside).toHaveLength(1);
    expect(beside[0]).toMatch(
      /^Kunne ikke sammenlignes: strategi Reiseliv; mål Flere gjester; .* på nett\. .*01-reiseliv\.md har feil i /,
    );
  });

  test('is not read where the levels have no place for it: no file came, and none is compared', () => {
    const head: Files = {
      ...smallPlan,
      'plan.yaml': `${smallPlan['plan.yaml']}levels: [focus-area, goal]\n`,
    };
    const { changes, unread } = compareFiles(smallPlan, head);
    expect(changes.filter(({ subject }) => subject === 'file')).toEqual([]);
    expect(unread.map(({ side, file }) => `${side} ${file}`)).toEqual([
      'head focus-areas/01-naering/01-reiseliv.md',
      'head focus-areas/01-naering/focus-area.md',
    ]);
  });
});

test('words of a choice are shown as people read them, and what only names them as it is written', () => {
  const head: Files = {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}levels: [focus-area, strategy, goal, action-area]\ndocuments: { keywords: [goal] }\n`,
  };
  const { comparison, ends } = compareEnds(smallPlan, head);
  const { changes } = viewOf(comparison, ends, { language: 'nb', table: standardWeights });
  const gists = changes.map(({ gist }) => gist.to);
  expect(gists).toContain('satsingsområde; strategi; mål; tiltaksområde');
  expect(gists).toContain('goal');
});
