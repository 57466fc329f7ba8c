import { plainText } from '../../src/quiz/text/text.ts';
import type { AskedCourse, AskedItem } from '../../src/results/course/asked-course.ts';
import { readResponse } from '../../src/results/course/read-response.ts';
import { moodleText } from './exports.ts';
import type { PlantedClass } from './planted-class.ts';

/** What LMSs make of quizzes of their own, had a class answered there what it answered here. */

interface QuizSheet {
  readonly questions: readonly AskedItem[];
  /** Of each learner, by the questions: what was chosen and what it earned. */
  readonly learners: readonly {
    readonly name: string;
    readonly answers: readonly (readonly [chosen: string, earned: number])[];
  }[];
}

const isInQuiz = ({ part, item }: AskedItem) =>
  part === 'checks' &&
  (item.type === 'true-false' || (item.type === 'choice' && item.choose === 'one'));

type Writes = PlantedClass['learners'][number]['interactions'][number];

const told = (writes: Writes, name: string) =>
  writes.find(([element]) => element.endsWith(name))?.[1] ?? '';

/** The id of an item in that of a record, which has words of the question before it. */
function itemOf(writes: Writes, ids: readonly string[]): string | undefined {
  const id = told(writes, '.id');
  return ids.find((each) => id === each || id.endsWith(`_${each}`));
}

/** The checks of a class in which one option is chosen, each answered once. */
export function quizClass(
  { learners, faults }: PlantedClass,
  { items }: Pick<AskedCourse, 'items'>,
): PlantedClass {
  const ids = [...items.values()].filter(isInQuiz).map(({ id }) => id);
  return {
    faults,
    learners: learners.map((learner) => ({
      ...learner,
      interactions: learner.interactions.filter((writes) => itemOf(writes, ids) !== undefined),
    })),
  };
}

/** Of a class of a quiz. */
export function quizSheet({ learners }: PlantedClass, { items }: AskedCourse): QuizSheet {
  const questions = [...items.values()].filter(isInQuiz);
  const ids = questions.map(({ id }) => id);
  return {
    questions,
    learners: learners.map(({ name, interactions }) => {
      const records = new Map(interactions.map((writes) => [itemOf(writes, ids), writes] as const));
      return {
        name,
        answers: questions.map(({ id, item }) => {
          const writes = records.get(id) ?? [];
          const isRight = told(writes, '.result') === 'correct';
          return [chosenText(item, told(writes, '.student_response')), Number(isRight)] as const;
        }),
      };
    }),
  };
}

function chosenText(item: AskedItem['item'], response: string): string {
  const read = readResponse(item, response);
  if (read?.type === 'true-false') return read.value ? 'True' : 'False';
  if (read?.type !== 'choice' || item.type !== 'choice') return '';
  const option = item.options.find(({ id }) => id === read.chosen[0]);
  return option === undefined ? '' : plainText(option.text);
}

function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  return rows
    .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\n`)
    .join('');
}

const encoded = (text: string) => new TextEncoder().encode(text);

/** Classic quizzes: `student_analysis.rb` of Canvas. */
export function canvasAnalysis({ questions, learners }: QuizSheet): Uint8Array {
  return encoded(
    csv([
      [
        ...[
          'name',
          'id',
          'sis_id',
          'section',
          'section_id',
          'section_sis_id',
          'submitted',
          'attempt',
        ],
        ...questions.flatMap(({ prompt }, at) => [`${1022 + at}: ${prompt}`, '2.0']),
        ...['n correct', 'n incorrect', 'score'],
      ],
      ...learners.map(({ name, answers }, at) => [
        ...[name, String(at), `learner-${at}`, 'One', '7', 's7', '2026-10-01 09:00:00 UTC', '1'],
        ...answers.flatMap(([chosen, earned]) => [chosen, (2 * earned).toFixed(1)]),
        ...['0', '0', '0.0'],
      ]),
    ]),
  );
}

/** New Quizzes: five columns a question, as files of them have been seen. */
export function canvasNewAnalysis({ questions, learners }: QuizSheet): Uint8Array {
  return encoded(
    csv([
      [
        ...['Name', 'ID', 'SISID', 'SectionIDs', 'SectionNames', 'SectionSISIDs'],
        ...['Submitted', 'ElapsedTime', 'Attempt'],
        ...questions.flatMap(({ prompt }) => [
          ...['ItemID', 'ItemType', `<p>${escaped(prompt)}</p>`, 'EarnedPoints', 'Status'],
        ]),
        ...['NumberOfCorrect', 'NumberOfIncorrect', 'NoResponse', 'PointsPossible', 'OverallScore'],
      ],
      ...learners.map(({ name, answers }, at) => [
        ...[name, String(at), `learner-${at}`, '7', 'One', ''],
        ...['2026-10-01 09:00:00 UTC', '25:23:18', '1'],
        ...answers.flatMap(([chosen, earned], number) => [
          ...[String(8_250_658 + number), 'choice', chosen, (2 * earned).toFixed(1), 'Graded'],
        ]),
        ...['0', '0', '0', '100', '0'],
      ]),
    ]),
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const question = (prompt: string) => `<div class="vtbegenerated">${escaped(prompt)}</div>`;

/** *By user*, with tabs between and in UTF-16, each with the questions in an order of their own. */
export function blackboardByUser({ questions, learners }: QuizSheet): Uint8Array {
  const rows = [
    [
      ...['Username', 'Last Name', 'First Name'],
      ...questions.flatMap((_, at) =>
        ['Question ID', 'Question', 'Answer', 'Possible Points', 'Auto Score', 'Manual Score'].map(
          (name) => `${name} ${at + 1}`,
        ),
      ),
    ],
    ...learners.map(({ name, answers }, at) => [
      ...[`learner-${at}`, name, 'A'],
      ...questions.flatMap((_, place) => {
        const own = (place + at) % questions.length;
        const [chosen = '', earned = 0] = answers[own] ?? [];
        const prompt = questions[own]?.prompt ?? '';
        return [
          ...[`Question ID ${place + 1}`, question(prompt), escaped(chosen), '2'],
          ...[String(2 * earned), ''],
        ];
      }),
    ]),
  ];
  const text = new TextDecoder().decode(moodleText(rows));
  const wide = new Uint16Array([0xfeff, ...[...text].flatMap((each) => units(each))]);
  return new Uint8Array(wide.buffer);
}

const units = (letter: string) => Array.from(letter, (_, at) => letter.charCodeAt(at));

/** *By question and user*: a row for each answer; what an instructor gave stands beside. */
export function blackboardByQuestion({ questions, learners }: QuizSheet): Uint8Array {
  return encoded(
    csv([
      [
        ...['Username', 'Last Name', 'First Name', 'Question ID', 'Question', 'Answer'],
        ...['Possible Points', 'Auto Score', 'Manual Score'],
      ],
      ...learners.flatMap(({ name, answers }, at) =>
        answers.map(([chosen, earned], number) => [
          ...[`learner-${at}`, name, 'A', `Question ID ${number + 1}`],
          ...[question(questions[number]?.prompt ?? ''), escaped(chosen), '2'],
          ...(number === 0 ? ['', String(2 * earned)] : [String(2 * earned), '']),
        ]),
      ),
    ]),
  );
}
