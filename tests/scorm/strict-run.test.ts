import { describe, expect, it } from 'vitest';
import { checkItems } from '../../src/attempt/course.ts';
import { type AttemptStore, createStore } from '../../src/attempt/store.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import type { ScormApi } from '../../src/preview/scorm-api.ts';
import type { Finding } from '../../src/preview/strict/judge-call.ts';
import { judgeCalls } from '../../src/preview/strict/judge-calls.ts';
import type { Item, LearnerResponse } from '../../src/quiz/quiz.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { initialize } from '../../src/scorm/initialize.ts';
import { openJournals, type TextStorage } from '../../src/scorm/journal.ts';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { type Session, startSession } from '../../src/scorm/session.ts';
import { rightResponse, wrongResponse } from '../browser/learner.ts';
import { keptLms } from './kept-lms.ts';

const { course, quizzes } = loadCourse('.');
const items = new Map(quizzes.flatMap((quiz) => quiz.items).map((item) => [item.id, item]));
const checks = checkItems(course).map(({ id }) => asked(id));
const sittings = 3;

function asked(id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

function memoryStorage(): TextStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, value),
    removeItem: (key) => entries.delete(key),
  };
}

/** One document of the course. */
interface Visit {
  readonly session: Session;
  readonly store: AttemptStore;
  /** Runs what was scheduled. */
  tick(): void;
}

type Answering = (item: Item) => LearnerResponse;

/** A learner in one browser, before an LMS that judges every call. */
async function learner(dialect: Dialect, settings: Record<string, unknown>) {
  const lms = await keptLms(dialect.version);
  const findings: Finding[] = [];
  const local = memoryStorage();
  const mark = launchMark(memoryStorage(), course.id);
  let clock = Date.UTC(2026, 10, 24, 9);
  let api: ScormApi | null = null;

  const launch = (): Visit => {
    const stored = structuredClone(lms.stored());
    const goesOn = dialect.version === '1.2' || stored.exit === 'suspend';
    const offered = lms.launch({ launch_data: JSON.stringify(settings) }) as ScormApi;
    api = judgeCalls(offered, dialect.version, goesOn ? stored : {}, (finding) =>
      findings.push(finding),
    );
    return document();
  };
  /** The first document of a launch, or one that follows another. */
  const document = (): Visit => {
    const wrapped = cmiApi(api ?? {}, dialect.version);
    const begun = initialize(wrapped, dialect, mark, clock);
    if (begun.kind === 'refused') throw new Error('the LMS refused to start');
    const tasks = new Set<() => void>();
    const store = createStore(course, () => clock);
    const session = startSession({
      course,
      api: wrapped,
      dialect,
      since: begun.since,
      adopted: begun.adopted,
      keptBy: 'lms',
      platform: {
        now: () => clock,
        random: (below) => Math.floor(below / 3),
        schedule(task) {
          tasks.add(task);
          return () => tasks.delete(task);
        },
        openJournals: (id) => openJournals(local, course.id, id),
        onState() {},
      },
    });
    store.begin(session.attempt, session.settings, session);
    const tick = () => {
      const due = [...tasks];
      tasks.clear();
      for (const task of due) task();
    };
    return { session, store, tick };
  };
  const wait = (seconds: number) => {
    clock += seconds * 1000;
  };
  return {
    lms,
    findings,
    launch,
    document,
    answerChecks(visit: Visit, answering: Answering, answered: readonly Item[] = checks) {
      for (const lesson of course.lessons) {
        visit.store.visit(lesson.id);
        visit.tick();
      }
      for (const item of answered) {
        wait(7.333);
        visit.store.answer(item, answering(item), 7.333);
        visit.tick();
      }
    },
    sit(visit: Visit, answering: Answering) {
      visit.store.startSitting();
      visit.tick();
      for (const id of visit.store.$attempt.get().sittings.at(-1)?.drawn ?? []) {
        wait(41.0049);
        visit.store.answerExam(asked(id), answering(asked(id)), 41.0049);
        visit.tick();
      }
      visit.store.submitSitting();
      visit.tick();
    },
    leave(visit: Visit) {
      wait(0.056);
      visit.session.leave();
      mark.clear();
    },
  };
}

