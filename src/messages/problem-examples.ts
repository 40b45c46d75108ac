import type { Example } from './wording.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const action = 'actions/skilt.yaml';
const plan = 'plan.yaml';

/** Lines of the file of an action that is there, wrong and right. */
const inAction = (wrong: string, right: string): Example => ({ file: action, wrong, right });
/** The whole of a file that a plan may have or not. */
const programme = (wrong: string, right: string): Example => ({
  file: 'programmes/lokalmat.yaml',
  wrong,
  right,
});
const title = (wrong: string, right: string): Example => programme(`title: ${wrong}\n`, `title: ${right}\n`);
const chapter = (wrong: string, right: string): Example => {
  const front = '---\nid: om-planen\n---\n\n';
  return { file: 'chapters/02-om-planen.md', wrong: front + wrong, right: front + right };
};
/** A strategy that a plan may have or not, with some of its fields. */
const forestry = (wrong: string, right: string): Example => {
  const whole = (fields: string): string =>
    `---\nid: skog\n${fields}\n---\n\n# Skog\n\nOm skog.\n\n## Mer tre {#mer-tre}\n\n- sagbruk {#sagbruk}\n`;
  return { file: 'focus-areas/01-naering/02-skog.md', wrong: whole(wrong), right: whole(right) };
};

