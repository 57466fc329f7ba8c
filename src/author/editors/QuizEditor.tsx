import { type ParseError, parse } from 'jsonc-parser';
import { useCallback } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import { type Schema, schemaHelp } from '../code/schema-help.ts';
import type { ItemEdit } from '../document/item-changes.ts';
import { editQuiz, retypeQuiz } from '../document/quiz-operations.ts';
import { type QuizText, withoutItems } from '../document/quiz-text.ts';
import { type Finding, lineAroundItems, placeAroundItems } from '../findings/item-findings.ts';
import { FormFields } from '../form/FormFields.tsx';
import { fieldPrefix, knownFindings, recordOf, silenceEdit } from '../form/form-context.ts';
import { quizFields } from '../form/quiz-fields.ts';
import { StemsField } from '../form/StemsField.tsx';
import type { QuizFacts } from '../state/course-facts.ts';
import type { OpenCourse } from '../state/use-author.ts';
import { QuizUse } from './QuizUse.tsx';
import { type EditorProps, WrittenText } from './WrittenText.tsx';

interface QuizEditorProps extends EditorProps {
  readonly open: OpenCourse;
  readonly quiz: QuizText;
  readonly facts: QuizFacts;
  readonly findings: readonly Finding[];
  readonly others: readonly Problem[];
}

/** What a quiz says beside its questions: its title, how an exam is drawn, its stems. */
export function QuizEditor(props: QuizEditorProps) {
  const { open, quiz, facts, findings, others } = props;
  const { act, course, worker } = open;
  const { file } = quiz;
  const text = withoutItems(quiz);
  const errors: ParseError[] = [];
  const value = recordOf(parse(text, errors));
  const edit = (name: string, edits: readonly ItemEdit[], joins?: string) =>
    act((now) => editQuiz(now, file, name, edits, joins && `${file} ${joins}`));
  const known = knownFindings(findings);
  const help = useCallback(
    async () => schemaHelp(quizSchemaOf(await worker.schema('quiz'))),
    [worker],
  );
  return (
    <WrittenText
      of={file}
      open={open}
      view={props.view}
      onView={props.onView}
      sought={props.sought}
      onSought={props.onSought}
      quiz={quiz}
      noun="quiz"
      heading={facts.title || file}
      text={text}
      isRead={errors.length === 0}
      form={
        <div className="author-form">
          <QuizUse quiz={quiz} facts={facts} course={course} />
          <FormFields
            fields={quizFields(facts.kind)}
            item={value}
            value={value}
            path={[]}
            course={course}
            findings={known}
            onEdit={edit}
            idPrefix={fieldPrefix}
          />
          <StemsField open={open} quiz={quiz} facts={facts} findings={known} />
        </div>
      }
      findings={findings}
      others={others}
      placeOf={(problem) => placeAroundItems(problem, quiz)}
      lineOf={(line) => lineAroundItems(quiz, line)}
      help={help}
      onRetype={(next) => act((now) => retypeQuiz(now, file, next))}
      onSilence={(rule, reason) =>
        edit(`silence ${rule}`, [silenceEdit(value.silenced, rule, reason)])
      }
    />
  );
}

/** The schema of a quiz in the place where that of an item stands, of which the editor's help speaks. */
function quizSchemaOf(text: string): Schema {
  const schema: { readonly $defs?: unknown } = JSON.parse(text);
  return { $defs: schema.$defs, properties: { items: { items: schema } } };
}
