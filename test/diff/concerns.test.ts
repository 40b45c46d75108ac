import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { documentKey } from '../../src/kinds/document-kinds.ts';
import type { Plan } from '../../src/model/entities.ts';
import { compareFiles, sideOfFiles } from '../support/compare-plans.ts';
import { root } from '../support/run-cli.ts';

type Texts = Record<string, string>;

function textsIn(folder: string, prefix = ''): Texts {
  return Object.fromEntries(
    readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
      const path = prefix + entry.name;
      if (entry.isDirectory()) return Object.entries(textsIn(folder, `${path}/`));
      return /\.(?:yaml|md)$/.test(path) ? [[path, readFileSync(join(folder, path), 'utf8')]] : [];
    }),
  );
}

/** Every document of a plan as it would be printed, by its key. */
function printed(plan: Plan): ReadonlyMap<string, string> {
  const { language } = plan.record;
  const source = {
    plan,
    locale: localeOf(plan, language),
    wordsLanguage: language,
    templates: templatesOf(plan),
    picture: () => undefined,
  };
  return new Map(
    targetsOf(plan).map((target) => [
      documentKey(target.kind, target.which),
      JSON.stringify(target.document(source)),
    ]),
  );
}

const change =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    if (typeof from === 'string' ? !text.includes(from) : !from.test(text)) throw new Error(`no ${from}`);
    return text.replace(from, to);
  };
const more = (field: string) => change(new RegExp(`^(${field}: .*)$`, 'm'), '$1 og mer');
const atEnd =
  (added: string) =>
  (text: string): string =>
    `${text}${added}`;
type Edit = readonly [name: string, file: string, edit: ((text: string) => string) | undefined];

const lokalmat = 'actions/lokalmat.yaml';
const turveg = 'actions/turveg-alle.yaml';
/** Edits of each plan: of what they change, the documents are to be known exactly. */
const plans: Readonly<Record<string, readonly Edit[]>> = {
  plan: [
    ['an internal note', lokalmat, atEnd('internalNote: Til oss selv\n')],
    ['where a part came from', lokalmat, atEnd('splitFrom: borte\n')],
    ['the title of an action', lokalmat, more('title')],
    ['what an action is to lead to', lokalmat, more('effect')],
    ['when it ends', lokalmat, change(/^end: .*$/m, 'end: 2014')],
    ['what it costs in the year that was adopted', lokalmat, change('amount: 450000', 'amount: 460000')],
    ['what was reported of it', lokalmat, change(/(text: .*)/, '$1 Og mer.')],
    ['an action is gone', 'actions/velferdsteknologi.yaml', undefined],
    ['a paragraph of a chapter', 'chapters/01-bakgrunn.md', atEnd('\nOg mer om bakgrunnen.\n')],
    [
      'a paragraph of a strategy',
      'focus-areas/01-naeringsutvikling/01-reiseliv.md',
      change(/^(\w.*\.)$/m, '$1 Og mer.'),
    ],
    ['a text of an action plan', 'action-plans/2012.md', atEnd('\nOg mer om året.\n')],
    [
      'what an economic plan rests on',
      'economic-plans/2011-2014.yaml',
      change(/^(premises: \|\n\s+\S+)/m, '$1 ny'),
    ],
  ],
  'test/plans/fylke': [
    ['the title of an action', turveg, more('title')],
    ['what it is', turveg, change(/^(description: \|\n\s+\S+)/m, '$1 no')],
    [
      'what it costs in a year that is on record',
      turveg,
      change(/(costs:\n\s+- year: 2026\n\s+amount: )\d+/, '$13100000'),
    ],
    [
      'what it costs in a year that is in hearing',
      turveg,
      change(/(from: 2027\n\s+to: 2028\n\s+amount: )4500000/, '$14600000'),
    ],
    ['what a source pays', turveg, change(/(year: 2029\n\s+source: kommunane\n\s+amount: )\d+/, '$1910000')],
    ['a figure of a report', turveg, change('spent: 2450000', 'spent: 2460000')],
    [
      'a milestone that is reached',
      'actions/fravaersteam.yaml',
      change(/(Alle sytten skular er i gang)/, '$1\n    done: true'),
    ],
    [
      'the name of a partner that the strategy plan has on record',
      'plan.yaml',
      change('delegatedLimit: 250000', 'delegatedLimit: 260000'),
    ],
  ],
};

describe.each(Object.keys(plans))(
  'a change concerns the documents that print something else: %s',
  (folder) => {
    const base = textsIn(join(root, folder));
    const before = printed(sideOfFiles(base).plan);

    test.each(plans[folder] ?? [])('%s', (_name, file, edit) => {
      const { [file]: text = '', ...others } = base;
      const head = edit ? { ...others, [file]: edit(text) } : others;
      const { changes } = compareFiles(base, head);
      const after = printed(sideOfFiles(head).plan);
      expect(changes.length).toBeGreaterThan(0);
      const differ = [...new Set([...before.keys(), ...after.keys()])].filter(
        (key) => before.get(key) !== after.get(key),
      );
      expect([...new Set(changes.flatMap(({ documents }) => documents))].sort()).toEqual(differ.sort());
    });
  },
);
