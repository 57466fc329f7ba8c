import { Fragment, type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import { CodeField } from '../code/CodeField.tsx';
import type { EditorFinding } from '../code/code-editor.ts';
import type { EditorHelp } from '../code/editor-help.ts';
import type { QuizText } from '../document/quiz-text.ts';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { type Finding, findingsOf } from '../findings/item-findings.ts';
import { mendOf } from '../findings/mends.ts';
import type { Sought } from '../findings/problem-place.ts';
import { goToField } from '../form/go-to-field.ts';
import type { QuizFacts } from '../state/course-facts.ts';
import type { OpenCourse } from '../state/use-author.ts';
import { type EditorView, type SwitchedView, ViewSwitch } from './ViewSwitch.tsx';

/** What everything that can be written on takes. */
export interface EditorProps extends SwitchedView {
  /** A problem whose place is to be shown, if it is here; it is taken once. */
  readonly sought: Sought | null;
  readonly onSought: () => void;
}

/** What a part of a quiz file that is written on takes: one of its questions, or what stands around them. */
export interface QuizPartProps extends EditorProps {
  readonly open: OpenCourse;
  readonly quiz: QuizText;
  readonly facts: QuizFacts;
  readonly findings: readonly Finding[];
  readonly others: readonly Problem[];
}

interface WrittenTextProps extends EditorProps {
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
  /** The line of the file that a line of the text is. */
  readonly lineOf: (line: number) => number;
  readonly help: () => Promise<EditorHelp>;
  readonly onRetype: (text: string) => void;
  readonly onSilence: (rule: string, reason: string) => void;
}

/** A part of a quiz file, or the course file, as a form and as JSON, which are one text, with what is found in it. */
export function WrittenText(props: WrittenTextProps) {
  const { open, quiz, noun, text, findings } = props;
  const { act, document, worker, undo, redo } = open;
  const { view, isRead } = props;
  const { seek, onView } = useSought(props);
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
          seek={seek}
          lineOf={props.lineOf}
          help={props.help}
          onChange={props.onRetype}
          onUndo={undo}
          onRedo={redo}
        />
      ) : isRead ? (
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
        onSilence={props.onSilence}
      />
    </section>
  );
}

/** Shows the problem that is sought: in its field where the form has one, else in the JSON. */
function useSought(props: WrittenTextProps) {
  const { sought, onSought, quiz, view, isRead, placeOf } = props;
  const [seek, setSeek] = useState<{ readonly from: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each problem that is sought.
  useEffect(() => {
    if (sought === null || sought.problem.file !== quiz.file) return;
    onSought();
    const { problem } = sought;
    const path = findingsOf(quiz, [problem])[0]?.path ?? '';
    if (view === 'form' && isRead && goToField(path)) return;
    setSeek(placeOf(problem));
    props.onView('json');
  }, [sought]);
  return {
    seek,
    onView(next: EditorView) {
      setSeek(null);
      props.onView(next);
    },
  };
}
