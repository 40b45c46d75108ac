import type { PlanErrors } from '../io/user-error.ts';
import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { Level } from '../kinds/levels.ts';
import { meant, nearest } from '../text/did-you-mean.ts';
import { planSkeleton, shown } from './skeletons.ts';
import { typedDocument } from './spoken-words.ts';
import { allOf, anyOf, type Nouns, nounOf, type UserErrorMessages } from './wording.ts';

/** What could not be done with a plan and its files. */
export const planErrors: UserErrorMessages<PlanErrors> = {
  'plan-not-found': {
    text: {
      nb: 'Fant ingen plan her: verken plan.yaml eller plan/plan.yaml, her eller lenger opp.',
      nn: 'Fann ingen plan her: verken plan.yaml eller plan/plan.yaml, her eller lenger opp.',
      en: 'Found no plan here: neither plan.yaml nor plan/plan.yaml, here or further up.',
    },
    hint: {
      nb: (v) =>
        v.misnamed
          ? `Filen «${v.misnamed}» har feil navn: den skal hete plan.yaml`
          : v.below.length > 0
            ? `Det ligger en plan lenger ned: ${asOptions(v.below, 'nb')}`
            : `En planmappe er en mappe med filen plan.yaml. Finnes den, si hvor den er: --plan <mappe>\nSkal du begynne på en ny plan, kjør «planverk init», eller lag mappen «plan», og i den filen plan.yaml med dette i:\n${shown(planSkeleton('nb'))}`,
      nn: (v) =>
        v.misnamed
          ? `Fila «${v.misnamed}» har feil namn: ho skal heite plan.yaml`
          : v.below.length > 0
            ? `Det ligg ein plan lenger ned: ${asOptions(v.below, 'nn')}`
            : `Ei planmappe er ei mappe med fila plan.yaml. Finst ho, sei kvar ho er: --plan <mappe>\nSkal du byrje på ein ny plan, køyr «planverk init», eller lag mappa «plan», og i henne fila plan.yaml med dette i:\n${shown(planSkeleton('nn'))}`,
      en: (v) =>
        v.misnamed
          ? `The file “${v.misnamed}” has the wrong name: it should be called plan.yaml`
          : v.below.length > 0
            ? `There is a plan further down: ${asOptions(v.below, 'en')}`
            : `A plan folder is a folder with the file plan.yaml. If there is one, say where it is: --plan <folder>\nTo begin a new plan, run “planverk init”, or make the folder “plan”, and in it the file plan.yaml with this in it:\n${shown(planSkeleton('en'))}`,
    },
  },
  'plan-there': {
    text: {
      nb: (v) => `Det er en plan her fra før: «${v.folder}». Ingenting er skrevet.`,
      nn: (v) => `Det er ein plan her frå før: «${v.folder}». Ingenting er skrive.`,
      en: (v) => `There is a plan here already: “${v.folder}”. Nothing is written.`,
    },
    hint: {
      nb: 'Filene rundt planen (git, editor, package.json) kommer med: planverk init --tools\nEn ny plan må ha en egen mappe: planverk init <mappe>',
      nn: 'Filene rundt planen (git, editor, package.json) kjem med: planverk init --tools\nEin ny plan må ha ei eiga mappe: planverk init <mappe>',
      en: 'To get the files around the plan (git, editor, package.json): planverk init --tools\nA new plan must have a folder of its own: planverk init <folder>',
    },
  },
  'id-taken': {
    text: {
      nb: (v) => `Id-en «${v.id}» er i bruk. Ingenting er skrevet.`,
      nn: (v) => `Id-en «${v.id}» er i bruk. Ingenting er skrive.`,
      en: (v) => `The id “${v.id}” is in use. Nothing is written.`,
    },
    hint: {
      nb: (v) => `Gi det en annen: --id ${v.id}-2`,
      nn: (v) => `Gje det ein annan: --id ${v.id}-2`,
      en: (v) => `Give it another: --id ${v.id}-2`,
    },
  },
  'level-not-there': {
    text: {
      nb: (v, nouns) => `Planen har ikke nivået ${nounIn(v.kind, nouns)}. Ingenting er skrevet.`,
      nn: (v, nouns) => `Planen har ikkje nivået ${nounIn(v.kind, nouns)}. Ingenting er skrive.`,
      en: (v, nouns) => `The plan has no level for ${nounIn(v.kind, nouns)}. Nothing is written.`,
    },
    hint: {
      nb: 'Nivåene i planen står under levels i plan.yaml.',
      nn: 'Nivåa i planen står under levels i plan.yaml.',
      en: 'The levels of the plan are under levels in plan.yaml.',
    },
  },
  'fix-in-revision': {
    text: {
      nb: 'En eldre revisjon kan ikke rettes.',
      nn: 'Ein eldre revisjon kan ikkje rettast.',
      en: 'An older revision cannot be fixed.',
    },
    hint: {
      nb: 'Bruk --fix uten --at; da blir filene i mappen rettet.',
      nn: 'Bruk --fix utan --at; då blir filene i mappa retta.',
      en: 'Use --fix without --at; the files of the folder are then fixed.',
    },
  },
  'folder-missing': {
    text: {
      nb: (v) => `Mappen «${v.folder}» finnes ikke.`,
      nn: (v) => `Mappa «${v.folder}» finst ikkje.`,
      en: (v) => `The folder “${v.folder}” does not exist.`,
    },
    hint: {
      nb: (v) => folderMeant(v, (folder) => `Mente du «${folder}»?`),
      nn: (v) => folderMeant(v, (folder) => `Meinte du «${folder}»?`),
      en: (v) => folderMeant(v, (folder) => `Did you mean “${folder}”?`),
    },
  },
  'folder-not-a-folder': {
    text: {
      nb: (v) => `«${v.folder}» er en fil; oppgi mappen som planen ligger i.`,
      nn: (v) => `«${v.folder}» er ei fil; oppgje mappa som planen ligg i.`,
      en: (v) => `“${v.folder}” is a file; give the folder that the plan is in.`,
    },
  },
  'folder-unreadable': {
    text: {
      nb: (v) => `Mappen «${v.folder}» kan ikke leses.`,
      nn: (v) => `Mappa «${v.folder}» kan ikkje lesast.`,
      en: (v) => `The folder “${v.folder}” cannot be read.`,
    },
  },
  'folder-empty': {
    text: {
      nb: (v) => `Mappen «${v.folder}» er tom; det er ingen plan i den.`,
      nn: (v) => `Mappa «${v.folder}» er tom; det er ingen plan i henne.`,
      en: (v) => `The folder “${v.folder}” is empty; there is no plan in it.`,
    },
    hint: {
      nb: () =>
        `Skal det bli en plan, begynn med filen plan.yaml, med dette i:\n${shown(planSkeleton('nb'))}`,
      nn: () => `Skal det bli ein plan, byrj med fila plan.yaml, med dette i:\n${shown(planSkeleton('nn'))}`,
      en: () =>
        `To make it a plan, begin with the file plan.yaml, with this in it:\n${shown(planSkeleton('en'))}`,
    },
  },
  'folder-without-plan': {
    text: {
      nb: (v) => `Mappen «${v.folder}» har ingen plan.yaml.`,
      nn: (v) => `Mappa «${v.folder}» har ingen plan.yaml.`,
      en: (v) => `The folder “${v.folder}” has no plan.yaml.`,
    },
    hint: {
      nb: 'Oppgi mappen som plan.yaml ligger i, eller en git-revisjon.',
      nn: 'Oppgje mappa som plan.yaml ligg i, eller ein git-revisjon.',
      en: 'Give the folder that plan.yaml is in, or a git revision.',
    },
  },
  'side-unreadable': {
    text: {
      nb: (v) => `Planen i «${v.name}» kunne ikke leses, så ingenting er sammenlignet.`,
      nn: (v) => `Planen i «${v.name}» kunne ikkje lesast, så ingenting er samanlikna.`,
      en: (v) => `The plan in “${v.name}” could not be read, so nothing was compared.`,
    },
    hint: {
      nb: 'Rett plan.yaml der, eller sammenlign med en revisjon der den er hel.',
      nn: 'Rett plan.yaml der, eller samanlikn med ein revisjon der han er heil.',
      en: 'Fix plan.yaml there, or compare with a revision in which it is whole.',
    },
  },
  'document-unknown': {
    text: {
      nb: (v) =>
        `Planen har ikke dokumentet «${typedDocument(v.document, 'nb')}». Den har: ${allOf(documents(v, 'nb'), 'nb')}.`,
      nn: (v) =>
        `Planen har ikkje dokumentet «${typedDocument(v.document, 'nn')}». Han har: ${allOf(documents(v, 'nn'), 'nn')}.`,
      en: (v) =>
        `The plan has no document “${typedDocument(v.document, 'en')}”. It has: ${allOf(documents(v, 'en'), 'en')}.`,
    },
    hint: {
      nb: (v) => `Skriv for eksempel: planverk build ${documents(v, 'nb').at(-1)}`,
      nn: (v) => `Skriv til dømes: planverk build ${documents(v, 'nn').at(-1)}`,
      en: (v) => `Write for example: planverk build ${documents(v, 'en').at(-1)}`,
    },
  },
  'adopt-which': {
    text: {
      nb: (v) =>
        v.choices.length === 0
          ? `Planen har ikke noe dokument «${typedDocument(v.document, 'nb')}» som kan vedtas.`
          : `Si hvilket dokument som er vedtatt: ${anyOf(documents(v, 'nb'), 'nb')}.`,
      nn: (v) =>
        v.choices.length === 0
          ? `Planen har ikkje noko dokument «${typedDocument(v.document, 'nn')}» som kan vedtakast.`
          : `Sei kva dokument som er vedteke: ${anyOf(documents(v, 'nn'), 'nn')}.`,
      en: (v) =>
        v.choices.length === 0
          ? `The plan has no document “${typedDocument(v.document, 'en')}” that can be adopted.`
          : `Say which document is adopted: ${anyOf(documents(v, 'en'), 'en')}.`,
    },
  },
  'adopted-already': {
    text: {
      nb: (v) => `«${v.document}» er allerede vedtatt (${v.date}), og det er lagret hva dokumentet sa.`,
      nn: (v) => `«${v.document}» er alt vedteke (${v.date}), og det er lagra kva dokumentet sa.`,
      en: (v) => `“${v.document}” is adopted already (${v.date}), and what it said is on record.`,
    },
    hint: {
      nb: 'Skal en ny utgave vedtas, flytt den vedtatte til editions, og sett status til draft eller hearing med ny dato.',
      nn: 'Skal ei ny utgåve vedtakast, flytt den vedtekne til editions, og set status til draft eller hearing med ny dato.',
      en: 'To adopt a new edition, move the adopted one to editions, and give the edition at hand another status and a new date.',
    },
  },
  'status-of-report': {
    text: {
      nb: 'En rapport blir ikke vedtatt, så --status har ikke noe å legge til.',
      nn: 'Ein rapport blir ikkje vedteken, så --status har ikkje noko å leggje til.',
      en: 'A report is not adopted, so --status has nothing to add.',
    },
    hint: {
      nb: 'Utelat --status: rapporten sier hva som er gjort i perioden.',
      nn: 'Utelat --status: rapporten seier kva som er gjort i perioden.',
      en: 'Leave --status out: the report says what was done in its period.',
    },
  },
  'adopts-draft': {
    text: {
      nb: (v) =>
        `«${typedDocument(v.document, 'nb')}» er et utkast, og et utkast kan ikke vedtas av én part om gangen. Den skal vedtas av ${allOf(v.waiting, 'nb')}.`,
      nn: (v) =>
        `«${typedDocument(v.document, 'nn')}» er eit utkast, og eit utkast kan ikkje vedtakast av éin part om gongen. Han skal vedtakast av ${allOf(v.waiting, 'nn')}.`,
      en: (v) =>
        `“${typedDocument(v.document, 'en')}” is a draft, and a draft cannot be adopted by one partner at a time. It is to be adopted by ${allOf(v.waiting, 'en')}.`,
    },
    hint: {
      nb: 'Sett status til hearing når den er sendt ut til partene, og før så inn hvert vedtak.',
      nn: 'Set status til hearing når han er send ut til partane, og før så inn kvart vedtak.',
      en: 'Set the status to hearing when it has been sent to the partners, then note each adoption.',
    },
  },
  'adopts-not': {
    text: {
      nb: (v) =>
        v.partners.length === 0
          ? `Partene vedtar ikke planen, så «${v.partner}» kan ikke føres inn.`
          : `«${v.partner}» er ikke blant dem som mangler vedtak: ${allOf(v.partners, 'nb')}.`,
      nn: (v) =>
        v.partners.length === 0
          ? `Partane vedtek ikkje planen, så «${v.partner}» kan ikkje førast inn.`
          : `«${v.partner}» er ikkje blant dei som manglar vedtak: ${allOf(v.partners, 'nn')}.`,
      en: (v) =>
        v.partners.length === 0
          ? `The partners do not adopt the plan, so “${v.partner}” cannot be recorded.`
          : `“${v.partner}” is not among those who have yet to adopt: ${allOf(v.partners, 'en')}.`,
    },
  },
  'document-missing': {
    text: {
      nb: (v) =>
        `Planen har ikke dokumentet «${typedDocument(v.document, 'nb')}», og ingen andre av den typen.`,
      nn: (v) =>
        `Planen har ikkje dokumentet «${typedDocument(v.document, 'nn')}», og ingen andre av den typen.`,
      en: (v) => `The plan has no document “${typedDocument(v.document, 'en')}”, and no other of its kind.`,
    },
    hint: {
      nb: (v) => missingDocument(v.document.kind).nb,
      nn: (v) => missingDocument(v.document.kind).nn,
      en: (v) => missingDocument(v.document.kind).en,
    },
  },
  'file-unreadable': {
    text: {
      nb: (v) => `Filen «${v.path}» kan ikke leses.`,
      nn: (v) => `Fila «${v.path}» kan ikkje lesast.`,
      en: (v) => `The file “${v.path}” cannot be read.`,
    },
  },
  'port-taken': {
    text: {
      nb: (v) =>
        v.ports.length > 1
          ? `Portene ${v.ports[0]}–${v.ports.at(-1)} på denne maskinen er i bruk.`
          : `Port ${v.ports[0]} på denne maskinen er i bruk.`,
      nn: (v) =>
        v.ports.length > 1
          ? `Portane ${v.ports[0]}–${v.ports.at(-1)} på denne maskina er i bruk.`
          : `Port ${v.ports[0]} på denne maskina er i bruk.`,
      en: (v) =>
        v.ports.length > 1
          ? `The ports ${v.ports[0]}–${v.ports.at(-1)} of this machine are in use.`
          : `Port ${v.ports[0]} of this machine is in use.`,
    },
    hint: {
      nb: 'Velg en annen port med --port, eller avslutt programmet som bruker den.',
      nn: 'Vel ein annan port med --port, eller avslutt programmet som bruker han.',
      en: 'Choose another port with --port, or close the program that uses it.',
    },
  },
  'files-exhausted': {
    text: {
      nb: 'Systemet lar ikke planverk åpne flere filer nå, så arbeidet er ikke gjort.',
      nn: 'Systemet lèt ikkje planverk opne fleire filer no, så arbeidet er ikkje gjort.',
      en: 'The system lets planverk open no more files now, so the work was not done.',
    },
    hint: {
      nb: 'Lukk andre programmer, eller hev grensen for åpne filer (ulimit -n), og prøv igjen.',
      nn: 'Lukk andre program, eller hev grensa for opne filer (ulimit -n), og prøv att.',
      en: 'Close other programs, or raise the limit on open files (ulimit -n), and try again.',
    },
  },
  'year-outside': {
    text: {
      nb: (v) => `${v.year} er utenfor planens periode, ${v.from}–${v.to}.`,
      nn: (v) => `${v.year} er utanfor perioden til planen, ${v.from}–${v.to}.`,
      en: (v) => `${v.year} is outside the plan’s period, ${v.from}–${v.to}.`,
    },
  },
  'plan-in-part': {
    text: {
      nb: 'Noe i planen kan ikke leses, og ville manglet i det som skrives; ingenting er skrevet.',
      nn: 'Noko i planen kan ikkje lesast, og ville mangla i det som blir skrive; ingenting er skrive.',
      en: 'Something in the plan cannot be read and would be missing from what is written; nothing was written.',
    },
    hint: {
      nb: 'planverk validate viser hva som er galt.',
      nn: 'planverk validate viser kva som er gale.',
      en: 'planverk validate shows what is wrong.',
    },
  },
  'plan-unusable': {
    text: {
      nb: 'plan.yaml mangler for mye til at noe kan bygges.',
      nn: 'plan.yaml manglar for mykje til at noko kan byggjast.',
      en: 'plan.yaml lacks too much for anything to be built.',
    },
  },
};

