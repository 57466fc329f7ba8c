import { type Attempt, roundOf, runningSitting, timesAnswered } from '../../src/attempt/attempt.ts';
import { type Course, checkItems, itemsById } from '../../src/attempt/course.ts';
import { practisable, practised } from '../../src/attempt/practice.ts';
import type { InteractionReport } from '../../src/attempt/report.ts';
import { practiceReport, reportOf } from '../../src/attempt/report-of.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import { mostTries, promisedBy, said } from './ledger.ts';
import type { Page } from './page.ts';
import { responseTo } from './responses.ts';
import type { SaidSoFar } from './said-so-far.ts';

type Store = Page['store'];

const firstDay = 20_800;

/** Which item, of those there are, and which of its responses. */
export interface Given {
  readonly nth: number;
  readonly pick: number;
}

/**
 * What a learner does to answer, as `soFar` keeps it. Keys of answers go to `owed`: the LMS has
 * not been seen to have their records.
 */
export function learnerOf(
  course: Course,
  soFar: SaidSoFar,
  owed: Set<string>,
  document: () => number,
) {
  return {
    /** Answers an item of a check; how many answers were given. */
    answer(store: Store, { nth, pick }: Given): number {
      const items = checkItems(course);
      const item = items[nth % Math.max(1, items.length)];
      if (item === undefined) return 0;
      store.answer({ ...item, prompt: item.id }, responseTo(item, pick), 3);
      const attempt = store.$attempt.get();
      const now = attempt.answers.get(item.id);
      const round = roundOf(attempt);
      owed.add(`${item.id}${round === 0 ? '' : `_round${round + 1}`}#${now?.tries}`);
      const words = now === undefined ? [] : said(item, now.response);
      soFar.inRound(round, words);
      for (const each of words)
        soFar.answered(document(), { ...each, tries: Math.min(now?.tries ?? 0, mostTries) });
      return 1;
    },

    /**
     * Practises an item on a day later than in any document before.
     *
     * @returns the answer as it is to be reported; none where nothing can be practised
     */
    practise(store: Store, settings: Settings, { nth, pick }: Given): readonly InteractionReport[] {
      const items = practisable(course);
      const item = items[nth % Math.max(1, items.length)];
      if (item === undefined) return [];
      const before = store.$attempt.get();
      const response = responseTo(item, pick);
      const practice = practised(before.practice, item, response, firstDay + document());
      store.practise({ ...item, prompt: item.id }, response, 3, practice);
      const after = store.$attempt.get();
      const reports = [before, after].map((each) => reportOf(course, settings, each));
      const [was, is] = reports.map((report) => JSON.stringify(report));
      if (was !== is) throw new Error(`practice changed what is reported: ${was} to ${is}`);
      if (after === before) return [];
      return practiceReport(settings, item, response, practice.given);
    },

    /** Answers an item of the running sitting; how many answers were given. */
    answerExam(store: Store, { nth, pick }: Given): number {
      const running = runningSitting(store.$attempt.get());
      const item = itemsById(course).get(running?.drawn[nth % running.drawn.length] ?? '');
      if (running === null || item === undefined) return 0;
      owed.add(`${item.id}@${running.number}`);
      store.answerExam({ ...item, prompt: item.id }, responseTo(item, pick), 3);
      const now = store.$attempt.get();
      const sitting = runningSitting(now);
      const response = sitting?.answers.get(item.id);
      for (const each of response === undefined ? [] : said(item, response)) {
        const tries = Math.min(sitting === null ? 0 : timesAnswered(sitting, item.id), mostTries);
        soFar.answeredExam(document(), now.seed, running.number, { ...each, tries });
      }
      return 1;
    },

    submit(store: Store): void {
      const before = runningSitting(store.$attempt.get());
      store.submitSitting();
      if (before !== null) this.handedIn(store, before.number);
    },

    /** A sitting was handed in, by the learner or because its time was up. */
    handedIn(store: Store, number: number): void {
      const { seed, sittings } = promisedBy(course, store.$attempt.get());
      for (const sitting of sittings) if (sitting.number === number) soFar.submitted(seed, sitting);
    },

    /** Goes on with an earlier attempt. */
    takeUp(store: Store, attempt: Attempt): void {
      store.takeUp(attempt);
      const { seed, round, answers, sittings } = promisedBy(course, store.$attempt.get());
      soFar.inRound(round, answers);
      for (const sitting of sittings) {
        for (const each of sitting.answers)
          soFar.answeredExam(document(), seed, sitting.number, each);
        if (sitting.submitted) soFar.submitted(seed, sitting);
      }
    },
  };
}
