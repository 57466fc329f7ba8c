import { useState } from 'react';
import type { Step, WrittenDocument } from './document/document.ts';
import { countFound, replaceAll, type Search } from './document/find-replace.ts';

interface FindReplaceProps {
  readonly document: WrittenDocument;
  readonly onStep: (make: (document: WrittenDocument) => Step | null) => void;
}

/** Replaces words in the texts of all questions, as one step. */
export function FindReplace({ document, onStep }: FindReplaceProps) {
  const [search, setSearch] = useState<Search>({ find: '', caseMatters: true, wholeWords: false });
  const [by, setBy] = useState('');
  const count = countFound(document, search);
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
    <div className="author-replace">
      <label>
        Find
        <input
          type="text"
          value={search.find}
          onChange={({ currentTarget: { value } }) => setSearch({ ...search, find: value })}
        />
      </label>
      <label>
        Replace by
        <input type="text" value={by} onChange={({ currentTarget: { value } }) => setBy(value)} />
      </label>
      {tick('caseMatters', 'Same capitals')}
      {tick('wholeWords', 'Whole words')}
      <button
        type="button"
        disabled={count === 0}
        onClick={() => onStep((now) => replaceAll(now, search, by))}
      >
        Replace all
      </button>
      <p role="status">
        {search.find === '' ? '' : count === 1 ? 'found once' : `found ${count} times`}
      </p>
    </div>
  );
}
