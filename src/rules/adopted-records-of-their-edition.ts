import { isDocumentKey } from '../model/adopted-records.ts';
import { editionsOf, wasAdopted } from '../model/editions.ts';
import { rule } from './rule.ts';

/** There is a record of an edition that was adopted, and of no other. */
export const adoptedRecordsOfTheirEdition = rule<{ date: string; edition: string; open: boolean }>({
  name: 'adopted-records-of-their-edition',
  code: 'PV1614',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'En vedtatt versjon gjelder en utgave som er vedtatt.',
    nn: 'Ein vedteken versjon gjeld ei utgåve som er vedteken.',
    en: 'An adopted record is of an edition that is adopted.',
  },
  explanation: {
    nb: 'Filen i adopted/ gjelder utgaven med samme dato. Er dokumentet et utkast igjen, står den vedtatte utgaven under editions. Er dokumentet vedtatt på nytt, skriver planverk adopt filen på nytt.',
    nn: 'Fila i adopted/ gjeld utgåva med same dato. Er dokumentet eit utkast att, står den vedtekne utgåva under editions. Er dokumentet vedteke på nytt, skriv planverk adopt fila på nytt.',
    en: 'The file in adopted/ is of the edition with the same date. Where the document is a draft again, the adopted edition is among editions. Where the document was adopted again, planverk adopt writes the file again.',
  },
  message: {
    nb: (v) =>
      v.open
        ? `dokumentet er ikke vedtatt, men filen sier at det ble vedtatt ${v.date}`
        : `utgaven er datert ${v.edition}, men filen gjelder den som ble vedtatt ${v.date}`,
    nn: (v) =>
      v.open
        ? `dokumentet er ikkje vedteke, men fila seier at det vart vedteke ${v.date}`
        : `utgåva er datert ${v.edition}, men fila gjeld den som vart vedteken ${v.date}`,
    en: (v) =>
      v.open
        ? `the document is not adopted, but the file says that it was adopted on ${v.date}`
        : `the edition is dated ${v.edition}, but the file is of the one that was adopted on ${v.date}`,
  },
  hint: {
    nb: (v) =>
      v.open
        ? `før opp den vedtatte utgaven under editions, med date: ${v.date}, eller sett status tilbake til adopted`
        : `sett datoen tilbake til ${v.date}, eller slett filen og kjør planverk adopt`,
    nn: (v) =>
      v.open
        ? `før opp den vedtekne utgåva under editions, med date: ${v.date}, eller set status tilbake til adopted`
        : `set datoen tilbake til ${v.date}, eller slett fila og køyr planverk adopt`,
    en: (v) =>
      v.open
        ? `list the adopted edition under editions, with date: ${v.date}, or set the status back to adopted`
        : `set the date back to ${v.date}, or delete the file and run planverk adopt`,
  },
  *check(plan) {
    const editions = new Map(editionsOf(plan).map((edition) => [edition.key, edition]));
    for (const { at, record } of plan.adoptedRecords) {
      const edition = isDocumentKey(record.document) ? editions.get(record.document) : undefined;
      if (!edition) continue;
      const { revision, earlier } = edition;
      const all = [revision, ...earlier.map((other) => other.revision)];
      const open = !wasAdopted(revision);
      if (all.some((one) => wasAdopted(one) && one.date === record.date)) continue;
      yield {
        at: at('date'),
        values: { date: record.date, edition: revision.date, open },
        related: [edition.at('revision', 'date')],
      };
    }
  },
});
