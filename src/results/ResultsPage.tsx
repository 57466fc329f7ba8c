import { useEffect, useRef, useState } from 'react';
import { DropZone } from '../library/DropZone.tsx';
import { ChosenFiles } from './ChosenFiles.tsx';
import { ShownClass } from './ShownClass.tsx';
import { type Reading, useResults } from './use-results.ts';

/** What a class's results say of the questions, read from what an LMS exports. */
export function ResultsPage({ course }: { readonly course: string }) {
  const { form, reading, add, change, cancel, table } = useResults();
  const verdict = useRef<HTMLHeadingElement>(null);
  const results = reading.kind === 'read' ? reading.results : null;
  useEffect(() => {
    if (results !== null) verdict.current?.focus();
  }, [results]);
  return (
    <div className="tool-page results-page">
      <p className="tool-lead">
        Learn which questions to change and why, from what a class answered. Names are dropped as a
        file is read, and nothing leaves this device.
      </p>
      <div className="results-choice">
        <DropZone
          label="Choose files of results"
          accept=".txt,.csv,.tsv,.xls,.xlsx,.ods,.json,.jsonl,.ndjson,.html,.zip"
          onFiles={add}
        >
          <p className="hint">
            or drop them anywhere on this page: Moodle’s interactions report, SCORM Cloud, xAPI
            statements, quizzes of Canvas and Blackboard, sessions of <i>Try</i>.{' '}
            <a href="guide-results.html">How to get them</a>
          </p>
        </DropZone>
        <fieldset className="results-options">
          <legend>How to read them</legend>
          <label>
            <input
              type="checkbox"
              checked={form.ofCourse}
              onChange={({ currentTarget }) => change({ ofCourse: currentTarget.checked })}
            />{' '}
            They are of “{course}”
          </label>
          <PseudonymField value={form.pseudonym} onChange={(pseudonym) => change({ pseudonym })} />
        </fieldset>
      </div>
      <ChosenFiles
        files={form.files}
        report={results?.report ?? []}
        onChange={(files) => change({ files })}
      />
      <p className="said" role="status">
        {statusWords(reading)}
      </p>
      {reading.kind === 'reading' && (
        <div className="working">
          <progress aria-label="Reading the results" value={reading.share} />
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      {reading.kind === 'failed' && (
        <p className="trouble" role="alert">
          The results could not be read: {reading.why}. Load the page again.
        </p>
      )}
      {results !== null && results.analysis === null && (
        <p className="trouble" role="alert">
          No answer could be read. Beside each file stands why.
        </p>
      )}
      {results !== null && results.analysis !== null && (
        <ShownClass
          course={form.ofCourse ? course : ''}
          results={results}
          analysis={results.analysis}
          heading={verdict}
          table={table}
        />
      )}
    </div>
  );
}

/** A text that is taken once it is left, for all is read anew by it. */
function PseudonymField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  return (
    <label className="results-pseudonym">
      People are called
      <input
        type="text"
        size={12}
        maxLength={40}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => {
          if (typed !== value) onChange(typed);
        }}
      />
      and a number
    </label>
  );
}

function statusWords(reading: Reading): string {
  switch (reading.kind) {
    case 'reading':
      return 'Reading the results…';
    case 'read':
      return reading.results.analysis === null ? '' : 'The results are read.';
    case 'cancelled':
      return 'Reading was cancelled, and nothing of it was kept.';
    default:
      return '';
  }
}
