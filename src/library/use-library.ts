import { useCallback, useEffect, useState } from 'react';
import { deviceLibrary } from './browser.ts';
import type { PackageEntry } from './library.ts';
import { saveFile } from './save-file.ts';

export interface ShownLibrary {
  /** The latest first; null until the browser has answered. */
  readonly entries: readonly PackageEntry[] | null;
  /** Null where the browser refuses to keep it: a full disk, or private browsing. */
  readonly add: (name: string, zip: Blob) => Promise<PackageEntry | null>;
  readonly remove: (id: string) => Promise<void>;
  /** Hands its zip to the browser's downloads; false where it is no longer on this device. */
  readonly download: (id: string) => Promise<boolean>;
}

/** The packages on this device as a page shows them; it follows what other tabs did on return. */
export function useLibrary(): ShownLibrary {
  const [entries, setEntries] = useState<readonly PackageEntry[] | null>(null);

  const list = useCallback(async () => {
    // A browser that keeps nothing has an empty list, and says why when something is added.
    setEntries(await deviceLibrary.list().catch(() => []));
  }, []);

  useEffect(() => {
    void list();
    window.addEventListener('focus', list);
    return () => window.removeEventListener('focus', list);
  }, [list]);

  const add = useCallback(
    async (name: string, zip: Blob) => {
      const entry = await deviceLibrary.add(name, zip).catch(() => null);
      await list();
      return entry;
    },
    [list],
  );

  const remove = useCallback(
    async (id: string) => {
      await deviceLibrary.remove(id);
      await list();
    },
    [list],
  );

  const download = useCallback(async (id: string) => {
    const kept = await deviceLibrary.get(id).catch(() => null);
    if (kept !== null) saveFile(kept.name, kept.zip);
    return kept !== null;
  }, []);

  return { entries, add, remove, download };
}
