import type { ItemPlace } from '../document/document.ts';
import type { ItemEdit } from '../document/item-changes.ts';
import { addStem, editQuiz, leaningOn, putUnderStem } from '../document/quiz-operations.ts';
import type { QuizText } from '../document/quiz-text.ts';
import type { KnownStem } from '../state/course-facts.ts';
import type { OpenCourse } from '../state/use-author.ts';
import { Choose } from './Choose.tsx';
import type { KnownFinding } from './FieldFrame.tsx';
import { fieldPrefix } from './form-context.ts';
import { TextField } from './TypedField.tsx';

interface StemFieldProps {
  readonly open: OpenCourse;
  readonly at: ItemPlace;
  readonly quiz: QuizText;
  readonly stems: readonly KnownStem[];
  readonly findings: readonly KnownFinding[];
}

const fresh = ' a new stem';

/** The stem that a question leans on, and its text: it is written once and stands above all that do. */
export function StemField({ open, at, quiz, stems, findings }: StemFieldProps) {
  const { act } = open;
  const own = quiz.items[at.item]?.brief.stem ?? '';
  const index = stems.findIndex(({ id }) => id === own);
  const stem = stems[index];
  const count = leaningOn(quiz, own).length;
  const choose = (value: string) =>
    act((now) =>
      value === fresh ? addStem(now, at) : putUnderStem(now, at, value === '' ? null : value),
    );
  return (
    <>
      <Choose
        id={`${fieldPrefix}-stem`}
        label="Leans on"
        findings={findings.filter(({ path }) => path === 'stem')}
        value={own}
        options={[
          { value: '', label: 'nothing but itself' },
          ...stems.map(({ id, text }) => ({ value: id, label: `${id}: ${text.slice(0, 60)}` })),
          { value: fresh, label: 'a new stem: a case, table or picture above several questions' },
        ]}
        onChange={choose}
      />
      {stem !== undefined && (
        <TextField
          id={`${fieldPrefix}-stem-text`}
          label={count === 1 ? 'Stem, above this question' : `Stem, above ${count} questions`}
          findings={[]}
          field={{ kind: 'text', name: 'text', label: 'Stem', needed: true }}
          value={stem.text}
          onChange={(text) =>
            act((now) => {
              const edit: ItemEdit = { kind: 'set', path: ['stems', index, 'text'], value: text };
              const step = editQuiz(now, at.file, 'change a stem', [edit], `${at.file} ${own}`);
              return step && { ...step, after: at };
            })
          }
        />
      )}
    </>
  );
}
