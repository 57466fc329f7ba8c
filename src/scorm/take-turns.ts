import { readLaunch } from './read-launch.ts';
import { type Session, type SessionSetup, startSession } from './session.ts';
import { type WindowLock, type WindowPlatform, windowLock } from './window-lock.ts';

/** A launch in this document, whoever of its sessions runs. */
export interface Visit extends Pick<Session, 'pause' | 'resume' | 'handOver' | 'leave'> {
  /** The learner leaves while the page lives; false where not all is saved, and nothing ended. */
  finish(): Promise<boolean>;
  /** Goes on here while another window records. */
  takeOver(): void;
}

/**
 * Starts a session, and another one whenever this window and others of the same attempt take
 * turns: one records, the rest look on. What a new session starts from is read again from the LMS,
 * from the journal and from what the other window said.
 *
 * @param returning this window recorded before it was reloaded
 * @param meet where a learner's windows meet; null where there is no way to tell them apart
 * @param begin takes each session, the one before being over; `elsewhere`: another window records
 */
export function takeTurns(
  setup: Omit<SessionSetup, 'read' | 'shown' | 'elsewhere'>,
  returning: boolean,
  meet: (learnerId: string) => WindowPlatform | null,
  begin: (session: Session, elsewhere: boolean) => void,
): Visit {
  const { api, dialect, platform } = setup;
  const { launch, ...read } = readLaunch(api, dialect);
  let session: Session | null = null;
  let lock: WindowLock | null = null;
  let hasRecorded = false;
  let spent = setup.spent;

  const start = (isElsewhere: boolean) => {
    const isFirst = session === null;
    session?.stop();
    session = startSession({
      ...setup,
      read: isFirst ? { launch, ...read } : readLaunch(api, dialect),
      spent,
      onSpent(milliseconds) {
        spent = milliseconds;
        setup.onSpent(milliseconds);
      },
      adopted: setup.adopted || hasRecorded,
      shown: session?.attempt.seed ?? null,
      elsewhere: isElsewhere,
      platform: {
        ...platform,
        openJournals(learnerId) {
          const journals = platform.openJournals(learnerId);
          return lock === null ? journals : { ...journals, current: lock.share(journals.current) };
        },
      },
    });
    hasRecorded ||= !isElsewhere;
    begin(session, isElsewhere);
  };

  const mayMeet = launch.mode === 'normal' && read.learnerRead;
  const windows = mayMeet ? meet(launch.learnerId) : null;
  if (windows === null) start(false);
  else {
    const turns = {
      record: () => start(false),
      save: () => session?.handOver(),
      watch: () => start(true),
    };
    lock = windowLock(windows, turns, returning);
  }
  return {
    pause: () => session?.pause(),
    resume: () => session?.resume(),
    handOver() {
      session?.handOver();
      lock?.close();
    },
    leave() {
      const hasEnded = session?.leave() ?? false;
      lock?.close();
      return hasEnded;
    },
    async finish() {
      const hasEnded = (await session?.finish()) ?? false;
      if (hasEnded) lock?.close();
      return hasEnded;
    },
    takeOver() {
      platform.onState({ kind: 'starting' });
      lock?.takeOver();
    },
  };
}
