import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  answer,
  answerSitting,
  newAttempt,
  startOver,
  startSitting,
  submitSitting,
} from '../../src/attempt/attempt.ts';
import { type Course, checkItems } from '../../src/attempt/course.ts';
import { isPracticeId, practiceReport, reportOf } from '../../src/attempt/report-of.ts';
import type { InteractionsMode } from '../../src/attempt/settings.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import type { QuizKey } from '../../src/quiz/quiz.ts';
import { exampleCourse } from './example-course.ts';
import { answers, attemptAfter, type Step, sits } from './learner.ts';
import { rightResponse } from './responses.ts';

const course = exampleCourse;

describe('objectives in a report', () => {
  const statusOf = (id: string, ...steps: Step[]) =>
    reportOf(course, course.settings, attemptAfter(...steps)).objectives.find(
      (each) => each.id === id,
    );

  test('are incomplete until every check item of theirs is answered', () => {
    expect(statusOf('makers_name', answers(course, 1))).toEqual({
      id: 'makers_name',
      score: 100,
      status: 'incomplete',
    });
    expect(statusOf('makers_name', answers(course, 3))?.status).toBe('passed');
  });

  test('count what a later lesson asks about them, and wait for none of it', () => {
    const [makers, rules] = course.lessons;
    if (makers === undefined || rules === undefined) throw new Error('two lessons are needed');
    const again: ItemKey = {
      ...{ id: 'rules_again', objective: 'makers_name', points: 4 },
      ...{ type: 'true-false', correct: true },
    };
    const check: QuizKey = { id: 'rules-check', kind: 'check', items: [again] };
    const looking: Course = { ...course, lessons: [makers, { ...rules, checks: [check] }] };
    const told = (...steps: Step[]) =>
      reportOf(looking, looking.settings, attemptAfter(...steps)).objectives[0];
    const wrong: Step = (attempt) =>
      answer(attempt, 'rules_again', { type: 'true-false', value: false });
    expect(told(wrong)).toMatchObject({ score: 0, status: 'incomplete' });
    expect(told(answers(course, 3))).toMatchObject({ score: 100, status: 'passed' });
    expect(told(answers(course, 3), wrong)).toMatchObject({ score: 50, status: 'failed' });
  });

  test('are failed below the pass mark and passed again after a better try', () => {
    const wrong: Step = (attempt) =>
      answer(attempt, 'makers_steps', {
        type: 'sequencing',
        order: ['package', 'test', 'etch', 'design'],
      });
    expect(statusOf('makers_order', wrong)?.status).toBe('failed');
    expect(statusOf('makers_order', wrong, answers(course, 4))?.status).toBe('passed');
  });

  test('have no score and no verdict where nothing is graded', () => {
    expect(statusOf('rules_judge', answers(course, 8))).toEqual({
      id: 'rules_judge',
      score: null,
      status: 'incomplete',
    });
  });

  test('are passed at the pass mark', () => {
    const settings = { ...course.settings, passMark: 66.67 };
    const attempt = attemptAfter(answers(course, 3), sits(course, 0), submitSitting);
    expect(reportOf(course, settings, attempt).objectives[0]).toMatchObject({
      score: 66.67,
      status: 'passed',
    });
  });

  test('are judged by the exam where no check asks about them', () => {
    const lessons = course.lessons.map((lesson) => ({ ...lesson, checks: [] }));
    const examined = attemptAfter(sits(course, 4), submitSitting);
    expect(reportOf({ ...course, lessons }, course.settings, examined).objectives).toMatchObject([
      { id: 'makers_name', score: 100, status: 'passed' },
      { id: 'makers_order', score: 100, status: 'passed' },
      { id: 'rules_match', score: null, status: 'not attempted' },
      { id: 'rules_judge', score: null, status: 'not attempted' },
    ]);
  });

  test('are begun where checks and exam asked one question each', () => {
    const told = statusOf('makers_order', answers(course, 4), sits(course, 0), submitSitting);
    expect(told).toMatchObject({ score: 60, status: 'failed' });
    const one: Step = (attempt) => startSitting(attempt, ['exam_fill']);
    expect(statusOf('makers_order', answers(course, 4), one, submitSitting)).toMatchObject({
      score: 75,
      status: 'passed',
    });
  });

  test('count the items of the best sitting, unanswered ones as wrong, and of no other', () => {
    const exam = [sits(course, 4), submitSitting, sits(course, 0), submitSitting];
    expect(statusOf('makers_name', answers(course, 3), ...exam)?.score).toBe(100);
    expect(statusOf('makers_name', answers(course, 3), sits(course, 0))?.score).toBe(100);
    expect(statusOf('makers_name', answers(course, 3), sits(course, 0), submitSitting)?.score).toBe(
      66.67,
    );
  });
});

