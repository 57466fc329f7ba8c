import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItems } from '../../src/attempt/course.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { moodle2004 } from '../../src/preview/profiles/moodle-2004.ts';
import type { CmiWrite } from '../../src/scorm/cmi.ts';
import { formSize, planned } from '../../src/scorm/record-plan.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { courseArbitrary } from '../attempt/arbitraries.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse } from '../browser/learner.ts';
import { quickLms } from '../simulator/server.ts';
import { learnerBrowser, opened } from './learner-browser.ts';

const { course, quizzes } = loadCourse('src/content');
const items = new Map(quizzes.flatMap((quiz) => quiz.items).map((item) => [item.id, item]));
const asked = (id: string) => {
  const item = items.get(id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};

describe('what of the answers is reported', () => {
  it('keeps a whole attempt at the course within what Moodle can send as a window closes', () => {
    const lms = quickLms('2004', moodle2004);
    const api = lms.launch();
    const values = new Map<string, string>();
    const watched = {
      ...api,
      SetValue(element = '', value = '') {
        const answer = api.SetValue?.(element, value);
        if (String(answer) === 'true') values.set(element, value);
        return answer;
      },
    };
    const visit = opened(learnerBrowser(course).open(watched, scorm2004));
    for (const { id } of checkItems(course)) {
      visit.store.answer(asked(id), rightResponse(asked(id)), 65);
      visit.tick();
    }
    for (let sitting = 0; sitting < course.settings.examAttempts; sitting += 1) {
      visit.store.startSitting();
      for (const id of visit.store.$attempt.get().sittings.at(-1)?.drawn ?? []) {
        visit.store.answerExam(asked(id), rightResponse(asked(id)), 65);
        visit.tick();
      }
      visit.store.submitSitting();
      visit.tick();
    }
    lms.page('unloading');
    visit.session.leave();
    expect(formSize([...values])).toBeLessThan(20_000);
    expect(formSize([...values])).toBeGreaterThan(10_000);
    expect(lms.stored('cmi.exit')).toBe('suspend');
    expect(lms.stored('cmi.interactions.50.learner_response')).not.toBe('');
  });

  it('leaves nothing out of a small course', () => {
    const state = { ...exampleCourse.settings, interactions: 'state' } as const;
    const { without, most } = scorm2004.recordPlan({ ...exampleCourse, settings: state });
    expect(without).toEqual([]);
    expect(most).toBeGreaterThan(
      checkItems(exampleCourse).length + exampleCourse.exam.items.length,
    );
    expect(scorm12.recordPlan(course)).toEqual({ without: [], most: 250 });
  });

  it('leaves out what is least useful first, and never who answered what', () => {
    fc.assert(
      fc.property(courseArbitrary, (drawn) => {
        const plan = scorm2004.recordPlan(drawn);
        expect(plan.most).toBeGreaterThanOrEqual(1);
        if (plan.without.includes('correct_responses.0.pattern'))
          expect(plan.without).toContain('weighting');
        const at = 'cmi.interactions.0';
        const needed: readonly CmiWrite[] = [
          [`${at}.id`, 'a'],
          [`${at}.type`, 'choice'],
          [`${at}.learner_response`, 'b'],
          [`${at}.result`, 'correct'],
        ];
        expect(planned(needed, plan)).toEqual(needed);
      }),
    );
  });
});
