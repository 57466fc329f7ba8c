import { describe, expect, it } from 'vitest';
import type { ScormApi } from '../../src/preview/api/scorm-api.ts';
import { chamilo } from '../../src/preview/profiles/chamilo.ts';
import { moodle12 } from '../../src/preview/profiles/moodle-12.ts';
import { moodle2004 } from '../../src/preview/profiles/moodle-2004.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { type Lms, quickLms } from '../simulator/server.ts';
import { type Visited, visitor } from '../simulator/visitor.ts';

/** What named LMSs do to a course; see `src/preview/profiles`. */

const moodles = [
  { dialect: scorm12, profile: moodle12 },
  { dialect: scorm2004, profile: moodle2004 },
] as const;

/** A launch that names another mode. */
function launchedAs(lms: Lms, mode: string): ScormApi {
  const api = lms.launch();
  const get = lms.version === '1.2' ? 'LMSGetValue' : 'GetValue';
  return {
    ...api,
    [get]: (element = '') => (/mode$/.test(element) ? mode : api[get]?.(element)),
  };
}

describe.each(moodles)('Moodle with SCORM $dialect.version', ({ dialect, profile }) => {
  it.each(['browse', 'review'])('finds nothing changed after a launch in %s', (mode) => {
    const lms = quickLms(dialect.version, profile);
    const student = visitor(lms, dialect);
    const looking = student.open(launchedAs(lms, mode));
    looking.page.session.pause();
    looking.leave();
    expect(lms.stored('cmi.core.lesson_status')).toBe('');
    expect(lms.gradebook()).toEqual({ score: null, complete: false, seconds: 0 });
    const later = student.open();
    later.answer(0);
    expect(later.states.at(-1)).toEqual({ kind: 'saved' });
  });

  // The column "looking only" of the tables in the scoring guide.
  it.each([
    ['open, not submitted', (visited: Visited) => visited.answer(0)],
    ['open, failed', (visited: Visited) => visited.sit('wrong')],
    ['open, passed', (visited: Visited) => visited.sit('right')],
    ['all answered, not submitted', (visited: Visited) => visited.answerAll()],
    [
      'all answered, passed',
      (visited: Visited) => {
        visited.answerAll();
        visited.sit('right');
      },
    ],
  ])('finds a course that was %s as it was after a look', (_, live) => {
    const lms = quickLms(dialect.version, profile);
    const student = visitor(lms, dialect);
    const before = student.open();
    live(before);
    before.leave();
    const left = { standing: standing(lms), grade: lms.gradebook(), attempt: lms.attempt() };
    for (const mode of ['browse', 'review']) {
      const looking = student.open(launchedAs(lms, mode));
      expect(looking.page.session.records).toBe(false);
      looking.page.session.pause();
      looking.leave();
    }
    expect({ standing: standing(lms), grade: lms.gradebook(), attempt: lms.attempt() }).toEqual(
      left,
    );
  });

  it.each([
    ['at once', []],
    ['after a failure', ['wrong']],
  ] as const)('completes its activity with a pass %s', (_, before) => {
    const lms = quickLms(dialect.version, profile);
    const visited = visitor(lms, dialect).open();
    visited.answerAll();
    for (const how of before) visited.sit(how);
    expect(lms.gradebook().complete).toBe(false);
    visited.sit('right');
    expect(lms.gradebook()).toMatchObject({ score: 100, complete: true });
  });

  it('completes its activity with a pass in a later visit', () => {
    const lms = quickLms(dialect.version, profile);
    const student = visitor(lms, dialect);
    const first = student.open();
    first.answerAll();
    first.sit('wrong');
    first.leave();
    student.open().sit('right');
    expect(lms.gradebook()).toMatchObject({ score: 100, complete: true });
  });

  it('completes its activity with a pass whose first saves failed', () => {
    const lms = quickLms(dialect.version, profile);
    const visited = visitor(lms, dialect).open();
    visited.answerAll();
    lms.turn('error');
    visited.sit('right');
    lms.turn('up');
    visited.page.wait(300_000);
    expect(visited.states.at(-1)).toEqual({ kind: 'saved' });
    expect(lms.gradebook()).toMatchObject({ score: 100, complete: true });
  });

  it('has every value in the end after saves that failed', () => {
    const story = (visited: Visited, lms: Lms, fails: boolean) => {
      visited.answer(0);
      if (fails) lms.turn('error');
      visited.answerAll();
      visited.sit('right');
      lms.turn('up');
      visited.page.wait(300_000);
    };
    const calm = quickLms(dialect.version, profile);
    story(visitor(calm, dialect).open(), calm, false);
    const failing = quickLms(dialect.version, profile);
    const visited = visitor(failing, dialect).open();
    story(visited, failing, true);
    expect(visited.states.some(({ kind }) => kind === 'kept-here')).toBe(true);
    expect(visited.states.at(-1)).toEqual({ kind: 'saved' });
    expect(standing(failing)).toEqual(standing(calm));
    expect(reported(failing)).toEqual(reported(calm));
  });

  it('counts the time of a visit that ends with its page', () => {
    const lms = quickLms(dialect.version, profile);
    const visited = visitor(lms, dialect).open();
    visited.answerAll();
    visited.page.wait(90_000);
    lms.page('unloading');
    visited.page.session.pause();
    visited.leave();
    expect(lms.gradebook().seconds).toBe(90);
  });
});

