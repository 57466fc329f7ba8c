import { useEffect, useMemo, useRef, useState } from 'react';
import type { FileText, Problem } from '../../authoring/problem.ts';
import { CodeField } from '../code/CodeField.tsx';
import { type LessonNames, lessonHelp } from '../code/lesson-help.ts';
import { retypeLesson } from '../document/operations.ts';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { placeInSpan } from '../findings/item-findings.ts';
import type { Sought } from '../findings/problem-place.ts';
import type { OpenCourse } from '../state/use-author.ts';
import type { ReadText } from '../worker/worker.ts';
import { LessonPreview } from './LessonPreview.tsx';

interface LessonEditorProps {
  readonly open: OpenCourse;
  readonly lesson: FileText;
  readonly title: string;
  /** A problem whose place is to be shown, if it is here. */
  readonly sought: Sought | null;
}

/** The text of a lesson, with the parts of the course offered by name, and what it says beside it. */
export function LessonEditor({ open, lesson, title, sought }: LessonEditorProps) {
  const { act, document, findings, worker, undo, redo } = open;
  const { file, text } = lesson;
  const read = useRead(open, text);
  const names = useRef<LessonNames | null>(null);
  names.current = read?.names ?? names.current;
  const help = useMemo(() => async () => lessonHelp(() => names.current), []);
  const own = findings.problems.filter((problem) => problem.file === file);
  const others = findings.problems.filter((problem) => problem.file !== file);
  const placeOf = (problem: Problem) =>
    placeInSpan(problem, { text }, { offset: 0, length: text.length });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each problem that is sought.
  const seek = useMemo(
    () => (sought?.problem.file === file ? placeOf(sought.problem) : null),
    [sought, file],
  );
  return (
    <>
      <section className="author-editor" aria-label="The lesson">
        <div className="author-head">
          <h2>{title}</h2>
        </div>
        <p className="hint">
          <code>{file}</code>. Type &lt; to be offered the parts of the course. What is changed here
          goes into the files that are saved; packages made on this page have the text of lessons as
          this site was built.
        </p>
        <CodeField
          key={file}
          label="Text of this lesson"
          format="lesson"
          text={text}
          findings={own.map(placeOf)}
          seek={seek}
          help={help}
          onChange={(next) => act((now) => retypeLesson(now, file, next))}
          onUndo={undo}
          onRedo={redo}
        />
        <FindingsPanel
          noun="lesson"
          findings={own.map((problem) => ({ problem, item: null, path: '' }))}
          others={others}
          isNew={findings.isNew}
          mendOf={() => null}
          onMend={() => {}}
          worker={worker}
          of={document.files}
          onSilence={() => {}}
        />
      </section>
      <LessonPreview tree={read?.tree ?? null} files={document.files} />
    </>
  );
}

/** How long a text must rest before it is read, in milliseconds. */
const rest = 200;

/** The text as far as it can be read, and what it may name, a while after either has changed. */
function useRead({ worker, findings }: OpenCourse, text: string): ReadText | null {
  const [read, setRead] = useState<ReadText | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may be named is known once it is judged.
  useEffect(() => {
    let isOld = false;
    const later = setTimeout(() => {
      worker.lesson(text).then(
        (found) => isOld || setRead(found),
        () => {},
      );
    }, rest);
    return () => {
      isOld = true;
      clearTimeout(later);
    };
  }, [worker, text, findings.problems]);
  return read;
}
