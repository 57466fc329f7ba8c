import { isOnline, meetWindows, schedule, storageOf, watchPage } from '../../scorm/browser.ts';
import { connection } from '../../scorm/connection.ts';
import { findApi } from '../../scorm/find-api.ts';
import { pageName } from './page-name.ts';
import type { ScoPage } from './sco.ts';

/** The document in a browser. While the site is built there is none, and it says nothing. */
export const browserPage: ScoPage = {
  now: () => Date.now(),
  zone: () => new Date().getTimezoneOffset(),
  elapsed: () => performance.now(),
  random: (below) => Math.floor(Math.random() * below),
  schedule,
  isOnline,
  said: (name) =>
    typeof document === 'undefined'
      ? ''
      : (document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''),
  findApi: (packageName) => findApi(window, packageName),
  connect: (key) =>
    browserPage.said('package') === 'cmi5' ? connection.then((open) => open(key)) : null,
  storageOf,
  meetWindows,
  watchPage: (visit, left) => watchPage(visit, left, globalThis.scoPart?.isOwn),
  part: globalThis.scoPart,
  place: () => pageName(window.location.pathname),
  onPlace: (listener) => document.addEventListener('astro:page-load', listener),
};
