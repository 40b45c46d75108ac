import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const hostile = {
  ...smallPlan,
  'actions/nettsalg.yaml': `${(smallPlan['actions/nettsalg.yaml'] ?? '').replace(/title: .*/, 'title: Salg </script><b>')}effect: Flere gjester.\n`,
};

async function siteAt(name: string, address: string | undefined): Promise<(file: string) => string> {
  const documents = address === undefined ? '' : `documents: { webAddress: '${address}' }\n`;
  const files = { ...hostile, 'plan.yaml': `${smallPlan['plan.yaml']}${documents}` };
  writePlan(join(work, name, 'plan'), files);
  const { code, err } = await runBuilt(['build', '--format', 'html'], join(work, name));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return (file) => readFileSync(join(work, name, 'out', 'html', file), 'utf8');
}

const dataIn = (page: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1] ?? '{}');

test('programs read of an action who does it, when, and how far it has come; nothing of it ends the data', async () => {
  const page = (await siteAt('data', undefined))('tiltak/nettsalg.html');
  const data = dataIn(page);
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Action',
    identifier: 'nettsalg',
    name: 'Salg </script><b>',
    description: 'Flere gjester.',
    startTime: expect.stringMatching(/^20\d\d/),
    actionStatus: expect.stringMatching(/^https:\/\/schema\.org\/\w+ActionStatus$/),
  });
  expect(data).not.toHaveProperty('url');
  expect(page).not.toContain('Salg </script>');
  expect(page).toContain('<meta property="og:description" content="Flere gjester.">');
});

test('documents are reports and works, with owner, edition and language', async () => {
  const page = await siteAt('documents', undefined);
  expect(dataIn(page('arsrapport-2011.html'))).toMatchObject({ '@type': 'Report', inLanguage: 'nb' });
  expect(dataIn(page('handlingsplan-2011.html'))).toMatchObject({
    '@type': 'CreativeWork',
    publisher: { '@type': 'Organization' },
    isPartOf: { '@type': 'CreativeWork' },
  });
  for (const file of ['handlingsplan-2011.html', 'index.html', 'mal.html'])
    expect(page(file)).not.toMatch(/canonical|og:url/);
});

test.each(['https://plan.example.org/p', 'https://plan.example.org/p/'])(
  'where it is published, every page has its own address: %s',
  async (address) => {
    const page = await siteAt(address.endsWith('/') ? 'closed' : 'open', address);
    for (const [file, own] of [
      ['index.html', ''],
      ['handlingsplan-2011.html', 'handlingsplan-2011.html'],
      ['tiltak/nettsalg.html', 'tiltak/nettsalg.html'],
      ['sok.html', 'sok.html'],
    ] as const) {
      expect(page(file)).toContain(`<link rel="canonical" href="https://plan.example.org/p/${own}">`);
      expect(page(file)).toContain(`<meta property="og:url" content="https://plan.example.org/p/${own}">`);
    }
    expect(dataIn(page('tiltak/nettsalg.html')).url).toBe('https://plan.example.org/p/tiltak/nettsalg.html');
  },
);

test.each([
  'plan.example.org',
  'ftp://plan.example.org',
  'https://',
  'https://plan.example.org/?side=1',
  'https://plan.example.org/#topp',
  'https://plan example.org',
])('what is no address of a folder is refused with words: %s', async (address) => {
  writePlan(join(work, 'bad', 'plan'), {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}documents: { webAddress: '${address}' }\n`,
  });
  const { code, out } = await runBuilt(['validate'], join(work, 'bad'));
  expect(code).toBe(1);
  expect(out).toContain(`«${address}» er ikke adressen til en nettutgave`);
  expect(out).toContain('skriv adressen til mappen som sidene ligger i, fra https:// og uten ? og #');
});
