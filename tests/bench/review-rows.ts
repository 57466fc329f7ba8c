import { lessonWords } from '../../src/authoring/lesson-words.ts';
import { lessonTree } from '../../src/authoring/parse-lesson.ts';
import { quizReader } from '../../src/authoring/read-quiz.ts';
import { textParser } from '../../src/authoring/text/parse-text.ts';
import { reviewedQuiz } from '../../src/review/reading/course.ts';
import { reviewCourse } from '../../src/review/review.ts';
import { formats } from '../../src/words/formats.ts';
import type { Row } from './row.ts';

const readQuiz = quizReader(
  textParser(() => ({ flaw: 'there are no pictures' })),
  formats('en').number,
);

/** Items in all, each size ten times the one before. */
const sizes = [1_000, 10_000] as const;
const inOneFile = 200;

/**
 * Quiz files of 1,000 and of 10,000 items read, checked against their shape and reviewed: each item
 * may take little more in the larger course, and the larger course less than a minute.
 */
export function reviewRows(): readonly Row[] {
  const [small, large] = sizes.map(reviewing);
  if (small === undefined || large === undefined) return [];
  return [
    {
      what: '10,000 items: work to read, check and review them, against a tenth of them',
      unit: 'times',
      budget: 15,
      rival: '–',
      measured: large / small,
    },
    {
      what: '10,000 items: work to read, check and review them',
      unit: 's',
      budget: 60,
      rival: '–',
      measured: large,
    },
  ];
}

/** @returns seconds of this process alone */
function reviewing(count: number): number {
  const files = Array.from({ length: count / inOneFile }, (_, file) => quizText(file));
  const { user: began } = process.cpuUsage();
  const quizzes = files.map((text, at) => {
    const read = readQuiz({ file: `quizzes/${nameOf(at)}.json`, text });
    if (read.kind === 'failed') throw new Error(read.problems[0]?.message);
    return reviewedQuiz(read.json.value);
  });
  const objectives = [{ id: 'goal', text: 'Compute what a gauge reads' }];
  const checks = quizzes.map(({ id }) => id);
  const lesson = {
    id: 'gauges',
    title: 'Gauges',
    objectives,
    checks,
    silenced: [],
    ...lessonWords(lessonTree(lessonText())),
  };
  const course = {
    language: 'en',
    quizzes,
    lessons: [lesson],
    facts: null,
    varied: new Set<string>(),
  };
  if (reviewCourse(course).length < count / 100) throw new Error('the review found too little');
  return (process.cpuUsage().user - began) / 1e6;
}

function nameOf(file: number): string {
  return file === 0 ? 'exam' : `check-${file}`;
}

function quizText(file: number): string {
  const items = Array.from({ length: inOneFile }, (_, at) => item(file * inOneFile + at));
  const kind = file === 0 ? 'exam' : 'check';
  return JSON.stringify(
    { id: nameOf(file), kind, title: 'Gauges', intro: 'Read them.', items },
    null,
    2,
  );
}

/** Words of a language with as many as a trade has: the rarer, the later in the list. */
function word(at: number, place: number): string {
  const draw = Math.imul(at * 31 + place + 1, 0x9e3779b1) >>> 0;
  return `term${Math.floor(4000 * (draw / 2 ** 32) ** 3)}`;
}

function phrase(at: number, from: number, length: number): string {
  return Array.from({ length }, (_, nth) => word(at, from + nth)).join(' ');
}

function item(at: number) {
  const base = {
    id: `item_${at}`,
    objective: 'goal',
    prompt: `Which of these is the ${phrase(at, 0, 8)} of a ${phrase(at, 10, 4)}, given ${100 + at}?`,
    hint: `Think of the ${word(at, 40)}.`,
    explanation: `It is the ${phrase(at, 50, 12)}.`,
  };
  if (at % 3 === 0) return { ...base, type: 'numeric', correct: at / 10, tolerance: 0.05 };
  return {
    ...base,
    type: 'choice',
    options: ['a', 'b', 'c', 'd'].map((id, nth) => ({
      id,
      text: `The ${phrase(at, 20 + 5 * nth, 5)}`,
      feedback: `That is the ${phrase(at, 70 + 5 * nth, 8)}.`,
    })),
    correct: ['b'],
  };
}

function lessonText(): string {
  return Array.from({ length: 100 }, (_, at) => `The ${phrase(at, 0, 12)} was ${at / 10}.`).join(
    '\n\n',
  );
}
