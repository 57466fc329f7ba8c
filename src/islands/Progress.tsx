import { useStore } from '@nanostores/react';
import { lessonProgress } from '../attempt/progress.ts';
import { counted } from './figures.ts';
import { $course, $launched, store } from './sco.ts';

/** How far a lesson is, in a few words; before the launch, how much there is to answer. */
export function Progress({ lesson }: { readonly lesson: string }) {
  const attempt = useStore(store.$attempt, { ssr: 'initial' });
  const course = useStore($course, { ssr: 'initial' });
  const launched = useStore($launched, { ssr: 'initial' });
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
