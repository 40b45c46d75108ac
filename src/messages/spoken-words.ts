import { isPlanDocumentKind, type PlanDocumentKind } from '../kinds/document-kinds.ts';
import { allEntityKinds, type EntityKind, entityKinds, isEntityKind } from '../kinds/entity-kinds.ts';
import { type Language, languages } from '../kinds/languages.ts';
import { isLevel } from '../kinds/levels.ts';
import { isOwnerKind } from '../kinds/owner-kinds.ts';
import { nounForms, type OwnWords, ownNoun } from '../templates/nouns.ts';
import { meant, type NamesOf, nearestName } from '../text/did-you-mean.ts';
import { changeWords } from './change-words.ts';
import { kindList, kindName } from './entity-names.ts';
import { namesOfField } from './field-names.ts';
import { namesOfWord } from './model-words.ts';
import { inWordsOf } from './own-words.ts';
import { ownerKindNames } from './starter-words.ts';
import { say, type Wording } from './wording.ts';

/** What the commands are called in Norwegian; those that only programs call have no such name. */
export const commandNames: Readonly<Record<string, Readonly<Record<'nb' | 'nn', string>>>> = {
  validate: { nb: 'valider', nn: 'valider' },
  build: { nb: 'bygg', nn: 'bygg' },
  diff: { nb: 'endringer', nn: 'endringar' },
  init: { nb: 'begynn', nn: 'byrj' },
  new: { nb: 'ny', nn: 'ny' },
  adopt: { nb: 'vedta', nn: 'vedta' },
  release: { nb: 'utgi', nn: 'utgi' },
  verify: { nb: 'verifiser', nn: 'verifiser' },
  list: { nb: 'liste', nn: 'liste' },
  watch: { nb: 'følg', nn: 'følg' },
  fmt: { nb: 'formater', nn: 'formater' },
  explain: { nb: 'forklar', nn: 'forklar' },
  doctor: { nb: 'undersøk', nn: 'undersøk' },
  help: { nb: 'hjelp', nn: 'hjelp' },
};

/** Other forms of those names: `nytt mål`, `nye tiltak`. */
const otherForms: Readonly<Record<string, readonly string[]>> = {
  new: ['nytt', 'nye'],
  list: ['vis'],
  validate: ['sjekk', 'kontroller'],
};

/** Every name of a command besides its own. */
export function namesOfCommand(name: string): readonly string[] {
  const names = Object.hasOwn(commandNames, name) ? Object.values(commandNames[name] ?? {}) : [];
  return [...names, ...(Object.hasOwn(otherForms, name) ? (otherForms[name] ?? []) : [])];
}

/** What people call the options in Norwegian: they are written in English, and suggested for these. */
const optionNames: Readonly<Record<string, readonly string[]>> = {
  '--all': ['--alle', '--alt'],
  '--at': ['--revisjon'],
  '--attach-source': ['--kilde', '--kjelde', '--vedlegg'],
  '--body': ['--organ'],
  '--build': ['--bygg', '--lag'],
  '--case': ['--sak'],
  '--check': ['--sjekk', '--kontroller'],
  '--date': ['--vedtaksdato'],
  '--decision': ['--vedtak'],
  '--bare': ['--naken', '--minst'],
  '--dry-run': ['--prøv', '--tørr'],
  '--draft': ['--utkast'],
  '--fix': ['--rett', '--fiks', '--rett-feil'],
  '--format': ['--formater'],
  '--after': ['--etter'],
  '--before': ['--før'],
  '--cost': ['--kostnad', '--pris'],
  '--from': ['--fra', '--frå'],
  '--role': ['--rolle'],
  '--since': ['--siden', '--sidan'],
  '--spent': ['--brukt', '--forbruk'],
  '--text': ['--tekst'],
  '--responsible': ['--ansvarlig', '--ansvarleg'],
  '--under': ['--tilhører', '--tilhøyrer'],
  '--unit': ['--enhet', '--eining'],
  '--value': ['--verdi', '--tall', '--tal'],
  '--help': ['--hjelp', '--hjelpe'],
  '--label': ['--betegnelse', '--nemning'],
  '--lang': ['--språk'],
  '--max-warnings': ['--maks-advarsler', '--maks-åtvaringar'],
  '--kind': ['--type', '--slag'],
  '--owner': ['--eier', '--eigar'],
  '--partners': ['--parter', '--partar', '--medlemmer', '--medlemer'],
  '--period': ['--periode'],
  '--show': ['--vis'],
  '--title': ['--tittel'],
  '--tools': ['--verktøy', '--verktøyfiler'],
  '--yes': ['--ja'],
  '--port': ['--nettport'],
  '--serve': ['--forhåndsvis', '--førehandsvis', '--vis-i-nettleser'],
  '--poll': ['--hvert', '--kvart', '--intervall'],
  '--only': ['--bare', '--berre', '--kun'],
  '--out': ['--ut', '--utmappe', '--til'],
  '--partner': ['--part'],
  '--paper': ['--saksframlegg'],
  '--prolong': ['--forleng'],
  '--plan': ['--mappe', '--planmappe', '--planmappa'],
  '--tag': ['--tagg'],
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
  report: [
    'rapport',
    'årsrapport',
    'halvårsrapport',
    'tertialrapport',
    'kvartalsrapport',
    'månedsrapport',
    'månadsrapport',
    'annual report',
  ],
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
  const ofPart = kind === 'report' && which !== undefined && which.length > '2011'.length;
  const word = language === 'en' ? kind : ofPart ? 'rapport' : typedDocuments[kind][language];
  return which === undefined ? word : `${word} ${which}`;
}

