import { Fragment, type ReactNode } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import { CodeField } from '../code/CodeField.tsx';
import type { EditorFinding } from '../code/code-editor.ts';
import type { EditorHelp } from '../code/editor-help.ts';
import type { QuizText } from '../document/quiz-text.ts';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import type { Finding } from '../findings/item-findings.ts';
import { mendOf } from '../findings/mends.ts';
import { goToField } from '../form/go-to-field.ts';
import type { OpenCourse } from '../state/use-author.ts';
import { type SwitchedView, ViewSwitch } from './ViewSwitch.tsx';

interface WrittenTextProps extends SwitchedView {
  readonly open: OpenCourse;
  /** Names what is written on: fields of something else are others. */
  readonly of: string;
  readonly quiz: QuizText;
  readonly noun: 'question' | 'quiz' | 'course';
  readonly heading: string;
  /** What is written on: an item, what a quiz says beside its items, or the course file. */
  readonly text: string;
  /** Whether it is JSON, so that there is a form of it. */
  readonly isRead: boolean;
  readonly form: ReactNode;
  readonly findings: readonly Finding[];
  readonly others: readonly Problem[];
  /** Where a problem stands in the text. */
  readonly placeOf: (problem: Problem) => EditorFinding;
  readonly help: () => Promise<EditorHelp>;
  readonly onRetype: (text: string) => void;
  readonly onSilence: (rule: string, reason: string) => void;
}

/** A part of a quiz file, or the course file, as a form and as JSON, which are one text, with what is found in it. */
export function WrittenText(props: WrittenTextProps) {
  const { open, quiz, noun, text, findings } = props;
  const { act, document, worker, undo, redo } = open;
  const { view, onView } = props;
  return (
    <section className="author-editor" aria-label={`The ${noun}`}>
      <div className="author-head">
        <h2>{props.heading}</h2>
        <ViewSwitch view={view} onView={onView} />
      </div>
      {view === 'json' ? (
        <CodeField
          key={props.of}
          label={`JSON of this ${noun}`}
          text={text}
          findings={findings.map(({ problem }) => props.placeOf(problem))}
          format="json"
          help={props.help}
          onChange={props.onRetype}
          onUndo={undo}
          onRedo={redo}
        />
      ) : props.isRead ? (
        <Fragment key={props.of}>{props.form}</Fragment>
      ) : (
        <p className="author-not-yet">
          The JSON of this {noun} has a slip, so there is no form of it. Mend it under “JSON”, or by
          what the findings say.
        </p>
      )}
      <FindingsPanel
        noun={noun}
        findings={findings}
        others={props.others}
        isNew={open.findings.isNew}
        mendOf={({ problem }) => mendOf(quiz, problem)}
        onMend={({ says, splice }) =>
          act(({ at }) => ({
            ...{ name: says, changes: [{ file: quiz.file, splice }] },
            ...{ before: at, after: at },
          }))
        }
        worker={worker}
        of={document.files}
        onGo={(path) => {
          onView('form');
          requestAnimationFrame(() => goToField(path));
        }}
        onSilence={props.onSilence}
      />
    </section>
  );
}
