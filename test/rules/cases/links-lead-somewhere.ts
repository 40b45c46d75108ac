import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const linksLeadSomewhere: RuleCases = {
  fails: [
    [{ [strategy]: replace('Om reiseliv.', 'Se [her](borte.md).') }, `${strategy}:7:4`],
    [{ [strategy]: replace('Om reiseliv.', 'Se [her](#borte).') }, `${strategy}:7:4`],
    [{ [strategy]: replace('Om reiseliv.', '[x](javascript:alert)') }, `${strategy}:7:1`],
    [{ [strategy]: replace('Om reiseliv.', '![x](https://example.org/x.png)') }, `${strategy}:7:1`],
    [{ [strategy]: replace('Om reiseliv.', '![x](../../../hemmelig.png)') }, `${strategy}:7:1`],
    [{ [strategy]: replace('Om reiseliv.', '![x](%2e%2e/%2e%2e/%2e%2e/x.png)') }, `${strategy}:7:1`],
    [{ [strategy]: replace('Om reiseliv.', '![x](C:\\\\x.png)') }, `${strategy}:7:1`],
    [{ [strategy]: replace('Om reiseliv.', '![x](file:///etc/passwd)') }, `${strategy}:7:1`],
    // A PDF has no room for it.
    [
      { [strategy]: replace('Om reiseliv.', `[x](https://example.org/${'å'.repeat(1500)})`) },
      `${strategy}:7:1`,
    ],
    // The lines of action areas are printed with their links, too.
    [{ [strategy]: replace('- skilting {', '- se [her](#borte) {') }, `${strategy}:11:6`],
    [{ [strategy]: replace('- på nett {', '- på [nett](borte.md) {') }, `${strategy}:13:8`],
  ],
  passes: [
    { [strategy]: replace('- på nett {', '- på [nett](#skilting) {') },
    {
      [strategy]: replace(
        'Om reiseliv.',
        'Se [her](focus-area.md), [der](#salg) og [ute](https://example.org).',
      ),
    },
    { [strategy]: replace('Om reiseliv.', '[post](mailto:a@example.org)') },
    { [strategy]: replace('Om reiseliv.', `[x](https://example.org/${'a'.repeat(7900)})`) },
  ],
};
