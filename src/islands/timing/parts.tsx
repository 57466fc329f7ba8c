import { time as words } from 'virtual:words/time';
import { useStore } from '@nanostores/react';
import { atom, type ReadableAtom } from 'nanostores';
import type { Sitting } from '../../attempt/attempt.ts';
import type { SittingTimer } from '../../attempt/sitting-timer.ts';
import { useSco } from '../sco/use-sco.ts';
import { momentWords } from './moment-words.ts';

/**
 * What the pages show of the time of the exam; `Elsewhere` on other pages than its own, and `reveal`
 * shows the time again where the learner has hidden it.
 *
 * @param $ended whether a sitting was handed in here because its time was up
 * @param examHref the address of the exam
 */
export function timingParts(
  { $left }: Pick<SittingTimer, '$left'>,
  $ended: ReadableAtom<boolean>,
  examHref: string,
) {
  const $hidden = atom(false);

  /** Never said of itself: what is to be heard is said at few moments. */
  function Clock() {
    const left = useStore($left);
    const hidden = useStore($hidden);
    if (left === null) return null;
    return (
      <div className="exam-time">
        {!hidden && (
          <p role="timer" aria-live="off">
            {words.left(left)}
          </p>
        )}
        <button type="button" className="quiet" onClick={() => $hidden.set(!hidden)}>
          {hidden ? words.show : words.hide}
        </button>
      </div>
    );
  }

  return {
    Clock,
    reveal: () => $hidden.set(false),
    Rules() {
      const { examMinutes = 0, extraTime = 1, examCloses = '' } = useSco('settings');
      const closing = examCloses === '' ? null : momentWords(examCloses, behind);
      return (
        <>
          {examMinutes > 0 && (
            <>
              <li>{words.allowed(examMinutes, extraTime)}</li>
              <li>{words.runs}</li>
              <li>{words.ends}</li>
            </>
          )}
          {closing && <li>{words.closes(closing.set, closing.here)}</li>}
        </>
      );
    },
    Outcome: ({ sitting }: { readonly sitting: Sitting }) =>
      sitting.timedOut ? <p>{words.timedOut}</p> : null,
    Closed() {
      const { examCloses = '' } = useSco('settings');
      if (examCloses === '') return null;
      return <p className="exam-closed">{words.closed(momentWords(examCloses, behind).set)}</p>;
    },
    Elsewhere() {
      const left = useStore($left);
      const ended = useStore($ended);
      if (left === null && !ended) return null;
      return (
        <div className="notice exam-elsewhere">
          <p>
            {left === null ? words.timedOut : words.running}{' '}
            <a href={examHref}>{left === null ? words.result : words.back}</a>
          </p>
          <Clock />
        </div>
      );
    },
  };
}

function behind(time: number): number {
  return new Date(time).getTimezoneOffset();
}
