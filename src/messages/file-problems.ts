import type { NoValues } from '../text/problem.ts';
import { planSkeleton, shown } from './skeletons.ts';
import { blank, type Catalogue } from './wording.ts';

const megabytes = (bytes: number): string =>
  // In an explanation the number is a blank.
  typeof bytes === 'number' ? String(Math.round(bytes / 1e5) / 10) : blank;

/** What can hinder the reading of a file, or of a plan. */
export interface FileProblems {
  'plan-missing': NoValues;
  'file-unreadable': NoValues;
  'file-outside-plan': NoValues;
  'file-not-regular': NoValues;
  /** Bytes. */
  'file-too-large': { readonly size: number; readonly limit: number };
  /** Numbers with their units. */
  'plan-too-large': { readonly found: string; readonly limit: string };
  'links-without-end': { readonly limit: string };
}

/** PV0001–PV0029: files that are not read. */
export const fileProblems: Catalogue<FileProblems> = {
  'plan-missing': {
    code: 'PV0001',
    severity: 'error',
    text: {
      nb: 'planmappen har ingen plan.yaml',
      nn: 'planmappa har ingen plan.yaml',
      en: 'the plan folder has no plan.yaml',
    },
    hint: {
      nb: () => `lag filen, med dette i:\n${shown(planSkeleton('nb'))}`,
      nn: () => `lag fila, med dette i:\n${shown(planSkeleton('nn'))}`,
      en: () => `make the file, with this in it:\n${shown(planSkeleton('en'))}`,
    },
  },
  'file-unreadable': {
    code: 'PV0002',
    severity: 'error',
    text: {
      nb: 'filen kan ikke leses',
      nn: 'fila kan ikkje lesast',
      en: 'the file cannot be read',
    },
    hint: {
      nb: 'se etter om du har tilgang til den, og om den er åpen i et annet program',
      nn: 'sjå etter om du har tilgang til henne, og om ho er open i eit anna program',
      en: 'see whether you have access to it, and whether it is open in another program',
    },
  },
  'file-outside-plan': {
    code: 'PV0003',
    severity: 'error',
    text: {
      nb: 'lenken fører ut av planmappen, så filen leses ikke',
      nn: 'lenkja fører ut av planmappa, så fila blir ikkje lesen',
      en: 'the link leads out of the plan folder, so the file is not read',
    },
    hint: {
      nb: 'legg en kopi av filen i planmappen',
      nn: 'legg ein kopi av fila i planmappa',
      en: 'put a copy of the file in the plan folder',
    },
  },
  'file-not-regular': {
    code: 'PV0004',
    severity: 'error',
    text: {
      nb: 'dette er ikke en vanlig fil',
      nn: 'dette er ikkje ei vanleg fil',
      en: 'this is not a regular file',
    },
  },
  'file-too-large': {
    code: 'PV0005',
    severity: 'error',
    text: {
      nb: (v) => `filen er for stor: ${megabytes(v.size)} MB, grensen er ${megabytes(v.limit)} MB`,
      nn: (v) => `fila er for stor: ${megabytes(v.size)} MB, grensa er ${megabytes(v.limit)} MB`,
      en: (v) => `the file is too large: ${megabytes(v.size)} MB, the limit is ${megabytes(v.limit)} MB`,
    },
    hint: {
      nb: 'gjør filen mindre, eller hev grensen under limits i plan.yaml: fileBytes, for bilder imageBytes',
      nn: 'gjer fila mindre, eller hev grensa under limits i plan.yaml: fileBytes, for bilete imageBytes',
      en: 'make the file smaller, or raise the limit under limits in plan.yaml: fileBytes, for pictures imageBytes',
    },
  },
  'plan-too-large': {
    code: 'PV0006',
    severity: 'error',
    text: {
      nb: (v) => `planmappen er for stor: ${v.found}, grensen er ${v.limit}`,
      nn: (v) => `planmappa er for stor: ${v.found}, grensa er ${v.limit}`,
      en: (v) => `the plan folder is too large: ${v.found}, the limit is ${v.limit}`,
    },
    hint: {
      nb: 'er dette riktig mappe?',
      nn: 'er dette rett mappe?',
      en: 'is this the right folder?',
    },
  },
  'links-without-end': {
    code: 'PV0017',
    severity: 'error',
    text: {
      nb: (v) =>
        `lenkene mellom mappene fører til mer enn ${v.limit} filer og mapper, så resten blir ikke lest`,
      nn: (v) =>
        `lenkjene mellom mappene fører til meir enn ${v.limit} filer og mapper, så resten blir ikkje lesen`,
      en: (v) =>
        `the links between the folders lead to more than ${v.limit} files and folders, so the rest is not read`,
    },
    hint: {
      nb: 'ta bort lenker til mapper som selv har lenker til mapper',
      nn: 'ta bort lenkjer til mapper som sjølve har lenkjer til mapper',
      en: 'remove links to folders that have links to folders themselves',
    },
  },
};