describe('interactions in a report', () => {
  const twice = attemptAfter(
    answers(course, 1),
    answers(course, 2),
    sits(course, 2),
    submitSitting,
  );
  const reported = (interactions: InteractionsMode) =>
    reportOf(course, { ...course.settings, interactions }, twice).interactions;

  test('name try and sitting in a journal', () => {
    expect(reported('journal').map(({ id, key, quiz }) => [id, key, quiz])).toEqual([
      ['makers_true_try2', 'makers_true#2', 'check'],
      ['makers_choice', 'makers_choice#1', 'check'],
      ['exam_true_sitting1', 'exam_true@1', 'exam'],
      ['exam_choice_sitting1', 'exam_choice@1', 'exam'],
      ['exam_fill_sitting1', 'exam_fill@1', 'exam'],
      ['exam_steps_sitting1', 'exam_steps@1', 'exam'],
    ]);
  });

  test('carry the bare item id as a state, and are none when off', () => {
    expect(reported('state').map(({ id }) => id)).toEqual([
      'makers_true',
      'makers_choice',
      'exam_true',
      'exam_choice',
      'exam_fill',
      'exam_steps',
    ]);
    expect(reported('off')).toEqual([]);
  });

  test('say incorrect of a partly right answer and neutral of one that is not graded', () => {
    const half = answer(newAttempt(1), 'makers_choice', { type: 'choice', chosen: ['asml'] });
    const attempt = answer(half, 'rules_view', { type: 'likert', chosen: 'unsure' });
    expect(
      reportOf(course, course.settings, attempt).interactions.map(({ result }) => result),
    ).toEqual(['incorrect', 'neutral']);
  });

  test('leave out items the course no longer has', () => {
    const yes = { type: 'true-false', value: true } as const;
    const drawn = startSitting(answer(newAttempt(1), 'long_gone', yes), ['long_gone_too']);
    const attempt = answerSitting(drawn, 'long_gone_too', yes);
    expect(reportOf(course, course.settings, attempt).interactions).toEqual([]);
  });

  test('of checks say in which round they were given, after the learner started over', () => {
    const idsAfter = (rounds: number, interactions: InteractionsMode) => {
      const cleared = Array.from({ length: rounds }).reduce<Attempt>(
        (attempt) => startOver(attempt, 0.5),
        twice,
      );
      const again = attemptAfter(() => cleared, answers(course, 1), answers(course, 2));
      const settings = { ...course.settings, interactions };
      return reportOf(course, settings, again)
        .interactions.filter(({ quiz }) => quiz === 'check')
        .map(({ id, key }) => [id, key]);
    };
    expect(idsAfter(1, 'journal')).toEqual([
      ['makers_true_round2_try2', 'makers_true_round2#2'],
      ['makers_choice_round2', 'makers_choice_round2#1'],
    ]);
    expect(idsAfter(2, 'state')).toEqual([
      ['makers_true', 'makers_true_round3#2'],
      ['makers_choice', 'makers_choice_round3#1'],
    ]);
  });

  test('of practice have records of their own', () => {
    const [item] = checkItems(course);
    if (item === undefined) throw new Error('The example has checks.');
    const told = (interactions: InteractionsMode) =>
      practiceReport({ ...course.settings, interactions }, item, rightResponse(item), 12);
    const practised = { item, quiz: 'practice', response: rightResponse(item), result: 'correct' };
    expect(told('journal')).toEqual([
      { key: 'makers_true~12', id: 'makers_true_practice12', ...practised },
    ]);
    expect(told('state')).toEqual([
      { key: 'makers_true~12', id: 'makers_true_practice', ...practised },
    ]);
    expect(told('off')).toEqual([]);
    for (const { id } of [...told('journal'), ...told('state')])
      expect([isPracticeId(id), isPracticeId(`lesson.${id}`)]).toEqual([true, true]);
    for (const { id } of reported('journal')) expect(isPracticeId(id)).toBe(false);
    expect(isPracticeId('makers_practice_try2')).toBe(false);
  });
});
