import { type ParseError, parse } from 'jsonc-parser';
import { useCallback } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import { schemaHelp } from '../code/schema-help.ts';
import type { ItemPlace } from '../document/document.ts';
import type { ItemEdit } from '../document/item-changes.ts';
import { editItem, retypeItem } from '../document/operations.ts';
import { itemText, type QuizText } from '../document/quiz-text.ts';
import { type Finding, lineInSpan, placeInSpan } from '../findings/item-findings.ts';
import { knownFindings, recordOf, silenceEdit } from '../form/form-context.ts';
import { ItemForm } from '../form/ItemForm.tsx';
import { StemField } from '../form/StemField.tsx';
import type { QuizFacts } from '../state/course-facts.ts';
import type { OpenCourse } from '../state/use-author.ts';
import { type EditorProps, WrittenText } from './WrittenText.tsx';

interface ItemEditorProps extends EditorProps {
  readonly open: OpenCourse;
  readonly at: ItemPlace;
  readonly quiz: QuizText;
  readonly facts: QuizFacts;
  readonly findings: readonly Finding[];
  readonly others: readonly Problem[];
}

/** A question that is written on. */
export function ItemEditor(props: ItemEditorProps) {
  const { open, at, quiz, facts, findings, others } = props;
  const { act, course, worker } = open;
  const text = itemText(quiz, at.item);
  const span = quiz.items[at.item] ?? { offset: 0, length: 0 };
  const errors: ParseError[] = [];
  const value = recordOf(parse(text, errors));
  const edit = (name: string, edits: readonly ItemEdit[], joins?: string) =>
    act((now) => editItem(now, at, name, edits, joins && `${at.file} ${at.item} ${joins}`));
  const known = knownFindings(findings);
  const help = useCallback(
    async () => schemaHelp(JSON.parse(await worker.schema('quiz'))),
    [worker],
  );
  return (
    <WrittenText
      of={`${at.file} ${at.item}`}
      open={open}
      view={props.view}
      onView={props.onView}
      sought={props.sought}
      onSought={props.onSought}
      quiz={quiz}
      noun="question"
      heading={String(value.label || value.id || 'A question')}
      text={text}
      isRead={errors.length === 0}
      form={
        <ItemForm value={value} course={course} findings={known} onEdit={edit}>
          <StemField open={open} at={at} quiz={quiz} stems={facts.stems} findings={known} />
        </ItemForm>
      }
      findings={findings}
      others={others}
      placeOf={(problem) => placeInSpan(problem, quiz, span)}
      lineOf={(line) => lineInSpan(quiz, span, line)}
      help={help}
      onRetype={(next) => act((now) => retypeItem(now, at, next))}
      onSilence={(rule, reason) =>
        edit(`silence ${rule}`, [silenceEdit(value.silenced, rule, reason)])
      }
    />
  );
}
