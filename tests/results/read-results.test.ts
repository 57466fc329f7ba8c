import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import { classAnalysis } from '../../src/results/analysis/class-analysis.ts';
import { askedCourse } from '../../src/results/course/asked-course.ts';
import { readResults } from '../../src/results/read-results.ts';
import { answerRows } from '../../src/results/result-tables.ts';
import {
  benchSessions,
  moodleExcel,
  moodleOds,
  moodleRequests,
  moodleRows,
  moodleText,
  scormCloudRegistrations,
  sessionStatements,
  statements,
} from './exports.ts';
import { plantedClass } from './planted-class.ts';
import {
  blackboardByQuestion,
  blackboardByUser,
  canvasAnalysis,
  canvasNewAnalysis,
  quizClass,
  quizSheet,
} from './quiz-exports.ts';

const course = askedCourse(loadCourse('src/content'));
const planted = plantedClass(course, 12);
const rows = moodleRows(planted);
const text = moodleText(rows);

const read = (bytes: Uint8Array, name = 'file') => readResults([{ name, bytes }]);

/** What a class comes to, apart from what only some sources tell. */
function figures(answers: Awaited<ReturnType<typeof read>>['answers']) {
  return classAnalysis(answers, course).parts.map(({ part, people, items, reliability }) => ({
    part,
    people,
    alpha: reliability?.alpha.toFixed(9),
    items: items
      .map(({ id, answers: given, difficulty, options }) => ({
        id,
        given,
        difficulty: difficulty.toFixed(9),
        options: options.map(({ byQuarter }) => byQuarter),
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  }));
}

describe('one class in every format', () => {
  const formats = [
    ["Moodle's text", text],
    ["Moodle's Excel file", moodleExcel(rows)],
    ["Moodle's OpenDocument file", moodleOds(rows)],
    ["Moodle's data requests", moodleRequests(planted)],
    ['SCORM Cloud', scormCloudRegistrations(planted)],
    ['xAPI statements', statements(planted)],
    ['a session of the bench', benchSessions(planted)],
    ['a session of the bench as xAPI statements', sessionStatements(planted)],
  ] as const;

  it.each(formats)('%s comes to the same figures', async (_, bytes) => {
    const { answers, report } = await read(bytes);
    expect(report.filter(({ outcome }) => outcome.kind !== 'read')).toEqual([]);
    expect(figures(answers)).toEqual(figures((await read(text)).answers));
  });

  it.each(formats)('%s keeps no name', async (_, bytes) => {
    const { answers } = await read(bytes);
    expect(answers.people.slice(0, 2)).toEqual(['Learner 1', 'Learner 2']);
    const kept = [answers.people, answers.items, answers.responses].flat().join('\n');
    expect(kept).not.toMatch(/<\d+>|example\.org|learner[-_]\d/);
  });

  it('as answers without names comes to the same figures once more', async () => {
    const { answers } = await read(text);
    const table = [...answerRows(answers, course)]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    const again = await read(new TextEncoder().encode(table));
    expect(figures(again.answers)).toEqual(figures(answers));
  });
});

describe('one class in every report of a quiz', () => {
  const quiz = quizClass(planted, course);
  const sheet = quizSheet(quiz, course);
  const formats = [
    ['Canvas, Classic Quizzes', canvasAnalysis(sheet), 0],
    ['Canvas, New Quizzes', canvasNewAnalysis(sheet), 1],
    ['Blackboard, by user', blackboardByUser(sheet), 0],
    ['Blackboard, by question and user', blackboardByQuestion(sheet), 0],
  ] as const;

  it.each(formats)('%s comes to the figures of the course', async (_, bytes, changes) => {
    const { answers, report } = await read(bytes);
    expect(report.map(({ outcome }) => outcome.kind)).toEqual([
      'read',
      ...new Array(changes).fill('changed'),
    ]);
    expect(figures(answers)).toEqual(figures((await read(moodleText(moodleRows(quiz)))).answers));
  });

  it.each(formats)('%s keeps no name', async (_, bytes) => {
    const { answers } = await read(bytes);
    expect(answers.people.slice(0, 2)).toEqual(['Learner 1', 'Learner 2']);
    const kept = [answers.people, answers.items, answers.responses].flat().join('\n');
    expect(kept).not.toMatch(/<\d+>|learner[-_]\d/);
  });
});

describe('a report of a quiz', () => {
  const asText = (...rows: readonly string[]) => new TextEncoder().encode(rows.join('\n'));

  it('of Canvas has attempts, shares of points, and what was not asked', async () => {
    const bytes = asText(
      'nombre,id,seccion,seccion_id,enviado,intento,"7: <b>How</b> many,\nand why?",2.0,"8: Why?",1.0,x,y,z',
      'Ada,1,One,1,2026-10-01 09:00:00 UTC,2,"three, or so",1.5,,,1,1,1.5',
      'Ada,1,One,1,2026-09-01 09:00:00 UTC,1,four,2.0,so,0.0,1,1,2',
      'Ben,2,One,1,2026-10-01 09:00:00 UTC,1,four,0.5,so,,1,1,0.5',
    );
    const { answers } = await read(bytes);
    expect(answers.items).toEqual(['How many, and why?', 'Why?']);
    expect([...answers.item]).toEqual([0, 0, 1, 0, 1]);
    expect([...answers.person]).toEqual([0, 0, 0, 1, 1]);
    expect([...answers.attempt]).toEqual([2, 1, 1, 1, 1]);
    expect([...answers.score]).toEqual([0.75, 1, 0, 0.25, Number.NaN]);
  });

  it('of New Quizzes counts what most earned as all, and leaves what was not asked', async () => {
    const head = 'Name,ID,Attempt,ItemID,ItemType,Why?,EarnedPoints,Status,PointsPossible';
    const { answers, report } = await read(
      asText(
        head,
        'Ada,1,1,9,choice,so,4,Graded,4',
        'Ben,2,1,9,choice,no,1,Graded,4',
        'Cy,3,1,,,,,,4',
      ),
    );
    expect([...answers.score]).toEqual([1, 0.25]);
    expect(report.at(-1)?.outcome).toMatchObject({
      kind: 'changed',
      change: expect.stringContaining('the most that anybody earned'),
    });
  });

  it('does not keep what somebody wrote at length', async () => {
    const own = `My name is Ada and I wrote this essay${' all by myself'.repeat(10)}.`;
    const { answers } = await read(
      asText(
        'name,id,section,submitted,7: Why?,2.0',
        `Ada,1,One,today,${own},2`,
        'Ben,2,One,today,so,1',
      ),
    );
    expect(answers.responses).toEqual(['', 'so']);
    expect([...answers.score]).toEqual([1, 0.5]);
  });

  it('of Blackboard tells that attempts have no numbers', async () => {
    const head =
      'Username\tQuestion ID\tQuestion\tAnswer\tPossible Points\tAuto Score\tManual Score';
    const row = (points: string) => `ada\tQuestion ID 1\tWhy?\tso\t4\t${points}\t`;
    const { answers, report } = await read(asText(head, row('4'), row('2')));
    expect([...answers.attempt]).toEqual([1, 2]);
    expect([...answers.score]).toEqual([1, 0.5]);
    expect(report.at(-1)?.outcome).toMatchObject({
      kind: 'changed',
      change: expect.stringContaining('several attempts'),
    });
  });

  it.each([
    [
      'Canvas',
      'Question Id,Question Title,Answered Student Count,Difficulty Index',
      'Student Analysis',
    ],
    ['Blackboard', 'Question,Question Type,Discrimination,Difficulty', 'Download Results'],
  ])('with the figures of %s alone says what to download', async (_, head, instead) => {
    const { answers, report } = await read(asText(head, '1,Why?,20,0.4'));
    expect(answers.count).toBe(0);
    expect(report.at(-1)?.outcome).toMatchObject({
      kind: 'left',
      reason: expect.stringContaining(instead),
    });
  });
});

describe("Moodle's report", () => {
  it('without the questions says what is to be ticked', async () => {
    const bytes = moodleText([
      ['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score', 'Response 0'],
      ['Ada', 'ada@example.org', '1', 'today', 'today', '80', 'a'],
    ]);
    const { answers, report } = await read(bytes, 'report.txt');
    expect(answers.count).toBe(0);
    expect(report.at(-1)).toMatchObject({
      place: { file: 'report.txt', line: 1 },
      outcome: { kind: 'left', reason: expect.stringContaining('tick "Summary of question"') },
    });
  });

  it('in another language is read by the order of its columns, and says so', async () => {
    const bytes = moodleText([
      [
        'Name',
        'E-Mail',
        'Versuch',
        'Begonnen',
        'Zuletzt',
        'Punkte',
        ...['Frage 0', 'Antwort 0', 'Richtige Antwort 0', 'Ergebnis 0'],
      ],
      ['Ada', 'ada@example.org', '1', 'heute', 'heute', '80', 'one_item', 'a', 'a', 'correct'],
      ['Ada', 'ada@example.org', '2', 'heute', 'heute', '80', 'one_item', 'b', 'a', 'wrong'],
    ]);
    const { answers, report } = await read(bytes, 'bericht.txt');
    expect(report.at(-1)?.outcome).toMatchObject({ kind: 'changed' });
    expect([...answers.attempt]).toEqual([1, 2]);
    expect([...answers.score]).toEqual([1, 0]);
  });

  it('names the line of a row that has more cells than headings', async () => {
    const long = rows.map((row, at) => (at === 2 ? [...row, 'x'] : row));
    const { report } = await read(moodleText(long), 'report.txt');
    expect(report.at(-1)).toMatchObject({
      place: { file: 'report.txt', line: 3 },
      outcome: { kind: 'left' },
    });
  });
});

it('a learner of two files is one', async () => {
  const files = [1, 2].map((number) => ({ name: `${number}.txt`, bytes: text }));
  expect((await readResults(files)).answers.people).toHaveLength(12);
});

it('people are called as was chosen', async () => {
  const { answers } = await readResults([{ name: 'a', bytes: text }], { pseudonym: 'Student' });
  expect(answers.people[0]).toBe('Student 1');
});

it('answers in practice are left out, and that is told', async () => {
  const bytes = new TextEncoder().encode(
    JSON.stringify({
      scoestrack: [
        { element: 'cmi.interactions.0.id', value: 'one_practice' },
        { element: 'cmi.interactions.0.result', value: 'correct' },
      ],
    }),
  );
  const { answers, report } = await read(bytes, 'attempt-1.json');
  expect(answers.count).toBe(0);
  expect(report.at(-1)?.outcome).toMatchObject({ kind: 'left' });
});

it.each([
  ['nothing', ''],
  ['a letter', 'Dear colleague, here are the results.'],
  ['JSON of something else', '{"a": [1, 2]}'],
  ['broken JSON', '{"statements": ['],
  ['a table of something else', 'a,b,c\n1,2,3'],
])('%s is left, with the formats that there are', async (_, content) => {
  const { answers, report } = await read(new TextEncoder().encode(content), 'x');
  expect(answers.count).toBe(0);
  expect(report).toMatchObject([
    { place: { file: 'x' }, outcome: { kind: 'left', reason: expect.stringContaining('Moodle') } },
  ]);
});

describe('a large table', () => {
  const row = (at: number) => `"p${at % 7}\n""${at}""",item_${at % 50},ü,${at % 2}\n`;
  const large = new TextEncoder().encode(
    `person_id,item_id,response,score\n${Array.from({ length: 400_000 }, (_, at) => row(at)).join('')}x,,,\n`,
  );

  it('is read in pieces that cut no row and no letter', async () => {
    const told: number[] = [];
    const files = [{ name: 'large.csv', bytes: large }];
    const { answers, report } = await readResults(files, {
      onProgress: (share) => told.push(share),
    });
    expect(answers.count).toBe(400_000);
    expect(answers.responses).toEqual(['', 'ü']);
    expect(answers.items).toHaveLength(50);
    // Each row is two lines.
    expect(report.at(-1)).toMatchObject({ place: { file: 'large.csv', line: 800_002 } });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });
});
