import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

/** The action by another title. */
const titled = (title: string) => ({
  'actions/skilt.yaml': replace('title: Nye skilt', `title: '${title}'`),
});

export const plainFieldsArePlain: RuleCases = {
  fails: [
    [
      { 'actions/skilt.yaml': replace('title: Nye skilt', "title: '**Nye skilt**'") },
      'actions/skilt.yaml:1:8',
    ],
    [{ 'actions/skilt.yaml': replace('text: I gang', "text: 'I *gang*'") }, 'actions/skilt.yaml:17:45'],
    [{ 'plan.yaml': replace('owner: Fjellregionen', "owner: 'Fjell&nbsp;regionen'") }, 'plan.yaml:3:8'],
    [{ 'plan.yaml': replace('name: Bø', "name: '[Bø](https://example.org)'") }, 'plan.yaml:12:21'],
    [
      { 'programmes/synlig.yaml': replace('title: Synlig region', 'title: Synlig<br>region') },
      'programmes/synlig.yaml:1:8',
    ],
    [{ [strategy]: replace('id: reiseliv', "id: reiseliv\nlistedAs: '~~Reise~~liv'") }, `${strategy}:3:11`],
    ...[
      'Nye _skilt_ i 2011',
      'Nye skilt[^1]',
      'Skilt fra <https://example.org/_a_>',
      'Skilt fra <post@example.org>',
      'Nye ==skilt==',
      'Nye skilt {#skilt}',
      'Nye skilt { #skilt }',
      '# Nye skilt',
      '- Nye skilt',
      '> Nye skilt',
      'Nye \\* skilt',
      'Se [[Nye skilt]]',
      'Se [planen][ny]',
      '::vision',
    ].map((title) => [titled(title), 'actions/skilt.yaml:1:8'] as const),
    [{ 'plan.yaml': replace('owner: Fjellregionen', "owner: '_Fjellregionen_'") }, 'plan.yaml:3:8'],
  ],
  passes: [
    ...[
      '> 50 plasser og - 5 %, _ og __init og #1 i landet',
      '#merkelapp, C# og -5 °C',
      'Skilt fra https://example.org/_a_/*b*?c==d==',
      'Mappen media/_gamle_/skilt, C:\\skilt og {skilt}',
      'Oppslaget [sic] [1][2], a == b og <5 %',
    ].map(titled),
    {
      'actions/skilt.yaml': replace(
        'title: Nye skilt',
        "title: 'Skilt* (2 * 3 m), snake_case_ord & <5 % [sic]'",
      ),
    },
    { 'actions/skilt.yaml': (text) => `${text}description: Nye **skilt**\ninternalNote: Nye **skilt**\n` },
  ],
};
