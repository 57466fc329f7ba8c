import { useState } from 'react';
import { saveFile } from '../library/save-file.ts';
import { bareStructure, structureFile } from '../packaging/manifest/structure.ts';
import { unzipped } from '../packaging/zip/zip-reader.ts';
import { TextField } from './Field.tsx';

const noAddress = 'Write the whole address, such as https://courses.example.org/chips/';

/** Saves the course structure of a package alone, for files that lie on a server of one's own. */
export function BareStructure({ zip }: { readonly zip: File }) {
  const [folder, setFolder] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function save() {
    const bytes = (await unzipped(zip))?.files.get(structureFile);
    const text = bytes && bareStructure(new TextDecoder().decode(bytes), folder.trim());
    setProblem(text ? undefined : noAddress);
    if (text) saveFile(structureFile, new Blob([text], { type: 'application/xml' }));
  }

  return (
    <details>
      <summary>The pages on a server of your own</summary>
      <p className="hint">
        Unzip the package there. The LMS is then given cmi5.xml alone, which says where the pages
        are. The LRS must let that server’s pages speak with it.
      </p>
      <TextField
        id="folder"
        label="Address of the folder"
        hint="Where index.html lies."
        problem={problem}
        value={folder}
        onChange={setFolder}
      />
      <p className="actions">
        <button type="button" onClick={() => void save()}>
          Save cmi5.xml alone
        </button>
      </p>
    </details>
  );
}
