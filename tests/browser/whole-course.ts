import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Attempt } from '../../src/attempt/attempt.ts';
import type { AttemptStore } from '../../src/attempt/store.ts';
import { decodeAttempt } from '../../src/attempt/suspend-data.ts';
import { listed, section, word } from '../../src/preview/api/cmi-data.ts';
import { interactionsReport } from '../../src/preview/records/interactions-report.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { labelOf } from '../../src/quiz/label.ts';
import { parted, plainText } from '../../src/quiz/text/text.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { complaintsOf } from './complaints.ts';
import { leftBy } from './held-launch.ts';
import { launchBrowser } from './launch-browser.ts';
import {
  answerCheck,
  type Course,
  courseFrame,
  fill,
  firstOfKinds,
  type Hand,
  itemOnPage,
  launched,
  openPage,
  press,
  rightResponse,
  takesAll,
  wrongResponse,
} from './learner.ts';
import { type PackageServer, servePackage } from './package-server.ts';
import type { BuiltCourse } from './packages.ts';

/** The course once it was edited and uploaded again. */
export interface Edition {
  readonly built: BuiltCourse;
  /** Ids of the items that ask something else now. */
  readonly changed: readonly string[];
}

/**
 * A student takes the whole of a course from its zip, closing and coming back on the way; if it is
 * edited then, also its edition.
 *
 * @param hands what the student of each package that is taken works with: by touch it is on a phone
 */
