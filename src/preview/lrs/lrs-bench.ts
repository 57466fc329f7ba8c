import { atom, type ReadableAtom } from 'nanostores';
import type { StructureUnit } from '../../packaging/manifest/structure-outline.ts';
import type { Display, Stage } from '../bench/stage.ts';
import { answerLrs, type LrsRequest, type LrsResponse, lrsFolder } from '../serving/lrs-channel.ts';
import type { ServingRules } from '../serving/serving-rules.ts';
import { type Lrs, openLrs } from './lrs.ts';
import type { SessionState } from './session-state.ts';

/** What the LRS does wrong, at once and until it is taken back. */
export const lrsFaults = {
  gone: 'The network is gone: no request is answered.',
  error: 'The LRS answers each request with an error (503), and takes nothing.',
  lost: 'The LRS takes what comes, and its answers are lost.',
  late: 'The LRS answers five seconds late.',
  'no-token': 'The LMS refuses the token (error 3).',
  expired: 'The session has expired: each request is answered with 401.',
} as const;

export type LrsFault = keyof typeof lrsFaults;

/** A request that passed, as the list shows it. */
export interface Passed {
  readonly number: number;
  /** Milliseconds since the first launch. */
  readonly at: number;
  readonly request: LrsRequest;
  /** Null where nothing was answered. */
  readonly response: LrsResponse | null;
}

/** A package of cmi5 that can be launched. */
export interface OpenedStructure {
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  readonly title: string;
  /** Of the course, as its structure has it. */
  readonly course: string;
  /** At least one. */
  readonly units: readonly [StructureUnit, ...StructureUnit[]];
  /** The folder it is served under, with its slash. */
  readonly folder: string;
}

export interface LrsBenchState {
  readonly unit: StructureUnit;
  readonly learner: (typeof learners)[number];
  readonly mode: SessionState['mode'];
  readonly display: Display;
  readonly faults: readonly LrsFault[];
  /** Counts the enrolments of the learner. */
  readonly attempt: number;
  readonly isRunning: boolean;
  /** What just happened, in a sentence. */
  readonly said: string;
}

export const learners = [
  { id: 'learner_1', name: 'Okafor, Ada' },
  { id: 'learner_2', name: 'Lindqvist, Bo' },
] as const;

/** An LMS of cmi5 to look into, with one package on it. */
export interface LrsBench {
  readonly opened: OpenedStructure;
  readonly lrs: Lrs;
  readonly passed: readonly Passed[];
  readonly $state: ReadableAtom<LrsBenchState>;
  /** Counts what passed, for views. */
  readonly $passed: ReadableAtom<number>;
  /** Of the package's pages and of the LRS. */
  choose(choices: Partial<Pick<LrsBenchState, 'unit' | 'learner' | 'mode' | 'display'>>): void;
  setFaults(faults: readonly LrsFault[]): void;
  launch(order?: { readonly newAttempt?: boolean }): Promise<void>;
  close(): Promise<void>;
  crash(): void;
  /** The LRS forgets the documents of learners. */
  forget(): void;
  /** No page is answered any more. */
  stop(): void;
}

export interface LrsBenchParts {
  readonly stage: Stage;
  /** Resolves once all that pages of the package have said has been answered. */
  readonly lastWords: () => Promise<void>;
  /** Serves the package's files by other rules from now on. */
  readonly serve: (rules: ServingRules) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function openLrsBench(opened: OpenedStructure, parts: LrsBenchParts): LrsBench {
  const { stage, now } = parts;
  const { course, units } = opened;
  const lrs = openLrs({ now, unique: () => crypto.randomUUID() }, { id: course, units });
  const passed: Passed[] = [];
  const $passed = atom(0);
  const $state = atom<LrsBenchState>({
    unit: opened.units[0],
    learner: learners[0],
    mode: 'Normal',
    display: 'frame',
    faults: [],
    attempt: 1,
    isRunning: false,
    said: 'Nothing is launched yet.',
  });
  const began = now();
  const change = (changes: Partial<LrsBenchState>) => $state.set({ ...$state.get(), ...changes });

  const answer = async (request: LrsRequest): Promise<LrsResponse | null> => {
    const { faults } = $state.get();
    if (faults.includes('late')) await new Promise((later) => setTimeout(later, 5000));
    if (faults.includes('gone')) return null;
    const isToken = request.path.startsWith('token');
    if (isToken && faults.includes('no-token')) return refusedToken;
    if (!isToken && faults.includes('expired')) return says(401, 'the session has expired');
    if (faults.includes('error')) return says(503, 'the LRS is overloaded');
    const response = lrs.handle(request);
    return faults.includes('lost') ? null : response;
  };
  /** Who spoke last, by its token, and whose page has crashed. */
  let spoke = '';
  const dead = new Set<string>();
  const stop = answerLrs(opened.id, async (request) => {
    if (request.path === 'left') return backAtLms;
    // A page may still speak as it is taken away, which no crash lets it.
    const { authorization = '' } = request.headers;
    if (dead.has(authorization)) return null;
    spoke = authorization || spoke;
    const response = await answer(request);
    passed.push({ number: passed.length + 1, at: now() - began, request, response });
    $passed.set(passed.length);
    return response;
  });
  const end = async () => {
    await stage.close();
    await parts.lastWords();
    lrs.windowClosed();
    change({ isRunning: false });
    $passed.set($passed.get() + 1);
  };
  const close = async () => {
    if (!$state.get().isRunning) return;
    await end();
    change({ said: 'Closed, as a learner closes the tab.' });
  };
  stage.onLeft(() => void close());

  return {
    opened,
    lrs,
    passed,
    $state,
    $passed,
    choose: change,
    setFaults(faults) {
      change({ faults });
      void parts.serve({ offline: faults.includes('gone'), internet: false });
    },
    async launch({ newAttempt = false } = {}) {
      if ($state.get().isRunning) await end();
      if (newAttempt) change({ attempt: $state.get().attempt + 1 });
      const { unit, learner, mode, display, attempt } = $state.get();
      const address = new URL(unit.url, opened.folder);
      const query = lrs.launch({
        ...{ unit, learner, mode, attempt },
        endpoint: `${opened.folder}${lrsFolder}`,
        returnUrl: `${opened.folder}${lrsFolder}left`,
        launchUrl: address.href,
      });
      $passed.set($passed.get() + 1);
      const isShown = stage.show(
        `${address.href}${address.search === '' ? '?' : '&'}${query}`,
        unit.title,
        unit.launchMethod === 'OwnWindow' ? 'popup' : display,
      );
      change({
        isRunning: isShown,
        said: isShown
          ? `Running${opened.units.length > 1 ? ` “${unit.title}”` : ''} for ${learner.name} in mode ${mode}.`
          : 'The browser blocked the window. Allow pop-ups for this page, and launch again.',
      });
    },
    close,
    crash() {
      dead.add(spoke);
      stage.crash();
      change({
        isRunning: false,
        said: 'Crashed: the course had no chance to save anything more.',
      });
    },
    forget() {
      for (const address of [...lrs.documents.keys()]) {
        if (!address.includes('stateId=LMS.LaunchData')) lrs.putDocument(address, null);
      }
      change({ said: 'The LRS has forgotten the documents of learners.' });
      $passed.set($passed.get() + 1);
    },
    stop,
  };
}

/** Where the LMS has learners go who leave. */
const backAtLms = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html lang="en"><title>Back at the LMS</title><p>Back at the LMS: the course has ended its session.</p></html>',
};

const refusedToken = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ 'error-code': '3', 'error-text': 'The LMS gives no token now.' }),
};

function says(status: number, body: string): LrsResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body };
}
