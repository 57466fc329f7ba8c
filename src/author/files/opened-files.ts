import type { CourseData } from '../../authoring/course-data.ts';
import { base64Of } from '../../authoring/pictures/base64.ts';
import type { FileText } from '../../authoring/problem.ts';
import type { WrittenFile } from '../document/as-written.ts';
import type { WrittenPicture } from '../document/document.ts';
import { nameOfPicture } from '../document/pictures.ts';

/** A file as it was opened, with its folders: `quizzes/images/map.png`. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that were chosen or dropped, or why there is nothing in them. */
export type OpenedFiles =
  | { readonly kind: 'opened'; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Reads quiz files, and what zips have of a course. */
export async function openedFiles(chosen: readonly File[]): Promise<OpenedFiles> {
  const found: OpenedFile[] = [];
  for (const file of chosen) {
    if (/\.zip$/i.test(file.name)) {
      const { unzipped } = await import('../../packaging/zip/zip-reader.ts');
      const zip = await unzipped(file);
      if (zip === null)
        return { kind: 'refused', why: `${file.name} is damaged: no zip, or only a part of one` };
      for (const [name, bytes] of zip.files) found.push({ name, bytes });
    } else {
      found.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
  }
  const known = found.filter((each) => kindOf(each) !== null);
  if (known.some((each) => kindOf(each) !== 'picture')) return { kind: 'opened', files: known };
  const names = chosen.map(({ name }) => name).join(', ');
  const why = `${names}: there is no quiz in it. A quiz is a JSON file with "items", such as those in the folder quizzes of a course`;
  return { kind: 'refused', why };
}

type OpenedKind = 'quiz' | 'course' | 'lesson' | 'picture';

/** What of a course a file is, also while it has a slip; null for nothing of it. */
function kindOf({ name, bytes }: OpenedFile): OpenedKind | null {
  if (/(?:^|\/)images\/[^/]+\.(?:png|jpe?g|gif|webp|svg)$/i.test(name)) return 'picture';
  if (name.endsWith('.mdx')) return 'lesson';
  if (!isQuizName(name)) return null;
  if (isQuiz(textOf(bytes))) return 'quiz';
  return baseName(name) === 'course.json' && /"lessons"\s*:/.test(textOf(bytes)) ? 'course' : null;
}

export function isQuizName(name: string): boolean {
  return name.endsWith('.json') && !name.endsWith('.schema.json');
}

/** Whether a text is meant to be a quiz, also while it has a slip. */
export function isQuiz(text: string): boolean {
  return /"items"\s*:/.test(text);
}

/** The course of a site with files that were opened: those of a name that it has take their place. */
export function withOpened(
  site: CourseData,
  files: readonly OpenedFile[],
): { readonly data: CourseData; readonly pictures: readonly WrittenPicture[] } {
  const folder = folderOf(site.quizzes[0]?.file ?? '');
  const of = (kind: OpenedKind) => files.filter((each) => kindOf(each) === kind);
  const texts = new Map(files.map(({ name, bytes }) => [baseName(name), textOf(bytes)]));
  const now = <Source extends { readonly file: string }>(source: Source) => {
    const text = texts.get(baseName(source.file));
    return text === undefined ? source : { ...source, text };
  };
  const known = new Set(site.quizzes.map(({ file }) => baseName(file)));
  const fresh = of('quiz').filter(({ name }) => !known.has(baseName(name)));
  const pictures = of('picture').map(({ name, bytes }) => ({
    path: `${folder}images/${baseName(name)}`,
    bytes,
  }));
  const data = {
    ...site,
    course: of('course').length > 0 ? now(site.course) : site.course,
    lessons: site.lessons.map(now),
    quizzes: [
      ...site.quizzes.map(now),
      ...fresh.map(({ name, bytes }) => ({ file: folder + baseName(name), text: textOf(bytes) })),
    ],
    pictures: { ...site.pictures, ...picturesAsHeld(pictures) },
  };
  return { data, pictures };
}

/** Files of a folder that holds a whole course, by their paths in it, in place of that of the site. */
export function wholeCourse(
  site: CourseData,
  files: readonly OpenedFile[],
  figures: readonly string[],
): CourseData {
  const of = (kind: OpenedKind) => files.filter((each) => kindOf(each) === kind).map(asText);
  const own = (name: string) => {
    const found = files.find((file) => file.name === name);
    return found === undefined ? null : asText(found);
  };
  const pictures = files.filter((each) => kindOf(each) === 'picture');
  return {
    ...site,
    course: own('course.json') ?? site.course,
    facts: own('facts.json'),
    sources: own('sources.json'),
    glossary: own('glossary.json'),
    quizzes: of('quiz'),
    lessons: of('lesson').map((lesson) => {
      const id = baseName(lesson.file).replace(/\.mdx$/, '');
      const built = site.lessons.find((each) => each.id === id);
      return { ...(built ?? { id, ...unread }), ...lesson };
    }),
    figures,
    pictures: picturesAsHeld(pictures.map(({ name, bytes }) => ({ path: name, bytes }))),
  };
}

/** Of a lesson that the site has no page of. */
const unread = { words: { text: '', facts: [] }, marks: [], levels: {} };

function asText({ name, bytes }: OpenedFile): FileText {
  return { file: name, text: textOf(bytes) };
}

/** As `CourseData` has them. */
export function picturesAsHeld(pictures: readonly WrittenPicture[]): CourseData['pictures'] {
  return Object.fromEntries(
    pictures.map((picture) => [nameOfPicture(picture), base64Of(picture.bytes)]),
  );
}

/** Files to be downloaded: the one that was changed, or a zip of all of them. */
export async function downloadOf(changed: readonly WrittenFile[]): Promise<File> {
  const [only, ...more] = changed;
  if (only !== undefined && 'text' in only && more.length === 0)
    return new File([only.text], baseName(only.path), { type: 'application/json' });
  const { zip } = await import('../../packaging/zip/zip.ts');
  const files = changed.map((each) => {
    const bytes = 'text' in each ? new TextEncoder().encode(each.text) : each.bytes;
    return [each.path.replace(/^(?:\.\.?\/)+/, ''), bytes] as const;
  });
  const bytes = zip(new Map(files), [], new Map());
  return new File([new Uint8Array(bytes)], 'course-files.zip', { type: 'application/zip' });
}

/** With its byte order mark, if it has one: what is written back is what was read. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function folderOf(file: string): string {
  return file.slice(0, file.length - baseName(file).length);
}
