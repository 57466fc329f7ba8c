import { page as pageWords, progress as progressWords } from 'virtual:words';
import { scos as words } from 'virtual:words/scos';
import { type Course, examPage } from '../../attempt/course.ts';
import { courseProgress } from '../../attempt/progress.ts';
import { scoCourse, scoOfPage } from '../../attempt/sco-course.ts';
import { cmiApi } from '../../scorm/api.ts';
import { storageOf } from '../../scorm/browser.ts';
import type { CmiApi } from '../../scorm/cmi.ts';
import { findApi } from '../../scorm/find-api.ts';
import { storageKey } from '../../scorm/storage-key.ts';
import { pageName } from '../sco/page-name.ts';
import type { Sco, ScoPart } from '../sco/sco.ts';
import { askedApi } from './asked-api.ts';
import { type Navigation, navigation2004, noNavigation } from './navigation.ts';
import { type LinkRules, openLinks, partLinks } from './sco-links.ts';
import { type SharedProgress, sharedProgress } from './shared-progress.ts';

/*
 * What a document does that shows one SCO of several. The packager puts this script into the pages of
 * such packages alone, before all others, so that these find it in `scoPart`.
 */

/** What the page says of its package, beside what all packages may say. */
interface Said {
  /** The SCO that the page belongs to; '' where all have it. */
  readonly sco: string;
  readonly scored?: true;
  readonly shared?: true;
}

const meta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';
const said: Said = guarded(() => JSON.parse(meta('course-settings'))) ?? { sco: '' };
const standard = meta('package');
const is2004 = standard === 'scorm-2004';
/** What speaks with the LRS, in packages of cmi5: no window has it. */
let lrs: CmiApi | null = null;
let whole: Course | null = null;
let key = '';
let sco = said.sco;

const part: ScoPart = {
  courseOf(chosen) {
    whole = chosen.course;
    key = chosen.key;
    sco ||= scoOfTab(chosen.course, chosen.key);
    keepScoOfTab();
    const reporting = { scored: said.scored === true, passes: is2004 };
    return {
      ...chosen,
      course: scoCourse(chosen.course, sco, reporting),
      key: `${chosen.key}/${sco}`,
    };
  },
  apiOf(api) {
    if (standard === 'cmi5') lrs = api;
    return whole === null ? api : askedApi(api, whole, sco, said.scored === true);
  },
  isOwn(address) {
    const owner = ownerOf(pageName(new URL(address).pathname));
    return owner === '' || owner === sco;
  },
  start(running) {
    if (whole !== null && sco !== '') show(running, whole);
    return sco !== '';
  },
};

globalThis.scoPart = part;

function apiOfWindow(): CmiApi | null {
  const found = findApi(window, standard);
  return found && cmiApi(found.api, found.version);
}

const ofTab = 'sco';

/** A list that all SCOs have was loaded anew: the tab or the page before says in which SCO it is. */
function scoOfTab(course: Course, key: string): string {
  const before = document.referrer === '' ? '' : pageName(new URL(document.referrer).pathname);
  const kept = guarded(() => storageOf('session')?.getItem(storageKey(key, ofTab)) ?? '') ?? '';
  return scoOfPage(course, kept) || scoOfPage(course, before);
}

function keepScoOfTab(): void {
  guarded(() => storageOf('session')?.setItem(storageKey(key, ofTab), sco));
}

function guarded<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function ownerOf(page: string): string | null {
  // In no package of several.
  if (page === 'index' || page === 'practice') return null;
  return whole === null ? '' : scoOfPage(whole, page);
}

