import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import { isEntityKind } from '../kinds/entity-kinds.ts';
import { type Language, languages } from '../kinds/languages.ts';
import { changeWords } from './change-words.ts';
import { kindList, kindName } from './entity-names.ts';
import { namesOfField } from './field-names.ts';
import { namesOfWord } from './model-words.ts';
import { say, type Wording } from './wording.ts';

/** What the commands are called in Norwegian; those that only programs call have no such name. */
export const commandNames: Readonly<Record<string, Readonly<Record<'nb' | 'nn', string>>>> = {
  validate: { nb: 'valider', nn: 'valider' },
  build: { nb: 'bygg', nn: 'bygg' },
  diff: { nb: 'endringer', nn: 'endringar' },
  new: { nb: 'ny', nn: 'ny' },
  list: { nb: 'liste', nn: 'liste' },
  fmt: { nb: 'formater', nn: 'formater' },
  explain: { nb: 'forklar', nn: 'forklar' },
  help: { nb: 'hjelp', nn: 'hjelp' },
};

/** What people call the options in Norwegian: they are written in English, and suggested for these. */
const optionNames: Readonly<Record<string, readonly string[]>> = {
  '--all': ['--alle', '--alt'],
  '--at': ['--revisjon'],
  '--attach-source': ['--kilde', '--kjelde', '--vedlegg'],
  '--check': ['--sjekk', '--kontroller'],
  '--draft': ['--utkast'],
  '--fix': ['--rett', '--fiks', '--rett-feil'],
  '--format': ['--formater'],
  '--help': ['--hjelp', '--hjelpe'],
  '--lang': ['--språk'],
  '--max-warnings': ['--maks-advarsler', '--maks-åtvaringar'],
  '--only': ['--bare', '--berre', '--kun'],
  '--out': ['--ut', '--utmappe', '--til'],
  '--plan': ['--mappe', '--planmappe', '--planmappa'],
  '--today': ['--dato', '--i-dag', '--idag'],
  '--version': ['--versjon'],
  '--watermark': ['--vannmerke', '--vassmerke'],
};

/** Every name of an option besides its own. */
export function namesOfOption(flag: string): readonly string[] {
  return Object.hasOwn(optionNames, flag) ? (optionNames[flag] ?? []) : [];
}

/** What a kind of document is called on a Norwegian command line; in English, it is written as the plan has it. */
const typedDocuments: Readonly<Record<PlanDocumentKind, Readonly<Record<'nb' | 'nn', string>>>> = {
  strategy: { nb: 'strategi', nn: 'strategi' },
  'action-plan': { nb: 'handlingsplan', nn: 'handlingsplan' },
  'economic-plan': { nb: 'økonomiplan', nn: 'økonomiplan' },
  report: { nb: 'årsrapport', nn: 'årsrapport' },
};

/** What documents are called, where that is not the kind of their file. */
const documentNames: Readonly<Record<string, readonly string[]>> = {
  strategy: ['strategiplan', 'strategy plan'],
  'action-plan': ['handlingsprogram'],
  report: ['rapport', 'årsrapport', 'annual report'],
};

/** Words that narrow a comparison, and the headings they are under in one. */
const changeNames: Readonly<Record<string, readonly Wording[]>> = {
  added: [changeWords.addedHeading],
  removed: [changeWords.removedHeading],
  moved: [changeWords.movedHeading],
  changed: [changeWords.changedHeading],
  setting: [changeWords.setting],
  file: [changeWords.file],
  ...Object.fromEntries(
    (['editorial', 'substantive', 'decision', 'members'] as const).map((weight) => [
      weight,
      [changeWords[`short-${weight}`]],
    ]),
  ),
};

/**
 * Every name of a kind, in all languages and without its article. One name for a kind and for many of them: `action`,
 * `actions`; the folders of a plan are called as what they hold.
 */
export function namesOfKind(word: string): readonly string[] {
  const kind = word.replace(/ies$/, 'y').replace(/s$/, '');
  const kindNames = languages.map((language) => kindName(kind, language));
  return [
    kind,
    ...kindNames.map((name) => name.replace(/^\S+ /, '')),
    ...namesOfField(kind),
    ...(isEntityKind(kind) ? languages.map((language) => kindList(kind, language)) : []),
    ...(Object.hasOwn(documentNames, kind) ? (documentNames[kind] ?? []) : []),
  ];
}

/** What to write for a document on the command line, in a language: `handlingsplan 2012`. */
export function typedDocument(
  { kind, which }: { readonly kind: PlanDocumentKind; readonly which: string | undefined },
  language: Language,
): string {
  const word = language === 'en' ? kind : typedDocuments[kind][language];
  return which === undefined ? word : `${word} ${which}`;
}

/** Every name of a word that the command line asks for: a kind, a document, a weight, a language. */
export function namesOfArgument(word: string): readonly string[] {
  const headings = Object.hasOwn(changeNames, word) ? (changeNames[word] ?? []) : [];
  return [
    ...namesOfKind(word),
    ...namesOfWord(word),
    ...headings.flatMap((heading) => languages.map((language) => say(heading, language))),
  ];
}