/** The documents that there are of a kind, as what to write on the command line. */
function documents({ choices }: PlanErrors['document-unknown'], language: Language): readonly string[] {
  return choices.map((choice) => typedDocument(choice, language));
}

/** The folder that has nearly the name of one that is not there; what is before the name is kept as it was written. */
function folderMeant(
  { folder, name, beside }: PlanErrors['folder-missing'],
  ask: (folder: string) => string,
): string {
  const found = meant(name, beside, () => []) ?? nearest(name, beside);
  return found === undefined ? '' : ask(folder.slice(0, folder.lastIndexOf(name)) + found);
}

/** How a plan gets its first document of a kind. */
function missingDocument(kind: PlanDocumentKind): Readonly<Record<Language, string>> {
  if (kind === 'action-plan')
    return {
      nb: 'planverk new handlingsplan <år> skriver en ny handlingsplan',
      nn: 'planverk new handlingsplan <år> skriv ein ny handlingsplan',
      en: 'planverk new action-plan <year> writes a new action plan',
    };
  if (kind === 'report')
    return {
      nb: 'En årsrapport bygges for hvert år som har en handlingsplan, og der minst ett av tiltakene i den har en rapport (reports) fra året.',
      nn: 'Ein årsrapport blir bygd for kvart år som har ein handlingsplan, og der minst eitt av tiltaka i han har ein rapport (reports) frå året.',
      en: 'An annual report is built for each year that has an action plan, if at least one action in it has a report (reports) of that year.',
    };
  return {
    nb: 'planverk list viser det planen har',
    nn: 'planverk list viser det planen har',
    en: 'planverk list shows what the plan has',
  };
}

/** Folders as what to write on the command line: quotation marks hold names with spaces together in every shell. */
function asOptions(folders: readonly string[], language: Language): string {
  const options = folders.map(
    (folder) => `--plan ${/^[\p{L}\p{N}_./-]+$/u.test(folder) ? folder : `"${folder}"`}`,
  );
  return anyOf(options, language);
}

function nounIn(kind: Level, { language }: Nouns): string {
  return nounOf(kind, language).singular;
}
