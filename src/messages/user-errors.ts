import type { Obstacle, UserErrors } from '../io/user-error.ts';
import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { meant, nearest } from '../text/did-you-mean.ts';
import { planSkeleton, shown } from './skeletons.ts';
import { typedDocument } from './spoken-words.ts';
import { allOf, anyOf, filled, type Sentence, type Wording } from './wording.ts';

const fetchAgain: Wording = {
  nb: 'Hent det på nytt med git fetch --refetch, eller klon repoet på nytt uten --filter. git fsck viser alt som mangler eller er skadet.',
  nn: 'Hent det på nytt med git fetch --refetch, eller klon repoet på nytt utan --filter. git fsck viser alt som manglar eller er skadd.',
  en: 'Fetch it again with git fetch --refetch, or clone the repository again without --filter. git fsck shows all that is missing or damaged.',
};

const otherPlace: Wording = {
  nb: 'Velg et annet navn eller et annet sted.',
  nn: 'Vel eit anna namn eller ein annan stad.',
  en: 'Choose another name or another place.',
};

const obstacles: Readonly<Record<Obstacle, Readonly<Record<Language, string>>>> = {
  file: { nb: 'en fil', nn: 'ei fil', en: 'a file' },
  folder: { nb: 'en mappe', nn: 'ei mappe', en: 'a folder' },
  link: { nb: 'en lenke', nn: 'ei lenkje', en: 'a link' },
  device: { nb: 'en enhet', nn: 'ei eining', en: 'a device' },
  pipe: { nb: 'et rør (pipe)', nn: 'eit røyr (pipe)', en: 'a pipe' },
  socket: { nb: 'en socket', nn: 'ein socket', en: 'a socket' },
};

/** What could not be done, in a sentence; `hint` is the way on. */
interface UserErrorMessage<V> {
  readonly text: Wording<V>;
  readonly hint?: Wording<V>;
}