describe('Moodle with SCORM 1.2', () => {
  it('is never told of a pass before it, nor of a completion that is not there', () => {
    const lms = quickLms('1.2', moodle12);
    const api = lms.launch();
    const said: string[] = [];
    const watched = {
      ...api,
      LMSSetValue(element = '', value = '') {
        if (element === 'cmi.core.lesson_status') said.push(value);
        return api.LMSSetValue?.(element, value);
      },
    };
    const visited = visitor(lms, scorm12).open(watched);
    visited.sit('right');
    expect(new Set(said)).toEqual(new Set(['incomplete']));
    visited.answerAll();
    expect(said).toEqual(['incomplete', 'completed', 'passed']);
  });
});

describe('Chamilo', () => {
  it('counts the time of a visit once', () => {
    const lms = quickLms('1.2', chamilo);
    const visited = visitor(lms, scorm12).open();
    for (const nth of [0, 1, 2]) {
      visited.page.wait(10_000);
      visited.answer(nth);
      visited.page.session.pause();
      visited.page.session.resume();
    }
    visited.leave();
    expect(lms.gradebook().seconds).toBe(30);
  });
});

describe.each([
  scorm12,
  scorm2004,
])('an LMS that closes an attempt in SCORM $version', (dialect) => {
  const names =
    dialect.version === '1.2'
      ? { get: 'LMSGetValue', set: 'LMSSetValue' }
      : { get: 'GetValue', set: 'SetValue' };

  /** Says "true" to all, keeps no suspend data once closed, or turns to review. */
  const closing = (lms: Lms, how: 'keeps the old' | 'turns to review') => {
    const api = lms.launch();
    let isClosed = false;
    let data = '';
    return {
      close: () => {
        isClosed = true;
      },
      api: {
        ...api,
        [names.set](element = '', value = '') {
          if (element === 'cmi.suspend_data' && !isClosed) data = value;
          return api[names.set]?.(element, value);
        },
        [names.get](element = '') {
          if (!isClosed) return api[names.get]?.(element);
          if (element === dialect.trace.mode && how === 'turns to review') return 'review';
          return element === 'cmi.suspend_data' && how === 'keeps the old'
            ? data
            : api[names.get]?.(element);
        },
      },
    };
  };

  it.each(['keeps the old', 'turns to review'] as const)('is found out where it %s', (how) => {
    const lms = quickLms(dialect.version);
    const student = visitor(lms, dialect, { completion: 'checks' });
    const { api, close } = closing(lms, how);
    const visited = student.open(api);
    visited.answerAll();
    expect(visited.states.at(-1)).toEqual({ kind: 'saved' });
    close();
    visited.sit('right');
    expect(visited.states.at(-1)).toEqual({ kind: 'closed' });
    visited.leave();
    const { attempt } = student.open().page.session;
    expect(attempt.sittings).toHaveLength(1);
  });
});

describe.each([
  scorm12,
  scorm2004,
])('an LMS that answers Commit with a promise in SCORM $version', (dialect) => {
  const name = dialect.version === '1.2' ? 'LMSCommit' : 'Commit';

  it('has saved once the promise says so, and has not where it fails', async () => {
    const lms = quickLms(dialect.version);
    const api = lms.launch();
    let server = Promise.resolve('true');
    const visited = visitor(lms, dialect).open({
      ...api,
      [name]: (parameter = '') => {
        const said = api[name]?.(parameter);
        return server.then((answer) => (answer === 'true' ? said : answer));
      },
    });
    visited.answer(0);
    expect(visited.states.at(-1)).toEqual({ kind: 'saving' });
    await expect.poll(() => visited.states.at(-1)).toEqual({ kind: 'saved' });
    server = Promise.reject(new Error('the server is gone'));
    visited.answer(1);
    await expect.poll(() => visited.states.at(-1)).toEqual({ kind: 'kept-here' });
    server = Promise.resolve('true');
    visited.page.wait(60_000);
    await expect.poll(() => visited.states.at(-1)).toEqual({ kind: 'saved' });
  });
});

/** Score and statuses as stored. */
function standing(lms: Lms) {
  return [
    'cmi.core.lesson_status',
    'cmi.core.score.raw',
    'cmi.core.score.min',
    'cmi.core.score.max',
    'cmi.core.exit',
    'cmi.completion_status',
    'cmi.success_status',
    'cmi.score.raw',
    'cmi.objectives.0.id',
    'cmi.objectives.0.score.raw',
    'cmi.objectives.1.status',
  ].map((element) => lms.stored(element));
}

/** The answers stored, each once, wherever it lies; of the exam, which is drawn, their number. */
function reported(lms: Lms) {
  const names = ['id', 'type', 'student_response', 'learner_response', 'result'];
  const records = Array.from({ length: 60 }, (_, index) =>
    names.map((name) => lms.stored(`cmi.interactions.${index}.${name}`)).join(' '),
  );
  const whole = [...new Set(records.filter((record) => record.trim() !== ''))].sort();
  const checks = whole.filter((record) => !record.startsWith('exam'));
  return { checks, inExam: whole.length - checks.length };
}
