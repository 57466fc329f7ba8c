import { memo } from 'react';
import type { ListedQuestion } from './question-filter.ts';

interface Props {
  readonly question: ListedQuestion;
  readonly chosen: boolean;
  /** Always the same function, so that one tick draws one row. */
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

/** A question with all that one chooses it by. */
export const QuestionRow = memo(function QuestionRow({ question, chosen, onChoose }: Props) {
  const { id, type, difficulty, findings } = question;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const about = [type, difficulty, ...findingWords(warnings, findings.length - warnings)];
  return (
    <li className="question-row">
      <input
        type="checkbox"
        id={`question-${id}`}
        checked={chosen}
        aria-describedby={`question-${id}-about`}
        onChange={({ currentTarget }) => onChoose([id], currentTarget.checked)}
      />
      <label htmlFor={`question-${id}`}>{question.question}</label>
      <p className="aside" id={`question-${id}-about`}>
        {about.filter(Boolean).join(' · ')}
      </p>
      <details>
        <summary>
          Answer<span className="visually-hidden"> and more of: {question.question}</span>
        </summary>
        <Details question={question} />
      </details>
    </li>
  );
});

function findingWords(warnings: number, notes: number): readonly string[] {
  const counted = (count: number, noun: string) =>
    count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'} of the review`];
  return [...counted(warnings, 'warning'), ...counted(notes, 'note')];
}

function Details({ question }: Pick<Props, 'question'>) {
  const { id, answer, why, case: about, family, isShownAgain, isVaried, findings } = question;
  return (
    <div className="question-details">
      {about !== undefined && (
        <p>
          <strong>About a case</strong> that other questions share: {about.text}
        </p>
      )}
      {answer.length === 1 ? (
        <p>
          <strong>Right:</strong> {answer[0]}
        </p>
      ) : answer.length > 1 ? (
        <>
          <p>
            <strong>Right:</strong>
          </p>
          <ul>
            {answer.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>No answer of it is right or wrong by itself.</p>
      )}
      {why !== '' && <p>{why}</p>}
      {isVaried && <p>Each student gets other numbers. The answer is that of one draw.</p>}
      {isShownAgain && (
        <p>
          The lesson shows its answer again further down. Without the question that place goes too.
        </p>
      )}
      {family !== undefined && (
        <p>It is one of the family “{family}”: a sitting has one at most.</p>
      )}
      {findings.map(({ severity, rule, message }) => (
        <p className={`question-${severity}`} key={rule + message}>
          <strong>{severity === 'warning' ? 'Warning' : 'Note'}:</strong> {message}{' '}
          <a href={`guide-review.html#${rule}`}>
            About this rule<span className="visually-hidden">, {rule}</span>
          </a>
        </p>
      ))}
      <p className="aside">
        <code>{id}</code>
      </p>
    </div>
  );
}
