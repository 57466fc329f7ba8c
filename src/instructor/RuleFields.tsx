import { type FieldsProps, fieldsOf } from './choices-form.ts';
import type { ChoiceWarning } from './describe-warnings.ts';
import { ChoiceField, TextField } from './Field.tsx';

const completions = [
  {
    value: 'checks-and-exam',
    label: 'The checks and the exam',
    hint: 'Complete when every question of every check has an answer and the exam is passed, or no sitting is left.',
  },
  {
    value: 'exam',
    label: 'The exam alone',
    hint: 'Complete when the exam is passed, or no sitting is left.',
  },
  {
    value: 'checks',
    label: 'The checks alone',
    hint: 'Complete when every question of every check has an answer. The exam still gives the score.',
  },
] as const;

const feedbacks = [
  {
    value: 'after-sitting',
    label: 'After each sitting',
    hint: 'Students learn at once what was right. Questions may come back in the next sitting.',
  },
  {
    value: 'after-last-sitting',
    label: 'When no sitting is left',
    hint: 'Until then students see which of their answers were right, and not what would have been.',
  },
  {
    value: 'never',
    label: 'Never',
    hint: 'Students see their score, and the score of each objective.',
  },
] as const;

const interactions = [
  {
    value: 'auto',
    label: 'What suits the format',
    hint: 'Every try in SCORM 1.2. The latest answer in SCORM 2004, where Moodle sends all records at each save.',
  },
  {
    value: 'journal',
    label: 'Every try',
    hint: 'The report of the LMS has a record for each try at a question and each sitting.',
  },
  {
    value: 'state',
    label: 'The latest answer',
    hint: 'One record for each question, overwritten by the next try. For an LMS that gets slow with many records.',
  },
  {
    value: 'off',
    label: 'None',
    hint: 'The LMS gets score and status, and cannot show who answered what.',
  },
] as const;

const exits = [
  {
    value: 'suspend',
    label: 'Keep the attempt open',
    hint: 'Each visit goes on where the last one ended, also after completion. Right for nearly every LMS.',
  },
  {
    value: 'normal-when-complete',
    label: 'Close the attempt once it is complete',
    hint: 'For an LMS that records a completion only when the attempt ends. In SCORM 2004 the next visit then starts from the beginning.',
  },
] as const;

interface Props extends FieldsProps {
  /** Of the last choices that held together. */
  readonly warnings: readonly ChoiceWarning[];
}

/** How the course is passed, completed and reported. */
export function RuleFields({ warnings, ...props }: Props) {
  const field = fieldsOf(props);
  const warningsAt = (name: ChoiceWarning['field']) =>
    warnings.filter(({ field }) => field === name);
  return (
    <fieldset className="group">
      <legend>
        <h2>Rules</h2>
      </legend>
      <TextField
        {...field('passMark')}
        label="Pass mark"
        unit="percent"
        hint="The share of its points that passes a sitting of the exam. The objectives of the lessons are judged by it too."
      />
      {props.form.drawing === 'course' && (
        <TextField
          {...field('examLength')}
          label="Exam length"
          unit="questions"
          hint="Drawn for each sitting, from every lesson in turn. If there are fewer, all are asked."
        />
      )}
      <TextField
        {...field('examAttempts')}
        label="Sittings of the exam"
        unit="at most"
        hint="How often a student may take the exam. The course counts, so let the LMS allow any number of attempts. The best sitting is the score."
        warnings={warningsAt('examAttempts')}
      />
      <ChoiceField
        {...field('completion')}
        label="What completes the course"
        options={completions}
        warnings={warningsAt('completion')}
      />
      <ChoiceField
        {...field('feedback')}
        label="The exam shows right answers and reasons"
        options={feedbacks}
      />
      <ChoiceField
        {...field('interactions')}
        label="Answers in the reports of the LMS"
        options={interactions}
      />
      <ChoiceField
        {...field('exit')}
        label="On leaving"
        options={exits}
        warnings={warningsAt('exit')}
      />
    </fieldset>
  );
}
