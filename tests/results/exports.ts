import { writtenWorkbook } from '../../src/exchange/tables/xlsx.ts';
import { zip } from '../../src/packaging/zip/zip.ts';
import { readSession } from '../../src/preview/session/session-record.ts';
import { statementsOfSession } from '../../src/preview/session/session-statements.ts';
import { durationSeconds } from '../../src/standard/time-format.ts';
import type { PlantedClass } from './planted-class.ts';

/** What LMSs make of a class, each in the layout of its own code. */

/** A value of a record, '' where the LMS was not told. */
type Told = ReadonlyMap<string, string>;

function recordsOf(learner: PlantedClass['learners'][number]): readonly Told[] {
  return learner.interactions.map(
    (writes) =>
      new Map(
        writes.map(([element, value]) => [element.replace(/^cmi\.interactions\.\d+\./, ''), value]),
      ),
  );
}

/** As PHP's `htmlspecialchars`, which Moodle puts values through. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');
}

/** The rows of Moodle's interactions report with all four boxes ticked. */
export function moodleRows({
  learners,
}: Pick<PlantedClass, 'learners'>): readonly (readonly string[])[] {
  const all = learners.map(recordsOf);
  const most = Math.max(0, ...all.map(({ length }) => length));
  const numbers = [...Array(most).keys()];
  return [
    [
      ...['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score', 'Course'],
      ...numbers.flatMap((number) =>
        ['Question', 'Response', 'Right answer', 'Result'].map((name) => `${name} ${number}`),
      ),
    ],
    ...learners.map(({ name }, at) => [
      ...[name, `learner${at}@example.org`, '1', 'Thursday, 1 October 2026, 9:00 AM'],
      ...['Thursday, 1 October 2026, 10:00 AM', '80', '80/100'],
      ...numbers.flatMap((number) => {
        const record = all[at]?.[number];
        return ['id', 'student_response', 'correct_responses.0.pattern', 'result'].map((element) =>
          escaped(record?.get(element) ?? ''),
        );
      }),
    ]),
  ];
}

/** Moodle's "Download in text format": tabs between, as PHP's `fputcsv` quotes. */
export function moodleText(rows: readonly (readonly string[])[]): Uint8Array {
  const quoted = (cell: string) =>
    /[\t "\\\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return new TextEncoder().encode(rows.map((row) => `${row.map(quoted).join('\t')}\n`).join(''));
}

/** Moodle's Excel file: a workbook with one sheet. */
export function moodleExcel(rows: readonly (readonly string[])[]): Uint8Array {
  const files = writtenWorkbook({ title: 'Report', rows });
  return zip(new Map(files.map(({ name, bytes }) => [name, bytes])), ['[Content_Types].xml']);
}

/** Moodle's OpenDocument file: cells as `lib/odslib.class.php` writes them, texts in paragraphs. */
export function moodleOds(rows: readonly (readonly string[])[]): Uint8Array {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const cell = (text: string) =>
    text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="Report">${rows
    .map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`)
    .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const encoder = new TextEncoder();
  return zip(
    new Map([
      ['mimetype', encoder.encode('application/vnd.oasis.opendocument.spreadsheet')],
      ['content.xml', encoder.encode(content)],
    ]),
    ['mimetype'],
  );
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A data request of Moodle for each learner, in one zip. */
export function moodleRequests({ learners }: Pick<PlantedClass, 'learners'>): Uint8Array {
  return zip(
    new Map(
      learners.map(({ interactions }, at) => [
        `user ${at}/Course/Activity/attempt-1.json`,
        json({
          scoestrack: interactions.flat().map(([element, value]) => ({
            // As Moodle writes the numbers of 1.2.
            element: element.replace(/\.(\d+)(?=\.)/g, '_$1'),
            value,
            timemodified: 'Thursday, 1 October 2026, 10:00 AM',
          })),
        }),
      ]),
    ),
    [],
  );
}

export function scormCloudRegistrations({ learners }: Pick<PlantedClass, 'learners'>): Uint8Array {
  return json({
    registrations: learners.map((learner, at) => ({
      id: `registration-${at}`,
      instance: 0,
      learner: { id: `learner-${at}`, firstName: learner.name, lastName: 'Somebody' },
      activityDetails: {
        id: 'root',
        attempts: 1,
        children: [
          {
            id: 'sco',
            children: [],
            runtime: {
              runtimeInteractions: recordsOf(learner).map((record) => ({
                id: record.get('id'),
                type: record.get('type')?.toUpperCase().replaceAll('-', '_'),
                correctResponses: [record.get('correct_responses.0.pattern')],
                learnerResponse: record.get('student_response'),
                // SCORM Cloud says it in the words of 2004.
                result: record.get('result')?.replace('wrong', 'incorrect').toUpperCase(),
                latency: record.get('latency'),
              })),
            },
          },
        ],
      },
    })),
  });
}

/** Statements, the newest first as an LRS gives them. */
export function statements({ learners }: Pick<PlantedClass, 'learners'>): Uint8Array {
  const all = learners.flatMap((learner, at) =>
    recordsOf(learner).map((record, number) => ({
      actor: { account: { homePage: 'https://lms.example.org', name: `learner-${at}` } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: {
        id: `https://courses.example.org/chips/${record.get('id')}`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: record.get('type'),
        },
      },
      result: {
        response: record.get('student_response'),
        success: record.get('result') === 'correct',
        duration: `PT${durationSeconds(record.get('latency') ?? '')}S`,
      },
      context: { registration: 'f26b0fcf-5bd8-4d7d-a0ae-6b1a7b6a54a2' },
      timestamp: new Date(Date.UTC(2026, 9, 1) + number * 1000).toISOString(),
    })),
  );
  return json({ statements: all.reverse(), more: '' });
}

/** A session of the page Try in which all of them sat at one bench. */
export function benchSessions({ learners }: Pick<PlantedClass, 'learners'>): Uint8Array {
  const launches = learners.map(({ name }, at) => ({
    number: at + 1,
    began: '2026-10-01T09:00:00Z',
    version: '1.2',
    activity: 'item_1',
    title: 'Course',
    learner: { id: `learner_${at + 1}`, name },
    attempt: 1,
    mode: 'normal',
    held: {},
    faults: [],
    end: 'closed',
  }));
  const calls = learners.flatMap(({ interactions }, at) =>
    interactions.flat().map(([element, value], number) => ({
      launch: at + 1,
      number,
      at: number,
      took: 0,
      method: 'LMSSetValue',
      parameters: [element, value],
      element,
      value,
      result: 'true',
      code: 0,
      message: '',
    })),
  );
  return json({
    ...{ format: 'scorm-bench-session', formatVersion: 1, packageName: 'a.zip' },
    ...{ packageTitle: 'Course', launches, calls, findings: [] },
  });
}

/** The same once it was saved, as the bench exports it to an LRS. */
export function sessionStatements(planted: Pick<PlantedClass, 'learners'>): Uint8Array {
  const reading = readSession(new TextDecoder().decode(benchSessions(planted)));
  if (reading.kind === 'failed') throw new Error(reading.reason);
  const { session } = reading;
  const calls = session.launches.flatMap(({ number: launch }) => {
    const own = session.calls.filter((call) => call.launch === launch);
    return [
      ...own,
      ...own.slice(-1).map((call) => ({ ...call, method: 'LMSCommit', element: '' })),
    ];
  });
  return json({ statements: statementsOfSession({ ...session, calls }), more: '' });
}
