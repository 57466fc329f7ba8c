import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Attempt, answer, newAttempt } from '../../src/attempt/attempt.ts';
import { type Course, checkItems } from '../../src/attempt/course.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { answerSizes } from '../../src/attempt/worst-case.ts';
import { packageSite } from '../../src/packaging/node.ts';
import { buildPages } from '../browser/build-pages.ts';
import { builtCourse } from '../browser/packages.ts';
import type { Row } from './row.ts';

/** Lessons and questions a lesson of courses with 20, 200 and 2,000 questions. */
const sizes = [
  { lessons: 4, each: 5 },
  { lessons: 40, each: 5 },
  { lessons: 40, each: 50 },
] as const;

/** What each size is of the one before. */
const growth = 10;

/** What times may be of those before: they vary by more than sizes do. */
const timeGrowth = 15;

interface Measured {
  readonly build: number;
  /** Bytes of the first lesson's page and of the outline that comes with it. */
  readonly page: number;
  readonly suspendData: number;
  readonly report: number;
  /** The package of SCORM 1.2; null where it is refused. */
  readonly zip: number | null;
}

/**
 * Courses of choice items ten and a hundred times as large as the smallest: what they take, each
 * against the size before it. Nothing may grow faster than the number of items.
 */
export async function growthRows(folder: string): Promise<readonly Row[]> {
  mkdirSync('node_modules/.cache', { recursive: true });
  // A site is built inside the project: what its pages import lies there.
  const sites = mkdtempSync('node_modules/.cache/growth-');
  try {
    const measured: Measured[] = [];
    for (const size of sizes) measured.push(await measure(folder, sites, size));
    return rowsOf(measured);
  } finally {
    rmSync(sites, { recursive: true });
  }
}

function rowsOf(measured: readonly Measured[]): readonly Row[] {
  const [, ten, hundred] = measured;
  const names = {
    build: 'time to build',
    page: 'page of the first lesson, with all it loads of the course',
    suspendData: 'suspend data of all answers',
    report: 'work to report all answers',
  } as const;
  const ratio = (name: keyof typeof names, at: number) =>
    (measured[at]?.[name] ?? 0) / (measured[at - 1]?.[name] ?? 1);
  const grown = (['build', 'page', 'suspendData', 'report'] as const).flatMap((name) =>
    [1, 2].map(
      (at): Row => ({
        what: `${growth ** at} times the questions: ${names[name]}, against a tenth of them`,
        unit: 'times',
        budget: name === 'build' || name === 'report' ? timeGrowth : growth,
        rival: '–',
        measured: ratio(name, at),
      }),
    ),
  );
  return [
    {
      what: '40 lessons with 200 questions: zip of SCORM 1.2',
      unit: 'kB',
      budget: 300,
      rival: '366',
      measured: (ten?.zip ?? Number.POSITIVE_INFINITY) / 1000,
    },
    {
      what: '40 lessons with 2,000 questions: packages of SCORM 1.2, which keeps too little',
      unit: '',
      budget: 0,
      rival: '–',
      measured: hundred?.zip === null ? 0 : 1,
    },
    ...grown,
  ];
}

async function measure(
  folder: string,
  sites: string,
  size: (typeof sizes)[number],
): Promise<Measured> {
  const home = join(folder, `course-${size.lessons}-${size.each}`);
  writeCourse(home, size);
  const built = builtCourse(join(sites, `site-${size.lessons}-${size.each}`), home);
  const began = performance.now();
  buildPages(built.site, { course: home });
  const { course, site } = built;
  const packed = await packageSite(
    { folder: site, built: { answerSizes: answerSizes(course) } },
    join(home, 'course.json'),
  );
  if (!packed) throw new Error(`${home} cannot be packaged`);
  const build = performance.now() - began;
  const zip = statSync(built.packages[0].zip, { throwIfNoEntry: false });
  const whole = checkItems(course).reduce<Attempt>(
    (attempt, { id }) => answer(attempt, id, { type: 'choice', chosen: ['a'] }),
    newAttempt(1),
  );
  const save = { number: 1, writer: 1 };
  const data = encodeAttempt(course, whole, save, Number.MAX_SAFE_INTEGER) ?? '';
  const outline = Buffer.from(JSON.stringify(course));
  return {
    build,
    page: gzipSync(readFileSync(join(site, 'lesson-1.html'))).length + gzipSync(outline).length,
    suspendData: data.length,
    report: reporting(course, whole),
    zip: zip?.size ?? null,
  };
}

/** Microseconds of this process alone, far more than its clock's steps of some ten thousand. */
const stretch = 500_000;

/** @returns microseconds a report takes, on average over a stretch */
function reporting(course: Course, attempt: Attempt): number {
  const { user: began } = process.cpuUsage();
  for (let reports = 0; ; reports += 100) {
    const spent = process.cpuUsage().user - began;
    if (spent > stretch) return spent / reports;
    for (let time = 0; time < 100; time += 1) reportOf(course, course.settings, attempt);
  }
}

function writeCourse(home: string, { lessons, each }: (typeof sizes)[number]): void {
  for (const folder of ['lessons', 'quizzes', 'figures']) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  const json = (file: string, value: unknown) =>
    writeFileSync(join(home, file), JSON.stringify(value));
  const numbers = Array.from({ length: lessons }, (_, at) => at + 1);
  const goal = (lesson: number) => `goal_${lesson}`;
  const template = JSON.parse(readFileSync('src/starter/course.json', 'utf8'));
  json('course.json', {
    ...template,
    id: 'growing',
    settings: { ...template.settings, examLength: 5 },
    lessons: numbers.map((at) => ({
      id: `lesson-${at}`,
      title: `The water of region ${at}`,
      promise: `How much water region ${at} has, and where.`,
      minutes: 10,
      checks: [`check-${at}`],
      objectives: [{ id: goal(at), text: `Say where the water of region ${at} lies` }],
    })),
  });
  const items = (kind: string, lesson: number, count: number) =>
    Array.from({ length: count }, (_, at) => item(`${kind}_${lesson}_${at}`, goal(lesson)));
  for (const at of numbers) {
    json(`quizzes/check-${at}.json`, {
      id: `check-${at}`,
      kind: 'check',
      title: 'Check',
      intro: 'What do you remember?',
      items: items('check', at, each),
    });
    writeFileSync(join(home, 'lessons', `lesson-${at}.mdx`), lessonText(at));
  }
  json('quizzes/exam.json', {
    id: 'exam',
    kind: 'exam',
    title: 'Exam',
    intro: 'Five questions.',
    items: numbers.slice(0, 4).flatMap((at) => items('exam', at, 2)),
  });
}

function item(id: string, objective: string) {
  const text = (option: string) => `The ${option} part of what ${id.replaceAll('_', ' ')} holds`;
  return {
    type: 'choice',
    id,
    objective,
    prompt: `Which part is meant by number ${id.replaceAll('_', ' ')}?`,
    choose: 'one',
    options: ['a', 'b', 'c'].map((option) => ({
      id: option,
      text: text(option),
      feedback: `Look at ${id.replaceAll('_', ' ')} again.`,
    })),
    correct: ['a'],
    explanation: `It is said of ${id.replaceAll('_', ' ')} in the text.`,
  };
}

function lessonText(at: number): string {
  return `Region ${at} has more water than can be seen.

## Where it is

Most of the water of region ${at} is ice, and nearly all the rest lies in the ground.

<Summary>

- Most fresh water of region ${at} is ice.

</Summary>

<Quiz id="check-${at}" />
`;
}
