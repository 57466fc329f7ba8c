import * as words from 'virtual:words';
import { parted, type Text } from '../../quiz/text/text.ts';
import { Mark } from './Mark.tsx';
import { Passage, Prose } from './Prose.tsx';

export type OptionMark = 'right' | 'wrong' | 'missed';

const signs = {
  right: 'correct',
  wrong: 'incorrect',
  missed: 'missed',
} as const satisfies Record<OptionMark, unknown>;

interface OptionRowProps {
  readonly type: 'radio' | 'checkbox';
  /** Radios of one name exclude each other. */
  readonly name: string;
  readonly checked: boolean;
  readonly onPick: (on: boolean) => void;
  readonly text: Text;
  readonly mark: OptionMark | null;
  readonly feedback: Text | undefined;
  /** The id of the message that says what is missing, of which checkboxes are one by one. */
  readonly lacking?: string | undefined;
}

/** An option as a full-width row: its label around a native input, and what is said to it. */
export function OptionRow(props: OptionRowProps) {
  const { type, name, checked, onPick, text, mark, feedback, lacking } = props;
  return (
    <li className="option" data-mark={mark ?? undefined}>
      <label>
        <input
          type={type}
          name={name}
          checked={checked}
          aria-invalid={lacking !== undefined || undefined}
          aria-describedby={lacking}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />{' '}
        <span className="option-text">
          <Prose text={text} />
        </span>
      </label>
      <OptionFeedback mark={mark} feedback={feedback} />
    </li>
  );
}

/** The verdict on a part of an answer, and why; nothing before it is due. */
export function OptionFeedback({ mark, feedback = '' }: Pick<OptionRowProps, 'mark' | 'feedback'>) {
  if (mark === null && feedback === '') return null;
  const { lead, rest } = parted(feedback);
  return (
    <>
      <p className="option-feedback">
        {mark !== null && <Mark sign={signs[mark]} word={words.feedback.marks[mark]} />}{' '}
        {lead !== '' && (
          <span>
            <Prose text={lead} />
          </span>
        )}
      </p>
      {rest.length > 0 && <Passage className="option-feedback" text={rest} />}
    </>
  );
}
