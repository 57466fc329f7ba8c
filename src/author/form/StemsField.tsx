import type { ItemEdit } from '../document/item-changes.ts';
import {
  addStem,
  editQuiz,
  leaningOn,
  putUnderStem,
  removeStem,
  renameStem,
} from '../document/quiz-operations.ts';
import type { QuizText } from '../document/quiz-text.ts';
import type { QuizFacts } from '../state/course-facts.ts';
import type { OpenCourse } from '../state/use-author.ts';
import { Choose } from './Choose.tsx';
import type { KnownFinding } from './FieldFrame.tsx';
import { fieldPrefix } from './form-context.ts';
import { IdField } from './IdField.tsx';
import { TextField } from './TypedField.tsx';

interface StemsFieldProps {
  readonly open: OpenCourse;
  readonly quiz: QuizText;
  readonly facts: QuizFacts;
  readonly findings: readonly KnownFinding[];
}

/** The stems of a quiz, each with the questions that lean on it. */
export function StemsField(props: StemsFieldProps) {
  const { open, quiz, facts } = props;
  return (
    <fieldset className="author-entries">
      <legend>Stems</legend>
      <p className="hint">A case, table or picture that stands once above several questions.</p>
      <ol>
        {facts.stems.map((stem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids are typed here, and a field keeps its focus.
          <li key={index}>
            <Stem {...props} index={index} stem={stem} />
          </li>
        ))}
      </ol>
      <div className="author-buttons">
        <button
          type="button"
          onClick={() => open.act((now) => addStem(now, { file: quiz.file, item: null }))}
        >
          Add a stem
        </button>
      </div>
    </fieldset>
  );
}

interface StemProps extends StemsFieldProps {
  readonly index: number;
  readonly stem: QuizFacts['stems'][number];
}

function Stem({ open, quiz, facts, findings, index, stem }: StemProps) {
  const { act } = open;
  const { file } = quiz;
  const place = `stems[${index}]`;
  const at = (name: string) => findings.filter(({ path }) => path === `${place}.${name}`);
  const set = (name: string, value: unknown) =>
    act((now) => {
      const edit: ItemEdit = { kind: 'set', path: ['stems', index, name], value };
      return editQuiz(now, file, 'change a stem', [edit], `${file} ${place} ${name}`);
    });
  const nameOf = (item: number) => {
    const { label, prompt, id } = quiz.items[item]?.brief ?? {};
    return (label || prompt || id || 'a question').slice(0, 70);
  };
  const leaning = leaningOn(quiz, stem.id);
  const free = quiz.items.flatMap(({ brief }, item) => (brief.stem === '' ? [item] : []));
  const put = (item: number, under: string | null) =>
    act((now) => {
      const step = putUnderStem(now, { file, item }, under);
      return step && { ...step, after: { file, item: null } };
    });
  return (
    <fieldset className="author-entry">
      <legend>Stem {index + 1}</legend>
      <IdField
        id={`${fieldPrefix}-${place}.id`}
        label="Id"
        findings={at('id')}
        value={stem.id}
        taken={facts.stems.filter((each) => each !== stem).map(({ id }) => id)}
        onRename={(id) => act((now) => renameStem(now, file, index, id))}
      />
      <TextField
        id={`${fieldPrefix}-${place}.text`}
        label="Text"
        findings={at('text')}
        field={{ kind: 'text', name: 'text', label: 'Text', needed: true }}
        value={stem.text}
        onChange={(text) => set('text', text)}
      />
      {facts.kind === 'exam' && (
        <TextField
          id={`${fieldPrefix}-${place}.family`}
          label="Family"
          findings={at('family')}
          field={{ kind: 'line', name: 'family', label: 'Family' }}
          value={stem.family}
          onChange={(family) => set('family', family)}
        />
      )}
      <ol className="author-order" aria-label="Questions that lean on it">
        {leaning.map((item) => (
          <li key={item}>
            <button
              type="button"
              className="author-place"
              onClick={() => open.look({ file, item })}
            >
              {nameOf(item)}
            </button>{' '}
            <button type="button" onClick={() => put(item, null)}>
              Take out<span className="visually-hidden">: {nameOf(item)}</span>
            </button>
          </li>
        ))}
      </ol>
      {free.length > 0 && (
        <Choose
          id={`${fieldPrefix}-${place}-put`}
          label="Put a question under it"
          findings={[]}
          value=""
          options={[
            { value: '', label: 'choose one' },
            ...free.map((item) => ({ value: String(item), label: nameOf(item) })),
          ]}
          onChange={(item) => item !== '' && put(Number(item), stem.id)}
        />
      )}
      <div className="author-buttons">
        <button type="button" onClick={() => act((now) => removeStem(now, file, index))}>
          Remove<span className="visually-hidden"> stem {index + 1}</span>
        </button>
      </div>
    </fieldset>
  );
}
