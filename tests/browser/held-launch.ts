import type { BrowserContext } from 'playwright-core';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  startSitting,
  submitSitting,
} from '../../src/attempt/attempt.ts';
import type { AttemptStore } from '../../src/attempt/store.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { keptLms } from '../scorm/kept-lms.ts';
import { learnerBrowser, memoryStorage, opened } from '../scorm/learner-browser.ts';
import { rightResponse, wrongResponse } from './learner.ts';
import { type BuiltCourse, ours } from './packages.ts';

/** What an LMS of version 1.2 holds of an attempt. */
export function heldOf(
  attempt: Attempt,
  mode: 'normal' | 'review' = 'normal',
  { course }: BuiltCourse = ours,
): Readonly<Record<string, string>> {
  const text = encodeAttempt(course, attempt, { number: 1, writer: 1 }, 4096);
  if (text === null) throw new Error('The attempt does not fit.');
  return {
    'cmi.core.student_id': 'lee',
    'cmi.core.student_name': 'Lee, Ada',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.lesson_mode': mode,
    'cmi.suspend_data': text,
  };
}

/** Has every page of a context find an LMS that says what it holds, and takes what it is told. */
export async function offerHeld(
  context: BrowserContext,
  held: Readonly<Record<string, string>>,
): Promise<void> {
  await context.addInitScript((answers: Readonly<Record<string, string>>) => {
    const yes = () => 'true';
    Object.assign(window, {
      API: {
        LMSInitialize: yes,
        LMSGetValue: (element: string) => answers[element] ?? '',
        LMSSetValue: yes,
        LMSCommit: yes,
        LMSFinish: yes,
        LMSGetLastError: () => '0',
        LMSGetErrorString: () => '',
        LMSGetDiagnostic: () => '',
      },
    });
  }, held);
}

/**
 * What an LMS holds after a visit that needed no browser: the session itself, before the LMS.
 *
 * @param held what it holds before
 */
export async function leftBy(
  visit: (store: AttemptStore) => void,
  { course, courseAt }: BuiltCourse,
  version: '1.2' | '2004',
  held: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const dialect = version === '1.2' ? scorm12 : scorm2004;
  const lms = await keptLms(version, held);
  const { open } = learnerBrowser(course, memoryStorage(), courseAt);
  const { session, store, tick } = opened(open(lms.launch(), dialect));
  visit(store);
  tick();
  session.leave();
  return lms.stored();
}

/**
 * An attempt in which every second question of the lessons was answered right and the others wrong,
 * with a sitting of the exam: failed, passed, or half done.
 */
export function farAlong(
  built: BuiltCourse,
  sitting: 'failed' | 'passed' | 'running',
  seed = 7,
): Attempt {
  const { course, items, lessonItems } = built;
  const questions = course.lessons.flatMap(({ id }) => lessonItems(id));
  const answered = questions.reduce(
    (attempt, item, at) => answer(attempt, item.id, respond(item.id, at % 2 === 0)),
    newAttempt(seed),
  );
  const drawn = course.exam.items.slice(0, course.settings.examLength).map(({ id }) => id);
  const given = sitting === 'running' ? drawn.slice(0, drawn.length / 2) : drawn;
  const sat = given.reduce(
    (attempt, id) => answerSitting(attempt, id, respond(id, sitting === 'passed')),
    startSitting(answered, drawn),
  );
  return sitting === 'running' ? sat : submitSitting(sat);

  function respond(id: string, right: boolean) {
    const item = items.get(id);
    if (item === undefined) throw new Error(`The course has no "${id}".`);
    const own = built.asked(item, seed);
    return right ? rightResponse(own) : wrongResponse(own);
  }
}
