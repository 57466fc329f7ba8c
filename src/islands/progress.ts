import * as words from 'virtual:words';
import { type LessonProgress, lessonProgress } from '../attempt/progress.ts';
import type { Sco } from './sco/sco.ts';

/**
 * Says how far each lesson is, in all elements with `data-progress` and the id of a lesson, now and
 * whenever it changes. Every page lists every lesson, so these are no islands: what an island needs
 * would take more room in each page than the list itself.
 */
export function showProgress({ launched, course, attempt }: Sco['shown']): void {
  // Not what stands in the page, which a browser may have translated.
  const shown = new WeakMap<Element, string>();
  const show = () => {
    if (!launched.get()) return;
    const progress = new Map(
      course.get().lessons.map((lesson) => [lesson.id, lessonProgress(lesson, attempt.get())]),
    );
    for (const element of document.querySelectorAll<HTMLElement>('[data-progress]')) {
      const lesson = progress.get(element.dataset.progress ?? '');
      if (lesson === undefined) continue;
      const word = progressWord(lesson);
      if (shown.get(element) === word) continue;
      shown.set(element, word);
      element.textContent = word;
      element.toggleAttribute('data-done', lesson.done);
    }
  };
  for (const state of [launched, course, attempt]) state.listen(show);
  document.addEventListener('astro:after-swap', show);
}

function progressWord({ answered, of, done }: LessonProgress): string {
  if (done) return words.progress.done;
  return of === 0 ? words.progress.notOpened : words.progress.answered(answered, of);
}