/** What is wrong with files, shape and structure, by name: lines that are, and the same lines fixed. */
export const problemExamples: Readonly<Record<string, Example>> = {
  'merge-conflict': chapter(
    '# Om planen\n\n<<<<<<< HEAD\nPlanen gjelder i fire år.\n=======\nPlanen gjelder i tolv år.\n>>>>>>> utvalget\n',
    '# Om planen\n\nPlanen gjelder i tolv år.\n',
  ),
  'file-lfs-pointer': {
    file: 'programmes/lokalmat.yaml',
    wrong: 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n',
    right: 'title: Lokalmat\n',
  },
  'lone-surrogate': title('"Lokalmat \\ud83d"', 'Lokalmat'),
  // YAML
  'yaml-empty': programme('# Her kommer programmet.\n', 'title: Lokalmat\n'),
  'yaml-not-a-map': programme('Lokalmat\n', 'title: Lokalmat\n'),
  'yaml-colon-in-text': title('Lokalmat: fra fjell', "'Lokalmat: fra fjell'"),
  'yaml-indent': programme('title: Lokalmat\n responsible: ask\n', 'title: Lokalmat\nresponsible: ask\n'),
  'yaml-tab': programme(
    'title: Lokalmat\nserves:\n\t- skilting\n',
    'title: Lokalmat\nserves:\n  - skilting\n',
  ),
  'yaml-first-character': title('@lokalmat', "'@lokalmat'"),
  'yaml-missing-character': title("'Lokalmat", "'Lokalmat'"),
  'yaml-text-after-value': title('"Lokalmat" fra fjell', '\'"Lokalmat" fra fjell\''),
  'yaml-escape': title('"Mat \\og vin"', "'Mat \\og vin'"),
  'yaml-several-documents': title('Lokalmat\n---\ntitle: Kurs', 'Lokalmat'),
  'yaml-anchor': title('&Lokalmat', "'&Lokalmat'"),
  'yaml-alias': title('*Lokalmat* fra fjell', "'*Lokalmat* fra fjell'"),
  'yaml-tag': title('!Lokalmat', "'!Lokalmat'"),
  'yaml-merge-key': programme('title: Lokalmat\n<<: felles\n', 'title: Lokalmat\n'),
  'yaml-key-twice': programme('title: Lokalmat\ntitle: Mat\n', 'title: Lokalmat\n'),
  'yaml-key-not-text': programme('title: Lokalmat\n[a]: b\n', 'title: Lokalmat\n'),
  'yaml-no-break-space': programme('title:\u00a0Lokalmat\n', 'title: Lokalmat\n'),
  'yaml-hash-at-start': title('#1 i landet', "'#1 i landet'"),
  'yaml-hash-in-text': title('Lokalmat #1', "'Lokalmat #1'"),
  'yaml-item-among-fields': inAction(
    'costs:\n  year: 2011\n  amount: 50000\n  - { year: 2011, amount: 50000 }',
    'costs:\n  - { year: 2011, amount: 100000 }',
  ),
  'yaml-comma-in-text': inAction('title: Bestilt, ikke betalt }', 'title: Bestilt }'),
  // Fields
  'missing-key': inAction('kind: measure', 'title: Nye skilt\nkind: measure'),
  'wrong-type': inAction('serves: skilting', 'serves: [skilting]'),
  'not-a-choice': inAction('status: snart\ncosts:', 'status: ongoing\ncosts:'),
  'choice-in-words': inAction('status: pågår\ncosts:', 'status: ongoing\ncosts:'),
  'value-in-quotes': inAction('amount: "100 000"', 'amount: 100000'),
  'empty-value': inAction('responsible:\nstart', 'responsible: ask\nstart'),
  'too-few-items': inAction('serves: []', 'serves: [skilting]'),
  'item-twice': inAction('serves: [skilting, skilting]', 'serves: [skilting]'),
  'unknown-key': inAction('ansvarlig: ask', 'responsible: ask'),
  'moved-key': {
    file: plan,
    wrong: 'governance: { adoptedBy: partners }\nchanges: { delegatedLimit: 50000 }',
    right: 'governance: { adoptedBy: partners }',
  },
  'wrong-key': { file: plan, wrong: 'population: { i fjor: 1000 }', right: 'population: { 2010: 1000 }' },
  'key-not-for-kind': {
    file: 'actions/nettsalg.yaml',
    wrong: 'kind: assignment\ncosts:\n  - { year: 2011, amount: 5000 }\n',
    right: 'kind: assignment\n',
  },
  'key-not-for-section': {
    file: 'templates/strategy.yaml',
    wrong: 'document: strategy\nsections:\n  - section: cover\n    columns: [title]\n',
    right: 'document: strategy\nsections:\n  - section: cover\n',
  },
  'note-missing': inAction('amount: 0 }\nfinancing', 'amount: 100000 }\nfinancing'),
  'too-small': inAction('{ year: 1811, amount: 100000 }', '{ year: 2011, amount: 100000 }'),
  'too-large': { file: plan, wrong: 'maxShare: 50 }', right: 'maxShare: 0.5 }' },
  'amount-read-as': inAction('amount: 100.000', 'amount: 100000'),
  'decimal-in-amount': inAction('amount: 1.5', 'amount: 100000'),
  'amount-in-doubt': inAction('amount: 100,000', 'amount: 100000'),
  'amount-form': inAction('amount: ca. 100 000', 'amount: 100000'),
  'not-an-id': { file: strategy, wrong: 'id: Reise liv', right: 'id: reiseliv' },
  'title-for-id': inAction('source: Fylkeskommunen', 'source: fylket'),
  'not-a-date': inAction('start: 1. februar 2011', 'start: 2011-02'),
  'key-not-for-row': inAction('{ year: 2011, to: 2012, amount: 100000 }', '{ year: 2011, amount: 100000 }'),
  'key-not-for-years': {
    file: 'action-plans/2011.md',
    wrong: 'year: 2011\nperiod: { from: 2011, to: 2014 }',
    right: 'year: 2011',
  },
  'period-read-as': {
    file: 'indicators/folketall.yaml',
    wrong: '  - { period: i 2010, value: 1500 }',
    right: '  - { period: 2010, value: 1500 }',
  },
  'not-a-period': {
    file: 'indicators/folketall.yaml',
    wrong: '  - { period: våren 2010, value: 1500 }',
    right: '  - { period: 2010, value: 1500 }',
  },
  'not-a-frequency': {
    file: 'indicators/folketall.yaml',
    wrong: 'direction: up\nevery: av og til',
    right: 'direction: up',
  },
  'not-an-end': inAction('end: til videre', 'end: 2011'),
  'not-a-url': {
    file: plan,
    wrong: 'owner: Fjellregionen\nwebsite: www.fjellregionen.no',
    right: 'owner: Fjellregionen',
  },
  'not-a-site-address': {
    file: plan,
    wrong: 'owner: Fjellregionen\ndocuments: { webAddress: fjellregionen.no/plan }',
    right: 'owner: Fjellregionen\ndocuments: { webAddress: https://fjellregionen.no/plan }',
  },
  'not-a-municipality-number': {
    file: plan,
    wrong: 'municipalityNumber: "604"',
    right: 'municipalityNumber: "0604"',
  },
  'not-an-sdg': inAction('responsible: ask\nsdg: ["18"]', 'responsible: ask'),
  'not-a-rule-name': {
    file: plan,
    wrong: 'language: nb\nrules:\n  Unique Ids: { severity: info, reason: Gamle data }',
    right: 'language: nb',
  },
  'not-a-noun': {
    file: plan,
    wrong:
      "language: nb\nnames:\n  goal: { singular: '…', definite: delmålet, plural: delmål, definitePlural: delmålene, gender: n }",
    right: 'language: nb',
  },
  'not-a-tag': {
    file: plan,
    wrong: 'revision: { status: draft, date: 2011-06, tag: utkast juni }',
    right: 'revision: { status: draft, date: 2011-06 }',
  },
  'not-a-fingerprint': {
    file: 'decisions/rr-3-11.yaml',
    wrong:
      'body: Styret\ncase: 3/11\ndate: 2011-02-01\ndecision: Endringen blir vedtatt.\naccepts: [mål 1]\n',
    right:
      'body: Styret\ncase: 3/11\ndate: 2011-02-01\ndecision: Endringen blir vedtatt.\naccepts: [0123456789abcdef0123]\n',
  },
  'color-form': {
    file: 'themes/region.yaml',
    wrong: 'colors: { link: blue }\n',
    right: 'colors: { link: "#0b4f6c" }\n',
  },
  // Structure
  'front-matter-missing': {
    file: strategy,
    wrong: '# Reiseliv',
    right: '---\nid: reiseliv\n---\n\n# Reiseliv',
  },
  'front-matter-open': {
    file: strategy,
    wrong: '---\nid: reiseliv\n\n# Reiseliv',
    right: '---\nid: reiseliv\n---\n\n# Reiseliv',
  },
  'front-matter-not-first': { file: strategy, wrong: '\n---\nid: reiseliv', right: '---\nid: reiseliv' },
  'front-matter-unmarked': {
    file: strategy,
    wrong: 'id: reiseliv\n\n# Reiseliv',
    right: '---\nid: reiseliv\n---\n\n# Reiseliv',
  },
  'title-missing': { file: strategy, wrong: 'Om reiseliv.', right: '# Reiseliv\n\nOm reiseliv.' },
  'title-too-deep': { file: strategy, wrong: '\n## Reiseliv', right: '\n# Reiseliv' },
  'title-twice': { file: strategy, wrong: '# Flere gjester', right: '## Flere gjester' },
  'title-empty': { file: strategy, wrong: '\n#\n', right: '\n# Reiseliv\n' },
  'title-unexpected': { file: 'action-plans/2011.md', wrong: '\n# Om året', right: '\n## Om året' },
  'text-before-title': {
    file: strategy,
    wrong: 'Om reiseliv.\n\n# Reiseliv',
    right: '# Reiseliv\n\nOm reiseliv.',
  },
  'heading-without-space': { file: strategy, wrong: '##Flere gjester', right: '## Flere gjester' },
  'item-without-space': {
    file: strategy,
    wrong: '-skilting {#skilting}\n-salg {#salg}\n-på nett {#salg-nett}\n',
    right: '- skilting {#skilting}\n- salg {#salg}\n  - på nett {#salg-nett}\n',
  },
  'heading-too-deep': { file: strategy, wrong: '### Flere gjester', right: '## Flere gjester' },
  'heading-skips-level': chapter(
    '# Om planen\n\n### Bakgrunn\n\nTekst.\n',
    '# Om planen\n\n## Bakgrunn\n\nTekst.\n',
  ),
  'heading-in-focus-area': {
    file: 'focus-areas/01-naering/focus-area.md',
    wrong: 'Om næring.\n\n## Reiseliv',
    right: 'Om næring.',
  },
  'html-in-prose': { file: strategy, wrong: 'Om <b>reiseliv</b>.', right: 'Om reiseliv.' },
  'picture-in-line': {
    file: strategy,
    wrong: '## Flere gjester ![Kart](media/kart.svg) {#flere-gjester}',
    right: '## Flere gjester {#flere-gjester}',
  },
  'unknown-directive': {
    file: 'chapters/01-bakgrunn.md',
    wrong: '::arbeidsformer',
    right: '::working-forms',
  },
  'id-missing': { file: strategy, wrong: '- salg\n', right: '- salg {#salg}\n' },
  'sentence-or-action-area': {
    file: strategy,
    wrong: '## Flere gjester {#flere-gjester}\n\n3. trinn får besøk.\n',
    right: '## Flere gjester {#flere-gjester}\n',
  },
  'id-braces': { file: strategy, wrong: '{#salg, på nett}', right: '{#salg}' },
  'id-misplaced': { file: strategy, wrong: 'Om reiseliv {#om}.', right: 'Om reiseliv.' },
  'list-without-goal': {
    file: strategy,
    wrong: '- skilting',
    right: '## Flere gjester {#flere-gjester}\n\n- skilting',
  },
  'text-between-items': {
    file: strategy,
    wrong: '- skilting {#skilting}\n\nOm skilt.\n\n- salg {#salg}',
    right: '- skilting {#skilting}\n- salg {#salg}',
  },
  'items-without-level': {
    file: 'plan.yaml',
    wrong: 'levels: [focus-area, strategy, goal]\nrevision:',
    right: 'revision:',
  },
  'levels-wrong': {
    file: 'plan.yaml',
    wrong: 'levels: [focus-area, strategy]\nrevision:',
    right: 'revision:',
  },
  'files-unlike-levels': {
    file: 'plan.yaml',
    wrong: 'levels: [focus-area, goal, action-area]\nrevision:',
    right: 'revision:',
  },
  'binding-without-guidelines': {
    file: 'chapters/02-retningslinjer.md',
    wrong: '---\nid: retningslinjer\nbinding: true\n---\n\n# Retningslinjer\n\nHandel legges til sentrum.\n',
    right:
      '---\nid: retningslinjer\nbinding: true\n---\n\n# Retningslinjer\n\n- Handel legges til sentrum. {#handel}\n',
  },
  'binding-missing': {
    file: 'chapters/02-retningslinjer.md',
    wrong:
      '---\nid: retningslinjer\n---\n\n# Retningslinjer\n\n## Handel {#handel}\n\n- Handel legges til sentrum. {#sentrum}\n',
    right:
      '---\nid: retningslinjer\nbinding: true\n---\n\n# Retningslinjer\n\n## Handel {#handel}\n\n- Handel legges til sentrum. {#sentrum}\n',
  },
  'ingress-not-one-paragraph': forestry("ingress: '- Skogen vokser.'", 'ingress: Skogen vokser.'),
  'facts-of-no-headings': forestry(
    'strategies: { mer-tre: { responsible: ask } }',
    'goals: { mer-tre: { responsible: ask } }',
  ),
  'facts-of-unknown-heading': forestry(
    'goals: { meir-tre: { responsible: ask } }',
    'goals: { mer-tre: { responsible: ask } }',
  ),
  'list-in-two': { file: strategy, wrong: '\n* salg {#salg}', right: '\n- salg {#salg}' },
  'list-too-deep': {
    file: strategy,
    wrong: '{#salg-nett}\n    - kart {#kart}\n      - bykart {#bykart}',
    right: '{#salg-nett}',
  },
  'action-area-empty': {
    file: strategy,
    wrong: '- skilting {#skilting}\n-\n',
    right: '- skilting {#skilting}\n',
  },
  'action-area-not-one-line': {
    file: strategy,
    wrong: '- skilting {#skilting}\n\n  Om skilt.\n',
    right: '- skilting {#skilting}\n',
  },
};
