import { type Course, sittingLength } from '../attempt/course.ts';
import { countsFor, mostOf, quotasOf, rowOf } from '../quiz/blueprint.ts';
import { drawByRules } from '../quiz/draw-by-rules.ts';
import type { BlueprintRow, Quiz } from '../quiz/quiz.ts';
import { familiesOf } from '../quiz/units.ts';
import type { CourseFile } from './course-schema.ts';
import type { Problem } from './problem.ts';
import type { JsonFile } from './read-json.ts';
import { rule } from './rules.ts';

/** Where the pool of the exam cannot give what the course draws from it, with the numbers. */
export function unfitPool(
  file: JsonFile<CourseFile>,
  exam: JsonFile<Quiz> | undefined,
  course: Course,
): readonly Problem[] {
  const short = shortPool(file, course);
  if (exam === undefined || exam.value.draw === undefined) return short;
  const { blueprint } = exam.value.draw;
  if (blueprint.length === 0) return short;
  const problems = [
    ...short,
    ...otherLength(exam, blueprint, course),
    ...shortRows(exam, blueprint, course),
    ...undrawn(exam, blueprint, course),
  ];
  return problems.length > 0 ? problems : unmetRows(exam, blueprint, course);
}

function shortPool(file: JsonFile<CourseFile>, course: Course): readonly Problem[] {
  const pool = course.exam.items.length;
  const { examLength } = course.settings;
  const most = sittingLength(course, course.settings);
  if (examLength <= most) return [];
  const gives =
    most === pool
      ? `its pool holds ${pool}`
      : `its pool of ${pool} gives a sitting of ${most} at most, with stems whole and one item of a family`;
  const message = `the exam draws ${examLength} items but ${gives}; draw fewer or write more`;
  return [file.problem(['settings', 'examLength'], message, { rule: rule('exam-pool') })];
}

function otherLength(
  exam: JsonFile<Quiz>,
  blueprint: readonly BlueprintRow[],
  { settings: { examLength } }: Course,
): readonly Problem[] {
  const drawn = blueprint.reduce((sum, { count }) => sum + count, 0);
  if (drawn === examLength) return [];
  const message = `its rows draw ${drawn} items but settings.examLength of the course is ${examLength}; give both one number`;
  return [exam.problem(['draw', 'blueprint'], message, { rule: rule('exam-pool') })];
}

function shortRows(
  exam: JsonFile<Quiz>,
  blueprint: readonly BlueprintRow[],
  course: Course,
): readonly Problem[] {
  const rows = blueprint.map(rowOf);
  const { items } = course.exam;
  return blueprint.flatMap(({ count }, at) => {
    const own = items.filter((item) => countsFor(rows, item) === at);
    const most = mostOf(familiesOf(items), (item) => own.includes(item));
    if (count <= most) return [];
    const gives =
      most === own.length
        ? `${own.length === 1 ? '1 item counts' : `${own.length} items count`} for it`
        : `of the ${own.length} items that count for it a sitting can have ${most}, one of a family`;
    const message = `this row draws ${count} but ${gives}; draw fewer or write more`;
    return [exam.problem(['draw', 'blueprint', at, 'count'], message, { rule: rule('exam-pool') })];
  });
}

function undrawn(
  exam: JsonFile<Quiz>,
  blueprint: readonly BlueprintRow[],
  course: Course,
): readonly Problem[] {
  const rows = blueprint.map(rowOf);
  return course.exam.items.flatMap((item, at) => {
    if (countsFor(rows, item) < rows.length) return [];
    const { difficulty } = item;
    const fits = `"objective": "${item.objective}"${difficulty === undefined ? '' : `, "difficulty": "${difficulty}"`}`;
    const message = `no row of the blueprint takes this item, so no sitting has it; add a row such as { ${fits}, "count": 1 }, or remove the item`;
    return [exam.problem(['items', at, 'objective'], message, { rule: rule('exam-pool') })];
  });
}

/** Each row can be met, but not all at once. */
function unmetRows(
  exam: JsonFile<Quiz>,
  blueprint: readonly BlueprintRow[],
  { exam: { items }, settings: { examLength: count } }: Course,
): readonly Problem[] {
  const rows = blueprint.map(rowOf);
  const drawn = drawByRules(items, { count, rows, seen: new Set(), seed: 0, salt: '' });
  const given = rows.map(
    (_, at) =>
      items.filter((item) => drawn.includes(item.id) && countsFor(rows, item) === at).length,
  );
  const quotas = quotasOf(items, rows, count).rows;
  if (given.every((each, at) => each === quotas[at])) return [];
  const message = `its rows cannot all be met at once, for stems and families run across them: instead of ${quotas.join(', ')} a sitting has ${given.join(', ')}; change the rows, or write items without a stem or family`;
  return [exam.problem(['draw', 'blueprint'], message, { rule: rule('exam-pool') })];
}