const nothing: Answering = (item) => {
  switch (item.type) {
    case 'choice':
      return { type: item.type, chosen: [] };
    case 'matching':
      return { type: item.type, pairs: {} };
    case 'fill-in':
    case 'long-fill-in':
    case 'numeric':
      return { type: item.type, text: '' };
    default:
      return wrongResponse(item);
  }
};

const awkwardTexts = [
  '{lang=xx}{case_matters=yes}a[,]b[.]c[:]d',
  'first line\nsecond line\r\n\u2028third',
  'a,b,c,d,e,f,g,h,i,j,k,l,m',
  '关系 "supply" <b>&amp;</b> 😀'.repeat(400),
  '\uD800 half a character',
  '-1e-9',
  '1234567890,5',
  ' ',
];

describe.each([scorm12, scorm2004])('a whole run in SCORM $version', (dialect) => {
  it.each([
    { interactions: 'journal', exit: 'suspend' },
    { interactions: 'state', exit: 'normal-when-complete' },
  ])('makes no call a strict LMS would refuse ($interactions, $exit)', async (settings) => {
    const run = await learner(dialect, { ...settings, examLength: 200, examAttempts: sittings });

    const first = run.launch();
    run.answerChecks(first, wrongResponse);
    first.session.pause();
    first.session.handOver();
    const second = run.document();
    run.answerChecks(second, rightResponse);
    run.leave(second);

    const third = run.launch();
    run.answerChecks(third, nothing);
    run.sit(third, wrongResponse);
    third.session.pause();
    run.sit(third, nothing);
    third.session.handOver();
    const fourth = run.document();
    run.sit(fourth, rightResponse);
    expect(fourth.store.$attempt.get().sittings).toHaveLength(sittings);
    run.leave(fourth);

    run.leave(run.launch());

    const ended = run.lms.calls.filter(({ name }) => /Finish|Terminate/.test(name));
    expect(ended).toHaveLength(3);
    expect(run.lms.sets().filter((element) => element.endsWith('_response'))).not.toEqual([]);
    expect(run.findings).toEqual([]);
  });

  it('makes none for whatever learners type', async () => {
    const run = await learner(dialect, { examLength: 200 });
    const visit = run.launch();
    const written = checks.filter((item) => 'text' in nothing(item));
    for (const text of awkwardTexts) {
      run.answerChecks(visit, ({ type }) => ({ type, text }) as LearnerResponse, written);
    }
    run.leave(visit);
    expect(run.findings).toEqual([]);
  });

  it('would be told of one wrong word in the dialect', async () => {
    const [element] = dialect.exit('suspend');
    const wrong: Dialect = { ...dialect, exit: () => [element, 'finished'] };
    const run = await learner(wrong, {});
    run.leave(run.launch());
    expect(run.findings).toMatchObject([
      { rule: 'vocabulary', severity: 'standard', element, value: 'finished' },
    ]);
  });

  it.each(['review', 'browse'])('makes none in %s mode', async (mode) => {
    const lms = await keptLms(dialect.version);
    const findings: Finding[] = [];
    const overrides = dialect.version === '1.2' ? { core: { lesson_mode: mode } } : { mode };
    const offered = lms.launch(overrides) as ScormApi;
    const api = judgeCalls(offered, dialect.version, {}, (finding) => findings.push(finding));
    const wrapped = cmiApi(api, dialect.version);
    const platform = {
      now: () => 0,
      random: () => 0,
      schedule: () => () => {},
      openJournals: (id: string) => openJournals(null, course.id, id),
      onState() {},
    };
    initialize(wrapped, dialect, launchMark(null, course.id), 0);
    const launch = { since: 0, adopted: false, keptBy: 'lms' } as const;
    startSession({ course, api: wrapped, dialect, platform, ...launch }).leave();
    expect(lms.calls.at(-1)?.name).toMatch(/Finish|Terminate/);
    expect(findings).toEqual([]);
  });
});