/** Keeps the pages of the document as those of one SCO, and says what follows it. */
function show(running: Sco, course: Course): void {
  const { launched, attempt, settings, answerable, leavable, saveState } = running.shown;
  let navigation: Navigation = noNavigation;
  let known: SharedProgress | null = null;
  let isTold = false;
  const isDone = () =>
    courseProgress(running.shown.course.get(), settings.get(), attempt.get()) === 1;
  const rules: LinkRules = {
    sco,
    ownerOf,
    // Who only looks tells the LMS nothing, and asks it for nothing.
    mayOpen: (other) =>
      leavable.get() &&
      (navigation.mayOpen(other) ||
        (isNext(course, other, known?.done() ?? new Set()) && isDone() && navigation.mayGoOn())),
  };
  let shown = '';

  const refresh = () => {
    partLinks(document, rules);
    openLinks(document, rules);
    showOthers(known?.done() ?? new Set());
    showNext(course, isDone());
    if (known !== null && settings.get().completion !== 'exam')
      showLessonsFirst(course, known.done(), isTold);
  };
  const change = () => {
    if (!launched.get() || !answerable.get() || !isDone()) return;
    known?.tell();
  };
  launched.listen(() => {
    const api = lrs ?? apiOfWindow();
    if (api !== null && is2004)
      navigation = navigation2004(api, (other) => `${key}-${other}-item`, running.leave);
    isTold = api !== null && standard !== 'scorm-1.2';
    known = sharedProgress({
      api,
      standard: standard === 'cmi5' ? standard : is2004 ? '2004' : '1.2',
      shared: said.shared === true,
      storage: storageOf('local'),
      key,
      course: key,
      sco,
    });
    refresh();
  });
  attempt.listen(change);
  // What the LMS offers follows from what it has been told.
  saveState.listen(({ kind }) => {
    const now = `${isDone()} ${leavable.get()}`;
    // After the end, which is a state as well, nothing is asked for.
    if (kind !== 'saved' || now === shown) return;
    shown = now;
    change();
    refresh();
  });
  document.addEventListener('astro:after-swap', refresh);
  document.addEventListener('click', follow, { capture: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') follow(event);
  });
  new MutationObserver(() => partLinks(document, rules)).observe(document.body, {
    subtree: true,
    childList: true,
  });
  dress();
  refresh();

  function follow(event: Event): void {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-sco]') : null;
    if (link === null || link.getAttribute('role') !== 'link') return;
    event.preventDefault();
    void navigation.open(link.dataset.sco ?? '');
  }
}

/** Whether a SCO comes after this one, and waits for none but this one, as far as is known. */
function isNext({ lessons }: Course, other: string, done: ReadonlySet<string>): boolean {
  const ids = lessons.map(({ id }) => id);
  const next = [...ids, examPage][ids.indexOf(sco) + 1];
  const rest = ids.filter((id) => id !== sco);
  return (
    ids.includes(sco) && other === next && (next !== examPage || rest.every((id) => done.has(id)))
  );
}

/**
 * Says in the contents which other SCOs are known to be done, and where they open. How far a lesson
 * is that is another SCO nobody here knows: its line is taken from what tells that of lessons.
 */
function showOthers(done: ReadonlySet<string>): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const { progress = '' } = line.dataset;
    if (progress === sco) continue;
    line.dataset.other = progress;
    line.removeAttribute('data-progress');
  }
  for (const line of document.querySelectorAll<HTMLElement>('[data-other]')) {
    if (!done.has(line.dataset.other ?? '')) continue;
    line.textContent = progressWords.done;
    line.toggleAttribute('data-done', true);
  }
  beside('.contents > ol', 'sco-contents', words.contents);
}

/** At the end of a lesson: whether it is complete, and what comes after it. */
function showNext({ lessons }: Course, isDone: boolean): void {
  const next = document.querySelector<HTMLElement>('.turn [rel=next][data-sco]');
  if (next === null) return;
  const title = lessons.find(({ id }) => id === next.dataset.sco)?.title ?? pageWords.exam;
  const on = next.getAttribute('role') === 'link' ? '' : ` ${words.next(title)}`;
  const status = isDone ? words.lessonDone : words.lessonOpen;
  beside('.turn', 'sco-next', status + on);
}

/**
 * Above the exam: the lessons that are not known to be done. Nobody is kept from it by a guess.
 *
 * @param isTold whether the LMS tells what was done elsewhere
 */
function showLessonsFirst({ lessons }: Course, done: ReadonlySet<string>, isTold: boolean): void {
  if (pageName(location.pathname) !== examPage) return;
  const open = lessons.filter(({ id }) => !done.has(id)).map(({ title }) => title);
  if (open.length === 0) return;
  beside('main > .page-head', 'sco-lessons notice', words.lessonsFirst(open, isTold));
}

/** Writes a line behind an element, or writes it anew. */
function beside(selector: string, name: string, text: string): void {
  const place = document.querySelector(selector);
  if (place === null) return;
  const found = place.nextElementSibling;
  const line = found?.className === name ? found : document.createElement('p');
  line.className = name;
  if (line.textContent !== text) line.textContent = text;
  if (line !== found) place.after(line);
}

/** Only here, since few packages have these lines. The policy of the pages allows no style element. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    a[data-sco]:not([role]) { color: inherit; text-decoration: none; cursor: default; }
    a[data-sco][role] { cursor: pointer; }
    .contents a[data-sco]:not([role]) { color: var(--ink-soft); background: none; }
    .turn a[data-sco]:not([role]):hover { text-decoration: none; }
    .sco-contents { margin: 0; padding: 0.25rem 0 0.75rem; color: var(--ink-soft); font: 0.875rem / 1.4 var(--sans); }
    .sco-next { margin-block: 0.75rem 0; text-align: end; color: var(--ink-soft); font: 0.9375rem / 1.5 var(--sans); }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
