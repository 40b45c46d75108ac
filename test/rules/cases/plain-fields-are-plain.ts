import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

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
  ],
  passes: [
    {
      'actions/skilt.yaml': replace(
        'title: Nye skilt',
        "title: 'Skilt* (2 * 3 m), snake_case_ord & <5 % [sic]'",
      ),
    },
    { 'actions/skilt.yaml': (own) => `${own}description: Nye **skilt**\ninternalNote: Nye **skilt**\n` },
  ],
};
