import type { CourseData } from '../../authoring/course-data.ts';
import { base64Of } from '../../authoring/pictures/base64.ts';
import type { WrittenDocument } from './document.ts';
import { shownPictures } from './pictures.ts';

/** A file of a course as it is to be saved, named as its other files are. */
export type WrittenFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array };

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
    ({ path, bytes }) => [path.replace(/^.*\//, ''), base64Of(bytes)] as const,
  );
  const pictures = { ...data.pictures, ...Object.fromEntries(added) };
  return { ...data, ...textsAsWritten(data, document), pictures };
}

/** The files that are other than they were opened, and those that are new. */
export function filesToSave(data: CourseData, document: WrittenDocument): readonly WrittenFile[] {
  const { course, quizzes } = textsAsWritten(data, document);
  const before = new Map(
    [data.course, ...data.quizzes, ...data.lessons].map(
      (source) => [source.file, 'text' in source ? source.text : null] as const,
    ),
  );
  const texts = [course, ...quizzes, ...document.lessons].flatMap((source) =>
    'text' in source && before.get(source.file) !== source.text
      ? [{ path: source.file, text: source.text }]
      : [],
  );
  return [...texts, ...shownPictures(document)];
}
