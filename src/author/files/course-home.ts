import type { CourseData } from '../../authoring/course-data.ts';
import { base64Of } from '../../authoring/pictures/base64.ts';
import type { FileText } from '../../authoring/problem.ts';
import { quizFilesAddress } from '../../authoring/quiz-files-address.ts';
import type { WrittenPicture } from '../document/document.ts';
import { baseName, type OpenedFile, withOpened } from './opened-files.ts';

/** Where the files of a course come from, and go back to where that can be. */
export interface CourseHome {
  /** Names the draft of what is written there. */
  readonly id: string;
  /** In words, such as "the questions of this site". */
  readonly name: string;
  /** Reads the files. @throws where they cannot be had */
  open(): Promise<CourseData>;
  /** The course that this site was built of; absent where that is what is opened. */
  readonly site?: () => Promise<CourseData>;
  /** Writes a file; null where this home takes none back, so that they are downloaded. */
  readonly save: ((change: ChangedFile) => Promise<SaveOutcome>) | null;
  /** Pictures that came with its files: a download of what shows them has them too. */
  readonly pictures?: readonly WrittenPicture[];
}

/** What is to be saved: a text, or a picture that is new. */
export type ChangedFile = ChangedText | WrittenPicture;

/** A file that was written on. */
export interface ChangedText extends FileText {
  /** As it was read; '' for one that is new. */
  readonly before: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** Somebody else has written it meanwhile; this is its text now. */
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

/** What is said of a picture in whose place there is another. */
export const otherPicture =
  'another picture lies there under this name; rename yours, and put it in again';

/** The questions that this site was built with: what is written on them stays in this browser. */
export function siteHome(course: string): CourseHome {
  return {
    id: `site/${course}`,
    name: 'the questions of this site',
    open: siteData,
    save: null,
  };
}

export async function siteData(): Promise<CourseData> {
  return (await import('virtual:course-data')).data;
}

/** How soon the server asks for a reload after a file has changed, at most, in milliseconds. */
const ownReload = 5000;

/** The files of the repository, while developing. */
export function repositoryHome(course: string): CourseHome {
  let saved = Number.NEGATIVE_INFINITY;
  import.meta.hot?.on('vite:beforeFullReload', () =>
    // Of what this page saved itself a reload has nothing to show, and would break into the saving.
    performance.now() - saved < ownReload ? new Promise(() => {}) : undefined,
  );
  return {
    id: `repository/${course}`,
    name: 'the files of this project',
    async open() {
      const response = await fetch(quizFilesAddress);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return response.json();
    },
    async save(change) {
      saved = performance.now();
      const response = await fetch(quizFilesAddress, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(
          'text' in change ? change : { file: change.path, picture: base64Of(change.bytes) },
        ),
      });
      const told = await response.json().catch(() => ({}));
      saved = performance.now();
      if (response.ok) return { kind: 'saved' };
      if (response.status === 409)
        return 'text' in change
          ? { kind: 'changed', text: String(told.text) }
          : { kind: 'failed', why: otherPicture };
      return { kind: 'failed', why: String(told.why ?? `the server answered ${response.status}`) };
    },
  };
}

/** Files that were opened by hand: they are downloaded again. */
export async function filesHome(files: readonly OpenedFile[]): Promise<CourseHome> {
  const opened = withOpened(await siteData(), files);
  const names = files.map(({ name }) => name).filter((name) => /\.(?:json|mdx)$/.test(name));
  return {
    id: `files/${names.join(' ')}`,
    name: names.length === 1 ? baseName(names[0] ?? '') : `${names.length} files`,
    open: async () => opened.data,
    site: siteData,
    save: null,
    pictures: opened.pictures,
  };
}
