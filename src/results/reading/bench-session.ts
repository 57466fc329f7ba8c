import { sourceText } from '../../exchange/source-text.ts';
import { cmiElements } from '../../preview/api/cmi-changes.ts';
import { cmiOf } from '../../preview/api/cmi-data.ts';
import { interactionsReport } from '../../preview/records/interactions-report.ts';
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

const kept = new WeakMap<Uint8Array, SessionRecord | null>();

/** A file is read once, however often it is asked for: a class on one bench is forty megabytes. */
function sessionOf(file: ResultFile): SessionRecord | null {
  const known = kept.get(file.bytes);
  if (known !== undefined) return known;
  const session = readFile(file);
  kept.set(file.bytes, session);
  return session;
}

function readFile({ bytes, parts }: ResultFile): SessionRecord | null {
  if (parts !== undefined) return null;
  const begun = sourceText(bytes.subarray(0, 400)).text.trimStart();
  if (!/^(<|\{)/.test(begun)) return null;
  const reading = readSession(sourceText(bytes).text);
  return reading.kind === 'read' ? reading.session : null;
}

/** The data model of each attempt as its launches left it; launches that only looked left nothing. */
function attemptsOf({ launches, calls }: SessionRecord) {
  const attempts = new Map<
    string,
    {
      readonly identity: string;
      readonly attempt: number;
      readonly version: SessionRecord['launches'][number]['version'];
      readonly elements: Map<string, string>;
    }
  >();
  const sets = new Map<number, SessionRecord['calls'][number][]>();
  for (const call of calls) {
    if (!/^(LMS)?SetValue$/.test(call.method) || call.result !== 'true') continue;
    const own = sets.get(call.launch) ?? [];
    sets.set(call.launch, own);
    own.push(call);
  }
  for (const launch of launches) {
    if (launch.mode !== 'normal') continue;
    const { learner, attempt, version } = launch;
    const key = [learner.id, attempt, launch.activity].join('\n');
    const known = attempts.get(key) ?? {
      identity: `${learner.id}\n${learner.name}`,
      attempt,
      version,
      elements: new Map<string, string>(),
    };
    attempts.set(key, known);
    for (const [element, value] of cmiElements(launch.held)) known.elements.set(element, value);
    for (const { element, value } of sets.get(launch.number) ?? [])
      known.elements.set(element, value);
  }
  return attempts.values();
}
