import { type Wording, wording } from './wording.ts';

/** What the language server says besides diagnostics. */
export const lspWords = {
  form: {
    nb: 'En id har bare små bokstaver a–z, tall og bindestrek mellom dem, og høyst 80 tegn.',
    nn: 'Ein id har berre små bokstavar a–z, tal og bindestrek mellom dei, og høgst 80 teikn.',
    en: 'An id has only small letters a–z, figures and hyphens between them, and at most 80 characters.',
  },
  taken: wording<{ name: string }>({
    nb: (v) => `Id-en «${v.name}» er i bruk i planen.`,
    nn: (v) => `Id-en «${v.name}» er i bruk i planen.`,
    en: (v) => `The id “${v.name}” is in use in the plan.`,
  }),
  former: wording<{ name: string }>({
    nb: (v) => `«${v.name}» er en tidligere id (formerId) i planen. Ta den bort der først.`,
    nn: (v) => `«${v.name}» er ein tidlegare id (formerId) i planen. Ta han bort der først.`,
    en: (v) => `“${v.name}” is a former id (formerId) in the plan. Remove it there first.`,
  }),
  byYear: {
    nb: 'Handlingsplaner og økonomiplaner heter det samme som årene de gjelder, og kan ikke få en annen id.',
    nn: 'Handlingsplanar og økonomiplanar heiter det same som åra dei gjeld, og kan ikkje få ein annan id.',
    en: 'Action plans and economic plans are named after their years and cannot have another id.',
  },
  noId: {
    nb: 'Sett markøren på en id for å gi den et nytt navn.',
    nn: 'Set markøren på ein id for å gje han eit nytt namn.',
    en: 'Put the cursor on an id to rename it.',
  },
  fileCannotMove: {
    nb: 'Filen heter det samme som id-en, og programmet ditt kan ikke gi filer nytt navn. Gjør det selv først.',
    nn: 'Fila heiter det same som id-en, og programmet ditt kan ikkje gje filer nytt namn. Gjer det sjølv først.',
    en: 'The file is called the same as the id, and your editor cannot rename files. Do that first yourself.',
  },
  frozen: {
    nb: 'planverk adopt skriver denne filen. Den skal ikke rettes for hånd.',
    nn: 'planverk adopt skriv denne fila. Ho skal ikkje rettast for hand.',
    en: 'planverk adopt writes this file. Do not edit it by hand.',
  },
  choices: wording<{ choices: string }>({
    nb: (v) => `Verdier: ${v.choices}`,
    nn: (v) => `Verdiar: ${v.choices}`,
    en: (v) => `Values: ${v.choices}`,
  }),
  example: wording<{ example: string }>({
    nb: (v) => `Eksempel: ${v.example}`,
    nn: (v) => `Døme: ${v.example}`,
    en: (v) => `Example: ${v.example}`,
  }),
  newest: wording<{ value: string; period: string }>({
    nb: (v) => `Nyeste måling: ${v.value} (${v.period})`,
    nn: (v) => `Nyaste måling: ${v.value} (${v.period})`,
    en: (v) => `Newest measurement: ${v.value} (${v.period})`,
  }),
  ahead: wording<{ value: string; period: string }>({
    nb: (v) => `Neste måltall: ${v.value} (${v.period})`,
    nn: (v) => `Neste måltal: ${v.value} (${v.period})`,
    en: (v) => `Next target: ${v.value} (${v.period})`,
  }),
  next: wording<{ period: string }>({
    nb: (v) => `Neste måling: ${v.period}`,
    nn: (v) => `Neste måling: ${v.period}`,
    en: (v) => `Next measurement: ${v.period}`,
  }),
  whole: wording<{ kind: string }>({
    nb: (v) => `nytt innhold: ${v.kind}`,
    nn: (v) => `nytt innhald: ${v.kind}`,
    en: (v) => `new content: ${v.kind}`,
  }),
  replace: wording<{ from: string; to: string }>({
    nb: (v) => `Bytt ut «${v.from}» med «${v.to}»`,
    nn: (v) => `Byt ut «${v.from}» med «${v.to}»`,
    en: (v) => `Replace “${v.from}” with “${v.to}”`,
  }),
  insert: wording<{ to: string }>({
    nb: (v) => `Sett inn «${v.to}»`,
    nn: (v) => `Set inn «${v.to}»`,
    en: (v) => `Insert “${v.to}”`,
  }),
  remove: wording<{ from: string }>({
    nb: (v) => `Ta bort «${v.from}»`,
    nn: (v) => `Ta bort «${v.from}»`,
    en: (v) => `Remove “${v.from}”`,
  }),
  fixIt: { nb: 'Rett feilen', nn: 'Rett feilen', en: 'Fix the problem' },
  guess: { nb: '(forslag)', nn: '(framlegg)', en: '(suggestion)' },
  fixAll: {
    nb: 'Rett alt som trygt kan rettes i filen',
    nn: 'Rett alt som trygt kan rettast i fila',
    en: 'Fix all that is safe to fix in the file',
  },
  renameFile: wording<{ name: string }>({
    nb: (v) => `Gi filen navnet «${v.name}»`,
    nn: (v) => `Gje fila namnet «${v.name}»`,
    en: (v) => `Rename the file to “${v.name}”`,
  }),
  none: wording<{ kind: string }>({
    nb: (v) => `ingen ${v.kind}`,
    nn: (v) => `ingen ${v.kind}`,
    en: (v) => `no ${v.kind}`,
  }),
  closed: {
    nb: 'Editoren har avsluttet planverk.',
    nn: 'Editoren har avslutta planverk.',
    en: 'The editor has shut planverk down.',
  },
  readFailed: wording<{ detail: string }>({
    nb: (v) => `Planen kan ikke leses nå: ${v.detail}`,
    nn: (v) => `Planen kan ikkje lesast no: ${v.detail}`,
    en: (v) => `The plan cannot be read now: ${v.detail}`,
  }),
  requestFailed: wording<{ method: string; detail: string }>({
    nb: (v) => `planverk kunne ikke utføre «${v.method}»: ${v.detail}`,
    nn: (v) => `planverk kunne ikkje utføre «${v.method}»: ${v.detail}`,
    en: (v) => `planverk could not carry out “${v.method}”: ${v.detail}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
