import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Course } from '../attempt/course.ts';
import { isDraft, isOwnBank, type OwnBank } from '../packaging/make/own-bank.ts';
import type { OfferedCourse } from './choices-form.ts';
import { type CourseWithOwn, handedAddress, type OwnQuestions } from './own-questions.ts';

/** The course that is chosen from: that of the site, with the questions that were brought in. */
export interface OwnCourse {
  readonly banks: readonly OwnBank[];
  readonly course: OfferedCourse;
  readonly outline: Course;
  /** Null where none were brought in. */
  readonly own: CourseWithOwn | null;
  /** Whether some are to come at once, of this tab from before or handed over, which are not in the course yet. */
  readonly isAwaited: boolean;
  /** Where the draft is that the page was opened with; null for none, and once it was taken out. */
  readonly handed: 'coming' | 'there' | 'failed' | null;
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
  { take: takeBanks, handed: handedDraft }: OwnQuestions,
): OwnCourse {
  const [kept] = useState(keptBanks);
  const [wantsDraft] = useState(() => globalThis.location?.hash === handedAddress);
  const [isAwaited, setAwaited] = useState(kept.length > 0 || wantsDraft);
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
    if (kept.length === 0 && !wantsDraft) return;
    const begin = async () => {
      const draft = wantsDraft ? await handedDraft().catch(() => null) : null;
      if (draft === null && wantsDraft) setProblems([noDraft]);
      const others = draft === null ? kept : kept.filter((bank) => !isDraft(bank));
      if (draft !== null || kept.length > 0)
        await take(draft === null ? others : [draft, ...others]);
    };
    void begin().finally(() => setAwaited(false));
  }, [kept, take, handedDraft, wantsDraft]);

  const course = useMemo(() => courseOf(site, own), [site, own]);
  return {
    ...{ banks, course, own, isAwaited, isTaking, problems, take },
    handed: wantsDraft ? placeOf(banks, { isAwaited, problems }) : null,
    outline: own?.outline ?? outline,
  };
}

function placeOf(
  banks: readonly OwnBank[],
  { isAwaited, problems }: Pick<OwnCourse, 'isAwaited' | 'problems'>,
): OwnCourse['handed'] {
  if (isAwaited) return 'coming';
  if (banks.some(isDraft)) return 'there';
  return problems.length > 0 ? 'failed' : null;
}

const noDraft =
  'No draft was handed over in this browser, or it keeps nothing. On the page Write, press “Take the draft to Make”.';

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
