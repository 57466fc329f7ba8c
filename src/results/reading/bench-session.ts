import { sourceText } from '../../exchange/source/source-text.ts';
import { cmiOf } from '../../preview/api/cmi-data.ts';
import { interactionsReport } from '../../preview/records/interactions-report.ts';
import { attemptsOf } from '../../preview/session/session-attempts.ts';
import { readSession, type SessionRecord } from '../../preview/session/session-record.ts';
import { Records } from './interaction.ts';
import type { ResultFile, ResultFormat } from './result-format.ts';

/** A session that the page *Try* saved, as a page or as JSON: what the LMS was told and took. */
export const benchSession: ResultFormat = {
  name: 'a session of the page Try',
  recognises: (file) => sessionOf(file) !== null,
  read(file, into) {
    const session = sessionOf(file);
    const records = new Records(file, into);
    if (session === null) return [];
    for (const { identity, attempt, elements, version } of attemptsOf(session)) {
      for (const row of interactionsReport(version, cmiOf(elements))) {
        if (row.id === '') continue;
        const latency = elements.get(`cmi.interactions.${row.index}.latency`) ?? '';
        records.add({ ...row, latency, right: row.correct.join(',') }, { identity, attempt });
      }
    }
    return records.report();
  },
};

function sessionOf({ bytes, parts }: ResultFile): SessionRecord | null {
  if (parts !== undefined) return null;
  const begun = sourceText(bytes.subarray(0, 400)).text.trimStart();
  if (!/^(<|\{)/.test(begun)) return null;
  const reading = readSession(sourceText(bytes).text);
  return reading.kind === 'read' ? reading.session : null;
}
