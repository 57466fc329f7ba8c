import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Course } from '../attempt/course.ts';
import { isOwnBank, type OwnBank } from '../packaging/make/own-bank.ts';
import type { OfferedCourse } from './choices-form.ts';
import type { CourseWithOwn, OwnQuestions } from './own-questions.ts';

/** The course that is chosen from: that of the site, with the questions that were brought in. */
export interface OwnCourse {
  readonly banks: readonly OwnBank[];
  readonly course: OfferedCourse;
  readonly outline: Course;
  /** Null where none were brought in. */
  readonly own: CourseWithOwn | null;
  /** Whether this tab has some from before, which are not in the course yet. */
  readonly isAwaited: boolean;
  readonly isTaking: boolean;
  /** Why the last could not be taken, in sentences. */
  readonly problems: readonly string[];
  /**
   * Has the course ask these and no others.
   *
   * @param onTaken is called as the course changes; never where it cannot ask them
   */
  readonly take: (
    banks: readonly OwnBank[],
    onTaken?: (course: OfferedCourse) => void,
  ) => Promise<void>;
}

/** The questions that the tab keeps beside its address, for which they are too long. */
function keptBanks(): readonly OwnBank[] {
  if (typeof history === 'undefined') return [];
  const own: unknown = Object(history.state).own;
  return Array.isArray(own) ? own.filter(isOwnBank) : [];
}

interface Taken {
  readonly banks: readonly OwnBank[];
  readonly own: CourseWithOwn | null;
}

const none: Taken = { banks: [], own: null };

/** Questions of one's own in the course of the site; a reload brings them back. */
export function useOwnQuestions(
  site: OfferedCourse,
  outline: Course,
  { take: takeBanks }: OwnQuestions,
): OwnCourse {
  const [kept] = useState(keptBanks);
  const [isAwaited, setAwaited] = useState(kept.length > 0);
  const [isTaking, setTaking] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [{ banks, own }, setTaken] = useState(none);
  const asked = useRef(0);

  const take = useCallback<OwnCourse['take']>(
    async (next, onTaken) => {
      asked.current += 1;
      const own = asked.current;
      setTaking(true);
      setProblems([]);
      const taken = await takenBy(takeBanks, next);
      if (own !== asked.current) return;
      setTaking(false);
      if (taken.kind === 'failed') {
        setProblems(taken.problems);
        return;
      }
      setTaken({ banks: next, own: taken.own });
      onTaken?.(courseOf(site, taken.own));
    },
    [site, takeBanks],
  );

  useEffect(() => {
    if (kept.length > 0) void take(kept).finally(() => setAwaited(false));
  }, [kept, take]);

  const course = useMemo(() => courseOf(site, own), [site, own]);
  return {
    ...{ banks, course, own, isAwaited, isTaking, problems, take },
    outline: own?.outline ?? outline,
  };
}

function courseOf(site: OfferedCourse, own: CourseWithOwn | null): OfferedCourse {
  return own === null ? site : { ...site, questions: own.questions };
}

async function takenBy(take: OwnQuestions['take'], banks: readonly OwnBank[]) {
  if (banks.length === 0) return { kind: 'taken' as const, own: null };
  try {
    const taken = await take(banks);
    return taken.kind === 'failed' ? taken : { kind: 'taken' as const, own: taken.course };
  } catch {
    const why =
      'The questions of this course could not be fetched. Check that this device is online, and try again.';
    return { kind: 'failed' as const, problems: [why] };
  }
}
