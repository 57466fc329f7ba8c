import type { CourseData } from '../../authoring/course-data.ts';
import { base64Of } from '../../authoring/pictures/base64.ts';
import type { WrittenDocument, WrittenPicture } from './document.ts';
import { nameOfPicture, shownPictures } from './pictures.ts';

/** A file of a course as it is to be saved, named as its other files are. */
export type WrittenFile = { readonly path: string; readonly text: string } | WrittenPicture;

/** The texts of the files that say what is asked. */
export type CourseJsonTexts = Pick<CourseData, 'course' | 'quizzes'>;

/** The JSON of a course as it is written now. */
export function textsAsWritten(
  data: CourseData,
  { files, course }: Pick<WrittenDocument, 'files' | 'course'>,
): CourseJsonTexts {
  const opened = data.quizzes.map(
    (source) => files.find(({ file }) => file === source.file) ?? source,
  );
  const added = files.filter(({ file }) => !data.quizzes.some((source) => source.file === file));
  return {
    course: course ?? data.course,
    quizzes: [...opened, ...added].map((source) =>
      'text' in source ? { file: source.file, text: source.text } : source,
    ),
  };
}

/** A course with all that was written on it. */
export function courseAsWritten(data: CourseData, document: WrittenDocument): CourseData {
  const added = shownPictures(document).map(
    (picture) => [nameOfPicture(picture), lettersOf(picture)] as const,
  );
  const pictures = { ...data.pictures, ...Object.fromEntries(added) };
  return { ...data, ...textsAsWritten(data, document), pictures };
}

/**
 * The files that are other than they were opened, and those that are new: each after those that it
 * names, so that who reads a folder while it is saved finds no picture or quiz missing.
 */
export function filesToSave(data: CourseData, document: WrittenDocument): readonly WrittenFile[] {
  const { course, quizzes } = textsAsWritten(data, document);
  const before = new Map(
    [data.course, ...data.quizzes, ...data.lessons].map(
      (source) => [source.file, 'text' in source ? source.text : null] as const,
    ),
  );
  const texts = [...quizzes, ...document.lessons, course].flatMap((source) =>
    'text' in source && before.get(source.file) !== source.text
      ? [{ path: source.file, text: source.text }]
      : [],
  );
  const pictures = shownPictures(document).filter(
    (picture) => data.pictures[nameOfPicture(picture)] !== lettersOf(picture),
  );
  return [...pictures, ...texts];
}

const letters = new WeakMap<Uint8Array, string>();

/** In base64, as the pictures of a course are held. */
function lettersOf({ bytes }: WrittenPicture): string {
  const known = letters.get(bytes) ?? base64Of(bytes);
  letters.set(bytes, known);
  return known;
}
