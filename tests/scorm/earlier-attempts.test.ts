import { beforeEach, describe, expect, it } from 'vitest';
import { setAside } from '../../src/scorm/earlier.ts';
import { openJournals } from '../../src/scorm/journal.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { memoryStorage } from '../simulator/page.ts';
import { type Lms, quickLms } from '../simulator/server.ts';
import { type Visited, type Visitor, visitor } from '../simulator/visitor.ts';

describe.each([scorm12, scorm2004])('attempts that meet in SCORM $version', (dialect) => {
  let lms: Lms;
  let student: Visitor;
  beforeEach(() => {
    lms = quickLms(dialect.version);
    student = visitor(lms, dialect);
  });
  const visit = (learner: Visitor, ...answers: readonly number[]) => {
    const visited = learner.open();
    for (const nth of answers) visited.answer(nth);
    visited.leave();
    return visited;
  };
  const journals = ({ browser }: Visitor) =>
    openJournals(browser, exampleCourse.id, 'learner-1', 0);
  const offered = ({ page }: Visited) => page.session.earlier?.attempt.answers.size ?? 0;

  it('offers the journal’s attempt when another browser began a new one in between', () => {
    visit(student, 0, 1);
    lms.beginAttempt();
    visit(visitor(lms, dialect), 2);
    const again = student.open();
    expect(again.answered()).toEqual([2]);
    expect(offered(again)).toBe(2);
  });

  it('replaces no sitting of the running attempt by one of an attempt that is over', () => {
    const old = student.open();
    for (const nth of [0, 1, 2, 3]) old.answer(nth);
    old.sit('wrong');
    old.leave();
    lms.beginAttempt();
    const elsewhere = visitor(lms, dialect).open();
    elsewhere.sit('right');
    const { sittings } = elsewhere.page.store.$attempt.get();
    elsewhere.leave();
    expect(student.open().page.session.attempt.sittings).toEqual(sittings);
  });

  it('keeps the sitting the LMS has when a device without connection handed in the same one', () => {
    visit(student, 0);
    const offline = student.open(undefined, { fault: 'session-expired' });
    for (const nth of [1, 2, 3]) offline.answer(nth);
    offline.sit('wrong');
    const elsewhere = visitor(lms, dialect).open();
    elsewhere.sit('right');
    const { sittings } = elsewhere.page.store.$attempt.get();
    elsewhere.leave();
    const again = student.open();
    expect(again.page.session.attempt.sittings).toEqual(sittings);
    expect(again.answered().toSorted()).toEqual([0, 1, 2, 3]);
  });

  it('offers the answers of two attempts set aside one after the other', () => {
    visit(student, 0, 1);
    lms.beginAttempt();
    visit(student, 2);
    lms.beginAttempt();
    const third = student.open();
    expect(third.answered()).toEqual([]);
    expect(offered(third)).toBe(3);
  });

  it('sets an attempt aside in a storage without room for a copy', () => {
    visit(student, 0, 1);
    student.browser.local.fill(true);
    lms.beginAttempt();
    expect(offered(student.open())).toBe(2);
    expect(offered(student.open())).toBe(2);
  });

  it('keeps what waits from a newer version of the course, and what would take its place', () => {
    visit(student, 0, 1);
    const { current, earlier } = journals(student);
    const own = current.read();
    const newer = `C4${own.slice(2)}`;
    earlier.write(newer);
    lms.beginAttempt();
    expect(visit(student, 2).states.at(-1)?.kind).toBe('saved');
    expect(earlier.read()).toBe(newer);
    expect(current.read()).toBe(own);
  });

  it('goes on after a reload in an LMS that takes nothing, and offers nothing', () => {
    const first = student.open(undefined, { fault: 'set-throws' });
    first.answer(0);
    first.page.session.handOver();
    const second = student.open(first.api);
    expect(second.answered()).toEqual([0]);
    expect(second.page.session.earlier).toBeNull();
  });
});

it('puts an attempt back that cannot be set aside', () => {
  const { current } = openJournals(
    { local: memoryStorage(), tab: null },
    exampleCourse.id,
    'learner-1',
    0,
  );
  current.write('as it was');
  const earlier = { lasting: true, read: () => '', write: () => false, clear: () => {} };
  expect(setAside(exampleCourse, { current, earlier })).toBe(false);
  expect(current.read()).toBe('as it was');
});
