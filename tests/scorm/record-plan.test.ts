import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Course, checkItems } from '../../src/attempt/course.ts';
import { worstCase } from '../../src/attempt/worst-case.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { moodle2004 } from '../../src/preview/profiles/moodle-2004.ts';
import type { CmiWrite } from '../../src/scorm/cmi.ts';
import { formSize, planned, recordPlan } from '../../src/scorm/record-plan.ts';
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
    expect(formSize([...values])).toBeLessThan(24_200);
    expect(formSize([...values])).toBeGreaterThan(10_000);
    expect(lms.stored('cmi.exit')).toBe('suspend');
    const reported = [...values].filter(([element]) =>
      /^cmi\.interactions\.\d+\.id$/.test(element),
    );
    const ids = reported.map(([, id]) => id);
    for (const { id, points } of checkItems(course)) expect(ids.includes(id)).toBe(points > 0);
    expect(ids.length).toBeGreaterThanOrEqual(
      ids.filter((id) => checkItems(course).some((item) => item.id === id)).length +
        course.settings.examLength,
    );
  });

  it('leaves nothing out of a small course', () => {
    const state = { ...exampleCourse.settings, interactions: 'state' } as const;
    const small = { ...exampleCourse, settings: state };
    const { without, most, practice } = scorm2004.recordPlan(small);
    expect(without).toEqual([]);
    const items = checkItems(exampleCourse).length + exampleCourse.exam.items.length;
    expect(most).toBeGreaterThanOrEqual(items);
    expect(practice).toBeGreaterThan(0);
    const without12 = scorm12.recordPlan({ ...course, practice: false });
    expect(without12).toEqual({ without: [], ungraded: true, most: 250, practice: 0 });
    expect(scorm12.recordPlan(small)).toEqual({ ...without12, practice: 100 });
  });

  it('has for practice what others leave, and never takes from them', () => {
    const plan = scorm2004.recordPlan({ ...exampleCourse, practice: false });
    const withPractice = scorm2004.recordPlan(exampleCourse);
    expect(plan.practice).toBe(0);
    expect(withPractice.without).toEqual(plan.without);
    const { examLength, examAttempts } = exampleCourse.settings;
    const each = checkItems(exampleCourse).length + Math.min(6, examLength * examAttempts);
    expect(withPractice.most).toBeGreaterThanOrEqual(3 * each);
    const sum = withPractice.most + withPractice.practice;
    expect(Math.abs(sum - plan.most)).toBeLessThanOrEqual(1);
    const spare = withPractice.most - 3 * each;
    expect(Math.max(0, spare)).toBeGreaterThanOrEqual(withPractice.practice - 1);
  });

  it('is reckoned as the form of a request that Moodle sends', () => {
    expect(formSize([['cmi.interactions.12.objectives.0.id', 'a b']])).toBe(
      'cmi__interactions_12__objectives_0__id=a%20b&'.length,
    );
    expect(formSize([])).toBe(0);
    const twice: readonly CmiWrite[] = [
      ['cmi.location', 'x'],
      ['cmi.exit', ''],
    ];
    expect(formSize(twice)).toBe('cmi__location=x&cmi__exit=&'.length);
  });

  it('has all elements but those that are left out', () => {
    const writes: readonly CmiWrite[] = [
      ['cmi.interactions.0.id', 'a'],
      ['cmi.interactions.0.objectives.0.id', 'b'],
      ['cmi.interactions.0.weighting', '1'],
      ['cmi.interactions.0.weighting_of_another', '1'],
    ];
    expect(planned(writes, { without: [] })).toEqual(writes);
    const without = ['weighting', 'objectives.0.id'];
    expect(planned(writes, { without })).toEqual([writes[0], writes[3]]);
  });

  describe('as far as there is room', () => {
    const state = { ...exampleCourse.settings, interactions: 'state' } as const;
    const settings = { ...state, examLength: 2, examAttempts: 2 };
    const course = { ...exampleCourse, practice: false, settings };
    const reported = checkItems(course).length + 2;
    const objective: CmiWrite = ['cmi.objectives.10.id', 'o'];
    const objectives = course.lessons.flatMap((lesson) => lesson.objectives).length;
    const room = 25_800 - 700 - worstCase(course) - objectives * formSize([objective]);
    const element = (leaf: string, size: number): CmiWrite => {
      const name = `cmi.interactions.10.${leaf}`;
      return [name, 'x'.repeat(size - formSize([[name, '']]))];
    };
    /** The plan where each interaction takes so many characters, those of its weighting included. */
    const plan = (size: number, of: Course = course) =>
      recordPlan(of, {
        interaction: () => [
          element('id', size - 200),
          element('weighting', 100),
          element('latency', 100),
        ],
        objective: () => [objective],
      });
    const each = Math.floor(room / reported);

    it('leaves out nothing that fits, and then what is least useful', () => {
      expect(plan(each).without).toEqual([]);
      expect(plan(each + 1).without).toEqual(['weighting']);
      expect(plan(each + 100).without).toEqual(['weighting']);
      expect(plan(each + 101).without).toEqual([
        ...['weighting', 'objectives.0.id', 'timestamp', 'latency'],
      ]);
    });

    it('reports as many answers as then fit, at least one and at most 250', () => {
      expect(plan(each).most).toBe(Math.floor(room / each));
      const all = [
        ...['weighting', 'objectives.0.id', 'timestamp', 'latency', 'description'],
        'correct_responses.0.pattern',
      ];
      const left = { without: all, ungraded: false, practice: 0 };
      expect(plan(5000)).toEqual({ ...left, most: Math.floor(room / 4800) });
      expect(plan(50_000)).toEqual({ ...left, most: 1 });
      expect(plan(270).most).toBe(Math.min(250, Math.floor(room / 270)));
      const tiny = recordPlan(course, { interaction: () => [['a', '']], objective: () => [] });
      expect(tiny).toEqual({ without: [], ungraded: true, most: 250, practice: 0 });
    });

    it('keeps room for three tries of each where each try has its own record', () => {
      const journal = {
        ...course,
        settings: { ...course.settings, interactions: 'journal' },
      } as const;
      const third = Math.floor(
        (25_800 - 700 - worstCase(journal) - objectives * formSize([objective])) /
          (reported + 2) /
          3,
      );
      expect(plan(third, journal).without).toEqual([]);
      expect(plan(third + 1, journal).without).toEqual(['weighting']);
    });
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
