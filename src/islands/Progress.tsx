import * as words from 'virtual:words';
import { lessonProgress } from '../attempt/progress.ts';
import { useSco } from './use-sco.ts';

/** How far a lesson is, in a few words; before the launch, how much there is to answer. */
export function Progress({ lesson }: { readonly lesson: string }) {
  const attempt = useSco('attempt');
  const course = useSco('course');
  const launched = useSco('launched');
  const { answered, of, done } = lessonProgress(course, attempt, lesson);
  const word = !launched
    ? words.count(of, words.counts.questions)
    : done
      ? words.progress.done
      : of === 0
        ? words.progress.notOpened
        : words.progress.answered(answered, of);
  return (
    <small className="progress" data-done={(launched && done) || undefined}>
      {word}
    </small>
  );
}