export function takesWholeCourse(
  built: BuiltCourse,
  edition?: Edition,
  hands: Readonly<Partial<Record<'1.2' | '2004', Hand>>> = { '1.2': 'mouse', '2004': 'mouse' },
): void {
  const { course, items, lessonItems, objectives, packages } = built;
  const inLessons = course.lessons.flatMap(({ id }) => lessonItems(id));
  const byHand = new Set((takesAll ? inLessons : answeredByHand()).map(({ id }) => id));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(inject('browserPath'));
  });
  afterAll(() => browser.close());

  const taken = packages.flatMap((each) => {
    const hand = hands[each.version];
    return hand === undefined ? [] : [{ ...each, hand }];
  });
  describe.each(taken)('the package $zip', ({ zip, version, hand }) => {
    let server: PackageServer;
    let context: BrowserContext;
    let complaints: readonly string[];
    const plan = (version === '1.2' ? scorm12 : scorm2004).recordPlan(course);
    /** Whether the course has room to report an element of its interactions. */
    const says = (element: string) => !plan.without.includes(element);

    beforeAll(async () => {
      server = await servePackage(zip, version);
      context = await browser.newContext(
        hand === 'touch'
          ? { viewport: { width: 390, height: 844 }, hasTouch: true }
          : { viewport: { width: 1280, height: 900 } },
      );
      complaints = complaintsOf(context);
    });
    // A window that a failed test left open would hold the attempt against the tests after it.
    afterEach(() => Promise.all(context.pages().map((page) => page.close())));
    afterAll(async () => {
      await context.close();
      await server.close();
    });

    const launch = async (): Promise<{ page: Page; frame: Course }> => {
      const page = await context.newPage();
      await page.goto(server.lms);
      return { page, frame: await courseFrame(page) };
    };

    /** Answers right at a visit that needs no browser: what a page does with an answer, it does by kind. */
    const answerElsewhere = async (some: readonly Item[], where: 'answer' | 'answerExam') => {
      const owns = some.map(asked);
      const visit = (store: AttemptStore) => {
        for (const own of owns) store[where](own, rightResponse(own), 7);
      };
      if (owns.length > 0) server.leave(await leftBy(visit, built, version, server.record.cmi));
    };

    /** Closes the tab once all is saved, and opens the lesson at another launch. */
    const comeBack = async ({ page, frame }: { page: Page; frame: Course }, lesson: string) => {
      const saved = frame.locator('.save-line[data-kind="saved"]');
      await saved.waitFor();
      await page.close();
      const next = await launch();
      await openPage(next.frame, lesson, hand);
      return next;
    };

    it('keeps every check over pages, closed tabs and relaunches', async () => {
      let visit = await launch();
      await expect
        .poll(() => progressIn(visit.frame))
        .toEqual(course.lessons.map(({ id }) => [0, lessonItems(id).length]));
      await openPage(visit.frame, course.lessons[0]?.id ?? '', hand);
      await visit.frame.locator('.save-line[data-kind="saved"]').waitFor();
      await visit.page.close();
      await answerElsewhere(
        inLessons.filter(({ id }) => !byHand.has(id)),
        'answer',
      );
      visit = await launch();
      for (const [at, lesson] of course.lessons.entries()) {
        await openPage(visit.frame, lesson.id, hand);
        for (const each of lessonItems(lesson.id).filter(({ id }) => byHand.has(id))) {
          const item = asked(each);
          const response = each === firstOf(lesson.id) ? wrongResponse(item) : rightResponse(item);
          if (response.type === 'performance') {
            const [first, ...rest] = response.decisions;
            await fill(visit.frame, item, { ...response, decisions: first ? [first] : [] }, hand);
            visit = await comeBack(visit, lesson.id);
            const past = itemOnPage(visit.frame, item).locator('.past-step');
            await expect.poll(() => past.count()).toBe(1);
            await answerCheck(visit.frame, item, { ...response, decisions: rest }, hand);
          } else await answerCheck(visit.frame, item, response, hand);
        }
        await launched(visit.frame);
        if (at % 2 === 1 && at < course.lessons.length - 1) {
          await visit.page.close();
          visit = await launch();
        }
      }
      expect(await progressIn(visit.frame)).toEqual(course.lessons.map(() => []));
      await visit.page.close();
    });

    it('has them all at another visit, and reports them with the values of the student', async () => {
      const { page, frame } = await launch();
      const { cmi } = server.record;
      for (const lesson of course.lessons) {
        await openPage(frame, lesson.id, hand);
        const states = await frame
          .locator('.item')
          .evaluateAll((all) => all.map(({ id, dataset }) => [id, dataset.state] as const));
        expect(Object.fromEntries(states)).toMatchObject(
          Object.fromEntries(
            lessonItems(lesson.id).map((item) => [`item-${item.id}`, stateOf(item, lesson.id)]),
          ),
        );
        for (const item of lessonItems(lesson.id).filter(({ id }) => built.varied.includes(id))) {
          const own = asked(item);
          const place = itemOnPage(frame, item);
          expect(await place.textContent()).toContain(plainText(parted(own.prompt).lead));
          const record = listed(cmi.interactions).find((each) => word(each.id).endsWith(item.id));
          const label = labelOf(own);
          if (version === '1.2')
            expect(word(record?.id)).toContain(label.split(/\W/).slice(0, 3).join('_'));
          else if (says('description')) expect(word(record?.description)).toContain(label);
          if (own.type !== 'numeric') continue;
          const [report] = interactionsReport(version, cmi).filter((each) =>
            each.id.endsWith(item.id),
          );
          const { correct, tolerance } = own;
          expect(Number(report?.response)).toBe(correct);
          const bounds = report?.correct[0]?.match(/-?[\d.]+/g)?.map(Number) ?? [];
          // SCORM 1.2 has no way to name a range.
          expect(bounds).toEqual(
            !says('correct_responses.0.pattern')
              ? []
              : version === '1.2'
                ? [correct]
                : [correct - tolerance, correct + tolerance],
          );
        }
      }
      expect(await progressIn(frame)).toEqual(course.lessons.map(() => []));
      await page.close();
    });

    it('keeps an exam in progress, and its score once it is submitted', async () => {
      const first = await launch();
      await openPage(first.frame, 'exam', hand);
      await press(first.frame.locator('.exam .primary'), hand);
      const drawn = (await drawnItems(first.frame)).map(asked);
      expect(drawn).toHaveLength(course.settings.examLength);
      const last = drawn.at(-1);
      const others = drawn.filter((item) => item !== last);
      const filled = takesAll ? others : firstOfKinds(others, built);
      const half = filled.slice(0, Math.ceil(filled.length / 2));
      for (const item of half) await fill(first.frame, item, rightResponse(item), hand);
      await launched(first.frame);
      await first.page.close();
      const elsewhere = others.filter((item) => !filled.includes(item));
      await answerElsewhere(elsewhere, 'answerExam');

      const second = await launch();
      await openPage(second.frame, 'exam', hand);
      expect((await drawnItems(second.frame)).map(asked)).toEqual(drawn);
      await answered(second.frame, half.length + elsewhere.length, drawn.length);
      for (const item of filled.slice(half.length))
        await fill(second.frame, item, rightResponse(item), hand);
      if (last !== undefined) await fill(second.frame, last, wrongResponse(last), hand);
      await answered(second.frame, drawn.length, drawn.length);
      await press(second.frame.locator('.exam-bar .primary'), hand);
      await second.frame.locator('.exam-result').waitFor();
      await launched(second.frame);

      const points = drawn.reduce((sum, item) => sum + item.points, 0);
      const percent = Math.round(((points - (last?.points ?? 0)) / points) * 10_000) / 100;
      expect(held()).toEqual({ status: ['completed', 'passed'], raw: percent });
      const tested = second.frame.locator('.objective-table tbody th');
      expect(new Set(await tested.allTextContents())).toEqual(
        new Set(drawn.map(({ objective }) => objectives.get(objective))),
      );
      await second.page.close();
    });

    it.runIf(course.practice)('practises without a change of what counts', async () => {
      const { page, frame } = await launch();
      const before = { ...held(), answers: attempt().answers };
      await openPage(frame, 'practice', hand);
      await press(frame.locator('.practice-offer .primary'), hand);
      const question = frame.locator('.practice .item');
      const done: string[] = [];
      await question.waitFor();
      while ((await question.count()) > 0) {
        const id = (await question.getAttribute('id'))?.replace(/^item-/, '') ?? '';
        const item = items.get(id);
        if (item === undefined) throw new Error(`The course has no "${id}".`);
        // Of one whose values are drawn anew, nobody here knows the right answer.
        if (built.varied.includes(id)) await answerSomehow(question);
        else await fill(frame, item, rightResponse(item), hand);
        await press(question.locator('.item-actions .primary'), hand);
        await question.locator('.verdict').waitFor();
        expect(await isFocused(question.locator('.item-actions .primary'))).toBe(true);
        done.push(id);
        await press(question.locator('.item-actions .primary'), hand);
        await frame.locator(`.practice-offer, .practice .item:not(#item-${id})`).waitFor();
      }
      expect(done.length).toBeGreaterThan(0);
      await launched(frame);
      expect([...(attempt().practice?.items.keys() ?? [])].sort()).toEqual([...done].sort());
      expect({ ...held(), answers: attempt().answers }).toEqual(before);
      const records = listed(server.record.cmi.interactions).map(({ id }) => word(id));
      const practised = records.filter((id) => /_practice\d*$/.test(id));
      // In SCORM 2004 as far as there is room beside the answers that count.
      if (version === '1.2') expect(practised).toHaveLength(done.length);
      else expect(practised.length).toBeLessThanOrEqual(done.length);
      await page.close();
    });

    it('has a certificate with the name that the LMS says, on one page', async () => {
      let { page, frame } = await launch();
      await openPage(frame, 'certificate', hand);
      const learner = frame.locator('.certificate-learner');
      await expect.poll(() => learner.textContent()).toBe('Ada Lee');
      const year = String(new Date().getFullYear());
      expect(await frame.locator('.certificate-score').textContent()).toContain(year);
      expect(await frame.locator('.certificate li').count()).toBe(objectives.size);
      await frame.locator('.certificate-name input').fill('Ada B. Lee');
      await page.emulateMedia({ media: 'print' });
      // A4 and Letter at 96 dots an inch, less the margins that browsers leave.
      for (const [width, height] of [
        [718, 1047],
        [741, 980],
      ] as const) {
        await page.setViewportSize({ width, height: 600 });
        const body = await frame.locator('body').boundingBox();
        expect(body?.height).toBeLessThan(height);
      }
      await page.close();
      ({ page, frame } = await launch());
      await openPage(frame, 'certificate', hand);
      // What was written stays in this browser; the LMS is told nothing of it.
      await expect
        .poll(() => frame.locator('.certificate-learner').textContent())
        .toBe('Ada B. Lee');
      expect(JSON.stringify(server.record)).not.toContain('Ada B.');
      await page.close();
    });

    it('has reported every answer, every objective and no call the LMS refused', async () => {
      const { page, frame } = await launch();
      const { cmi } = server.record;
      const ids = listed(cmi.interactions).map(({ id }) => word(id));
      for (const { id, points } of inLessons)
        expect(ids.some((each) => each.endsWith(id))).toBe(points > 0 || plan.ungraded);
      const inExam = ids.filter((id) => !inLessons.some((item) => id.includes(item.id)));
      // Each sitting has records of its own where each try has one.
      expect(inExam.filter((id) => version === '2004' || id.endsWith('_sitting1'))).toHaveLength(
        course.settings.examLength,
      );
      const objectives = listed(cmi.objectives).map(({ id }) => id);
      expect(new Set(objectives)).toEqual(
        new Set(course.lessons.flatMap((lesson) => lesson.objectives.map(({ id }) => id))),
      );
      for (const item of inLessons) {
        if (item.type === 'performance' && (item.points > 0 || plan.ungraded)) expectWay(item);
      }
      expect(refusedCalls()).toEqual([]);
      expect([...new Set(complaints)]).toEqual([]);
      await launched(frame);
      await page.close();
    });

    it.runIf(edition)(
      'keeps every answer over an edit, but those to questions that ask something else',
      async () => {
        if (edition === undefined) return;
        const zip = edition.built.packages.find((each) => each.version === version)?.zip;
        server.upload(zip ?? '');
        let visit = await launch();
        for (const lesson of course.lessons) {
          await openPage(visit.frame, lesson.id, hand);
          for (const item of lessonItems(lesson.id)) {
            const changed = edition.changed.includes(item.id);
            const place = itemOnPage(visit.frame, item);
            await expect
              .poll(() => place.getAttribute('data-state'))
              .toBe(changed ? 'unanswered' : stateOf(item, lesson.id));
          }
          const { seed } = attempt();
          for (const id of edition.changed) {
            const item = edition.built.items.get(id);
            if (item === undefined) throw new Error(`The edition has no "${id}".`);
            const own = edition.built.asked(item, seed);
            await answerCheck(visit.frame, own, rightResponse(own), hand);
          }
          visit = await comeBack(visit, lesson.id);
          for (const id of edition.changed) {
            const place = visit.frame.locator(`#item-${id}`);
            await expect.poll(() => place.getAttribute('data-state')).toBe('correct');
          }
        }
        expect(refusedCalls()).toEqual([]);
        await visit.page.close();
      },
    );

    it('asked for nothing that is missing, and nothing from elsewhere', () => {
      const outside = server.requests.filter(
        (path) =>
          !/^\/(lms\.html|lms-page\.js|launch$|commit$|favicon\.ico|scorm-again\/|pluginfile\.php\/)/.test(
            path,
          ),
      );
      expect(outside).toEqual([]);
    });

    /** An item with the values that the student of this package has. */
    function asked(item: Item): Item {
      return built.asked(item, attempt().seed);
    }

    function attempt(): Attempt {
      const decoded = decodeAttempt(course, word(server.record.cmi.suspend_data));
      if (decoded.kind !== 'restored') throw new Error('The LMS has no attempt yet.');
      return decoded.attempt;
    }

    /** A scenario is reported once, as the way that was taken, though it was left on the way. */
    function expectWay(item: Item) {
      const response = rightResponse(item);
      const decisions = response.type === 'performance' ? response.decisions : [];
      const way =
        version === '1.2'
          ? decisions.map(({ step, option }) => `${step}: ${option}`).join(', ')
          : decisions.map(({ step, option }) => `${step}[.]${option}`).join('[,]');
      const records = interactionsReport(version, server.record.cmi);
      expect(records.filter(({ id }) => id.endsWith(item.id))).toMatchObject([
        {
          type: 'performance',
          response: way,
          // Without points no way is the right one.
          ...(item.points === 0
            ? { correct: [], result: 'neutral' }
            : {
                correct: [version === '1.2' ? way : `{order_matters=true}${way}`],
                result: 'correct',
              }),
        },
      ]);
    }

    function held() {
      const { cmi } = server.record;
      const core = section(cmi.core);
      const status =
        version === '1.2' ? [core.lesson_status] : [cmi.completion_status, cmi.success_status];
      // Version 1.2 has one word for both.
      return {
        status: version === '1.2' && status[0] === 'passed' ? ['completed', 'passed'] : status,
        raw: Number(section(version === '1.2' ? core.score : cmi.score).raw),
      };
    }

    function refusedCalls() {
      const { calls } = server.record;
      expect(calls.length).toBeGreaterThan(0);
      const judged = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Finish', 'Terminate'];
      return calls.filter(
        ({ name, result, error }) =>
          judged.includes(name) &&
          ((name !== 'GetValue' && result !== 'true') || !['0', '403'].includes(error)),
      );
    }
  });

  /** The first that a lesson grades, which is answered wrong, and one of each other kind. */
  function answeredByHand(): readonly Item[] {
    const firsts = course.lessons.flatMap(({ id }) => firstOf(id) ?? []);
    const others = inLessons.filter((item) => !firsts.includes(item));
    return [...firsts, ...firstOfKinds(others, built)];
  }

  /** How many of how many each lesson has answered, in the words of any language; none where all are. */
  async function progressIn(frame: Course): Promise<readonly (readonly number[])[]> {
    const texts = await frame.locator('.contents .progress').allTextContents();
    return texts.map((text) => (text.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b));
  }

  function firstOf(lesson: string): Item | undefined {
    return lessonItems(lesson).find(({ points }) => points > 0);
  }

  function stateOf(item: Item, lesson: string): string {
    if (item.points === 0) return 'neutral';
    return item === firstOf(lesson) ? 'incorrect' : 'correct';
  }

  async function answerSomehow(question: Locator): Promise<void> {
    const field = question.locator('input:not([type=radio], [type=checkbox])').first();
    if ((await field.count()) > 0) await field.fill('1');
    else await question.locator('input').first().check();
  }

  function isFocused(place: Locator): Promise<boolean> {
    return place.evaluate((element) => element === document.activeElement);
  }

  /** Waits until the bar of the exam says how many of how many are answered. */
  async function answered(frame: Course, count: number, of: number): Promise<void> {
    const said = async () =>
      (await frame.locator('.exam-count').textContent())
        ?.match(/\d+/g)
        ?.map(Number)
        .sort((a, b) => a - b);
    await expect.poll(said).toEqual([count, of]);
  }

  /** The items of the running sitting, in the order shown. */
  async function drawnItems(frame: Course): Promise<readonly Item[]> {
    await frame.locator('.exam-bar').waitFor();
    const ids = await frame
      .locator('.items > .item')
      .evaluateAll((found) => found.map(({ id }) => id));
    return ids.flatMap((id) => items.get(id.replace(/^item-/, '')) ?? []);
  }
}
