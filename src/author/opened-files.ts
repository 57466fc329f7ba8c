import type { FileText } from '../authoring/problem.ts';
import { baseName, isQuiz, isQuizName } from './course-home.ts';
import type { WrittenFile } from './document/as-written.ts';

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
export async function downloadOf(changed: readonly WrittenFile[]): Promise<File> {
  const [only, ...more] = changed;
  if (only !== undefined && 'text' in only && more.length === 0)
    return new File([only.text], baseName(only.path), { type: 'application/json' });
  const { zip } = await import('../packaging/zip/zip.ts');
  const files = changed.map((each) => {
    const bytes = 'text' in each ? new TextEncoder().encode(each.text) : each.bytes;
    return [each.path.replace(/^(?:\.\.?\/)+/, ''), bytes] as const;
  });
  const bytes = zip(new Map(files), [], new Map());
  return new File([new Uint8Array(bytes)], 'course-files.zip', { type: 'application/zip' });
}

/** With its byte order mark, if it has one. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
