import type { FileText } from '../authoring/problem.ts';
import { baseName, type ChangedFile, isQuiz, isQuizName } from './course-home.ts';

/** Quizzes that were chosen or dropped, or why there are none. */
export type OpenedFiles =
  | { readonly kind: 'opened'; readonly files: readonly FileText[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Reads quiz files, and those in zips. */
export async function openedFiles(chosen: readonly File[]): Promise<OpenedFiles> {
  const found: FileText[] = [];
  for (const file of chosen) {
    if (/\.zip$/i.test(file.name)) {
      const { unzipped } = await import('../packaging/zip/zip-reader.ts');
      const zip = await unzipped(file);
      if (zip === null)
        return { kind: 'refused', why: `${file.name} is damaged: no zip, or only a part of one` };
      for (const [path, bytes] of zip.files) found.push({ file: path, text: textOf(bytes) });
    } else {
      found.push({ file: file.name, text: textOf(new Uint8Array(await file.arrayBuffer())) });
    }
  }
  const quizzes = found.filter((each) => isQuizName(each.file) && isQuiz(each));
  if (quizzes.length > 0) return { kind: 'opened', files: quizzes };
  const names = chosen.map(({ name }) => name).join(', ');
  const why = `${names}: there is no quiz in it. A quiz is a JSON file with "items", such as those in the folder quizzes of a course`;
  return { kind: 'refused', why };
}

/** Files to be downloaded: the one that was changed, or a zip of all of them. */
export async function downloadOf(changed: readonly ChangedFile[]): Promise<File> {
  const [only, ...more] = changed;
  if (only !== undefined && more.length === 0)
    return new File([only.text], baseName(only.file), { type: 'application/json' });
  const { zip } = await import('../packaging/zip/zip.ts');
  const texts = changed.map(({ file, text }) => {
    return [`quizzes/${baseName(file)}`, new TextEncoder().encode(text)] as const;
  });
  const bytes = zip(new Map(texts), [], new Map());
  return new File([new Uint8Array(bytes)], 'quizzes.zip', { type: 'application/zip' });
}

/** With its byte order mark, if it has one. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
