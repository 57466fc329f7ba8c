import { lessonProgress } from '../attempt/progress.ts';
import { counted } from './figures.ts';
import { useSco } from './use-sco.ts';

/** How far a lesson is, in a few words; before the launch, how much there is to answer. */
export function Progress({ lesson }: { readonly lesson: string }) {
  const attempt = useSco('attempt');
  const course = useSco('course');
  const launched = useSco('launched');
  const { answered, of, done } = lessonProgress(course, attempt, lesson);
  const word = !launched
    ? counted(of, 'question')
    : done
      ? 'Done'
      : of === 0
        ? 'Not opened yet'
        : `${answered} of ${of} answered`;
  return (
    <small className="progress" data-done={(launched && done) || undefined}>
      {word}
    </small>
  );
}
