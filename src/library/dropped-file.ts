/** What was dropped on a page that takes one file. */
export type Dropped =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'refused'; readonly why: string };

/** The part of a drop that tells what it holds. */
export interface DroppedData {
  readonly files: ArrayLike<File>;
  readonly items: ArrayLike<Pick<DataTransferItem, 'webkitGetAsEntry'>>;
}

/** The one file of a drop, or why it cannot be taken. */
export function droppedFile({ files, items }: DroppedData): Dropped {
  const file = files[0];
  if (file === undefined) return { kind: 'refused', why: 'No file was dropped.' };
  if (files.length > 1) {
    return { kind: 'refused', why: `${files.length} files were dropped. Drop one at a time.` };
  }
  if (items[0]?.webkitGetAsEntry()?.isDirectory) {
    const why = `${file.name} is a folder. Zip what is in it, with imsmanifest.xml at the top of the zip, and drop the zip.`;
    return { kind: 'refused', why };
  }
  return { kind: 'file', file };
}
