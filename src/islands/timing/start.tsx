import { time as words } from 'virtual:words/time';
import { atom } from 'nanostores';
import { createRoot, type Root } from 'react-dom/client';
import { examPage } from '../../attempt/course.ts';
import { sittingTimer } from '../../attempt/sitting-timer.ts';
import { schedule } from '../../scorm/browser.ts';
import css from '../../styles/timing.css?inline';
import { pageName } from '../sco/page-name.ts';
import { sco } from '../sco/use-sco.ts';
import { timingParts } from './parts.tsx';

/**
 * Gives the exam its time: a script of its own, which only packages have whose settings ask for it
 * (`packaging/site/timed-pages.ts`).
 */

/** From here on the time shows itself again, and stays hidden only if it is hidden again. */
const lastMinutes = 300;

const { shown, store } = sco();
const $ended = atom(false);
const heard = document.createElement('div');
heard.className = 'visually-hidden';
heard.role = 'status';

const onExam = () => pageName(window.location.pathname) === examPage;

const timer = sittingTimer(
  store,
  shown.answerable,
  { now: () => Date.now(), elapsed: () => performance.now(), schedule },
  {
    remark(left) {
      heard.textContent = words.left(left);
      if (left <= lastMinutes) parts.reveal();
    },
    takeDrafts() {
      // A field stores what is in it when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    ended() {
      heard.textContent = words.timedOut;
      $ended.set(!onExam());
      // What had the focus is gone.
      if (document.activeElement === document.body)
        schedule(() => document.querySelector<HTMLElement>('.exam .quiz-title')?.focus(), 0);
    },
  },
);
const { Closed, ...parts } = timingParts(timer, $ended, `${examPage}.html`);

timer.$closed.subscribe((isClosed) =>
  sco().showTiming({ ...parts, Closed: isClosed ? Closed : null }),
);

// Before the session hears of it, which then saves the time as well.
for (const event of ['visibilitychange', 'pagehide'])
  window.addEventListener(event, timer.settle, { capture: true });

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

let elsewhere: Root | null = null;

/** The body of each page is new. */
function showHere(): void {
  document.body.append(heard);
  elsewhere?.unmount();
  elsewhere = null;
  if (onExam()) {
    $ended.set(false);
    return;
  }
  const place = document.createElement('div');
  document.getElementById('main')?.prepend(place);
  elsewhere = createRoot(place);
  elsewhere.render(<parts.Elsewhere />);
}

showHere();
document.addEventListener('astro:after-swap', showHere);
