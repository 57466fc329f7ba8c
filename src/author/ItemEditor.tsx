import { type ParseError, parse } from 'jsonc-parser';
import { useMemo, useState } from 'react';
import type { Problem } from '../authoring/problem.ts';
import type { EditorFinding } from './code-editor.ts';
import { stemsOf } from './course-facts.ts';
import type { ItemPlace } from './document/document.ts';
import type { ItemEdit } from './document/item-changes.ts';
import { editItem, retypeItem } from './document/operations.ts';
import { endOf, type QuizText, withoutItems } from './document/quiz-text.ts';
import { FindingsPanel } from './FindingsPanel.tsx';
import { recordOf } from './form-context.ts';
import { fieldPrefix, ItemForm } from './ItemForm.tsx';
import { type Finding, offsetOf } from './item-findings.ts';
import { JsonEditor } from './JsonEditor.tsx';
import { mendOf } from './mends.ts';
import type { OpenCourse } from './use-author.ts';

interface ItemEditorProps {
  readonly open: OpenCourse;
  readonly at: ItemPlace;
  readonly quiz: QuizText;
  /** Of the item. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly others: readonly Problem[];
}

/** A question as a form and as JSON, which are one text, with what is found in it. */
export function ItemEditor({ open, at, quiz, text, findings, others }: ItemEditorProps) {
  const { act, course, worker, undo, redo } = open;
  const [view, setView] = useState<'form' | 'json'>('form');
  const errors: ParseError[] = [];
  const value = recordOf(parse(text, errors));
  const around = withoutItems(quiz);
  const stems = useMemo(() => stemsOf(around), [around]);
  const editorFindings = useMemo(
    () => findings.map((finding) => inItem(finding.problem, quiz, at.item)),
    [findings, quiz, at.item],
  );
  const edit = (name: string, edits: readonly ItemEdit[], joins?: string) =>
    act((now) => editItem(now, at, name, edits, joins && `${at.file} ${at.item} ${joins}`));
  const silence = (rule: string, reason: string) => {
    const silenced = Array.isArray(value.silenced) ? value.silenced : [];
    edit(`silence ${rule}`, [
      { kind: 'set', path: ['silenced'], value: [...silenced, { rule, reason }] },
    ]);
  };
  return (
    <section className="author-editor" aria-label="The question">
      <div className="author-head">
        <h2>{String(value.label || value.id || 'A question')}</h2>
        <fieldset className="author-switch">
          <legend className="visually-hidden">Write it as</legend>
          {(['form', 'json'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="author-view"
                checked={view === each}
                onChange={() => setView(each)}
              />
              {each === 'form' ? 'Form' : 'JSON'}
            </label>
          ))}
        </fieldset>
      </div>
      {view === 'json' ? (
        <JsonEditor
          key={`${at.file} ${at.item}`}
          text={text}
          findings={editorFindings}
          schema={worker.schema}
          onChange={(next) => act((now) => retypeItem(now, at, next))}
          onUndo={undo}
          onRedo={redo}
        />
      ) : errors.length > 0 ? (
        <p className="author-not-yet">
          The JSON of this question has a slip, so there is no form of it. Mend it under “JSON”, or
          by what the findings say.
        </p>
      ) : (
        <ItemForm
          key={`${at.file} ${at.item}`}
          value={value}
          course={course}
          stems={stems}
          findings={findings.map(({ problem, path }) => ({
            path,
            severity: problem.severity,
            message: problem.message,
          }))}
          onEdit={edit}
        />
      )}
      <FindingsPanel
        findings={findings}
        others={others}
        isNew={open.findings.isNew}
        mendOf={({ problem }) => mendOf(quiz, problem)}
        onMend={({ says, splice }) =>
          act(() => ({ name: says, changes: [{ file: at.file, splice }], before: at, after: at }))
        }
        worker={worker}
        of={open.document.files}
        onGo={(path) => {
          setView('form');
          requestAnimationFrame(() => goToField(path));
        }}
        onSilence={silence}
      />
    </section>
  );
}

/** Puts the focus on the field of a place, or of the nearest around it. */
export function goToField(path: string): void {
  for (let place = path; place !== ''; place = place.replace(/(?:^|\.)[^.[]+$|\[\d+\]$/, '')) {
    const field = document.getElementById(`${fieldPrefix}-${place}`);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
    if (field !== null) return;
  }
}

/** Where a problem stands in the text of an item. */
function inItem(
  { line, column, length, severity, message }: Problem,
  quiz: QuizText,
  item: number,
): EditorFinding {
  const span = quiz.items[item] ?? { offset: 0, length: 0 };
  const from =
    Math.min(Math.max(offsetOf(quiz.text, line, column), span.offset), endOf(span)) - span.offset;
  return { from, to: from + length, severity, message };
}
