import { useCallback } from 'react';
import { schemaHelp } from '../code/schema-help.ts';
import type { ItemPlace } from '../document/document.ts';
import type { ItemEdit } from '../document/item-changes.ts';
import { editItem, retypeItem } from '../document/operations.ts';
import { itemText } from '../document/quiz-text.ts';
import { lineInSpan, placeInSpan } from '../findings/item-findings.ts';
import { knownFindings, readRecord, silenceEdit } from '../form/form-context.ts';
import { ItemForm } from '../form/ItemForm.tsx';
import { StemField } from '../form/StemField.tsx';
import { type QuizPartProps, WrittenText } from './WrittenText.tsx';

interface ItemEditorProps extends QuizPartProps {
  readonly at: ItemPlace;
}

/** A question that is written on. */
export function ItemEditor({ at, facts, ...shown }: ItemEditorProps) {
  const { open, quiz, findings } = shown;
  const { act, course, worker } = open;
  const text = itemText(quiz, at.item);
  const span = quiz.items[at.item] ?? { offset: 0, length: 0 };
  const { value, isRead } = readRecord(text);
  const edit = (name: string, edits: readonly ItemEdit[], joins?: string) =>
    act((now) => editItem(now, at, name, edits, joins && `${at.file} ${at.item} ${joins}`));
  const known = knownFindings(findings);
  const help = useCallback(
    async () => schemaHelp(JSON.parse(await worker.schema('quiz'))),
    [worker],
  );
  return (
    <WrittenText
      {...shown}
      of={`${at.file} ${at.item}`}
      noun="question"
      heading={String(value.label || value.id || 'A question')}
      text={text}
      isRead={isRead}
      form={
        <ItemForm value={value} course={course} findings={known} onEdit={edit}>
          <StemField open={open} at={at} quiz={quiz} stems={facts.stems} findings={known} />
        </ItemForm>
      }
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
