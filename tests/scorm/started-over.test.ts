import { beforeEach, describe, expect, it } from 'vitest';
import { checkItems } from '../../src/attempt/course.ts';
import { practised } from '../../src/attempt/practice.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse } from '../attempt/responses.ts';
import { type Lms, quickLms } from '../simulator/server.ts';
import { type Visited, type Visitor, visitor } from '../simulator/visitor.ts';

describe.each([scorm12, scorm2004])('a learner who starts over in SCORM $version', (dialect) => {
  let lms: Lms;
  let student: Visitor;
  beforeEach(() => {
    lms = quickLms(dialect.version);
    student = visitor(lms, dialect);
  });
  const startOver = ({ page }: Visited) => {
    page.store.startOver();
    page.wait(0);
  };
  const begin = () => {
    const visit = student.open();
    for (const nth of [0, 1, 2]) visit.answer(nth);
    return visit;
  };
  const standing = () =>
    dialect.version === '1.2'
      ? [lms.stored('cmi.core.lesson_status'), Number(lms.stored('cmi.core.score.raw'))]
      : [
          lms.stored('cmi.completion_status'),
          lms.stored('cmi.success_status'),
          Number(lms.stored('cmi.score.raw')),
          Number(lms.stored('cmi.progress_measure')),
        ];

  it('keeps score and status, in this visit and later, and the sittings that are left', () => {
    const visit = student.open();
    visit.answerAll();
    visit.sit('right');
    const before = standing();
    const { sittings } = visit.page.store.$attempt.get();
    startOver(visit);
    expect(visit.answered()).toEqual([]);
    expect(standing()).toEqual(before);
    visit.answer(0, 'wrong');
    expect(standing()).toEqual(before);
    visit.leave();
    const again = student.open();
    expect(again.answered()).toEqual([0]);
    expect(again.page.session.attempt.sittings).toEqual(sittings);
    again.answer(1, 'wrong');
    expect(standing()).toEqual(before);
  });

  it('does not find the answers again at a relaunch, here or elsewhere', () => {
    const visit = begin();
    startOver(visit);
    visit.leave();
    expect(student.open().answered()).toEqual([]);
    expect(visitor(lms, dialect).open().answered()).toEqual([]);
  });

  it('does so offline, and the LMS hears of it later', () => {
    begin().leave();
    const offline = student.open(undefined, { fault: 'session-expired' });
    expect(offline.answered()).toEqual([0, 1, 2]);
    startOver(offline);
    expect(offline.states.at(-1)).toEqual({ kind: 'kept-here' });
    offline.leave();
    // The other device knows nothing of it yet.
    expect(visitor(lms, dialect).open().answered()).toEqual([0, 1, 2]);
    student.open().leave();
    expect(visitor(lms, dialect).open().answered()).toEqual([]);
  });

  it('gets nothing back from another device that still has the answers', () => {
    const other = visitor(lms, dialect);
    const elsewhere = other.open();
    elsewhere.answer(0);
    elsewhere.leave();
    const kept = other.open(undefined, { fault: 'session-expired' });
    kept.answer(1);
    kept.leave();
    const visit = student.open();
    startOver(visit);
    visit.answer(3);
    visit.leave();
    const back = other.open();
    expect(back.answered()).toEqual([3]);
    back.leave();
    expect(student.open().answered()).toEqual([3]);
  });

  it('never lowers what another device has told the LMS that had not heard of it', () => {
    begin().leave();
    const offline = student.open(undefined, { fault: 'session-expired' });
    startOver(offline);
    offline.leave();
    const elsewhere = visitor(lms, dialect).open();
    elsewhere.answerAll();
    elsewhere.sit('right');
    elsewhere.leave();
    const before = standing();
    const again = student.open();
    expect(again.answered()).toEqual([]);
    again.answer(0, 'wrong');
    expect(standing()).toEqual(before);
  });

  it('answers anew with records of their own where each try has one', () => {
    const visit = begin();
    startOver(visit);
    visit.answer(0);
    const ids = Array.from({ length: 8 }, (_, at) => lms.stored(`cmi.interactions.${at}.id`));
    expect(ids.filter((id) => id.includes('makers_true'))).toEqual([
      expect.stringMatching(/makers_true$/),
      expect.stringMatching(/makers_true_round2$/),
    ]);
  });

  it('has practised nothing any more, and is told apart in reports from before', () => {
    // In SCORM 2004 with a record a try, the example leaves little room.
    const roomy = { interactions: 'journal', examLength: 1, examAttempts: 1 } as const;
    const visit = visitor(lms, dialect, roomy).open();
    visit.answer(0);
    const [item] = checkItems(exampleCourse);
    if (item === undefined) throw new Error('the course has checks');
    const practise = () => {
      const { practice } = visit.page.store.$attempt.get();
      const response = rightResponse(item);
      const next = practised(practice, item, response, visit.page.store.today());
      visit.page.store.practise({ ...item, prompt: item.id }, response, 2, next);
      visit.page.wait(0);
    };
    practise();
    startOver(visit);
    expect(visit.page.store.$attempt.get().practice).toEqual({ items: new Map(), given: 1 });
    practise();
    const ids = Array.from({ length: 8 }, (_, at) => lms.stored(`cmi.interactions.${at}.id`));
    expect(ids.filter((id) => id.includes('practice'))).toEqual([
      expect.stringMatching(/makers_true_practice1$/),
      expect.stringMatching(/makers_true_practice2$/),
    ]);
    expect(visit.states.at(-1)).toEqual({ kind: 'saved' });
  });
});
