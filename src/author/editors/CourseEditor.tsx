import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FileText } from '../../authoring/problem.ts';
import { type Schema, schemaHelp } from '../code/schema-help.ts';
import { editCourse, retypeCourse } from '../document/course-operations.ts';
import type { ItemEdit } from '../document/item-changes.ts';
import { quizText } from '../document/quiz-text.ts';
import { findingsOf, placeAroundItems } from '../findings/item-findings.ts';
import { FormFields } from '../form/FormFields.tsx';
import {
  fieldPrefix,
  knownFindings,
  readRecord,
  recordOf,
  silenceEdit,
} from '../form/form-context.ts';
import { schemaFields } from '../form/schema-fields.ts';
import type { OpenCourse } from '../state/use-author.ts';
import { type EditorProps, WrittenText } from './WrittenText.tsx';

interface CourseEditorProps extends EditorProps {
  readonly open: OpenCourse;
  readonly written: FileText;
}

/** What the course file says: its names, its rules, its lessons in order. */
export function CourseEditor({ open, written, ...shown }: CourseEditorProps) {
  const { act, course, worker, findings } = open;
  const { file, text } = written;
  const schema = useCourseSchema(worker);
  const fields = useMemo(() => schemaFields(schema, ['$schema']), [schema]);
  const help = useCallback(
    async () => schemaHelp({ properties: { items: { items: schema } } }),
    [schema],
  );
  const read = useMemo(() => quizText(file, text), [file, text]);
  const { value, isRead } = readRecord(text);
  const own = findingsOf(read, findings.problems);
  const edit = (name: string, edits: readonly ItemEdit[], joins?: string) =>
    act((now) => editCourse(now, name, edits, joins && `${file} ${joins}`));
  return (
    <WrittenText
      {...shown}
      of={file}
      open={open}
      quiz={read}
      noun="course"
      heading={course.title || file}
      text={text}
      isRead={isRead}
      form={
        <div className="author-form">
          <FormFields
            fields={fields}
            item={value}
            value={value}
            path={[]}
            course={course}
            findings={knownFindings(own)}
            onEdit={edit}
            idPrefix={fieldPrefix}
          />
        </div>
      }
      findings={own}
      others={findings.problems.filter((problem) => problem.file !== file)}
      placeOf={(problem) => placeAroundItems(problem, read)}
      lineOf={(line) => line}
      help={help}
      onRetype={(next) => act((now) => retypeCourse(now, next))}
      onSilence={(rule, reason) => {
        // Of the course file, a lesson says what is silent in it.
        const found = own.find(({ problem }) => problem.rule?.id === rule)?.path ?? '';
        const at = Number(/^lessons\[(\d+)\]/.exec(found)?.[1] ?? 0);
        const lesson = Array.isArray(value.lessons) ? recordOf(value.lessons[at]) : {};
        const silence = silenceEdit(lesson.silenced, rule, reason);
        edit(`silence ${rule}`, [{ ...silence, path: ['lessons', at, ...silence.path] }]);
      }}
    />
  );
}

function useCourseSchema(worker: OpenCourse['worker']): Schema {
  const [schema, setSchema] = useState<Schema>({});
  useEffect(() => {
    void worker.schema('course').then((text) => setSchema(JSON.parse(text)));
  }, [worker]);
  return schema;
}
