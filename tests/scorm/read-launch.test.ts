import { beforeEach, describe, expect, it } from 'vitest';
import { cmiApi } from '../../src/scorm/api.ts';
import { readLaunch } from '../../src/scorm/read-launch.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { type Lms, quickLms } from '../simulator/server.ts';
import { type Visitor, visitor } from '../simulator/visitor.ts';

describe.each([
  scorm12,
  scorm2004,
])('a launch that is hard to read in SCORM $version', (dialect) => {
  const get = dialect.version === '1.2' ? 'LMSGetValue' : 'GetValue';
  const learnerId = dialect.version === '1.2' ? 'cmi.core.student_id' : 'cmi.learner_id';
  let lms: Lms;
  let student: Visitor;
  beforeEach(() => {
    lms = quickLms(dialect.version);
    student = visitor(lms, dialect);
    const first = student.open();
    first.answer(0);
    first.answer(1);
    first.leave();
  });

  /** A launch whose GetValue throws for some calls about an element. */
  const throwing = (element: string, times = Number.POSITIVE_INFINITY) => {
    const api = lms.launch();
    let left = times;
    return {
      ...api,
      [get](name: string) {
        if (name === element && left-- > 0) throw new Error('the LMS broke');
        return api[get]?.(name);
      },
    };
  };

  it('asks again for progress that comes back empty', () => {
    const again = visitor(lms, dialect).open(throwing('cmi.suspend_data', 1));
    expect(again.answered()).toEqual([0, 1]);
    expect(again.states.at(-1)?.kind).toBe('saved');
  });

  it('asks again whose journal to open', () => {
    const expired = student.open(undefined, { fault: 'session-expired' });
    expired.answer(2);
    expired.leave();
    expect(student.open(throwing(learnerId, 1)).answered()).toEqual([0, 1, 2]);
  });

  it('writes nothing over suspend data it could not read, and says so', () => {
    const kept = lms.stored('cmi.suspend_data');
    const other = visitor(lms, dialect);
    const blind = other.open(throwing('cmi.suspend_data'));
    expect(blind.answered()).toEqual([]);
    expect(blind.page.session.notices).toEqual([{ kind: 'progress-unread' }]);
    blind.answer(2);
    expect(blind.states.at(-1)?.kind).toBe('kept-here');
    blind.leave();
    expect(lms.stored('cmi.suspend_data')).toBe(kept);
    const later = other.open();
    expect(later.answered()).toEqual([0, 1]);
    expect([...(later.page.session.earlier?.attempt.answers.keys() ?? [])]).toHaveLength(1);
  });

  it('does not claim to keep the answers of a learner it could not name', () => {
    const api = lms.launch();
    const blind = student.open({
      ...api,
      [get]() {
        throw new Error('the LMS broke');
      },
    });
    blind.answer(2);
    expect(blind.states.at(-1)?.kind).toBe('not-kept');
    blind.leave();
    expect(student.open().answered()).toEqual([0, 1]);
  });

  it('takes an LMS at its word that has no suspend data and no learner id', () => {
    const api = cmiApi(
      { [get]: () => '', LMSGetLastError: () => '0', GetLastError: () => '403' },
      dialect.version,
    );
    const { progressRead, learnerRead } = readLaunch(api, dialect);
    expect([progressRead, learnerRead]).toEqual([true, true]);
  });

  /** A launch that answers some elements otherwise. */
  const answering = (
    answers: Readonly<Record<string, string>>,
    error: Readonly<Record<string, string>> = {},
  ) => {
    const api = quickLms(dialect.version).launch();
    const lastError = dialect.version === '1.2' ? 'LMSGetLastError' : 'GetLastError';
    let code = '';
    return {
      ...api,
      [get](name = '') {
        code = error[name] ?? '';
        return code === '' ? (answers[name] ?? api[get]?.(name)) : '';
      },
      [lastError]: () => code || api[lastError]?.(),
    };
  };
  const { status } = dialect.trace;

  it.each([
    ['the word null', { 'cmi.suspend_data': 'null' }, {}],
    ['the word undefined', { 'cmi.suspend_data': 'undefined', [learnerId]: 'learner-1' }, {}],
    ['error 301', {}, { 'cmi.suspend_data': '301' }],
    ['error 101 and nothing else', { [status]: '' }, { 'cmi.suspend_data': '101' }],
    ['error 101 at entry ab-initio', { [status]: 'incomplete' }, { 'cmi.suspend_data': '101' }],
  ])('takes %s for a first visit, and says nothing of it', (_, answers, errors) => {
    const odd = visitor(quickLms(dialect.version), dialect);
    const first = odd.open(answering({ [dialect.trace.entry]: 'ab-initio', ...answers }, errors));
    expect(first.page.session.notices).toEqual([]);
    first.answer(0);
    expect(first.states.at(-1)).toEqual({ kind: 'saved' });
  });

  it('takes no error for a first visit where the LMS holds a score', () => {
    const answers = {
      [status]: 'incomplete',
      [dialect.trace.entry]: 'resume',
      [dialect.trace.left[1] ?? '']: '80',
    };
    const blind = student.open(answering(answers, { 'cmi.suspend_data': '101' }));
    expect(blind.page.session.notices).toEqual([{ kind: 'progress-unread' }]);
  });

  it.each([
    ['white space', (data: string) => ` ${data.slice(0, 20)}\r\n${data.slice(20)}\n`],
    ['quotes', (data: string) => `"${data}"`],
    ['marks that nobody sees', (data: string) => `\u{FEFF}${data}\u200B`],
  ])('reads suspend data that gained %s', (_, wrap) => {
    const data = wrap(lms.stored('cmi.suspend_data'));
    const other = visitor(lms, dialect).open(answering({ 'cmi.suspend_data': data }));
    expect(other.answered()).toEqual([0, 1]);
    expect(other.page.session.notices).toEqual([]);
  });

  it('asks once for suspend data that is not there', () => {
    const asked: string[] = [];
    const api = quickLms(dialect.version).launch();
    const watched = {
      ...api,
      [get](name = '') {
        asked.push(name);
        return api[get]?.(name);
      },
    };
    visitor(quickLms(dialect.version), dialect).open(watched);
    expect(asked.filter((name) => name === 'cmi.suspend_data')).toHaveLength(1);
  });
});

