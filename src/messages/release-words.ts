import { allOf, plural, wording } from './wording.ts';

/** What `planverk release` says, and what its files say of the release. */
export const releaseWords = {
  first: {
    nb: 'Det er den første utgivelsen, så det er ingen endringer å vise.',
    nn: 'Det er den første utgivinga, så det er ingen endringar å vise.',
    en: 'This is the first release, so there are no changes to show.',
  },
  comparedWith: wording<{ tag: string }>({
    nb: (v) => `Endringene er vist fra utgivelsen ${v.tag}.`,
    nn: (v) => `Endringane er viste frå utgivinga ${v.tag}.`,
    en: (v) => `The changes are shown since the release ${v.tag}.`,
  }),
  refused: wording<{ tag: string }>({
    nb: (v) => `${v.tag} kan ikke utgis slik. Ingenting er skrevet.`,
    nn: (v) => `Det går ikkje å gi ut ${v.tag} slik. Ingenting er skrive.`,
    en: (v) => `${v.tag} cannot be released like this. Nothing is written.`,
  }),
  headElsewhere: wording<{ tag: string }>({
    nb: (v) =>
      `Taggen ${v.tag} peker på en annen commit enn den du står på. Hent den fram først: git switch --detach ${v.tag}`,
    nn: (v) =>
      `Taggen ${v.tag} peikar på ein annan commit enn den du står på. Hent han fram først: git switch --detach ${v.tag}`,
    en: (v) =>
      `The tag ${v.tag} leads to another commit than the one that is checked out. Check it out first: git switch --detach ${v.tag}`,
  }),
  changedFiles: wording<{ count: number; files: readonly string[] }>({
    nb: (v) =>
      `${plural(v.count, 'fil er', 'filer er')} annerledes på disken enn i taggen: ${allOf(v.files, 'nb')}. Lagre dem i git, eller legg dem bort (git stash).`,
    nn: (v) =>
      `${plural(v.count, 'fil er', 'filer er')} annleis på disken enn i taggen: ${allOf(v.files, 'nn')}. Lagre dei i git, eller legg dei bort (git stash).`,
    en: (v) =>
      `${plural(v.count, 'file differs', 'files differ')} on disk from the tag: ${allOf(v.files, 'en')}. Commit them, or put them aside (git stash).`,
  }),
  andMore: wording<{ count: number }>({
    nb: (v) => `${v.count} til`,
    nn: (v) => `${v.count} til`,
    en: (v) => `${v.count} more`,
  }),
  notAdopted: wording<{ document: string; missing: readonly string[] }>({
    nb: (v) =>
      `${v.document} står som vedtatt, men det er ikke ført inn vedtak fra ${allOf(v.missing, 'nb')}. planverk adopt fører det inn.`,
    nn: (v) =>
      `${v.document} står som vedteken, men det er ikkje ført inn vedtak frå ${allOf(v.missing, 'nn')}. planverk adopt fører det inn.`,
    en: (v) =>
      `${v.document} says that it is adopted, but no adoption by ${allOf(v.missing, 'en')} is recorded. planverk adopt records it.`,
  }),
  undecided: wording<{ tag: string }>({
    nb: (v) => `Siden utgivelsen ${v.tag}:`,
    nn: (v) => `Sidan utgivinga ${v.tag}:`,
    en: (v) => `Since the release ${v.tag}:`,
  }),
  showUndecided: wording<{ command: string }>({
    nb: (v) => `${v.command} viser endringene, og hvem som må vedta dem.`,
    nn: (v) => `${v.command} viser endringane, og kven som må vedta dei.`,
    en: (v) => `${v.command} shows the changes, and who must decide them.`,
  }),
  made: wording<{ tag: string; commit: string; folder: string; count: number }>({
    nb: (v) => `${v.tag} (${v.commit}) er lagt i ${v.folder}, ${plural(v.count, 'fil', 'filer')}:`,
    nn: (v) => `${v.tag} (${v.commit}) er lagd i ${v.folder}, ${plural(v.count, 'fil', 'filer')}:`,
    en: (v) => `${v.tag} (${v.commit}) is in ${v.folder}, ${plural(v.count, 'file', 'files')}:`,
  }),
  there: wording<{ tag: string; commit: string; folder: string; count: number }>({
    nb: (v) => `${v.tag} (${v.commit}) ligger i ${v.folder} fra før, med samme byte i alle ${v.count} filer:`,
    nn: (v) => `${v.tag} (${v.commit}) ligg i ${v.folder} frå før, med same byte i alle ${v.count} filer:`,
    en: (v) =>
      `${v.tag} (${v.commit}) is in ${v.folder} already, with the same bytes in all ${v.count} files:`,
  }),
} as const;
