import { attachmentEndings, attachmentLabel } from '../media/attachments.ts';
import { linkedFiles, mediaUses } from '../model/media.ts';
import { rule } from './rule.ts';

type Reason = 'type' | 'program' | 'damaged' | 'lfs-pointer';

/** A file that a text links to comes with the documents, and readers open what comes from an authority without a thought. */
export const attachmentsCanBePublished = rule<{ path: string; reason: Reason }>({
  name: 'attachments-can-be-published',
  code: 'PV1116',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Filer som teksten lenker til, er av en type som kan følge med dokumentene.',
    nn: 'Filer som teksten lenkjer til, er av ein type som kan følgje med dokumenta.',
    en: 'Files that the text links to are of a type that can come with the documents.',
  },
  explanation: {
    nb: 'En lenke til en fil i planmappen tar filen med: den blir kopiert til mappen «files» ved siden av PDF-en og nettsiden, og lenken får typen og størrelsen i ord. Dokumenter, regneark, tekst og bilder kan følge med; programmer, skript, makroer og pakkede mapper kan ikke. Bilder blir publisert uten det de forteller om hvor de er tatt. En fil kan være på 20 MB.',
    nn: 'Ei lenkje til ei fil i planmappa tek fila med: ho blir kopiert til mappa «files» ved sida av PDF-en og nettsida, og lenkja får typen og storleiken i ord. Dokument, rekneark, tekst og bilete kan følgje med; program, skript, makroar og pakka mapper kan ikkje. Bilete blir publiserte utan det dei fortel om kvar dei er tekne. Ei fil kan vere på 20 MB.',
    en: 'A link to a file of the plan folder brings the file along: it is copied into the folder “files” beside the PDF and the web page, and the link gets its type and size in words. Documents, spreadsheets, text and pictures can come along; programs, scripts, macros and packed folders cannot. Pictures are published without what they reveal of where they were taken. A file may have 20 MB.',
  },
  example: {
    file: 'focus-areas/01-naering/tall.csv',
    wrong: '#!/bin/sh\n',
    right: 'kommune;folketall\nAsk;1000\n',
    also: {
      file: 'focus-areas/01-naering/01-reiseliv.md',
      from: 'Om reiseliv.',
      to: 'Se [tallene](tall.csv).',
    },
  },
  message: {
    nb: ({ path, reason }) =>
      `filen «${path}» ${{ type: 'er av en type som ikke kan følge med dokumentene', program: 'er et program, eller har makroer i seg', damaged: 'er ikke det navnet sier, eller er ødelagt', 'lfs-pointer': 'er lagret med Git LFS, og er ikke hentet' }[reason]}`,
    nn: ({ path, reason }) =>
      `fila «${path}» ${{ type: 'er av ein type som ikkje kan følgje med dokumenta', program: 'er eit program, eller har makroar i seg', damaged: 'er ikkje det namnet seier, eller er øydelagd', 'lfs-pointer': 'er lagra med Git LFS, og er ikkje henta' }[reason]}`,
    en: ({ path, reason }) =>
      `the file “${path}” ${{ type: 'is of a type that cannot come with the documents', program: 'is a program, or has macros in it', damaged: 'is not what its name says, or is damaged', 'lfs-pointer': 'is stored with Git LFS and was not fetched' }[reason]}`,
  },
  hint: {
    nb: ({ reason }) =>
      ({
        type: `lagre den som en av disse: ${attachmentEndings.join(', ')}`,
        program: 'lagre den uten makroer, eller som PDF',
        damaged: 'hent filen på nytt der den kom fra, eller rett endelsen',
        'lfs-pointer': 'hent den med «git lfs pull»',
      })[reason],
    nn: ({ reason }) =>
      ({
        type: `lagre henne som ei av desse: ${attachmentEndings.join(', ')}`,
        program: 'lagre henne utan makroar, eller som PDF',
        damaged: 'hent fila på nytt der ho kom frå, eller rett endinga',
        'lfs-pointer': 'hent henne med «git lfs pull»',
      })[reason],
    en: ({ reason }) =>
      ({
        type: `save it as one of these: ${attachmentEndings.join(', ')}`,
        program: 'save it without macros, or as PDF',
        damaged: 'fetch the file again from where it came, or correct its ending',
        'lfs-pointer': 'fetch it with “git lfs pull”',
      })[reason],
  },
  *check(plan) {
    for (const { path, at } of linkedFiles(plan))
      if (attachmentLabel(path) === undefined) yield { at, values: { path, reason: 'type' } };
    for (const { path, kind, at } of mediaUses(plan)) {
      const facts = plan.media.get(path);
      if (kind !== 'attachment' || facts?.kind !== 'unusable') continue;
      const { reason } = facts;
      const why: Reason =
        reason === 'attachment-program' ? 'program' : reason === 'lfs-pointer' ? reason : 'damaged';
      yield { at, values: { path, reason: why } };
    }
  },
});
