import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** How the files of a package are served. */
export interface ServingRules {
  /** The network is gone: nothing comes that the browser has not got. */
  readonly offline: boolean;
  /** Its pages may load from other hosts. */
  readonly internet: boolean;
}

export const usualRules: ServingRules = { offline: false, internet: false };

/**
 * What a page that tries a package tells the service worker that serves it. It lies in a database,
 * because a browser ends a worker whenever it likes and starts it anew.
 */
export interface RuleBook {
  /** A learner comes whose browser has nothing of the package yet. */
  begin(id: string, rules: ServingRules): Promise<void>;
  change(id: string, rules: ServingRules): Promise<void>;
  /** The rules for a package; the usual ones where none were made. */
  rules(id: string): Promise<ServingRules>;
  /** Notes a file that came, which a browser keeps. */
  noteFetched(id: string, path: string): Promise<void>;
  wasFetched(id: string, path: string): Promise<boolean>;
}

interface RuleSchema extends DBSchema {
  readonly rules: { readonly key: string; readonly value: ServingRules };
  readonly fetched: { readonly key: [id: string, path: string]; readonly value: true };
}

/** The rules of this origin; pages and service workers share them. */
export function openRuleBook(): RuleBook {
  let opened: Promise<IDBPDatabase<RuleSchema>> | null = null;
  const database = () => {
    opened ??= openDB<RuleSchema>('bench-serving', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('rules');
        fresh.createObjectStore('fetched');
      },
    });
    return opened;
  };
  return {
    async begin(id, rules) {
      const write = (await database()).transaction(['rules', 'fetched'], 'readwrite');
      await Promise.all([
        write.objectStore('rules').put(rules, id),
        // An array sorts behind every text.
        write.objectStore('fetched').delete(IDBKeyRange.bound([id], [id, []])),
        write.done,
      ]);
    },
    async change(id, rules) {
      await (await database()).put('rules', rules, id);
    },
    async rules(id) {
      return (await (await database()).get('rules', id)) ?? usualRules;
    },
    async noteFetched(id, path) {
      await (await database()).put('fetched', true, [id, path]);
    },
    async wasFetched(id, path) {
      return (await (await database()).getKey('fetched', [id, path])) !== undefined;
    },
  };
}
