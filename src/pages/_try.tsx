import { useState } from 'react';
import { DropZone } from '../library/DropZone.tsx';
import { LibraryList } from '../library/LibraryList.tsx';
import { useLibrary } from '../library/use-library.ts';
import type { SiteCourse } from '../preview/bench/opened-package.ts';
import { Preview } from '../preview/Preview.tsx';

/**
 * The bench, joined to what it may not know: the library as the other tools show it, and the course
 * whose suspend data it can read.
 */
export function Try({ course }: { readonly course: SiteCourse }) {
  return <Preview course={course} picker={Picker} readSuspendData={readSuspendData} />;
}

function Picker({ onPicked }: { readonly onPicked: (id: string) => void }) {
  const { entries, add, remove, download } = useLibrary();
  const [problem, setProblem] = useState('');

  async function take(file: File) {
    const entry = await add(file.name, file);
    if (entry !== null) onPicked(entry.id);
    else {
      setProblem(
        'This browser keeps no packages here: its disk is full, or this is a private window. Without a copy the package cannot run.',
      );
    }
  }

  return (
    <>
      <DropZone label="Choose a package" accept=".zip" onFile={(file) => void take(file)}>
        <p className="hint">
          or drop the zip anywhere on this page: SCORM 1.2, 2004 or cmi5, from any maker
        </p>
      </DropZone>
      <p className="drop-problem" role="status">
        {problem}
      </p>
      <LibraryList entries={entries} onRemove={remove} onDownload={download} />
    </>
  );
}

/** Loaded when there is something to read. */
async function readSuspendData(data: string): Promise<readonly string[] | null> {
  if (data === '') return null;
  const { suspendDataInWords } = await import('./_suspend-data-in-words.ts');
  return suspendDataInWords(data);
}
