import { mayBeParted, mayBeWeighted, wholeWeight } from '../packaging/make/choices.ts';
import { type FieldsProps, fieldsOf } from './choices-form.ts';
import type { ChoiceWarning } from './describe-warnings.ts';
import { ChoiceField, TextField } from './Field.tsx';

const one = {
  value: 'one',
  label: 'One: the whole course',
  hint: 'The LMS has one entry, with one status and one score. Right for nearly every course and every LMS.',
} as const;

/** What the entries are called, and what comes of several, by what the package is made for. */
const parts = {
  scorm: {
    label: 'How many SCOs (entries that the LMS opens and grades)',
    hint: 'The LMS lists the lessons and the exam, each with a status of its own. Each has room of its own for answers, so that a long course fits into SCORM 1.2 as well. Students go from one to the next in the LMS. In Moodle it works in SCORM 1.2 alone.',
  },
  cmi5: {
    label: 'How many AUs (entries that the LMS opens and follows)',
    hint: 'The LMS lists the lessons and the exam, each with a status of its own. Students go from one to the next in the LMS. cmi5 cannot have the exam wait for the lessons: it says which are still to be completed. Moodle plays no cmi5 of itself: take SCORM 1.2 there.',
  },
} as const;

interface Props extends FieldsProps {
  /** Of the last choices that held together. */
  readonly warnings: readonly ChoiceWarning[];
}

/** Into how many SCOs or AUs the course is taken apart, and what each counts. */
export function ScoFields({ warnings, ...props }: Props) {
  const { form } = props;
  const field = fieldsOf(props);
  if (!mayBeParted(form.format)) return null;
  const { label, hint } = parts[form.format === 'cmi5' ? 'cmi5' : 'scorm'];
  const perLesson = {
    value: 'per-lesson',
    label: 'One for each lesson, and one for the exam',
    hint,
  } as const;
  return (
    <fieldset className="group">
      <legend>
        <h2>Entries in the LMS</h2>
      </legend>
      <ChoiceField
        {...field('scos')}
        label={label}
        options={[one, perLesson]}
        warnings={warnings.filter(({ field }) => field === 'scos')}
      >
        <p className="hint">
          <a href="guide-instructors.html#one-sco-for-each-lesson">What differs</a>
        </p>
      </ChoiceField>
      {form.scos === 'per-lesson' && mayBeWeighted(form.format) && (
        <TextField
          {...field('examWeight')}
          label="Weight of the exam"
          unit="percent of the score of the whole"
          hint={`The lessons share the rest evenly, each by the points of its questions. With ${wholeWeight} the lessons report no score, so that every LMS comes to the score of the exam, however it makes one grade of several. SCORM 1.2 cannot say weights to an LMS.`}
        />
      )}
    </fieldset>
  );
}
