import type { TextStorage } from './journal.ts';

/**
 * Notes on the LMS's API object. It outlives the documents of a launch: what one of them leaves
 * there, the next one finds, also where the browser forbids storage. Strings only, as an object
 * would keep alive the document that made it. An API that takes no notes (frozen, or a proxy) has
 * none.
 */
export function notesOn(api: object): TextStorage {
  return {
    getItem(key) {
      const note: unknown = Reflect.get(api, Symbol.for(key));
      return typeof note === 'string' ? note : null;
    },
    setItem(key, value) {
      Reflect.set(api, Symbol.for(key), value);
    },
    removeItem(key) {
      Reflect.deleteProperty(api, Symbol.for(key));
    },
  };
}
