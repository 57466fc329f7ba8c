import * as words from 'virtual:words';
import type { ReactElement } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { concreteCourse, examPage, lessonItems, quizKeys } from '../../attempt/course.ts';
import { answerSizes } from '../../attempt/worst-case.ts';
import type { JudgedData, LessonData } from '../../authoring/course-data.ts';
import { heldCourse, shown } from '../../authoring/held-course.ts';
import { islandMarkup, type Keys } from '../../authoring/island-markup.ts';
import type { WholeCourse } from '../../authoring/read-course.ts';
import { Exam } from '../../islands/Exam.tsx';
import { Passage } from '../../islands/items/Prose.tsx';
import { Predicted } from '../../islands/Predicted.tsx';
import {
  askedAt,
  checkedAt,
  type PlacedItems,
  type PlacedQuestions,
  predictedAt,
} from '../../islands/placed-questions.ts';
import { Ask, Quiz } from '../../islands/Quiz.tsx';
import { browserPage } from '../../islands/sco/browser.ts';
import { createSco } from '../../islands/sco/sco.ts';
import { holdSco } from '../../islands/sco/use-sco.ts';
import type {
  DrawnPage,
  DrawnPart,
  DrawnPlace,
  DrawnQuestions,
} from '../../packaging/make/drawn-questions.ts';
import { plainText } from '../../quiz/text/text.ts';
import type { HeldQuiz } from '../../quiz/varied.ts';

/**
 * Draws what the pages of a course have of its questions, to the letter as the build does: with the
 * islands that the build draws, in React, which it draws with.
 *
 * @param lessons what is known of their texts
 */
export function drawQuestions(
  course: WholeCourse,
  placements: JudgedData['placements'],
  lessons: readonly LessonData[],
): DrawnQuestions {
  const held = heldCourse(course);
  // As a page that has no LMS yet: what a page hydrates from.
  holdSco(createSco((seed) => concreteCourse(held, seed, words.number), browserPage));
  const drawing: Drawing = {
    course,
    quizzes: course.quizzes.map((quiz) => shown(quiz, course.varied)),
    keys: quizKeys(held),
  };
  const pages = lessons.flatMap((lesson) => {
    const placement = placements.get(lesson.id);
    if (placement === undefined) return [];
    const placed = { ...placement, levels: lesson.levels };
    return [[`${lesson.id}.html`, lessonPage(lesson, placed, drawing)] as const];
  });
  const counts = course.course.lessons.map((lesson) => {
    const questions = lessonItems(lesson).length;
    return [lesson.id, words.count(questions, words.counts.questions)] as const;
  });
  return {
    keys: JSON.stringify(held),
    pages: new Map([...pages, ...examOf(drawing)]),
    counts: new Map(counts),
    pictures: course.pictures,
    answerSizes: answerSizes(course.course),
    course: { title: course.file.title, settings: course.file.settings },
    catalogue: { version: course.file.version, keywords: course.file.keywords },
  };
}

interface Drawing {
  readonly course: WholeCourse;
  readonly quizzes: readonly HeldQuiz[];
  readonly keys: Keys;
}

function lessonPage(lesson: LessonData, placed: PlacedItems, drawing: Drawing): DrawnPage {
  const { quizzes, keys } = drawing;
  const places = lesson.marks.flatMap(({ tag, id }): readonly DrawnPlace[] => {
    if (tag === 'Ask') {
      const asked = askedAt(id, quizzes, placed);
      if (asked === null) return [];
      return [{ kind: 'ask', part: drawnPart('Ask', asked, placed, drawing, placed.levels[id]) }];
    }
    if (tag === 'Predicted') {
      const quiz = predictedAt(id, quizzes);
      if (quiz === null) return [];
      const html = islandMarkup('Predicted', { quiz }, drawn(<Predicted quiz={quiz} />), keys);
      return [{ kind: 'island', name: 'Predicted', html }];
    }
    const check = quizzes.find((each) => each.id === id);
    if (check === undefined) return [];
    const parts = checkedAt(check, placed).map((part) => drawnPart('Quiz', part, placed, drawing));
    const intro = renderToStaticMarkup(<Passage className="quiz-intro" text={check.intro} />);
    const title = `<h2 class="quiz-title" id="${check.id}-title">${escaped(check.title)}</h2>`;
    return [{ kind: 'check', id: check.id, head: title + intro, parts }];
  });
  const checks = lesson.marks.flatMap(({ tag, id }) => (tag === 'Quiz' ? [id] : []));
  const titles = quizzes.flatMap(({ id, title }) =>
    checks.includes(id) ? [[`${id}-title`, title] as const] : [],
  );
  const [first] = placed.questions;
  return {
    places,
    titles: new Map(titles),
    toFirst: first === undefined ? '' : toQuestion('skip to-question', first),
    description: null,
  };
}

function drawnPart(
  name: 'Ask' | 'Quiz',
  { quiz, first, lesson, next }: PlacedQuestions,
  { questions }: PlacedItems,
  { course, keys }: Drawing,
  level?: PlacedItems['levels'][string],
): DrawnPart {
  const home = course.file.lessons.find(({ id }) => id === lesson);
  const from = home && words.item.fromLesson(home.title);
  const props = { quiz, first, of: questions.length, from, level };
  const island = name === 'Ask' ? <Ask {...props} /> : <Quiz {...props} />;
  return {
    island: islandMarkup(name, plain(props), drawn(island), keys),
    lesson: lesson ?? null,
    onward: next === undefined ? '' : toQuestion('onward', next),
  };
}

function examOf({ course, quizzes, keys }: Drawing): readonly (readonly [string, DrawnPage])[] {
  const quiz = quizzes.find(({ id }) => id === course.file.exam);
  if (quiz === undefined) return [];
  const html = islandMarkup('Exam', plain({ quiz }), drawn(<Exam quiz={quiz} />), keys);
  const page: DrawnPage = {
    places: [{ kind: 'island', name: 'Exam', html }],
    titles: new Map(),
    toFirst: '',
    description: plainText(quiz.intro),
  };
  return [[`${examPage}.html`, page]];
}

function toQuestion(className: string, id: string): string {
  return `<a class="${className}" href="#item-${id}">${escaped(words.page.toQuestion)}</a>`;
}

function drawn(island: ReactElement): string {
  return renderToString(island);
}

/** Props as JSON has them. */
function plain(props: object): unknown {
  return JSON.parse(JSON.stringify(props));
}

/** As Astro writes texts. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;')
    .replaceAll('"', '&quot;');
}
