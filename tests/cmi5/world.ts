import type { Attempt } from '../../src/attempt/attempt.ts';
import type { Course } from '../../src/attempt/course.ts';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { cmi5 } from '../../src/cmi5/dialect.ts';
import type { Answer } from '../../src/cmi5/lrs.ts';
import { openSession } from '../../src/cmi5/open-session.ts';
import type { LrsLaunchOrder } from '../../src/preview/lrs/launch.ts';
import { openLrs } from '../../src/preview/lrs/lrs.ts';
import type { LaunchableCourse, LaunchableUnit } from '../../src/preview/lrs/registration.ts';
import { courseIri, unitIri } from '../../src/standard/own-iris.ts';
import { uuidOf } from '../../src/standard/uuid.ts';
import { type Browser, type Clock, memoryStorage, openPage, type Page } from '../simulator/page.ts';

/**
 * How the LRS answers: as it should; not at all (`gone`); with an error before (`error`) or after
 * (`error-after`) it took what came; not at all after it took it (`lost`); late.
 */
export type Network = 'up' | 'gone' | 'error' | 'error-after' | 'lost' | 'late';

export const endpoint = 'https://lms.example/xapi/';

export const unit: LaunchableUnit = {
  id: unitIri('example'),
  title: 'An example course',
  moveOn: 'CompletedAndPassed',
  masteryScore: 0.7,
  launchParameters: '',
  entitlementKey: '',
  blocks: [],
};

/** The course of that one AU. */
export const launchable: LaunchableCourse = { id: courseIri('example'), units: [unit] };

/** A document of the course, launched on the LRS. */
export interface Visit {
  readonly page: Page;
  /** What the page said of the answers, with the attempt it spoke of. */
  readonly states: readonly { readonly state: SaveState; readonly attempt: Attempt }[];
  /** Nothing of it is heard any more, nor does it hear. */
  die(): void;
}

export type Opened =
  | { readonly kind: 'open'; readonly visit: Visit }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string }
  /** The session of the launch has ended, or the course found none. */
  | { readonly kind: 'over' };

/** An LRS, an LMS on it and a learner with browsers, all on one clock. */
export function openWorld(course: Course) {
  const clock: Clock = { now: Date.UTC(2026, 10, 30, 9), off: 0 };
  let names = 0;
  const platform = {
    now: () => clock.now,
    unique() {
      names += 1;
      return uuidOf(`name ${names}`);
    },
  };
  const lrs = openLrs(platform, launchable);
  let network: Network = 'up';
  let late: (() => void)[] = [];
  let requests = 0;

  const answerOf = (address: string, request: RequestInit): Answer => {
    const { status, headers, body } = lrs.handle({
      method: request.method ?? 'GET',
      path: address.slice(endpoint.length),
      headers: Object.fromEntries(new Headers(request.headers)),
      body: typeof request.body === 'string' ? request.body : '',
    });
    return answered(status, body, headers);
  };
  const answered = (status: number, body: string, headers = {}): Answer => ({
    ok: status < 300,
    status,
    headers: new Headers(headers),
    text: async () => body,
  });
  const ask = (address: string, request: RequestInit): Promise<Answer> => {
    requests += 1;
    switch (network) {
      case 'up':
        return Promise.resolve(answerOf(address, request));
      case 'gone':
        return Promise.reject(new TypeError('no network'));
      case 'error':
        return Promise.resolve(answered(500, ''));
      case 'error-after':
        answerOf(address, request);
        return Promise.resolve(answered(503, ''));
      case 'lost':
        answerOf(address, request);
        return Promise.reject(new TypeError('the network went'));
      case 'late': {
        const answer = answerOf(address, request);
        return new Promise((resolve) => late.push(() => resolve(answer)));
      }
    }
  };
  return {
    clock,
    lrs,
    requests: () => requests,
    turn(next: Network) {
      network = next;
      for (const arrive of late) arrive();
      late = [];
    },
    browser: (): Browser => ({ local: memoryStorage(), tab: memoryStorage() }),
    /** @returns the query of a launch */
    launch: (order: Partial<LrsLaunchOrder> = {}): string =>
      `?${lrs.launch({
        unit,
        learner: { id: 'learner-1', name: 'Ada Okafor' },
        mode: 'Normal',
        attempt: 1,
        endpoint,
        returnUrl: '',
        launchUrl: 'https://lms.example/index.html',
        ...order,
      })}`,
    /** Opens a document of a launch, or (search '') one that follows it in its tab. */
    async open(
      search: string,
      browser: Browser,
      random: (below: number) => number,
    ): Promise<Opened> {
      let isDead = false;
      const went: string[] = [];
      const opened = await openSession(course.id, browser.tab, {
        search,
        now: () => clock.now,
        fetch: (address, request) =>
          isDead ? new Promise(() => {}) : heard(ask(address, request), () => isDead),
        pause: async (milliseconds) => {
          clock.now += milliseconds;
        },
        language: 'en',
        texts: async (item) => ({ name: `About ${item}?`, components: {} }),
        onEnded: () => {},
        goTo: (address) => went.push(address),
      });
      if (opened.kind !== 'open') return opened.kind === 'refused' ? opened : { kind: 'over' };
      const states: { state: SaveState; attempt: Attempt }[] = [];
      const page = openPage({
        course,
        dialect: cmi5,
        browser,
        api: opened.api,
        clock,
        random,
        onState: (state, attempt) => states.push({ state, attempt }),
        onStart: () => {},
      });
      if (page === null) return { kind: 'over' };
      await settled();
      return {
        kind: 'open',
        visit: {
          page,
          states,
          die() {
            isDead = true;
          },
        },
      };
    },
  };
}

/** An answer that never comes to a page that has died meanwhile. */
function heard<Value>(answer: Promise<Value>, isDead: () => boolean): Promise<Value> {
  return new Promise((resolve, reject) => {
    answer.then(
      (value) => isDead() || resolve(value),
      (error: unknown) => isDead() || reject(error),
    );
  });
}

/** Lets all that waits for nothing but its turn be done. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 3; turns += 1) await new Promise((done) => setImmediate(done));
}
