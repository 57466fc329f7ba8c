import { type ChangedFile, type CourseHome, otherPicture, siteData } from './course-home.ts';
import {
  baseName,
  isQuiz,
  isQuizName,
  type OpenedFile,
  textOf,
  wholeCourse,
  withOpened,
} from './opened-files.ts';

/** What of a folder is read: that of quizzes with their pictures, or that of a whole course. */
interface CourseFolder {
  readonly quizzes: FileSystemDirectoryHandle;
  /** Where `course.json` lies; null in a folder of quizzes alone. */
  readonly course: FileSystemDirectoryHandle | null;
}

/** A folder with quizzes, or of a course, which may be written to; null for one that holds neither. */
export async function folderHome(folder: FileSystemDirectoryHandle): Promise<CourseHome | null> {
  const inner = await folder.getDirectoryHandle('quizzes').catch(() => null);
  const course = await folder.getFileHandle('course.json').catch(() => null);
  const found: CourseFolder = {
    quizzes: inner ?? folder,
    course: course === null || inner === null ? null : folder,
  };
  if ((await quizzesIn(found)).length === 0) return null;
  return {
    id: `folder/${folder.name}`,
    name: `the folder ${folder.name}`,
    open: () => read(found),
    site: siteData,
    save: (change) =>
      save(found, change).catch((error) => ({
        kind: 'failed',
        why: error instanceof Error ? error.message : String(error),
      })),
  };
}

/**
 * The folder of an earlier visit; null where it may not be read and written, or is gone.
 *
 * @param ask whether the author may be asked for leave, which a click has to come before
 */
export async function folderAgain(
  folder: FileSystemDirectoryHandle,
  ask: boolean,
): Promise<CourseHome | null> {
  try {
    const wanted = { mode: 'readwrite' } as const;
    const leave = ask
      ? await folder.requestPermission(wanted)
      : await folder.queryPermission(wanted);
    return leave === 'granted' ? await folderHome(folder) : null;
  } catch {
    return null;
  }
}

async function read(folder: CourseFolder) {
  const site = await siteData();
  const images = await folder.quizzes.getDirectoryHandle('images').catch(() => null);
  const files = [
    ...(await quizzesIn(folder)),
    ...(images === null ? [] : await filesIn(images, 'quizzes/images/')),
  ];
  if (folder.course === null) return withOpened(site, files).data;
  const [lessons, figures] = await Promise.all(
    ['lessons', 'figures'].map((name) => folder.course?.getDirectoryHandle(name).catch(() => null)),
  );
  const more = await filesIn(folder.course, '', (name) => name.endsWith('.json'));
  const texts = lessons ? await filesIn(lessons, 'lessons/', (name) => name.endsWith('.mdx')) : [];
  const drawings = figures
    ? await filesIn(figures, '', (name) => /^[A-Z].*\.astro$/.test(name))
    : [];
  const names = drawings.map(({ name }) => name.replace(/\.astro$/, ''));
  return wholeCourse(site, [...files, ...more, ...texts], names);
}

async function quizzesIn({ quizzes }: CourseFolder): Promise<readonly OpenedFile[]> {
  const files = await filesIn(quizzes, 'quizzes/', isQuizName);
  return files.filter(({ bytes }) => isQuiz(textOf(bytes)));
}

/** In the order of their names. */
async function filesIn(
  folder: FileSystemDirectoryHandle,
  path: string,
  isMeant = (_name: string) => true,
): Promise<readonly OpenedFile[]> {
  const files: OpenedFile[] = [];
  for await (const entry of folder.values()) {
    if (entry instanceof FileSystemFileHandle && isMeant(entry.name))
      files.push({ name: path + entry.name, bytes: await bytesOf(entry) });
  }
  return files.sort((one, other) => one.name.localeCompare(other.name));
}

async function save(
  folder: CourseFolder,
  change: ChangedFile,
): Promise<Awaited<ReturnType<NonNullable<CourseHome['save']>>>> {
  const name = baseName('text' in change ? change.file : change.path);
  const place = await placeOf(folder, change);
  if (place === null)
    return {
      kind: 'failed',
      why: 'this folder has quizzes alone; open the folder of the course, or download what changed',
    };
  const known = await place.getFileHandle(name).catch(() => null);
  const now = known === null ? null : await bytesOf(known);
  if ('text' in change) {
    if (now !== null && textOf(now) !== change.before)
      return { kind: 'changed', text: textOf(now) };
  } else if (now !== null) {
    const isSame =
      now.length === change.bytes.length && now.every((byte, at) => byte === change.bytes[at]);
    return isSame ? { kind: 'saved' } : { kind: 'failed', why: otherPicture };
  }
  const handle = known ?? (await place.getFileHandle(name, { create: true }));
  // It takes the place of the file once it is closed, and not before.
  const stream = await handle.createWritable();
  await stream.write('text' in change ? change.text : new Uint8Array(change.bytes));
  await stream.close();
  return { kind: 'saved' };
}

/** The folder that a file is written into; null where it is not open. */
async function placeOf(
  { quizzes, course }: CourseFolder,
  change: ChangedFile,
): Promise<FileSystemDirectoryHandle | null> {
  if (!('text' in change)) return quizzes.getDirectoryHandle('images', { create: true });
  const name = baseName(change.file);
  if (name === 'course.json') return course;
  if (name.endsWith('.mdx')) return course?.getDirectoryHandle('lessons') ?? null;
  return quizzes;
}

async function bytesOf(handle: FileSystemFileHandle): Promise<Uint8Array> {
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}
