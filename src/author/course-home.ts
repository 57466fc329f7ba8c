import type { CourseData } from '../authoring/course-data.ts';
import type { FileText } from '../authoring/problem.ts';
import { quizFilesAddress } from '../authoring/quiz-files-address.ts';

/** Where the files of a course come from, and go back to where that can be. */
export interface CourseHome {
  /** Names the draft of what is written there. */
  readonly id: string;
  /** In words, such as "the questions of this site". */
  readonly name: string;
  /** Reads the files. @throws where they cannot be had */
  open(): Promise<CourseData>;
  /** Writes a file; null where this home takes none back, so that they are downloaded. */
  readonly save: ((change: ChangedFile) => Promise<SaveOutcome>) | null;
}

/** A file that was written on. */
export interface ChangedFile extends FileText {
  /** As it was read. */
  readonly before: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** Somebody else has written it meanwhile; this is its text now. */
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

/** The questions that this site was built with: what is written on them stays in this browser. */
export function siteHome(course: string): CourseHome {
  return {
    id: `site/${course}`,
    name: 'the questions of this site',
    open: siteData,
    save: null,
  };
}

async function siteData(): Promise<CourseData> {
  return (await import('virtual:course-data')).data;
}

/** The files of the repository, while developing. */
export function repositoryHome(course: string): CourseHome {
  return {
    id: `repository/${course}`,
    name: 'the files of this project',
    async open() {
      const response = await fetch(quizFilesAddress);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return response.json();
    },
    async save(change) {
      const response = await fetch(quizFilesAddress, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
      });
      const told = await response.json().catch(() => ({}));
      if (response.ok) return { kind: 'saved' };
      if (response.status === 409) return { kind: 'changed', text: String(told.text) };
      return { kind: 'failed', why: String(told.why ?? `the server answered ${response.status}`) };
    },
  };
}

/** Files that were opened by hand: they are downloaded again. */
export function filesHome(files: readonly FileText[]): CourseHome {
  const names = files.map(({ file }) => file);
  return {
    id: `files/${names.join(' ')}`,
    name: names.length === 1 ? (names[0] ?? '') : `${names.length} files`,
    open: async () => withQuizzes(await siteData(), files),
    save: null,
  };
}

/** A folder with quizzes, or of a course: the browser asks whether it may be written to. */
export async function folderHome(folder: FileSystemDirectoryHandle): Promise<CourseHome | null> {
  const quizzes = await folder.getDirectoryHandle('quizzes').catch(() => folder);
  const read = async () => {
    const texts: FileText[] = [];
    for await (const entry of quizzes.values()) {
      if (!(entry instanceof FileSystemFileHandle) || !isQuizName(entry.name)) continue;
      texts.push({ file: entry.name, text: await textOf(entry) });
    }
    return texts.filter(isQuiz).sort((one, other) => one.file.localeCompare(other.file));
  };
  if ((await read()).length === 0) return null;
  return {
    id: `folder/${folder.name}`,
    name: `the folder ${folder.name}`,
    open: async () => withQuizzes(await siteData(), await read()),
    async save({ file, before, text }) {
      try {
        const name = baseName(file);
        if (!isQuizName(name) || name === 'course.json')
          return { kind: 'failed', why: 'only quizzes are written into a folder that was opened' };
        const known = await quizzes.getFileHandle(name).catch(() => null);
        const now = known === null ? null : await textOf(known);
        if (now !== null && now !== before) return { kind: 'changed', text: now };
        const handle = known ?? (await quizzes.getFileHandle(name, { create: true }));
        // It takes the place of the file once it is closed, and not before.
        const stream = await handle.createWritable();
        await stream.write(text);
        await stream.close();
        return { kind: 'saved' };
      } catch (error) {
        return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** With its byte order mark, if it has one: what is written back is what was read. */
async function textOf(handle: FileSystemFileHandle): Promise<string> {
  const bytes = await (await handle.getFile()).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function isQuizName(name: string): boolean {
  return name.endsWith('.json') && !name.endsWith('.schema.json');
}

/** Whether a file is meant to be a quiz, also while it has a slip. */
export function isQuiz({ text }: FileText): boolean {
  return /"items"\s*:/.test(text);
}

/** The course with other quizzes: files of a name that it has take the place of these. */
export function withQuizzes(data: CourseData, files: readonly FileText[]): CourseData {
  const given = new Map(files.map(({ file, text }) => [baseName(file), text]));
  const [first] = data.quizzes;
  const folder = first?.file.slice(0, -baseName(first.file).length) ?? '';
  const known = data.quizzes.map((source) => {
    const text = given.get(baseName(source.file));
    return text === undefined ? source : { file: source.file, text };
  });
  const names = new Set(data.quizzes.map(({ file }) => baseName(file)));
  const fresh = [...given].filter(([name]) => !names.has(name));
  return {
    ...data,
    quizzes: [...known, ...fresh.map(([name, text]) => ({ file: folder + name, text }))],
  };
}

export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
