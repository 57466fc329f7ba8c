import { answerSizes } from '../attempt/worst-case.ts';
import { marksOf } from '../authoring/check-references.ts';
import { contentOf } from '../authoring/course-content.ts';
import { courseFiles, fileTexts, wordsFile } from '../authoring/node.ts';
import { lessonTree } from '../authoring/parse-lesson.ts';
import type { Problem } from '../authoring/problem.ts';
import type { WholeCourse } from '../authoring/read-course.ts';
import type { OfferedFinding } from '../instructor/offered-question.ts';
import { choosableQuestions, offeredQuestions } from '../instructor/offered-questions.ts';
import type { BuiltCourse } from '../packaging/make/course-file.ts';
import { formsOf } from '../packaging/make/question-words.ts';
import { reviewedCourse } from './source-problems.ts';

/** What the build says of a course to whoever makes packages of it. */
export async function builtCourse(folder: string, whole: WholeCourse): Promise<BuiltCourse> {
  const lessons = fileTexts(courseFiles(folder).lessons);
  const words: typeof import('../words/en.ts') = await import(wordsFile(whole.language.words));
  const { number } = words;
  return {
    answerSizes: answerSizes(whole.course),
    content: contentOf(
      whole,
      lessons.map(({ text }) => text),
    ),
    questions: choosableQuestions(whole.course),
    forms: formsOf(words.item, number, words.counts.questions),
    offered: offeredQuestions(whole.quizzes, {
      objectives: new Map(
        whole.file.lessons.flatMap(({ objectives }) =>
          objectives.map(({ id, text }) => [id, text]),
        ),
      ),
      shownAgain: new Set(
        lessons
          .flatMap(({ text }) => marksOf(lessonTree(text)))
          .flatMap(({ mark }) => (mark.tag === 'Predicted' ? [mark.id] : [])),
      ),
      varied: new Set(whole.varied.keys()),
      findings: findingsByItem(whole, reviewedCourse(folder, whole)),
    }),
  };
}

function findingsByItem(
  { files }: WholeCourse,
  problems: readonly Problem[],
): ReadonlyMap<string, readonly OfferedFinding[]> {
  const found = new Map<string, OfferedFinding[]>();
  for (const { file, path, severity, message, rule } of problems) {
    const quiz = files.quizzes.find((each) => each.file === file)?.value;
    const [, at = ''] = /^items\[(\d+)\]/.exec(path) ?? [];
    const id = at === '' ? undefined : quiz?.items[Number(at)]?.id;
    if (id === undefined || severity === 'error') continue;
    found.set(id, [...(found.get(id) ?? []), { severity, rule: rule?.id ?? '', message }]);
  }
  return found;
}
