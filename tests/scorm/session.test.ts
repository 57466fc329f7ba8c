import { beforeEach, describe, expect, it } from 'vitest';
import { checkItems } from '../../src/attempt/course.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import type { Item, LearnerResponse } from '../../src/quiz/item-types.ts';
import { journalKey } from '../../src/scorm/journal.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { rightResponse } from '../browser/learner.ts';
import { type KeptLms, keptLms } from './kept-lms.ts';
import { learnerBrowser, opened, type Visit } from './learner-browser.ts';

const { course, quizzes } = loadCourse('src/content');
const items = quizzes.flatMap((quiz) => quiz.items);
const checks = checkItems(course).map(({ id }) => id);

function asked(id: string | undefined): Item {
  const item = items.find((each) => each.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

function answerTo(id: string | undefined): LearnerResponse {
  return rightResponse(asked(id));
}

describe.each([scorm12, scorm2004])('a session in SCORM $version', (dialect) => {
  let lms: KeptLms;
  let student: ReturnType<typeof learnerBrowser>;
  const launch = (overrides?: Record<string, unknown>) =>
    opened(student.open(lms.launch(overrides), dialect));
  const answer = (visit: Visit, ids: readonly string[]) => {
    for (const id of ids) {
      visit.store.answer(asked(id), answerTo(id), 4.2);
      visit.tick();
    }
  };

  beforeEach(async () => {
    lms = await keptLms(dialect.version);
    student = learnerBrowser(course);
  });

  it('starts with at most 20 calls, none refused, and keeps the attempt before anything is done', () => {
    launch();
    expect(lms.calls.length).toBeLessThanOrEqual(20);
    expect(refusedCalls(lms)).toEqual([]);
    expect(lms.sets()).toContain(dialect.exit('suspend')[0]);
    expect(lms.calls.at(-1)?.name).toBe('Commit');
  });

  it('commits each answer as it is given, in at most 14 SetValue', () => {
    const visit = launch();
    for (const lesson of course.lessons) {
      visit.store.visit(lesson.id);
      visit.tick();
      for (const id of lesson.checks.flatMap((quiz) => quiz.items.map((item) => item.id))) {
        const before = lms.calls.length;
        answer(visit, [id]);
        const made = lms.calls.slice(before);
        expect(made.filter(({ name }) => name === 'Commit')).toHaveLength(1);
        expect(made.filter(({ name }) => name === 'SetValue').length).toBeLessThanOrEqual(14);
      }
    }
    expect(refusedCalls(lms)).toEqual([]);
    expect(visit.states.at(-1)).toEqual({ kind: 'saved' });
  });

  it('finds all answers after a crash without any event', () => {
    const visit = launch();
    answer(visit, checks.slice(0, 7));
    const again = opened(learnerBrowser(course).open(lms.launch(), dialect));
    expect([...again.session.attempt.answers.keys()]).toEqual(checks.slice(0, 7));
  });

  it('keeps the time of a sitting in this browser, and sends it with the next save or as the page goes', () => {
    const visit = launch();
    visit.store.startSitting();
    visit.tick();
    const calls = lms.calls.length;
    visit.store.spendTime(30);
    visit.store.spendTime(20);
    visit.tick();
    expect(lms.calls).toHaveLength(calls);
    expect(launch().session.attempt.sittings.at(-1)?.spent).toBe(30);
    visit.store.spendTime(45);
    visit.session.leave();
    const elsewhere = opened(learnerBrowser(course).open(lms.launch(), dialect));
    expect(elsewhere.session.attempt.sittings.at(-1)?.spent).toBe(45);
  });

  it.each([
    ['suspend', 'suspend'],
    ['normal-when-complete', 'normal'],
  ] as const)('says as it leaves, with the exit %s, %s once all is done', (exit, done) => {
    const settings = { launch_data: JSON.stringify({ completion: 'checks', exit }) };
    const said = () => {
      const [element] = dialect.exit('suspend');
      return lms.calls.findLast(({ args }) => args[0] === element)?.args;
    };
    const visit = launch(settings);
    answer(visit, checks.slice(1));
    visit.session.leave();
    expect(said()).toEqual(dialect.exit('suspend'));
    const again = launch(settings);
    answer(again, checks.slice(0, 1));
    again.session.leave();
    expect(said()).toEqual(dialect.exit(done));
  });

  it('finds an answer whose commit never ran, in the same browser', () => {
    const visit = launch();
    answer(visit, checks.slice(0, 2));
    visit.store.answer(asked(checks[2]), answerTo(checks[2]), 1);
    const again = launch();
    expect([...again.session.attempt.answers.keys()]).toEqual(checks.slice(0, 3));
  });

  it('says that answers stay in this browser while commits are refused, and sends them later', () => {
    const visit = launch();
    lms.server = 'refusing';
    answer(visit, checks.slice(0, 3));
    expect(visit.states.at(-1)).toEqual({ kind: 'kept-here' });
    lms.server = 'up';
    visit.tick();
    expect(visit.states.at(-1)).toEqual({ kind: 'saved' });
    const elsewhere = opened(learnerBrowser(course).open(lms.launch(), dialect));
    expect(elsewhere.session.attempt.answers.size).toBe(3);
  });

  it('takes no answer for saved that was given while an LMS was still answering for the one before', async () => {
    const api: object = { ...lms.launch() };
    const commit = dialect.version === '1.2' ? 'LMSCommit' : 'Commit';
    const commitAtOnce: unknown = Reflect.get(api, commit);
    if (typeof commitAtOnce !== 'function') throw new TypeError(`no ${commit}`);
    Reflect.set(api, commit, async (parameter: string) => commitAtOnce(parameter));
    const visit = opened(student.open(api, dialect));
    answer(visit, checks.slice(0, 1));
    visit.store.answer(asked(checks[1]), answerTo(checks[1]), 1);
    await new Promise(setImmediate);
    expect(visit.states.at(-1)).toEqual({ kind: 'saving' });
    visit.session.leave();
    await new Promise(setImmediate);
    const elsewhere = opened(learnerBrowser(course).open(lms.launch(), dialect));
    expect([...elsewhere.session.attempt.answers.keys()]).toEqual(checks.slice(0, 2));
  });

  it('finds at the next launch what an LMS said it stored but did not', () => {
    const visit = launch();
    answer(visit, checks.slice(0, 2));
    lms.server = 'lying';
    answer(visit, checks.slice(2, 5));
    expect(visit.states.at(-1)).toEqual({ kind: 'saved' });
    visit.session.leave();
    lms.server = 'up';
    const again = launch();
    expect(again.session.attempt.answers.size).toBe(5);
    const reported = JSON.stringify(lms.stored());
    for (const id of checks.slice(0, 5)) expect(reported).toContain(id);
  });

  it('clears the journal only when the LMS gives back the save it waits for', () => {
    const visit = launch();
    answer(visit, checks.slice(0, 2));
    visit.session.leave();
    const journal = () => student.local.getItem(journalKey(course.id, 'learner-1'));
    const before = journal();
    expect(before).toMatch(/^C2/);
    const again = launch();
    // The launch's own first save is in the journal now; the earlier one is gone.
    expect(journal()).not.toBe(before);
    expect(again.session.attempt.answers.size).toBe(2);
  });

  it('offers what this browser holds when the LMS begins a new attempt, and mixes in nothing unasked', async () => {
    const visit = launch();
    answer(visit, checks.slice(0, 4));
    visit.session.leave();
    lms = await keptLms(dialect.version);
    const fresh = launch();
    expect(fresh.session.attempt.answers.size).toBe(0);
    answer(fresh, checks.slice(4, 5));
    expect(launch().session.earlier?.attempt.answers.size).toBe(4);
    fresh.store.takeUp(fresh.session.earlier?.attempt ?? fresh.session.attempt);
    fresh.tick();
    fresh.session.earlier?.settle();
    expect(fresh.store.$attempt.get().answers.size).toBe(5);
    const later = launch();
    expect(later.session.attempt.answers.size).toBe(5);
    expect(later.session.earlier).toBeNull();
  });

  it('goes on when this browser can store nothing, and says so once the LMS refuses as well', () => {
    student.local.full = true;
    const visit = launch();
    answer(visit, checks.slice(0, 1));
    expect(visit.states.at(-1)).toEqual({ kind: 'saved' });
    lms.server = 'refusing';
    answer(visit, checks.slice(1, 2));
    expect(visit.states.at(-1)).toEqual({ kind: 'not-kept' });
  });

  it('is adopted by the next document without a second Initialize', () => {
    const api = lms.launch();
    const first = opened(student.open(api, dialect));
    answer(first, checks.slice(0, 3));
    student.wait(60);
    first.session.handOver();
    const second = opened(student.open(api, dialect));
    answer(second, checks.slice(3, 4));
    student.wait(30);
    second.session.leave();
    expect(lms.calls.filter(({ name }) => name === 'Initialize')).toHaveLength(1);
    expect(lms.calls.filter(({ name }) => /Finish|Terminate/.test(name))).toHaveLength(1);
    expect(second.store.$attempt.get().answers.size).toBe(4);
    const [element, time] = dialect.sessionTime(90);
    expect(lms.calls.filter(({ args }) => args[0] === element).at(-1)?.args[1]).toBe(time);
    expect(refusedCalls(lms)).toEqual([]);
  });

  it('begins anew where the mark outlived its launch', () => {
    student.tab.setItem('chokepoint/chokepoint/launch', '1');
    const visit = launch();
    answer(visit, checks.slice(0, 1));
    expect(visit.states.at(-1)).toEqual({ kind: 'saved' });
  });

  it('ends once, however often it is asked to', () => {
    const visit = launch();
    visit.session.leave();
    visit.session.leave();
    visit.session.pause();
    visit.session.handOver();
    expect(lms.calls.filter(({ name }) => /Finish|Terminate/.test(name))).toHaveLength(1);
    expect(lms.calls.at(-1)?.name).toMatch(/Finish|Terminate/);
    visit.store.answer(asked(checks[0]), answerTo(checks[0]), 1);
    expect(visit.states.at(-1)).toEqual({ kind: 'kept-here' });
  });

  it('ends once where it is finished twice, and left by the page after that', async () => {
    const visit = launch();
    visit.store.answer(asked(checks[0]), answerTo(checks[0]), 1);
    expect(await Promise.all([visit.session.finish(), visit.session.finish()])).toEqual([
      true,
      true,
    ]);
    visit.session.leave();
    expect(lms.calls.filter(({ name }) => /Finish|Terminate/.test(name))).toHaveLength(1);
    expect(visit.states.at(-1)).toEqual({ kind: 'left' });
  });

  it.each(['review', 'browse'])('writes nothing at all in %s mode', (mode) => {
    const key = dialect.version === '1.2' ? { core: { lesson_mode: mode } } : { mode };
    const visit = launch(key);
    visit.store.visit('approval');
    answer(visit, checks.slice(0, 2));
    visit.session.pause();
    visit.session.leave();
    const { name: first } = lms.calls[0] ?? { name: '' };
    expect(first).toBe('Initialize');
    // Not even an end: in preview, Moodle's 1.2 makes of a Finish a course completed with 0 points.
    expect(new Set(lms.calls.slice(1).map(({ name }) => name))).toEqual(new Set(['GetValue']));
    expect(visit.states.at(-1)).toEqual({ kind: 'read-only', why: mode });
  });

  it('writes nothing over the data of a newer version of the course', () => {
    const visit = launch();
    answer(visit, checks.slice(0, 1));
    visit.session.leave();
    const model = JSON.stringify(lms.stored());
    const data = /"suspend_data":"(C2[^"]*)"/.exec(model)?.[1] ?? '';
    const newer = opened(
      learnerBrowser(course).open(lms.launch({ suspend_data: `C4${data.slice(2)}` }), dialect),
    );
    expect(newer.states.at(-1)).toEqual({ kind: 'read-only', why: 'newer-version' });
    expect(newer.session.notices).toEqual([{ kind: 'newer-version' }]);
    expect(lms.calls.at(-1)?.name).toBe('GetValue');
  });

  it('tells of launch data that cannot be used, and goes on with the course’s own settings', () => {
    const visit = launch({ launch_data: '{"passMark": "high"' });
    expect(visit.session.notices).toHaveLength(1);
    const { interactions } = dialect;
    expect(visit.session.settings).toEqual({ ...course.settings, interactions });
  });

  it('sends no score before an exam is submitted, and the best one ever after', () => {
    const visit = launch();
    answer(visit, checks);
    expect(lms.sets().filter((element) => /^cmi\.(core\.)?score/.test(element))).toEqual([]);
    sit(visit, 1);
    expect(status(lms, dialect.version)).toEqual({ completed: true, passed: true, raw: 100 });
    sit(visit, 0);
    expect(status(lms, dialect.version)).toEqual({ completed: true, passed: true, raw: 100 });
    visit.session.leave();
    const again = opened(learnerBrowser(course).open(lms.launch(), dialect));
    expect(again.session.attempt.sittings).toHaveLength(2);
    expect(status(lms, dialect.version)).toEqual({ completed: true, passed: true, raw: 100 });
  });

  it('never lowers what the LMS holds, even when the attempt is lost', () => {
    const held =
      dialect.version === '1.2'
        ? { core: { lesson_status: 'passed', score: { raw: '90', min: '0', max: '100' } } }
        : {
            completion_status: 'completed',
            success_status: 'passed',
            score: { raw: '90', scaled: '0.9' },
            progress_measure: '1',
          };
    const visit = launch(held);
    sit(visit, 0);
    expect(status(lms, dialect.version)).toEqual({ completed: true, passed: true, raw: 90 });
  });

  /** Takes one sitting of the exam, with a share of right answers (the rest is left open). */
  function sit(visit: Visit, share: number): void {
    visit.store.startSitting();
    const { drawn } = visit.store.$attempt.get().sittings.at(-1) ?? { drawn: [] };
    for (const id of drawn.slice(0, Math.round(drawn.length * share))) {
      visit.store.answerExam(asked(id), answerTo(id), 3);
      visit.tick();
    }
    visit.store.submitSitting();
    visit.tick();
  }
});

function refusedCalls(lms: KeptLms) {
  return lms.calls.filter(
    ({ name, result, error }) =>
      (name !== 'GetValue' && result !== 'true') || !['0', '403'].includes(error),
  );
}

function status(lms: KeptLms, version: '1.2' | '2004') {
  const cmi = JSON.parse(JSON.stringify(lms.stored()));
  const words =
    version === '1.2' ? [cmi.core.lesson_status] : [cmi.completion_status, cmi.success_status];
  const raw = Number(version === '1.2' ? cmi.core.score.raw : cmi.score.raw);
  return {
    completed: words.includes('completed') || words.includes('passed'),
    passed: words.includes('passed'),
    raw,
  };
}
