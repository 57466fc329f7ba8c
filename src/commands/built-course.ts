import { answerSizes } from '../attempt/worst-case.ts';
import { marksOf } from '../authoring/check-references.ts';
import { contentOf } from '../authoring/course-content.ts';
import { knownOfQuestions } from '../authoring/known-of-questions.ts';
import { courseFiles, fileTexts, wordsFile } from '../authoring/node.ts';
import { lessonTree } from '../authoring/parse-lesson.ts';
import type { WholeCourse } from '../authoring/read-course.ts';
import { offeredQuestions } from '../instructor/offered-questions.ts';
import { choosableQuestions } from '../packaging/make/asked-keys.ts';
import type { BuiltCourse } from '../packaging/make/course-file.ts';
import { formsOf, type QuestionForms } from '../packaging/make/question-words.ts';
import { reviewedCourse } from './source-problems.ts';

/** What is said of questions in a language of the interface, by its file of words. */
export async function formsIn(language: string): Promise<QuestionForms> {
  const words: typeof import('../words/en.ts') = await import(wordsFile(language));
  return formsOf(words.item, words.number, words.counts.questions);
}

/** What the build says of a course to whoever makes packages of it. */
export async function builtCourse(folder: string, whole: WholeCourse): Promise<BuiltCourse> {
  const lessons = fileTexts(courseFiles(folder).lessons);
  return {
    answerSizes: answerSizes(whole.course),
    content: contentOf(
      whole,
      lessons.map(({ text }) => text),
    ),
    questions: choosableQuestions(whole.course),
    rests: restsOf(whole),
    forms: await formsIn(whole.language.words),
    offered: offeredQuestions(
      whole.quizzes,
      knownOfQuestions(
        whole,
        lessons.flatMap(({ text }) => marksOf(lessonTree(text)).map(({ mark }) => mark)),
        reviewedCourse(folder, whole),
      ),
    ),
  };
}

/** The sources that the facts behind questions have, as the page of sources lists them. */
function restsOf({ quizzes, reference: { facts } }: WholeCourse): BuiltCourse['rests'] {
  const items = quizzes.flatMap((quiz) => quiz.items);
  return Object.fromEntries(
    items.flatMap(({ id, facts: named = [] }) => {
      const sources = named.flatMap((fact) => facts?.[fact]?.sources ?? []);
      return sources.length === 0 ? [] : [[id, sources.map((source) => `sources.html#${source}`)]];
    }),
  );
}
