import { openLibrary } from './library.ts';

/** The library of the browser the page is open in. */
export const deviceLibrary = openLibrary({
  now: () => Date.now(),
  // `randomUUID` is missing where a site is served without TLS.
  newId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
});
