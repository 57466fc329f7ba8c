import type { AskedQuiz } from '../quiz/varied.ts';
import { loadViews } from './items/views.ts';
import { readQuizProps } from './quiz-props.ts';

/**
 * Questions as the pages of lessons hold them, for another page that asks them too: they stand in a
 * package once.
 *
 * @param lessons ids, which are the names of the pages
 * @returns null where a page cannot be had, as when the network is gone
 */
export async function lessonQuestions(
  lessons: readonly string[],
): Promise<readonly AskedQuiz[] | null> {
  try {
    const pages = await Promise.all(lessons.map(pageOf));
    const quizzes = pages.flatMap(quizzesIn);
    await loadViews(quizzes.flatMap(({ items }) => items));
    return quizzes;
  } catch {
    return null;
  }
}

async function pageOf(lesson: string): Promise<string> {
  const response = await fetch(`${lesson}.html`);
  if (!response.ok) throw new Error(`${lesson}.html: ${response.status}`);
  return response.text();
}

/** What the islands of a page were given that ask questions. */
function quizzesIn(html: string): readonly AskedQuiz[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const islands = page.querySelectorAll('course-island:is([name="Ask"], [name="Quiz"])');
  return [...islands].map(
    (island): AskedQuiz => readQuizProps(island.getAttribute('props') ?? '').quiz,
  );
}
