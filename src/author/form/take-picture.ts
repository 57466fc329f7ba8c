import { createContext } from 'react';
import { base64Of } from '../../authoring/pictures/base64.ts';
import { pictureName } from '../document/pictures.ts';
import { quizFolderOf } from '../document/quiz-operations.ts';
import type { OpenCourse } from '../state/use-author.ts';

/** Takes a picture that texts may show from now on: its name there, or why it can be none. */
export type TakePicture = (
  file: File,
) => Promise<{ readonly name: string } | { readonly flaw: string }>;

/** What takes the pictures that are dropped or pasted into the fields of a form. */
export const TakingPictures = createContext<TakePicture>(async () => ({
  flaw: 'pictures cannot be taken here',
}));

/** Pictures go into the folder beside the quizzes; one that is there already is taken from there. */
export function takesPictures({ data, document, addPicture }: OpenCourse): TakePicture {
  return async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const letters = base64Of(bytes);
    const known = [
      ...Object.entries(data.pictures),
      ...document.pictures.map(
        ({ path, bytes }) => [path.replace(/^.*\//, ''), base64Of(bytes)] as const,
      ),
    ];
    const same = known.find(([, each]) => each === letters);
    if (same !== undefined) return { name: same[0] };
    const name = pictureName(
      file.name,
      known.map(([each]) => each),
    );
    const flaw = await addPicture({ path: `${quizFolderOf(document)}images/${name}`, bytes });
    return flaw === null ? { name } : { flaw };
  };
}
