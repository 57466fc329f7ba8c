import { useEffect, useState } from 'react';
import type { Step, WrittenDocument, WrittenPlace } from '../document/document.ts';
import { foundIn, replaceAll, type Search } from '../document/find-replace.ts';

interface FindReplaceProps {
  readonly document: WrittenDocument;
  readonly onStep: (make: (document: WrittenDocument) => Step | null) => void;
  readonly onLook: (at: WrittenPlace) => void;
}

/** Finds words in the texts of all quizzes, shows where they stand, and replaces them as one step. */
export function FindReplace({ document, onStep, onLook }: FindReplaceProps) {
  const [search, setSearch] = useState<Search>({ find: '', caseMatters: true, wholeWords: false });
  const [by, setBy] = useState('');
  const found = useFound(document.files, search);
  const tick = (name: 'caseMatters' | 'wholeWords', label: string) => (
    <label>
      <input
        type="checkbox"
        checked={search[name]}
        onChange={({ currentTarget: { checked } }) => setSearch({ ...search, [name]: checked })}
      />
      {label}
    </label>
  );
  return (
    <form
      className="author-replace"
      aria-label="Find and replace"
      onSubmit={(event) => {
        event.preventDefault();
        const next = nextOf(found, document);
        if (next !== undefined) onLook(next);
      }}
    >
      <label>
        Find
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed asks for it.
          autoFocus
          value={search.find}
          onChange={({ currentTarget: { value } }) => setSearch({ ...search, find: value })}
        />
      </label>
      <button type="submit" disabled={found.length === 0}>
        Show the next
      </button>
      <label>
        Replace by
        <input type="text" value={by} onChange={({ currentTarget: { value } }) => setBy(value)} />
      </label>
      {tick('caseMatters', 'Same capitals')}
      {tick('wholeWords', 'Whole words')}
      <button
        type="button"
        disabled={found.length === 0}
        onClick={() => onStep((now) => replaceAll(now, search, by))}
      >
        Replace all
      </button>
      <p role="status">{search.find === '' ? '' : saying(found)}</p>
    </form>
  );
}

/** Looking through all texts waits until nobody types. */
const rest = 150;

function useFound(files: WrittenDocument['files'], search: Search): readonly WrittenPlace[] {
  const [found, setFound] = useState<readonly WrittenPlace[]>([]);
  useEffect(() => {
    const later = setTimeout(() => setFound(foundIn({ files }, search)), rest);
    return () => clearTimeout(later);
  }, [files, search]);
  return found;
}

function saying(found: readonly WrittenPlace[]): string {
  if (found.length === 0) return 'not found';
  if (found.length === 1) return 'found once';
  const places = new Set(found.map(({ file, item }) => `${file} ${item}`)).size;
  const where = places === 1 ? '' : `, in ${places} places`;
  return `found ${found.length} times${where}`;
}

/** The first place behind the one that is looked at; from the end on, the first of all. */
function nextOf(
  found: readonly WrittenPlace[],
  { files, at }: WrittenDocument,
): WrittenPlace | undefined {
  const rank = ({ file, item }: WrittenPlace) =>
    files.findIndex((quiz) => quiz.file === file) * 1e6 + (item ?? -1);
  const here = at === null ? -1 : rank(at);
  const sorted = [...found].sort((one, other) => rank(one) - rank(other));
  return sorted.find((place) => rank(place) > here) ?? sorted[0];
}
