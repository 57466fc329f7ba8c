import { useState } from 'react';
import { snippets } from '../../authoring/schema-snippets.ts';
import type { Step } from '../document/document.ts';
import { addItem, deleteItem, duplicateItem, moveItem } from '../document/operations.ts';
import { itemTypes, quizOf } from '../list/item-filter.ts';
import type { OpenCourse } from '../state/use-author.ts';
import type { DraftState } from '../state/use-draft.ts';
import { FindReplace } from './FindReplace.tsx';
import { freshItem } from './fresh-item.ts';
import { ImportBank } from './ImportBank.tsx';
import { MoveItem } from './MoveItem.tsx';
import { NewQuiz } from './NewQuiz.tsx';

const draftWords: Readonly<Record<DraftState, string>> = {
  none: 'Nothing is changed.',
  keeping: 'Keeping your draft…',
  kept: 'Your draft is kept in this browser.',
  'not kept':
    'This browser keeps no draft: its disk is full, or this is a private window. Leave the page open.',
};

/** What opens below the buttons, one at a time. */
const tools = [
  ['replace', 'Find and replace'],
  ['quiz', 'New quiz…'],
  ['bank', 'Bring in a bank…'],
] as const;

/** What can be done to the questions as a whole. */
export function Toolbar(open: OpenCourse) {
  const { document, act, undo, redo, draft, foreign, startAgain } = open;
  const [shown, setShown] = useState<(typeof tools)[number][0] | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { at, files, past, future } = document;
  const quiz = files.find(({ file }) => file === at?.file);
  const item = at === null || at.item === null ? null : at;
  const behind = item ?? {
    file: at?.file ?? files[0]?.file ?? '',
    item: (quiz?.items.length ?? 0) - 1,
  };
  const objective = quiz?.items[behind.item]?.brief.objective ?? '';
  return (
    <div className="author-bar" role="toolbar" aria-label="Questions">
      <label>
        <span className="visually-hidden">Add a question of the type</span>
        <select
          value=""
          onChange={({ currentTarget: { value } }) =>
            act((now) => addItem(now, behind, freshItem(snippets[value], objective)))
          }
        >
          <option value="">Add a question…</option>
          {itemTypes.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={item === null}
        onClick={() => item && act((now) => duplicateItem(now, item))}
      >
        Duplicate
      </button>
      <button
        type="button"
        disabled={item === null}
        onClick={() => item && act((now) => deleteItem(now, item))}
      >
        Delete
      </button>
      {item !== null && quiz !== undefined && (
        <MoveItem
          at={item}
          count={quiz.items.length}
          quizzes={files.map(({ file, items }) => ({
            file,
            name: quizOf(file),
            count: items.length,
          }))}
          onMove={(to) => act((now) => moveItem(now, item, to))}
        />
      )}
      <StepButton word="Undo" step={past.at(-1)} onClick={undo} />
      <StepButton word="Redo" step={future.at(-1)} onClick={redo} />
      {tools.map(([tool, words]) => (
        <button
          key={tool}
          type="button"
          aria-expanded={shown === tool}
          onClick={() => setShown(shown === tool ? null : tool)}
        >
          {words}
        </button>
      ))}
      <p className="author-draft" role="status">
        {draftWords[draft]}
        {foreign.size > 0 && ' It began with other questions than this site has now.'}
      </p>
      {draft !== 'none' &&
        (isAsking ? (
          <>
            <button
              type="button"
              onClick={() => {
                startAgain();
                setAsking(false);
              }}
            >
              Discard all that I wrote
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setAsking(true)}>
            Start again…
          </button>
        ))}
      {shown === 'replace' && <FindReplace document={document} onStep={act} onLook={open.look} />}
      {shown === 'bank' && <ImportBank open={open} onDone={() => setShown(null)} />}
      {shown === 'quiz' && <NewQuiz open={open} onDone={() => setShown(null)} />}
    </div>
  );
}

interface StepButtonProps {
  readonly word: string;
  /** What it would take back or do again, if there is something. */
  readonly step: Step | undefined;
  readonly onClick: () => void;
}

function StepButton({ word, step, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={step === undefined ? word : `${word}: ${step.name}`}
      disabled={step === undefined}
      onClick={onClick}
    >
      {word}
    </button>
  );
}
