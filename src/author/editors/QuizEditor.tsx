import { useCallback } from 'react';
import { type Schema, schemaHelp } from '../code/schema-help.ts';
import type { ItemEdit } from '../document/item-changes.ts';
import { editQuiz, retypeQuiz } from '../document/quiz-operations.ts';
import { withoutItems } from '../document/quiz-text.ts';
import { lineAroundItems, placeAroundItems } from '../findings/item-findings.ts';
import { FormFields } from '../form/FormFields.tsx';
import { fieldPrefix, knownFindings, readRecord, silenceEdit } from '../form/form-context.ts';
import { quizFields } from '../form/quiz-fields.ts';
import { StemsField } from '../form/StemsField.tsx';
import { QuizUse } from './QuizUse.tsx';
import { type QuizPartProps, WrittenText } from './WrittenText.tsx';

/** What a quiz says beside its questions: its title, how an exam is drawn, its stems. */
export function QuizEditor({ facts, ...shown }: QuizPartProps) {
  const { open, quiz, findings } = shown;
  const { act, course, worker } = open;
  const { file } = quiz;
  const text = withoutItems(quiz);
  const { value, isRead } = readRecord(text);
  const edit = (name: string, edits: readonly ItemEdit[], joins?: string) =>
    act((now) => editQuiz(now, file, name, edits, joins && `${file} ${joins}`));
  const known = knownFindings(findings);
  const help = useCallback(
    async () => schemaHelp(quizSchemaOf(await worker.schema('quiz'))),
    [worker],
  );
  return (
    <WrittenText
      {...shown}
      of={file}
      noun="quiz"
      heading={facts.title || file}
      text={text}
      isRead={isRead}
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
