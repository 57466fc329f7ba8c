import { useState } from 'react';
import { type BroughtBank, isDraft, type OwnBank } from '../packaging/make/own-bank.ts';
import type { OfferedCourse } from './choices-form.ts';
import { countOf, type OwnQuestions } from './own-questions.ts';
import { ProblemList } from './ProblemList.tsx';
import type { OwnCourse } from './use-own-questions.ts';

interface Props extends Pick<OwnCourse, 'banks' | 'course' | 'own' | 'isTaking' | 'problems'> {
  readonly bring: OwnQuestions['Bring'];
  readonly onBanks: (banks: readonly OwnBank[]) => void;
}

/** Questions that the course has not: what was brought in, and the way to bring in more. */
export function OwnQuestionFields({
  banks,
  course,
  own,
  isTaking,
  problems,
  bring: Bring,
  onBanks,
}: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className="form-field" id="own">
      <legend>Your own questions</legend>
      <p className="hint" id="own-hint">
        What you wrote on the page <a href="author.html">Write questions</a> comes here by its
        button “Take the draft to Make”. A bank of another tool comes as a file: Moodle XML, GIFT,
        QTI, H5P, Aiken, a table and more, see <a href="guide-formats.html">Formats</a>. All is read
        in this browser and sent nowhere. The address of this page cannot hold it, a file of choices
        does.
      </p>
      {banks.length > 0 && (
        <ul className="own-banks">
          {banks.map((bank, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may come twice
            <li key={at}>
              {isDraft(bank)
                ? `${nameOf(bank)}. ${(own?.drafted ?? []).join(' ')} `
                : `${bank.name}: ${counted(countOf(bank))} ${homeOf(bank, course)} `}
              <button
                type="button"
                disabled={isTaking}
                onClick={() => onBanks(banks.filter((_, each) => each !== at))}
              >
                Remove<span className="visually-hidden"> {nameOf(bank)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="said" role="status">
        {isTaking && 'Taking in the questions…'}
      </p>
      {problems.length > 0 && (
        <ProblemList heading="The questions could not be taken in" problems={problems} />
      )}
      {isOpen ? (
        <Bring
          onBank={(bank) => {
            setOpen(false);
            onBanks([...banks, bank]);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button type="button" disabled={isTaking} onClick={() => setOpen(true)}>
          Bring in questions
        </button>
      )}
    </fieldset>
  );
}

function counted(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}

function nameOf(bank: OwnBank): string {
  return isDraft(bank) ? `Your draft on Write, of ${bank.draft}` : bank.name;
}

function homeOf({ into }: BroughtBank, course: OfferedCourse): string {
  const lesson = course.lessons.find(({ id }) => id === into);
  return lesson === undefined ? 'for the exam' : `in “${lesson.title}”`;
}
