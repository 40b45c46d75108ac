import { allOf, plural, type Wording, wording } from './wording.ts';

/** What the outputs of a comparison say about who must decide, and about what could not be compared. */
export const verdictWords = {
  decisions: {
    nb: 'Vedtakskrevende endringer',
    nn: 'Vedtakskrevjande endringar',
    en: 'Changes that need a decision',
  },
  decides: wording<{ bodies: readonly string[] }>({
    nb: (v) => `Vedtas av ${allOf(v.bodies, 'nb')}`,
    nn: (v) => `Blir vedtekne av ${allOf(v.bodies, 'nn')}`,
    en: (v) => `To be decided by ${allOf(v.bodies, 'en')}`,
  }),
  decideEach: wording<{ bodies: readonly string[] }>({
    nb: (v) => `Vedtas av hvert medlem: ${allOf(v.bodies, 'nb')}`,
    nn: (v) => `Blir vedtekne av kvar medlem: ${allOf(v.bodies, 'nn')}`,
    en: (v) => `To be decided by every member: ${allOf(v.bodies, 'en')}`,
  }),
  missing: wording<{ bodies: readonly string[] }>({
    nb: (v) => `Mangler vedtak fra: ${allOf(v.bodies, 'nb')}.`,
    nn: (v) => `Manglar vedtak frå: ${allOf(v.bodies, 'nn')}.`,
    en: (v) => `Decisions missing from: ${allOf(v.bodies, 'en')}.`,
  }),
  decided: { nb: 'Alle har vedtatt.', nn: 'Alle har vedteke.', en: 'All have decided.' },
  // The gate
  unsure: {
    nb: 'Noe kunne ikke leses, så ingen kan si om endringene kan gjelde. Rett feilene, og sammenlign på nytt.',
    nn: 'Noko kunne ikkje lesast, så ingen kan seie om endringane kan gjelde. Rett feila, og samanlikn på nytt.',
    en: 'Something could not be read, so nobody can say whether the changes can take effect. Fix the errors, and compare again.',
  },
  passes: {
    nb: 'Ingen endringer av det som er vedtatt, mangler vedtak.',
    nn: 'Ingen endringar av det som er vedteke, manglar vedtak.',
    en: 'No change of what was adopted lacks a decision.',
  },
  draft: wording<{ documents: readonly string[] }>({
    nb: (v) => `${allOf(v.documents, 'nb')} er utkast: endringer blir bare meldt.`,
    nn: (v) => `${allOf(v.documents, 'nn')} er utkast: endringar blir berre melde.`,
    en: (v) => `Changes of drafts are only reported: ${allOf(v.documents, 'en')}.`,
  }),
  failing: wording<{ count: number; documents: readonly string[] }>({
    nb: (v) =>
      `${plural(v.count, 'endring', 'endringer')} av det som er vedtatt, mangler vedtak: ${allOf(v.documents, 'nb')}.`,
    nn: (v) =>
      `${plural(v.count, 'endring', 'endringar')} av det som er vedteke, manglar vedtak: ${allOf(v.documents, 'nn')}.`,
    en: (v) =>
      `${plural(v.count, 'change', 'changes')} of what was adopted ${v.count === 1 ? 'lacks' : 'lack'} a decision: ${allOf(v.documents, 'en')}.`,
  }),
  wayThrough: {
    nb: 'Før vedtaket inn i decisions/ med fingeravtrykkene under accepts, eller før inn et nytt vedtak av dokumentet under adoptions.',
    nn: 'Før vedtaket inn i decisions/ med fingeravtrykka under accepts, eller før inn eit nytt vedtak av dokumentet under adoptions.',
    en: 'Record the decision in decisions/ with the fingerprints under accepts, or enter a new adoption of the document under adoptions.',
  },
  hearAgain: wording<{ documents: readonly string[] }>({
    nb: (v) => `Vurder ny høring: ${allOf(v.documents, 'nb')} er på høring, og noe som må vedtas, er endret.`,
    nn: (v) =>
      `Vurder ny høyring: ${allOf(v.documents, 'nn')} er på høyring, og noko som må vedtakast, er endra.`,
    en: (v) =>
      `Consider a new consultation: ${allOf(v.documents, 'en')} is out for consultation, and something that must be decided has changed.`,
  }),
  'adoption-edited': wording<{ document: string }>({
    nb: (v) => `Et innført vedtak er endret i ettertid (${v.document}). Før det tilbake slik det ble gjort.`,
    nn: (v) => `Eit innført vedtak er endra i ettertid (${v.document}). Før det tilbake slik det vart gjort.`,
    en: (v) => `A recorded adoption was edited afterwards (${v.document}). Restore it as it was made.`,
  }),
  'adoption-removed': wording<{ document: string }>({
    nb: (v) => `Et innført vedtak er tatt bort (${v.document}). Før det tilbake slik det ble gjort.`,
    nn: (v) => `Eit innført vedtak er teke bort (${v.document}). Før det tilbake slik det vart gjort.`,
    en: (v) => `A recorded adoption was removed (${v.document}). Restore it as it was made.`,
  }),
  'adopted-to-draft': wording<{ document: string }>({
    nb: (v) => `Det som er vedtatt, er gjort til utkast igjen (${v.document}). Lag en ny utgave i stedet.`,
    nn: (v) => `Det som er vedteke, er gjort til utkast att (${v.document}). Lag ei ny utgåve i staden.`,
    en: (v) => `What was adopted is a draft again (${v.document}). Make a new edition instead.`,
  }),
  stale: wording<{ case: string; fingerprint: string; place: string }>({
    nb: (v) => `Sak ${v.case} godtar ${v.fingerprint}, som ingen endring har lenger (${v.place}).`,
    nn: (v) => `Sak ${v.case} godtek ${v.fingerprint}, som inga endring har lenger (${v.place}).`,
    en: (v) => `Case ${v.case} accepts ${v.fingerprint}, which no change has any more (${v.place}).`,
  }),
  overLimit: wording<{ limit: string; count: number }>({
    nb: (v) => `--fail-on ${v.limit}: ${plural(v.count, 'endring', 'endringer')} når grensen.`,
    nn: (v) => `--fail-on ${v.limit}: ${plural(v.count, 'endring', 'endringar')} når grensa.`,
    en: (v) => `--fail-on ${v.limit}: ${plural(v.count, 'change reaches', 'changes reach')} the limit.`,
  }),
  // Beside the changes
  besides: { nb: 'Annet å merke seg', nn: 'Anna å merke seg', en: 'Also note' },
  hint: wording<{ removed: string; added: string; percent: number; id: string; place: string }>({
    nb: (v) =>
      `«${v.removed}» er fjernet og «${v.added}» er ny, og de er ${v.percent} % like. Er det det samme, skriv formerId: ${v.id} der den nye står (${v.place}).`,
    nn: (v) =>
      `«${v.removed}» er fjerna og «${v.added}» er ny, og dei er ${v.percent === 100 ? 'heilt' : `${v.percent} %`} like. Er det det same, skriv formerId: ${v.id} der den nye står (${v.place}).`,
    en: (v) =>
      `“${v.removed}” is gone and “${v.added}” is new, and they are ${v.percent} % alike. If they are the same, write formerId: ${v.id} in the new one (${v.place}).`,
  }),
  alike: wording<{ name: string; percent: number; id: string }>({
    nb: (v) =>
      `Sannsynligvis det samme som «${v.name}»: ${v.percent} % likt. Er det det, skriv formerId: ${v.id} i den nye`,
    nn: (v) =>
      `Truleg det same som «${v.name}»: ${v.percent} % likt. Er det det, skriv formerId: ${v.id} i den nye`,
    en: (v) =>
      `Probably the same as “${v.name}”: ${v.percent} % alike. If so, write formerId: ${v.id} in the new one`,
  }),
  renumbered: {
    nb: 'Nye numre på det som ellers er som før',
    nn: 'Nye nummer på det som elles er som før',
    en: 'New numbers of what is otherwise as before',
  },
  renamedFile: wording<{ before: string; after: string }>({
    nb: (v) => `Filen ${v.before} heter nå ${v.after}.`,
    nn: (v) => `Fila ${v.before} heiter no ${v.after}.`,
    en: (v) => `The file ${v.before} is now called ${v.after}.`,
  }),
  // What an action that is gone leaves behind
  adoptedIn: wording<{ documents: readonly string[] }>({
    nb: (v) => `Vedtatt i ${allOf(v.documents, 'nb')}.`,
    nn: (v) => `Vedteke i ${allOf(v.documents, 'nn')}.`,
    en: (v) => `Adopted in ${allOf(v.documents, 'en')}.`,
  }),
  reportedIn: wording<{ periods: readonly string[] }>({
    nb: (v) => `Rapportert for ${allOf(v.periods, 'nb')}.`,
    nn: (v) => `Rapportert for ${allOf(v.periods, 'nn')}.`,
    en: (v) => `Reported for ${allOf(v.periods, 'en')}.`,
  }),
  spent: wording<{ amounts: readonly string[] }>({
    nb: (v) => `Brukt: ${allOf(v.amounts, 'nb')}.`,
    nn: (v) => `Brukt: ${allOf(v.amounts, 'nn')}.`,
    en: (v) => `Spent: ${allOf(v.amounts, 'en')}.`,
  }),
  lastReport: wording<{ date: string; text: string }>({
    nb: (v) => `Sist rapportert ${v.date}: ${v.text}`,
    nn: (v) => `Sist rapportert ${v.date}: ${v.text}`,
    en: (v) => `Last reported ${v.date}: ${v.text}`,
  }),
  notCompared: wording<{ title: string; file: string; end: string }>({
    nb: (v) => `Kunne ikke sammenlignes: ${v.title}. ${v.file} har feil i ${v.end}.`,
    nn: (v) => `Kunne ikkje samanliknast: ${v.title}. ${v.file} har feil i ${v.end}.`,
    en: (v) => `Could not be compared: ${v.title}. ${v.file} has errors in ${v.end}.`,
  }),
  reformatted: wording<{ count: number; files: string }>({
    nb: (v) =>
      `${plural(v.count, 'fil er skrevet', 'filer er skrevet')} på en annen måte, men sier det samme: ${v.files}.`,
    nn: (v) =>
      `${plural(v.count, 'fil er skriven', 'filer er skrivne')} på ein annan måte, men seier det same: ${v.files}.`,
    en: (v) =>
      `${plural(v.count, 'file is', 'files are')} written differently and ${v.count === 1 ? 'says' : 'say'} the same: ${v.files}.`,
  }),
  unread: wording<{ count: number; end: string; files: string }>({
    nb: (v) =>
      `${plural(v.count, 'fil', 'filer')} i ${v.end} har feil og er ikke sammenlignet, eller bare så langt det kunne leses: ${v.files}.`,
    nn: (v) =>
      `${plural(v.count, 'fil', 'filer')} i ${v.end} har feil og er ikkje samanlikna, eller berre så langt det kunne lesast: ${v.files}.`,
    en: (v) =>
      `${plural(v.count, 'file', 'files')} in ${v.end} ${v.count === 1 ? 'has' : 'have'} errors and ${v.count === 1 ? 'was' : 'were'} not compared, or only as far as could be read: ${v.files}.`,
  }),
  errors: wording<{ end: string; count: number }>({
    nb: (v) => `${v.end} har ${plural(v.count, 'feil', 'feil')} til.`,
    nn: (v) => `${v.end} har ${plural(v.count, 'feil', 'feil')} til.`,
    en: (v) => `${v.end} has ${plural(v.count, 'more error', 'more errors')}.`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
