import type { RevisionErrors } from '../io/user-error.ts';
import type { UserErrorMessages, Wording } from './wording.ts';

const fetchAgain: Wording = {
  nb: 'Hent det på nytt med git fetch --refetch, eller klon repoet på nytt uten --filter. git fsck viser alt som mangler eller er skadet.',
  nn: 'Hent det på nytt med git fetch --refetch, eller klon repoet på nytt utan --filter. git fsck viser alt som manglar eller er skadd.',
  en: 'Fetch it again with git fetch --refetch, or clone the repository again without --filter. git fsck shows all that is missing or damaged.',
};

const fetchRest: Wording = {
  nb: 'git fetch --unshallow --tags henter resten (i GitHub Actions: fetch-depth: 0)',
  nn: 'git fetch --unshallow --tags hentar resten (i GitHub Actions: fetch-depth: 0)',
  en: 'git fetch --unshallow --tags fetches the rest (in GitHub Actions: fetch-depth: 0)',
};

/** What could not be done with git. */
export const revisionErrors: UserErrorMessages<RevisionErrors> = {
  'tag-malformed': {
    text: {
      nb: (v) => `«${v.tag}» kan ikke være navnet på en tagg i git.`,
      nn: (v) => `«${v.tag}» kan ikkje vere namnet på ein tagg i git.`,
      en: (v) => `“${v.tag}” cannot be the name of a tag in git.`,
    },
  },
  'tag-unknown': {
    text: {
      nb: (v) => `Git-repoet har ingen tagg som heter «${v.tag}».`,
      nn: (v) => `Git-repoet har ingen tagg som heiter «${v.tag}».`,
      en: (v) => `The git repository has no tag called “${v.tag}”.`,
    },
    hint: {
      nb: 'git tag -l viser dem som finnes, og git fetch --tags henter dem som er laget andre steder',
      nn: 'git tag -l viser dei som finst, og git fetch --tags hentar dei som er laga andre stader',
      en: 'git tag -l shows those that there are, and git fetch --tags fetches those that were made elsewhere',
    },
  },
  'tag-unknown-shallow': {
    text: {
      nb: (v) => `Fant ingen tagg som heter «${v.tag}»: repoet er grunt klonet, så ikke alt er hentet.`,
      nn: (v) => `Fann ingen tagg som heiter «${v.tag}»: repoet er grunt klona, så ikkje alt er henta.`,
      en: (v) =>
        `Found no tag called “${v.tag}”: the repository is a shallow clone, so not all of it is fetched.`,
    },
    hint: fetchRest,
  },
  'tag-of-no-commit': {
    text: {
      nb: (v) => `Taggen «${v.tag}» peker ikke på en commit, så det er ingen plan å lage en utgivelse av.`,
      nn: (v) => `Taggen «${v.tag}» peikar ikkje på ein commit, så det er ingen plan å lage ei utgiving av.`,
      en: (v) => `The tag “${v.tag}” leads to no commit, so there is no plan to make a release of.`,
    },
  },
  'last-release-unknown': {
    text: {
      nb: (v) =>
        `Fant ingen utgivelse før «${v.tag}», men repoet er grunt klonet, så det kan finnes en likevel.`,
      nn: (v) =>
        `Fann inga utgiving før «${v.tag}», men repoet er grunt klona, så det kan finnast ei likevel.`,
      en: (v) =>
        `Found no release before “${v.tag}”, but the repository is a shallow clone, so there may be one.`,
    },
    hint: fetchRest,
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
    hint: {
      nb: 'for å ta vare på hver versjon: git init, git add ., git commit -m "Den første planen"',
      nn: 'for å ta vare på kvar versjon: git init, git add ., git commit -m "Den første planen"',
      en: 'to keep every version: git init, git add ., git commit -m "The first plan"',
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
};
