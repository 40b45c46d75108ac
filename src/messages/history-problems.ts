import type { NoValues } from '../text/problem.ts';
import type { Catalogue } from './wording.ts';

/** What to do where Git LFS has a file: said of plan files, pictures and fonts. */
export const lfsHint = {
  nb: 'hent den med git lfs pull (i GitHub Actions: lfs: true under actions/checkout); en eldre revisjon (--at) har bare pekeren, så planfiler og bilder bør ligge i git uten LFS',
  nn: 'hent henne med git lfs pull (i GitHub Actions: lfs: true under actions/checkout); ein eldre revisjon (--at) har berre peikaren, så planfiler og bilete bør liggje i git utan LFS',
  en: 'fetch it with git lfs pull (in GitHub Actions: lfs: true under actions/checkout); an older revision (--at) has only the pointer, so plan files and pictures should be kept in git without LFS',
} as const;

/** What can be wrong with what git has of a plan, and with what was adopted. */
export interface HistoryProblems {
  'file-lfs-pointer': NoValues;
  'tag-unknown': { readonly tag: string };
  'adopted-record-edited': NoValues;
  'adopted-record-newer': { readonly program: string };
}

/** Files that git has elsewhere, tags, and adopted records. */
export const historyProblems: Catalogue<HistoryProblems> = {
  'file-lfs-pointer': {
    code: 'PV0027',
    severity: 'error',
    text: {
      nb: 'filen er lagret med Git LFS, og er ikke hentet: her ligger bare en peker til den',
      nn: 'fila er lagra med Git LFS, og er ikkje henta: her ligg berre ein peikar til henne',
      en: 'the file is stored with Git LFS and was not fetched: only a pointer to it is here',
    },
    hint: lfsHint,
  },
  'tag-unknown': {
    code: 'PV0028',
    severity: 'warning',
    text: {
      nb: (v) => `taggen «${v.tag}» finnes ikke i git`,
      nn: (v) => `taggen «${v.tag}» finst ikkje i git`,
      en: (v) => `there is no tag “${v.tag}” in git`,
    },
    hint: {
      nb: (v) =>
        `sett den på revisjonen som ble vedtatt, med git tag ${v.tag}, eller hent den med git fetch --tags`,
      nn: (v) =>
        `set han på revisjonen som vart vedteken, med git tag ${v.tag}, eller hent han med git fetch --tags`,
      en: (v) =>
        `set it on the revision that was adopted, with git tag ${v.tag}, or fetch it with git fetch --tags`,
    },
  },
  'adopted-record-edited': {
    code: 'PV0029',
    severity: 'error',
    text: {
      nb: 'filen er endret etter at dokumentet ble vedtatt',
      nn: 'fila er endra etter at dokumentet vart vedteke',
      en: 'the file has been changed since the document was adopted',
    },
    hint: {
      nb: 'hent den tilbake slik den var, med git restore eller git checkout; det som ble vedtatt, endres med et nytt vedtak',
      nn: 'hent henne tilbake slik ho var, med git restore eller git checkout; det som vart vedteke, blir endra med eit nytt vedtak',
      en: 'restore it as it was, with git restore or git checkout; what was adopted is changed by a new decision',
    },
  },
  'adopted-record-newer': {
    code: 'PV0054',
    severity: 'error',
    text: {
      nb: (v) =>
        `filen er skrevet av en nyere versjon av planverk (${v.program}), i et format som denne ikke kjenner`,
      nn: (v) =>
        `fila er skriven av ein nyare versjon av planverk (${v.program}), i eit format som denne ikkje kjenner`,
      en: (v) =>
        `the file was written by a newer version of planverk (${v.program}), in a format that this one does not know`,
    },
    hint: {
      nb: 'installer den versjonen, eller en nyere',
      nn: 'installer den versjonen, eller ein nyare',
      en: 'install that version, or a newer one',
    },
  },
};
