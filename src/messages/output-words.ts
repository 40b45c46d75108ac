import { plural, type Wording, wording } from './wording.ts';

/** What is said of files that were written, and of what is not in them. */
export const outputWords = {
  written: wording<{ path: string; size: string }>({
    nb: (v) => `${v.path} (${v.size})`,
    nn: (v) => `${v.path} (${v.size})`,
    en: (v) => `${v.path} (${v.size})`,
  }),
  writtenPages: wording<{ path: string; pages: number; size: string }>({
    nb: (v) => `${v.path} (${plural(v.pages, 'side', 'sider')}, ${v.size})`,
    nn: (v) => `${v.path} (${plural(v.pages, 'side', 'sider')}, ${v.size})`,
    en: (v) => `${v.path} (${plural(v.pages, 'page', 'pages')}, ${v.size})`,
  }),
  writtenBesides: wording<{ count: number }>({
    nb: (v) => `og ${plural(v.count, 'fil', 'filer')} til`,
    nn: (v) => `og ${plural(v.count, 'fil', 'filer')} til`,
    en: (v) => `and ${plural(v.count, 'file', 'files')} more`,
  }),
  buildRefused: {
    nb: 'Planen har feil, så ingenting ble bygget. Rett feilene, eller bygg et utkast med --draft.',
    nn: 'Planen har feil, så ingenting vart bygt. Rett feila, eller bygg eit utkast med --draft.',
    en: 'The plan has errors, so nothing was built. Fix them, or build a draft with --draft.',
  },
  builtDespiteErrors: {
    nb: 'Planen har feil; dokumentene er bygget av det som kunne leses.',
    nn: 'Planen har feil; dokumenta er bygde av det som kunne lesast.',
    en: 'The plan has errors; the documents are built from what could be read.',
  },
  leftOut: wording<{ title: string; file: string }>({
    nb: (v) => `Ikke med: «${v.title}» (${v.file})`,
    nn: (v) => `Ikkje med: «${v.title}» (${v.file})`,
    en: (v) => `Left out: “${v.title}” (${v.file})`,
  }),
  listedDespiteErrors: {
    nb: 'Planen har feil, så noe kan mangle her; se planverk validate.',
    nn: 'Planen har feil, så noko kan mangle her; sjå planverk validate.',
    en: 'The plan has errors, so something may be missing here; see planverk validate.',
  },
} as const satisfies Readonly<Record<string, Wording<never>>>;
