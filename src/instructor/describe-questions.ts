import { type Course, checkItems, lessonItems, sittingLength } from '../attempt/course.ts';
import type { Settings } from '../attempt/settings.ts';
import type { PackageChoices } from '../packaging/make/choices.ts';
import { countsFor, mostOf, rowOf } from '../quiz/blueprint.ts';
import type { BlueprintRow } from '../quiz/quiz.ts';
import { familiesOf } from '../quiz/units.ts';
import { askedCourse } from './asked-course.ts';

/**
 * What becomes of a course whose questions were chosen among, where that is more than fewer questions:
 * lessons without a check, and an exam that cannot be drawn as it was meant; with the numbers and what
 * to do. Nothing where all are asked.
 *
 * @param whole the whole course, with its own settings
 */
export function questionSentences(choices: PackageChoices, whole: Course): readonly string[] {
  const { lessons, questions, blueprint } = choices;
  if (questions === undefined) return [];
  const before = askedCourse(whole, { lessons, questions: undefined });
  const course = askedCourse(whole, { lessons, questions, blueprint });
  const settings: Settings = { ...whole.settings, ...choices.settings };
  return [
    ...withoutCheck(before, course, settings),
    ...poolSentences(course, settings),
    ...rowSentences(course, course.exam.draw?.blueprint ?? []),
  ];
}

function withoutCheck(before: Course, course: Course, { completion }: Settings): readonly string[] {
  const bare = course.lessons.filter(
    (lesson, at) =>
      lessonItems(lesson).length === 0 && lessonItems(before.lessons[at] ?? lesson).length > 0,
  );
  if (bare.length === 0) return [];
  const [first, ...more] = bare.map(({ title }) => `“${title}”`);
  const opened = 'counts as done once it was opened';
  if (checkItems(course).length > 0 && more.length === 0)
    return [`${first} has no check any more${completion === 'exam' ? '' : `, and ${opened}`}.`];
  const done = completion === 'exam' ? '' : `, and each ${opened}`;
  if (checkItems(course).length === 0) return [`No lesson has a check any more${done}.`];
  return [
    `${[first, ...more.slice(0, -1)].join(', ')} and ${more.at(-1)} have no check any more${done}.`,
  ];
}

function poolSentences(course: Course, settings: Settings): readonly string[] {
  const { examLength } = settings;
  const pool = course.exam.items.length;
  const length = sittingLength(course, settings);
  if (pool >= examLength || pool === 0) return [];
  const more = examLength - pool;
  const fewer =
    pool === 1
      ? ''
      : ` Choose ${more} more, or an exam length below ${pool}, to have sittings that differ.`;
  return [
    `The exam is to have ${examLength} questions, and you chose ${pool} for it: each sitting asks ${length === pool ? 'all of them' : `${length} of them`}.${fewer}`,
  ];
}

/** Rows of which the pool has fewer than their author counted. */
function rowSentences(course: Course, blueprint: readonly BlueprintRow[]): readonly string[] {
  const rows = blueprint.map(rowOf);
  const { items } = course.exam;
  return blueprint.flatMap((row, at) => {
    const own = items.filter((item) => countsFor(rows, item) === at);
    const most = mostOf(familiesOf(items), (item) => own.includes(item));
    if (most >= row.count) return [];
    const lacking = row.count - most;
    return [
      `The exam is to have ${row.count} ${rowWords(row, course)}, and of those that you chose a sitting can have ${most}: choose ${lacking} more, or others take their place.`,
    ];
  });
}

function rowWords({ objective, difficulty }: BlueprintRow, course: Course): string {
  const named = [objective ?? []].flat();
  const lesson = course.lessons.find(({ objectives }) =>
    objectives.some(({ id }) => named.includes(id)),
  );
  const on = lesson === undefined ? '' : ` on “${lesson.title}”`;
  return `${difficulty === undefined ? 'questions' : `${difficulty} questions`}${on}`;
}
