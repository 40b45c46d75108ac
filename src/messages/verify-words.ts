import { wording } from './wording.ts';

interface OfFile {
  readonly file: string;
}

interface OfRelease extends OfFile {
  /** `v1.0 (3f1c9a5be0)` */
  readonly release: string;
}

/** What `planverk verify` says. */
export const verifyWords = {
  same: wording<OfRelease>({
    nb: (v) => `${v.file}: samme byte som ${v.release}`,
    nn: (v) => `${v.file}: same byte som ${v.release}`,
    en: (v) => `${v.file}: same bytes as ${v.release}`,
  }),
  differs: wording<OfRelease & { places: string }>({
    nb: (v) => `${v.file}: ANNERLEDES enn ${v.release}: ${v.places}`,
    nn: (v) => `${v.file}: ANNLEIS enn ${v.release}: ${v.places}`,
    en: (v) => `${v.file}: DIFFERS from ${v.release}: ${v.places}`,
  }),
  tagMoved: wording<OfRelease & { tag: string }>({
    nb: (v) => `${v.file}: samme byte som ${v.release}, men taggen ${v.tag} peker på en annen commit nå`,
    nn: (v) => `${v.file}: same byte som ${v.release}, men taggen ${v.tag} peikar på ein annan commit no`,
    en: (v) => `${v.file}: same bytes as ${v.release}, but the tag ${v.tag} leads to another commit now`,
  }),
  tagUnknown: wording<OfRelease & { tag: string }>({
    nb: (v) =>
      `${v.file}: samme byte som ${v.release}, men repoet har ikke taggen ${v.tag} (git fetch --tags henter den)`,
    nn: (v) =>
      `${v.file}: same byte som ${v.release}, men repoet har ikkje taggen ${v.tag} (git fetch --tags hentar han)`,
    en: (v) =>
      `${v.file}: same bytes as ${v.release}, but the repository does not have the tag ${v.tag} (git fetch --tags fetches it)`,
  }),
  otherVersion: wording<OfFile & { version: string; running: string; newer: boolean }>({
    nb: (v) =>
      `${v.file}: laget av planverk ${v.version}, en ${v.newer ? 'nyere' : 'eldre'} versjon enn denne (${v.running}), som lager den annerledes. Kontroller den med samme versjon: npx planverk@${v.version} verify`,
    nn: (v) =>
      `${v.file}: laga av planverk ${v.version}, ein ${v.newer ? 'nyare' : 'eldre'} versjon enn denne (${v.running}), som lagar ho annleis. Kontroller ho med same versjon: npx planverk@${v.version} verify`,
    en: (v) =>
      `${v.file}: made by planverk ${v.version}, a ${v.newer ? 'newer' : 'older'} version than this one (${v.running}), which makes it differently. Verify it with the same version: npx planverk@${v.version} verify`,
  }),
  empty: wording<OfFile>({
    nb: (v) => `${v.file}: filen er tom`,
    nn: (v) => `${v.file}: fila er tom`,
    en: (v) => `${v.file}: the file is empty`,
  }),
  unreadable: wording<OfFile>({
    nb: (v) => `${v.file}: filen finnes ikke, eller kan ikke leses`,
    nn: (v) => `${v.file}: fila finst ikkje, eller kan ikkje lesast`,
    en: (v) => `${v.file}: the file is not there, or cannot be read`,
  }),
  notPdf: wording<OfFile>({
    nb: (v) => `${v.file}: ikke en PDF, og ingen manifest.json ved siden av sier hva den er laget av`,
    nn: (v) => `${v.file}: ikkje ein PDF, og ingen manifest.json ved sida av seier kva ho er laga av`,
    en: (v) => `${v.file}: not a PDF, and no manifest.json beside it says what it was made from`,
  }),
  notOurs: wording<OfFile>({
    nb: (v) => `${v.file}: ikke laget av planverk`,
    nn: (v) => `${v.file}: ikkje laga av planverk`,
    en: (v) => `${v.file}: not made by planverk`,
  }),
  noCommit: wording<OfFile>({
    nb: (v) =>
      `${v.file}: sier ikke hvilken revisjon den er laget av. Den er laget av filer som ikke var i git, eller er skadet`,
    nn: (v) =>
      `${v.file}: seier ikkje kva revisjon ho er laga av. Ho er laga av filer som ikkje var i git, eller er skadd`,
    en: (v) =>
      `${v.file}: does not say which revision it was made from. It was made from files that were not in git, or is damaged`,
  }),
  commitUnknown: wording<OfFile & { commit: string }>({
    nb: (v) =>
      `${v.file}: laget av revisjonen ${v.commit}, som ikke er i dette repoet. Den er av en annen plan, eller historikken er ikke hentet`,
    nn: (v) =>
      `${v.file}: laga av revisjonen ${v.commit}, som ikkje er i dette repoet. Ho er av ein annan plan, eller historikken er ikkje henta`,
    en: (v) =>
      `${v.file}: made from the revision ${v.commit}, which is not in this repository. It is of another plan, or the history is not fetched`,
  }),
  notOfPlan: wording<OfRelease>({
    nb: (v) =>
      `${v.file}: ikke blant filene til ${v.release}. Den er av en annen plan, eller laget på en annen måte`,
    nn: (v) =>
      `${v.file}: ikkje blant filene til ${v.release}. Ho er av ein annan plan, eller laga på ein annan måte`,
    en: (v) =>
      `${v.file}: not among the files of ${v.release}. It is of another plan, or was made in another way`,
  }),
  broken: wording<OfRelease>({
    nb: (v) => `${v.file}: kan ikke lages på nytt, for planen har feil i ${v.release}`,
    nn: (v) => `${v.file}: kan ikkje lagast på nytt, for planen har feil i ${v.release}`,
    en: (v) => `${v.file}: cannot be made again, as the plan has errors in ${v.release}`,
  }),
  bytes: wording<{ at: number; length: number; expected: number }>({
    nb: (v) =>
      v.length === v.expected
        ? `byte ${v.at}`
        : `byte ${v.at}, og ${v.length} byte i stedet for ${v.expected}`,
    nn: (v) =>
      v.length === v.expected
        ? `byte ${v.at}`
        : `byte ${v.at}, og ${v.length} byte i staden for ${v.expected}`,
    en: (v) =>
      v.length === v.expected
        ? `byte ${v.at}`
        : `byte ${v.at}, and ${v.length} bytes instead of ${v.expected}`,
  }),
  page: wording<{ page: number; object: number }>({
    nb: (v) => `side ${v.page} (objekt ${v.object})`,
    nn: (v) => `side ${v.page} (objekt ${v.object})`,
    en: (v) => `page ${v.page} (object ${v.object})`,
  }),
  picture: wording<{ page: number; object: number }>({
    nb: (v) => `et bilde på side ${v.page} (objekt ${v.object})`,
    nn: (v) => `eit bilete på side ${v.page} (objekt ${v.object})`,
    en: (v) => `a picture on page ${v.page} (object ${v.object})`,
  }),
  font: wording<{ object: number }>({
    nb: (v) => `en skrift (objekt ${v.object})`,
    nn: (v) => `ei skrift (objekt ${v.object})`,
    en: (v) => `a font (object ${v.object})`,
  }),
  profile: wording<{ object: number }>({
    nb: (v) => `fargeprofilen (objekt ${v.object})`,
    nn: (v) => `fargeprofilen (objekt ${v.object})`,
    en: (v) => `the colour profile (object ${v.object})`,
  }),
  metadata: wording<{ object: number }>({
    nb: (v) => `metadataene (objekt ${v.object})`,
    nn: (v) => `metadata (objekt ${v.object})`,
    en: (v) => `the metadata (object ${v.object})`,
  }),
  structure: wording<{ object: number }>({
    nb: (v) => `oppbygningen: sider, tagger og lenker (objekt ${v.object})`,
    nn: (v) => `oppbygginga: sider, taggar og lenkjer (objekt ${v.object})`,
    en: (v) => `the structure: pages, tags and links (object ${v.object})`,
  }),
  table: wording<{ object: number }>({
    nb: (v) => `oversikten over objektene (objekt ${v.object})`,
    nn: (v) => `oversikta over objekta (objekt ${v.object})`,
    en: (v) => `the table of objects (object ${v.object})`,
  }),
  object: wording<{ object: number }>({
    nb: (v) => `objekt ${v.object}`,
    nn: (v) => `objekt ${v.object}`,
    en: (v) => `object ${v.object}`,
  }),
  head: { nb: 'begynnelsen av filen', nn: 'byrjinga av fila', en: 'the beginning of the file' },
  end: { nb: 'slutten av filen', nn: 'slutten av fila', en: 'the end of the file' },
} as const;
