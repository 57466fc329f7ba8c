/** What was dropped on a page that takes files. */
export type Dropped =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'refused'; readonly why: string };

/** The part of a drop that tells what it holds. */
export interface DroppedData {
  readonly files: ArrayLike<File>;
  readonly items: ArrayLike<Pick<DataTransferItem, 'webkitGetAsEntry'>>;
}

/**
 * The files of a drop, or why they cannot be taken.
 *
 * @param most how many the page takes
 */
export function droppedFiles({ files, items }: DroppedData, most: 'one' | 'many'): Dropped {
  const file = files[0];
  if (file === undefined) return { kind: 'refused', why: 'No file was dropped.' };
  const folder = Array.from(files).find((_, at) => items[at]?.webkitGetAsEntry()?.isDirectory);
  if (most === 'many') {
    return folder === undefined
      ? { kind: 'files', files: Array.from(files) }
      : { kind: 'refused', why: `${folder.name} is a folder. Drop the files in it.` };
  }
  if (files.length > 1) {
    return { kind: 'refused', why: `${files.length} files were dropped. Drop one at a time.` };
  }
  if (folder !== undefined) {
    const why = `${file.name} is a folder. Zip what is in it, with imsmanifest.xml at the top of the zip, and drop the zip.`;
    return { kind: 'refused', why };
  }
  return { kind: 'files', files: [file] };
}