/** What could not be done (exit 3), by name. */
export const userErrors: { readonly [Name in keyof UserErrors]: UserErrorMessage<UserErrors[Name]> } = {
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
            : `En planmappe er en mappe med filen plan.yaml. Finnes den, si hvor den er: --plan <mappe>\nSkal du begynne på en ny plan, lag mappen «plan», og i den filen plan.yaml med dette i:\n${shown(planSkeleton('nb'))}`,
      nn: (v) =>
        v.misnamed
          ? `Fila «${v.misnamed}» har feil namn: ho skal heite plan.yaml`
          : v.below.length > 0
            ? `Det ligg ein plan lenger ned: ${asOptions(v.below, 'nn')}`
            : `Ei planmappe er ei mappe med fila plan.yaml. Finst ho, sei kvar ho er: --plan <mappe>\nSkal du byrje på ein ny plan, lag mappa «plan», og i henne fila plan.yaml med dette i:\n${shown(planSkeleton('nn'))}`,
      en: (v) =>
        v.misnamed
          ? `The file “${v.misnamed}” has the wrong name: it should be called plan.yaml`
          : v.below.length > 0
            ? `There is a plan further down: ${asOptions(v.below, 'en')}`
            : `A plan folder is a folder with the file plan.yaml. If there is one, say where it is: --plan <folder>\nTo begin a new plan, make the folder “plan”, and in it the file plan.yaml with this in it:\n${shown(planSkeleton('en'))}`,
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
  'no-plan-in-base': {
    text: {
      nb: (v) => `Det er ingen plan å sammenligne med: «${v.revision}» har ingen ${v.path}.`,
      nn: (v) => `Det er ingen plan å samanlikne med: «${v.revision}» har ingen ${v.path}.`,
      en: (v) => `There is no plan to compare with: “${v.revision}” has no ${v.path}.`,
    },
    hint: {
      nb: (v) => `git log --diff-filter=A -- ${v.path} viser når planen kom; velg en revisjon etter den`,
      nn: (v) => `git log --diff-filter=A -- ${v.path} viser når planen kom; vel ein revisjon etter den`,
      en: (v) =>
        `git log --diff-filter=A -- ${v.path} shows when the plan came; choose a revision after that`,
    },
  },
  'no-plan-in-head': {
    text: {
      nb: (v) => `Det er ingen plan å sammenligne: «${v.revision}» har ingen ${v.path}.`,
      nn: (v) => `Det er ingen plan å samanlikne: «${v.revision}» har ingen ${v.path}.`,
      en: (v) => `There is no plan to compare: “${v.revision}” has no ${v.path}.`,
    },
    hint: {
      nb: (v) =>
        `git log --diff-filter=D -- ${v.path} viser når planen ble borte; --plan sier hvor den ligger`,
      nn: (v) =>
        `git log --diff-filter=D -- ${v.path} viser når planen vart borte; --plan seier kvar han ligg`,
      en: (v) =>
        `git log --diff-filter=D -- ${v.path} shows when the plan was deleted; --plan says where it is`,
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
  'nothing-committed': {
    text: {
      nb: 'Ingenting er lagt inn i git ennå, så det er ingen revisjon å sammenligne med.',
      nn: 'Ingenting er lagt inn i git enno, så det er ingen revisjon å samanlikne med.',
      en: 'Nothing is committed to git yet, so there is no revision to compare with.',
    },
  },
  'no-common-ancestor': {
    text: {
      nb: (v) => `«${v.one}» og «${v.other}» har ingen felles historikk.`,
      nn: (v) => `«${v.one}» og «${v.other}» har ingen felles historikk.`,
      en: (v) => `“${v.one}” and “${v.other}” have no history in common.`,
    },
    hint: {
      nb: (v) => `${v.one}..${v.other} sammenligner dem likevel, uten felles utgangspunkt`,
      nn: (v) => `${v.one}..${v.other} samanliknar dei likevel, utan felles utgangspunkt`,
      en: (v) => `${v.one}..${v.other} compares them all the same, with no common start`,
    },
  },
  'no-common-ancestor-shallow': {
    text: {
      nb: (v) =>
        `Fant ingen felles revisjon av «${v.one}» og «${v.other}»: repoet er grunt klonet, så hele historikken er ikke hentet.`,
      nn: (v) =>
        `Fann ingen felles revisjon av «${v.one}» og «${v.other}»: repoet er grunt klona, så heile historikken er ikkje henta.`,
      en: (v) =>
        `Found no common revision of “${v.one}” and “${v.other}”: the repository is a shallow clone, so not all of its history is fetched.`,
    },
    hint: {
      nb: 'git fetch --unshallow henter resten (i GitHub Actions: fetch-depth: 0)',
      nn: 'git fetch --unshallow hentar resten (i GitHub Actions: fetch-depth: 0)',
      en: 'git fetch --unshallow fetches the rest (in GitHub Actions: fetch-depth: 0)',
    },
  },
  'objects-missing': {
    text: {
      nb: (v) =>
        `Git-repoet mangler «${v.path}» i revisjonen ${v.revision}, eller innholdet er skadet (objekt ${v.object}).`,
      nn: (v) =>
        `Git-repoet manglar «${v.path}» i revisjonen ${v.revision}, eller innhaldet er skadd (objekt ${v.object}).`,
      en: (v) =>
        `The git repository lacks “${v.path}” of the revision ${v.revision}, or it is damaged (object ${v.object}).`,
    },
    hint: fetchAgain,
  },
  'commit-missing': {
    text: {
      nb: (v) =>
        `Git-repoet mangler en commit i historikken til «${v.revision}», eller den er skadet (objekt ${v.object}).`,
      nn: (v) =>
        `Git-repoet manglar ein commit i historikken til «${v.revision}», eller han er skadd (objekt ${v.object}).`,
      en: (v) =>
        `The git repository lacks a commit in the history of “${v.revision}”, or it is damaged (object ${v.object}).`,
    },
    hint: fetchAgain,
  },
  'submodule-in-plan': {
    text: {
      nb: (v) =>
        `«${v.path}» er en git-submodul (commit ${v.object}): filene der ligger i et annet repo og kan ikke leses fra en revisjon.`,
      nn: (v) =>
        `«${v.path}» er ein git-submodul (commit ${v.object}): filene der ligg i eit anna repo og kan ikkje lesast frå ein revisjon.`,
      en: (v) =>
        `“${v.path}” is a git submodule (commit ${v.object}): its files are in another repository and cannot be read from a revision.`,
    },
    hint: {
      nb: 'git submodule update --init henter filene til mappen; les planen der, uten --at. Skal revisjoner kunne leses, må filene ligge i selve repoet.',
      nn: 'git submodule update --init hentar filene til mappa; les planen der, utan --at. Skal revisjonar kunne lesast, må filene liggje i sjølve repoet.',
      en: 'git submodule update --init fetches the files into the folder; read the plan there, without --at. For revisions to be readable, the files must be in the repository itself.',
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
  'git-missing': {
    text: { nb: 'Finner ikke git.', nn: 'Finn ikkje git.', en: 'Cannot find git.' },
    hint: {
      nb: 'Revisjoner krever git på maskinen: https://git-scm.com',
      nn: 'Revisjonar krev git på maskina: https://git-scm.com',
      en: 'Revisions need git on the machine: https://git-scm.com',
    },
  },
  'git-failed': {
    text: {
      nb: (v) => `git svarte ikke som ventet (${v.detail}).`,
      nn: (v) => `git svara ikkje som venta (${v.detail}).`,
      en: (v) => `git did not answer as expected (${v.detail}).`,
    },
  },
  'git-silent': {
    text: {
      nb: (v) => `git ble ikke ferdig på ${v.seconds} sekunder, og ble stanset.`,
      nn: (v) => `git vart ikkje ferdig på ${v.seconds} sekund, og vart stansa.`,
      en: (v) => `git did not end in ${v.seconds} seconds and was stopped.`,
    },
    hint: {
      nb: 'Er repoet svært stort, eller ligger det på et tregt nettverk? PLANVERK_GIT_TIMEOUT=600 gir git 600 sekunder.',
      nn: 'Er repoet svært stort, eller ligg det på eit tregt nettverk? PLANVERK_GIT_TIMEOUT=600 gjev git 600 sekund.',
      en: 'Is the repository very large, or on a slow network? PLANVERK_GIT_TIMEOUT=600 gives git 600 seconds.',
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
  'git-unsafe-owner': {
    text: {
      nb: 'git leser ikke mappen fordi en annen bruker eier den.',
      nn: 'git les ikkje mappa fordi ein annan brukar eig henne.',
      en: 'git does not read the folder because another user owns it.',
    },
    hint: {
      nb: (v) => `Stoler du på den: git config --global --add safe.directory ${v.folder}`,
      nn: (v) => `Lit du på henne: git config --global --add safe.directory ${v.folder}`,
      en: (v) => `If you trust it: git config --global --add safe.directory ${v.folder}`,
    },
  },
  'not-a-repository': {
    text: {
      nb: (v) => `«${v.folder}» ligger ikke i et git-repo, så der finnes ingen revisjoner.`,
      nn: (v) => `«${v.folder}» ligg ikkje i eit git-repo, så der finst ingen revisjonar.`,
      en: (v) => `“${v.folder}” is not in a git repository, so there are no revisions.`,
    },
  },
  'revision-malformed': {
    text: {
      nb: (v) => `«${v.revision}» kan ikke være navnet på en revisjon.`,
      nn: (v) => `«${v.revision}» kan ikkje vere namnet på ein revisjon.`,
      en: (v) => `“${v.revision}” cannot be the name of a revision.`,
    },
  },
  'revision-unknown': {
    text: {
      nb: (v) => `git kjenner ingen revisjon «${v.revision}».`,
      nn: (v) => `git kjenner ingen revisjon «${v.revision}».`,
      en: (v) => `git knows no revision “${v.revision}”.`,
    },
    hint: {
      nb: 'git log --oneline viser revisjonene, git tag taggene',
      nn: 'git log --oneline viser revisjonane, git tag taggane',
      en: 'git log --oneline shows the revisions, git tag the tags',
    },
  },
  'revision-unknown-shallow': {
    text: {
      nb: (v) => `Revisjonen «${v.revision}» er ikke hentet: repoet er grunt klonet.`,
      nn: (v) => `Revisjonen «${v.revision}» er ikkje henta: repoet er grunt klona.`,
      en: (v) => `The revision “${v.revision}” was not fetched: the repository is a shallow clone.`,
    },
    hint: {
      nb: 'git fetch --unshallow henter resten (i GitHub Actions: fetch-depth: 0)',
      nn: 'git fetch --unshallow hentar resten (i GitHub Actions: fetch-depth: 0)',
      en: 'git fetch --unshallow fetches the rest (in GitHub Actions: fetch-depth: 0)',
    },
  },
  'plan-not-in-revision': {
    text: {
      nb: (v) => `Revisjonen «${v.revision}» har ingen mappe «${v.folder}».`,
      nn: (v) => `Revisjonen «${v.revision}» har inga mappe «${v.folder}».`,
      en: (v) => `The revision “${v.revision}” has no folder “${v.folder}”.`,
    },
  },
  'year-outside': {
    text: {
      nb: (v) => `${v.year} er utenfor planens periode, ${v.from}–${v.to}.`,
      nn: (v) => `${v.year} er utanfor perioden til planen, ${v.from}–${v.to}.`,
      en: (v) => `${v.year} is outside the plan’s period, ${v.from}–${v.to}.`,
    },
  },
  'file-exists': {
    text: {
      nb: (v) => `«${v.path}» finnes fra før, og blir ikke skrevet over.`,
      nn: (v) => `«${v.path}» finst frå før, og blir ikkje skriven over.`,
      en: (v) => `“${v.path}” exists and is not written over.`,
    },
  },
  'table-too-long': {
    text: {
      nb: (v) => `Tabellen «${v.name}.csv» får over ${v.rows} rader, flere enn et regneark kan åpne.`,
      nn: (v) => `Tabellen «${v.name}.csv» får over ${v.rows} rader, fleire enn eit rekneark kan opne.`,
      en: (v) =>
        `The table “${v.name}.csv” has more than ${v.rows} rows, which is more than a spreadsheet can open.`,
    },
    hint: {
      nb: 'Et beløp for flere år gir en rad for hvert år. Gi beløpene færre år, eller bygg tabellen for en handlingsplan: planverk build action-plan <år> --format csv',
      nn: 'Eit beløp for fleire år gir ei rad for kvart år. Gi beløpa færre år, eller bygg tabellen for ein handlingsplan: planverk build action-plan <år> --format csv',
      en: 'An amount for several years makes a row for each year. Give the amounts fewer years, or build the table of one action plan: planverk build action-plan <year> --format csv',
    },
  },
  'output-outside': {
    text: {
      nb: (v) => `«${v.path}» ligger utenfor mappen for dokumentene og blir ikke skrevet.`,
      nn: (v) => `«${v.path}» ligg utanfor mappa for dokumenta og blir ikkje skriven.`,
      en: (v) => `“${v.path}” is outside the output folder and is not written.`,
    },
  },
  'output-inside-plan': {
    text: {
      nb: (v) =>
        `Mappen for dokumentene, «${v.folder}», ligger i planmappen; dokumentene må skrives et annet sted.`,
      nn: (v) =>
        `Mappa for dokumenta, «${v.folder}», ligg i planmappa; dokumenta må skrivast ein annan stad.`,
      en: (v) =>
        `The output folder “${v.folder}” is in the plan folder; documents must be written elsewhere.`,
    },
  },
  'output-inside-git': {
    text: {
      nb: (v) => `«${v.folder}» ligger blant filene til git selv; dokumentene må skrives et annet sted.`,
      nn: (v) => `«${v.folder}» ligg mellom filene til git sjølv; dokumenta må skrivast ein annan stad.`,
      en: (v) => `“${v.folder}” is among git's own files; documents must be written elsewhere.`,
    },
  },
  'output-foreign': {
    text: {
      nb: (v) =>
        `«${v.path}» finnes fra før og er ikke laget av planverk; den blir ikke overskrevet, og ingenting er skrevet.`,
      nn: (v) =>
        `«${v.path}» finst frå før og er ikkje laga av planverk; ho blir ikkje overskriven, og ingenting er skrive.`,
      en: (v) =>
        `“${v.path}” is there already and was not made by planverk; it is not overwritten, and nothing was written.`,
    },
    hint: {
      nb: 'Flytt eller slett filen, eller velg et annet sted med --out.',
      nn: 'Flytt eller slett fila, eller vel ein annan stad med --out.',
      en: 'Move or delete the file, or choose another place with --out.',
    },
  },
  'output-busy': {
    text: {
      nb: (v) => `En annen kjøring av planverk skriver i den samme mappen, og ble ikke ferdig («${v.path}»).`,
      nn: (v) => `Ei anna køyring av planverk skriv i den same mappa, og vart ikkje ferdig («${v.path}»).`,
      en: (v) => `Another run of planverk is writing into the same folder and has not ended (“${v.path}”).`,
    },
    hint: {
      nb: 'Vent til den er ferdig og prøv igjen. Er den avbrutt, kan filen slettes.',
      nn: 'Vent til ho er ferdig og prøv att. Er ho avbroten, kan fila slettast.',
      en: 'Wait until it has ended and try again. If it was cut off, the file can be deleted.',
    },
  },
  'fonts-failed': {
    text: {
      nb: (v) =>
        `Dokumentet kunne ikke settes med fontene i temaet (${v.paths}); minst én av dem er ødelagt.`,
      nn: (v) =>
        `Dokumentet kunne ikkje setjast med fontane i temaet (${v.paths}); minst éin av dei er øydelagd.`,
      en: (v) =>
        `The document could not be set in the theme's fonts (${v.paths}); at least one of them is damaged.`,
    },
    hint: {
      nb: 'Hent fontfilene på nytt, eller ta «fonts» ut av temaet.',
      nn: 'Hent fontfilene på nytt, eller ta «fonts» ut av temaet.',
      en: 'Fetch the font files again, or take “fonts” out of the theme.',
    },
  },
  'output-not-a-file': {
    text: {
      nb: (v) => `«${v.path}» er ${obstacles[v.what].nb} og ikke en vanlig fil; det blir ikke skrevet dit.`,
      nn: (v) => `«${v.path}» er ${obstacles[v.what].nn} og ikkje ei vanleg fil; det blir ikkje skrive dit.`,
      en: (v) => `“${v.path}” is ${obstacles[v.what].en} and not an ordinary file; nothing is written there.`,
    },
    hint: otherPlace,
  },
  'output-not-a-folder': {
    text: {
      nb: (v) => `«${v.path}» er ${obstacles[v.what].nb} og ikke en mappe; ingenting kan legges der.`,
      nn: (v) => `«${v.path}» er ${obstacles[v.what].nn} og ikkje ei mappe; ingenting kan leggjast der.`,
      en: (v) => `“${v.path}” is ${obstacles[v.what].en} and not a folder; nothing can be put there.`,
    },
    hint: otherPlace,
  },
  'output-folder-locked': {
    text: {
      nb: (v) => `Mappen «${v.path}» er skrivebeskyttet.`,
      nn: (v) => `Mappa «${v.path}» er skriveverna.`,
      en: (v) => `The folder “${v.path}” is write-protected.`,
    },
  },
  'output-folder-unmade': {
    text: {
      nb: (v) => `Mappen «${v.path}» kan ikke lages (${v.detail}).`,
      nn: (v) => `Mappa «${v.path}» kan ikkje lagast (${v.detail}).`,
      en: (v) => `The folder “${v.path}” cannot be made (${v.detail}).`,
    },
    hint: otherPlace,
  },
  'output-name-too-long': {
    text: {
      nb: (v) => `Navnet «${shortened(v.path)}» er for langt for filsystemet.`,
      nn: (v) => `Namnet «${shortened(v.path)}» er for langt for filsystemet.`,
      en: (v) => `The name “${shortened(v.path)}” is too long for the file system.`,
    },
  },
  'changed-meanwhile': {
    text: {
      nb: (v) => `«${v.path}» ble endret mens planverk arbeidet, og er ikke skrevet over.`,
      nn: (v) => `«${v.path}» vart endra medan planverk arbeidde, og er ikkje skriven over.`,
      en: (v) => `“${v.path}” was changed while planverk was working, and is not written over.`,
    },
    hint: {
      nb: 'Kjør kommandoen på nytt.',
      nn: 'Køyr kommandoen på nytt.',
      en: 'Run the command again.',
    },
  },
  'output-locked': {
    text: {
      nb: (v) => `«${v.path}» er låst eller skrivebeskyttet.`,
      nn: (v) => `«${v.path}» er låst eller skriveverna.`,
      en: (v) => `“${v.path}” is locked or write-protected.`,
    },
    hint: {
      nb: 'Er dokumentet åpent i et annet program? Lukk det og prøv igjen.',
      nn: 'Er dokumentet ope i eit anna program? Lukk det og prøv att.',
      en: 'Is the document open in another program? Close it and try again.',
    },
  },
  'disk-full': {
    text: {
      nb: 'Disken er full; ingenting ble skrevet.',
      nn: 'Disken er full; ingenting vart skrive.',
      en: 'The disk is full; nothing was written.',
    },
  },
  'printed-until-full': {
    text: {
      nb: 'Utskriften ble ikke hel, fordi disken er full.',
      nn: 'Utskrifta vart ikkje heil, fordi disken er full.',
      en: 'The output is not whole, because the disk is full.',
    },
  },
  'printed-in-part': {
    text: {
      nb: (v) => `Utskriften ble ikke hel (${v.detail}).`,
      nn: (v) => `Utskrifta vart ikkje heil (${v.detail}).`,
      en: (v) => `The output is not whole (${v.detail}).`,
    },
  },
  'output-unwritable': {
    text: {
      nb: (v) => `Kan ikke skrive «${v.path}» (${v.detail}).`,
      nn: (v) => `Kan ikkje skrive «${v.path}» (${v.detail}).`,
      en: (v) => `Cannot write “${v.path}” (${v.detail}).`,
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

/** What is said of an error, with its values in the words. */
export function userErrorMessage({
  name,
  values,
}: {
  readonly name: keyof UserErrors;
  readonly values: UserErrors[keyof UserErrors];
}): { readonly text: Sentence; readonly hint?: Sentence } {
  const { text, hint }: UserErrorMessage<never> = userErrors[name];
  // An error has the values of its name; the compiler does not follow that through the lookup.
  const fill = (wording: Wording<never>): Sentence => filled(wording, values as never);
  return { text: fill(text), ...(hint && { hint: fill(hint) }) };
}

/** The documents that there are of a kind, as what to write on the command line. */
function documents({ choices }: UserErrors['document-unknown'], language: Language): readonly string[] {
  return choices.map((choice) => typedDocument(choice, language));
}

/** The folder that has nearly the name of one that is not there; what is before the name is kept as it was written. */
function folderMeant(
  { folder, name, beside }: UserErrors['folder-missing'],
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

/** The beginning of a path that is too long to be shown. */
function shortened(path: string): string {
  return path.length > 80 ? `${path.slice(0, 79)}…` : path;
}

/** Folders as what to write on the command line: quotation marks hold names with spaces together in every shell. */
function asOptions(folders: readonly string[], language: Language): string {
  const options = folders.map(
    (folder) => `--plan ${/^[\p{L}\p{N}_./-]+$/u.test(folder) ? folder : `"${folder}"`}`,
  );
  return anyOf(options, language);
}