/** Choices as they are written on a command line in a language; a plan's levels in its own words. */
export function typedChoices(
  choices: readonly string[],
  language: Language,
  plan?: OwnWords,
): readonly string[] {
  const spoken = plan ? inWordsOf(plan, language) : language;
  return choices.map((choice) => {
    const kind = kindOfList(choice);
    if (kind && (language !== 'en' || isLevel(kind))) return written(kindList(kind, spoken));
    if (language === 'en') return choice;
    if (isOwnerKind(choice)) return ownerKindNames[choice][language];
    if (isPlanDocumentKind(choice)) return typedDocuments[choice][language];
    // Among weights a decision is one of them, and what narrows a comparison is written as it has it.
    const isKind = isEntityKind(choice) && !choices.includes('editorial') && !choices.includes('added');
    return isKind ? written(kindName(choice, spoken).replace(/^\S+ /, '')) : choice;
  });
}

/** The kind whose entities a word lists: `goals`. */
function kindOfList(word: string): EntityKind | undefined {
  return allEntityKinds.find((kind) => entityKinds[kind].list === word);
}

/** A name as one word of a command line. */
function written(name: string): string {
  return name.replaceAll(' ', '-');
}

/**
 * The choice that a word of the command line means: in the own words of plans for their levels, or else in any language.
 * @param plans those that the command reads
 */
export function meantChoice<Choice extends string>(
  word: string,
  choices: readonly Choice[],
  plans: readonly OwnWords[] = [],
): Choice | undefined {
  const found = meant(word, choices, ownNamesIn(plans)) ?? meant(word, choices, namesOfArgument);
  return choices.find((choice) => choice === found);
}

/** What a mistyped word of the command line was most likely meant to be, as it is written there. */
export function nearestChoice(
  word: string,
  choices: Iterable<string>,
  plans: readonly OwnWords[] = [],
): string | undefined {
  const ownNames = ownNamesIn(plans);
  const name = nearestName(word, choices, (choice) => [...ownNames(choice), ...namesOfArgument(choice)]);
  return name && written(name);
}

/** What plans call a level in their own words, in every form. */
function ownNamesIn(plans: readonly OwnWords[]): NamesOf {
  return (choice) => {
    const level = kindOfList(choice) ?? choice;
    if (!isLevel(level)) return [];
    return plans.flatMap((plan) => {
      const noun = ownNoun(level, plan);
      return noun ? nounForms.map((form) => noun[form]) : [];
    });
  };
}

/** Every name of a word that the command line asks for: a kind, a document, a weight, a language. */
export function namesOfArgument(word: string): readonly string[] {
  const headings = Object.hasOwn(changeNames, word) ? (changeNames[word] ?? []) : [];
  return [
    ...namesOfKind(word),
    ...namesOfWord(word),
    ...(isOwnerKind(word) ? Object.values(ownerKindNames[word]) : []),
    ...headings.flatMap((heading) => languages.map((language) => say(heading, language))),
  ];
}
