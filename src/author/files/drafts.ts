import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OwnDraft } from '../../packaging/make/own-bank.ts';
import type { WrittenDocument } from '../document/document.ts';
import type { UnsavedFile } from '../document/drafted.ts';

/** What was written, with the steps that can be taken back. */
export interface Draft {
  /** The id of the home of its files. */
  readonly home: string;
  /** Those of its files that were in no home yet; drafts of before do not say. */
  readonly unsaved?: readonly UnsavedFile[];
  readonly document: WrittenDocument;
  /** Milliseconds since 1970. */
  readonly kept: number;
}

/** Keeps drafts in this browser: they are there after a closed tab and after a crash. */
export interface Drafts {
  /** Null where there is none. */
  read(home: string): Promise<Draft | null>;
  /** @throws where the browser keeps nothing: full, or private browsing */
  keep(draft: Draft): Promise<void>;
  remove(home: string): Promise<void>;
  /** The folder that was open last; null where none was, or it was closed. */
  folder(): Promise<FileSystemDirectoryHandle | null>;
  /** @throws as for drafts */
  keepFolder(folder: FileSystemDirectoryHandle | null): Promise<void>;
  /** The draft that was last handed to where packages are made; null where none was. */
  handed(): Promise<OwnDraft | null>;
  /** @throws as for drafts */
  hand(draft: OwnDraft): Promise<void>;
}

interface DraftSchema extends DBSchema {
  readonly drafts: { readonly key: string; readonly value: Draft };
}

/** Apart from the drafts, so that no window with these open keeps it waiting. */
interface FolderSchema extends DBSchema {
  readonly folders: { readonly key: string; readonly value: FileSystemDirectoryHandle };
}

/** Apart for the same reason. */
interface HandedSchema extends DBSchema {
  readonly handed: { readonly key: string; readonly value: OwnDraft };
}

/** The name of the one that is kept, of folders and of handed drafts. */
const last = 'last';

/** Opens the drafts of this origin. */
export function openDrafts(): Drafts {
  let opened: Promise<IDBPDatabase<DraftSchema>> | null = null;
  const database = () => {
    opened ??= openDB<DraftSchema>('author-drafts', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('drafts', { keyPath: 'home' });
      },
    });
    return opened;
  };
  let holding: Promise<IDBPDatabase<FolderSchema>> | null = null;
  const folders = () => {
    holding ??= openDB<FolderSchema>('author-folders', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('folders');
      },
    });
    return holding;
  };
  let handing: Promise<IDBPDatabase<HandedSchema>> | null = null;
  const handed = () => {
    handing ??= openDB<HandedSchema>('author-handed', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('handed');
      },
    });
    return handing;
  };
  return {
    read: async (home) => (await (await database()).get('drafts', home)) ?? null,
    keep: async (draft) => {
      await (await database()).put('drafts', draft);
    },
    remove: async (home) => (await database()).delete('drafts', home),
    folder: async () => (await (await folders()).get('folders', last)) ?? null,
    keepFolder: async (folder) => {
      const kept = await folders();
      if (folder === null) await kept.delete('folders', last);
      else await kept.put('folders', folder, last);
    },
    handed: async () => (await (await handed()).get('handed', last)) ?? null,
    hand: async (draft) => {
      await (await handed()).put('handed', draft, last);
    },
  };
}
