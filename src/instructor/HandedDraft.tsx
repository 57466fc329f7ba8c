import { isDraft } from '../packaging/make/own-bank.ts';
import { ProblemList } from './ProblemList.tsx';
import type { OwnCourse } from './use-own-questions.ts';

interface Props extends Pick<OwnCourse, 'banks' | 'own' | 'handed' | 'problems'> {
  readonly onBanks: (banks: OwnCourse['banks']) => void;
}

/** Says of a draft that came with the address of this page where it is, and takes it out again. */
export function HandedDraft({ banks, own, handed, problems, onBanks }: Props) {
  switch (handed) {
    case null:
      return null;
    case 'coming':
      return (
        <div className="course-changes" role="status">
          <p>Your draft is coming from Write…</p>
        </div>
      );
    case 'failed':
      return (
        <ProblemList
          heading="Your draft of Write is not in the course, which stands as it was"
          problems={problems}
        />
      );
    case 'there':
      return (
        <div className="course-changes" role="status">
          <p>
            <strong>Your draft of Write is in the course.</strong> {own?.drafted.join(' ')} Its
            title and its rules of the exam are in the form below. Nothing that you choose here
            changes the draft.
          </p>
          <p className="actions">
            <button type="button" onClick={() => onBanks(banks.filter((bank) => !isDraft(bank)))}>
              Take the draft out again
            </button>{' '}
            <a href="author.html">Back to Write</a>
          </p>
        </div>
      );
  }
}
