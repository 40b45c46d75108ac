import { chapter, type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const linksArePrinted: RuleCases = {
  fails: [
    [
      {
        [chapter]: (text) => `${text}\nSe [notatet](../vedlegg/notat.md).\n`,
        'vedlegg/notat.md': 'Et notat.\n',
      },
      `${chapter}:11:4`,
    ],
    [
      { [chapter]: (text) => `${text}\nSe [temaet](../vedlegg/tema.yaml).\n`, 'vedlegg/tema.yaml': 'a: b\n' },
      `${chapter}:11:4`,
    ],
    [{ [chapter]: (text) => `${text}\nSe [mappen](../actions).\n` }, `${chapter}:11:4`],
    [{ [chapter]: (text) => `${text}\nSe [planen](../action-plans/2011.md).\n` }, `${chapter}:11:4`],
    [{ [chapter]: (text) => `${text}\nSe [tiltaket](#skilt).\n` }, `${chapter}:11:4`],
    [
      { [strategy]: replace('- på nett {', '- på [nett](../../actions/nettsalg.yaml) {') },
      `${strategy}:13:8`,
    ],
    [{ [strategy]: replace('## Flere gjester', '## Flere [gjester](#skilting)') }, `${strategy}:9:10`],
    [
      { 'action-plans/2011.md': (text) => `${text}\nSe [målet](#flere-gjester).\n` },
      'action-plans/2011.md:11:4',
    ],
    [
      { 'actions/skilt.yaml': (text) => `${text}description: Se [målet](#flere-gjester).\n` },
      'actions/skilt.yaml:18:17',
    ],
  ],
  passes: [
    {
      [chapter]: (text) =>
        `${text}\nSe [reiseliv](../focus-areas/01-naering/01-reiseliv.md) og [salg](#salg).\n`,
    },
    { [chapter]: (text) => `${text}\n## Mer om [salg](#salg)\n\nSe [her](https://example.org).\n` },
    { 'actions/skilt.yaml': (text) => `${text}description: Se [salget](nettsalg.yaml).\n` },
    { 'action-plans/2011.md': (text) => `${text}\nSe [skiltene](#skilt).\n` },
    // What is not there is another rule's.
    { [chapter]: (text) => `${text}\nSe [borte](borte.md) og [ute](../../ute.pdf).\n` },
  ],
};