describe('what an LMS fails to give', () => {
  /** Answers with an error for one element, and to all others as to a visit that has begun. */
  const reading = (
    element: string,
    error: string,
    answers: Readonly<Record<string, string>> = {},
  ) => {
    const asked: string[] = [];
    let code = '0';
    const raw = {
      GetValue(name: string) {
        asked.push(name);
        code = name === element ? error : '0';
        return name === element ? '' : (answers[name] ?? 'incomplete');
      },
      GetLastError: () => code,
    };
    const { progressRead, learnerRead, launch } = readLaunch(cmiApi(raw, '2004'), scorm2004);
    return { progressRead, learnerRead, launch, asked: asked.filter((name) => name === element) };
  };

  it.each([
    '101',
    '301',
    '399',
    '122',
  ])('is asked for twice where error %s says no more than that it failed', (error) => {
    const { progressRead, asked } = reading('cmi.suspend_data', error);
    expect(asked).toHaveLength(2);
    expect(progressRead).toBe(false);
  });

  it.each([
    '0',
    '201',
    '400',
    '401',
    '403',
    '405',
  ])('is not there, where error %s says so', (error) => {
    const { progressRead, learnerRead, asked } = reading('cmi.suspend_data', error);
    expect(asked).toHaveLength(1);
    expect([progressRead, learnerRead]).toEqual([true, true]);
  });

  it('may be what it holds beside an attempt, which must not be written over', () => {
    const withData = { 'cmi.suspend_data': '1abc' };
    expect(reading('cmi.completion_status', '301', withData).progressRead).toBe(false);
    expect(reading('cmi.success_status', '301', withData).progressRead).toBe(false);
    // Without an attempt there is nothing to be written over.
    expect(reading('cmi.success_status', '301', { 'cmi.suspend_data': '' }).progressRead).toBe(
      true,
    );
    // An LMS need not have launch data.
    const { progressRead, asked } = reading('cmi.launch_data', '301', withData);
    expect([progressRead, asked.length]).toEqual([true, 1]);
  });

  it('may be the name of the learner', () => {
    const { learnerRead, progressRead } = reading('cmi.learner_id', '301');
    expect([learnerRead, progressRead]).toEqual([false, true]);
  });

  it('may come at the second time of asking', () => {
    let asked = 0;
    const raw = {
      GetValue: (name: string) => (name !== 'cmi.suspend_data' ? 'x' : asked++ === 0 ? '' : '1abc'),
      GetLastError: () => '301',
    };
    const { launch, progressRead } = readLaunch(cmiApi(raw, '2004'), scorm2004);
    expect([launch.suspendData, progressRead]).toEqual(['1abc', true]);
    expect(launch.given.get('cmi.suspend_data')).toBe('1abc');
    expect(launch.given.get('cmi.mode')).toBe('x');
  });

  /** Suspend data that cannot be read, in an LMS that answers so much else. */
  const isFirstVisit = (
    answers: Readonly<Record<string, string>>,
    { throws = false, missing = '101' } = {},
  ) => {
    let code = '0';
    const raw = {
      GetValue(name: string) {
        const value = answers[name] ?? '';
        code = value !== '' ? '0' : name === 'cmi.suspend_data' ? '101' : missing;
        if (name === 'cmi.suspend_data' && throws) throw new Error('the LMS broke');
        return value;
      },
      GetLastError: () => code,
    };
    return readLaunch(cmiApi(raw, '2004'), scorm2004).progressRead;
  };
  const [status, entry] = ['cmi.completion_status', 'cmi.entry'];
  const begun = { [status]: 'incomplete', 'cmi.success_status': 'unknown' };

  it('was never written where the status says so', () => {
    const unknown = { 'cmi.success_status': 'unknown' };
    expect(isFirstVisit({ ...unknown, [status]: 'not attempted' })).toBe(true);
    expect(isFirstVisit({ ...unknown, [status]: 'Unknown' })).toBe(true);
    expect(isFirstVisit({ ...unknown, [status]: 'not attempted' }, { throws: true })).toBe(true);
    expect(isFirstVisit(begun)).toBe(false);
  });

  it('was never written where the visit is the first, unless the call threw', () => {
    expect(isFirstVisit({ ...begun, [entry]: 'ab-initio' })).toBe(true);
    expect(isFirstVisit({ ...begun, [entry]: ' AB-Initio ' })).toBe(true);
    expect(isFirstVisit({ ...begun, [entry]: 'resume' })).toBe(false);
    expect(isFirstVisit({ ...begun, [entry]: 'ab-initio' }, { throws: true })).toBe(false);
  });

  it('was never written where an LMS that answers has no trace of an attempt', () => {
    const traced = (answers: Readonly<Record<string, string>>) =>
      isFirstVisit(answers, { missing: '403' });
    expect(traced({ 'cmi.learner_id': 'learner-1' })).toBe(true);
    expect(traced({ 'cmi.mode': 'normal' })).toBe(true);
    // It may be dumb for good.
    expect(traced({})).toBe(false);
    const named = { 'cmi.learner_id': 'learner-1' };
    expect(traced({ ...named, 'cmi.location': 'exam' })).toBe(false);
    expect(traced({ ...named, 'cmi.score.raw': '5' })).toBe(false);
    expect(traced({ ...named, 'cmi.location': 'null' })).toBe(true);
    expect(traced({ ...named, [status]: 'browsed' })).toBe(false);
  });

  it.each([
    ' null ',
    'Undefined',
    'NULL\n',
  ])('is not there, where the answer is the word "%s"', (word) => {
    const raw = { GetValue: () => word, GetLastError: () => '0' };
    const { launch } = readLaunch(cmiApi(raw, '2004'), scorm2004);
    expect([launch.learnerId, launch.suspendData]).toEqual(['', '']);
  });

  it.each([
    'nullify',
    'not null',
    'undefined?',
  ])('is there, where the answer only has the word: "%s"', (data) => {
    const raw = { GetValue: () => data, GetLastError: () => '0' };
    expect(readLaunch(cmiApi(raw, '2004'), scorm2004).launch.suspendData).toBe(data);
  });
});
