import course from 'virtual:course';
import { atom, type ReadableAtom } from 'nanostores';
import type { Settings } from '../attempt/course.ts';
import type { SaveState } from '../attempt/save-state.ts';
import { type AttemptStore, createStore } from '../attempt/store.ts';
import { cmiApi } from '../scorm/api.ts';
import { schedule, storageOf, watchPage } from '../scorm/browser.ts';
import type { CmiApi, Dialect } from '../scorm/cmi.ts';
import { findApi } from '../scorm/find-api.ts';
import { initialize } from '../scorm/initialize.ts';
import { openJournals } from '../scorm/journal.ts';
import { launchMark } from '../scorm/launch-mark.ts';
import { scorm12 } from '../scorm/scorm12.ts';
import { scorm2004 } from '../scorm/scorm2004.ts';
import { type Earlier, type Session, startSession } from '../scorm/session.ts';

/**
 * The SCO: joins the attempt's store to the LMS. One instance lives as long as the document, over
 * all pages that `<ClientRouter />` shows in it.
 */

export { course };

export interface EarlierAnswers {
  /** How many answers they are. */
  readonly count: number;
  /** Joins them to this attempt. */
  takeUp(): void;
  /** Forgets them. */
  leave(): void;
}

export const store: AttemptStore = createStore(course, () => Date.now());

const saveState = atom<SaveState>({ kind: 'starting' });
const launched = atom(false);
const notices = atom<readonly string[]>([]);
const earlierAnswers = atom<EarlierAnswers | null>(null);

export const $saveState: ReadableAtom<SaveState> = saveState;
/** The course's settings with what launch data changed. */
export const $settings: ReadableAtom<Settings> = store.$settings;
/** False until the launch has been read: nothing can be answered before. */
export const $launched: ReadableAtom<boolean> = launched;
/** Messages about this launch that a person should read. */
export const $notices: ReadableAtom<readonly string[]> = notices;

/** Answers of an earlier attempt to take up or leave; null when there is nothing to decide. */
export const $earlier: ReadableAtom<EarlierAnswers | null> = earlierAnswers;

let begun = false;

/** Finds the LMS and goes on where the learner left; runs once a document. */
export function launch(): void {
  if (begun) return;
  begun = true;
  const packageName = document.querySelector<HTMLMetaElement>('meta[name=package]')?.content ?? '';
  const found = findApi(window, packageName);
  if (found === null) {
    void launchAlone();
    return;
  }
  const dialect = found.version === '1.2' ? scorm12 : scorm2004;
  const api = cmiApi(found.api, found.version);
  const mark = launchMark(storageOf('session'), course.id);
  const result = initialize(api, dialect, mark, Date.now());
  if (result.kind === 'running') {
    begin(api, dialect, result.since, 'lms', () => mark.clear());
    return;
  }
  const { code, message } = result.outcome;
  notices.set([
    `The LMS did not start a session (error ${code}${message === '' ? '' : `: ${message}`}). Close the course and open it again from the LMS: answers given now stay in this browser and are not sent.`,
  ]);
  void launchAlone();
}

async function launchAlone(): Promise<void> {
  const storage = storageOf('local');
  const { standaloneApi } = await import('../scorm/standalone.ts');
  const api = cmiApi(await standaloneApi(storage, `chokepoint/${course.id}/alone`), '1.2');
  api.initialize();
  begin(api, scorm12, Date.now(), 'browser', () => {});
}

function begin(
  api: CmiApi,
  dialect: Dialect,
  since: number,
  keptBy: 'lms' | 'browser',
  left: () => void,
): void {
  const session: Session = startSession({ course, api, dialect, since, keptBy, platform });
  store.begin(session.attempt, session.settings, session);
  notices.set([...notices.get(), ...session.notices]);
  launched.set(true);
  if (session.earlier !== null) offer(session.earlier);
  watchPage(session, left);
  const note = () => store.visit(pageName(window.location.pathname));
  note();
  document.addEventListener('astro:page-load', note);
}

function offer({ attempt, settle }: Earlier): void {
  const inExam = attempt.sittings.reduce((sum, { answers }) => sum + answers.size, 0);
  const decide = (take: boolean) => {
    if (take) store.takeUp(attempt);
    settle();
    earlierAnswers.set(null);
  };
  earlierAnswers.set({
    count: attempt.answers.size + inExam,
    takeUp: () => decide(true),
    leave: () => decide(false),
  });
}

const platform = {
  now: () => Date.now(),
  random: (below: number) => Math.floor(Math.random() * below),
  schedule,
  openJournals: (learnerId: string) => openJournals(storageOf('local'), course.id, learnerId),
  onState: (state: SaveState) => saveState.set(state),
};

/** `/deep/path/approval.html` → `approval`; a folder's address is its index. */
function pageName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '');
  return name === '' ? 'index' : decodeURIComponent(name);
}
