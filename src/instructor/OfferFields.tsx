import { type FieldsProps, fieldsOf, type OfferedCourse } from './choices-form.ts';
import { ChoiceField, TextField } from './Field.tsx';

interface Props extends FieldsProps {
  readonly course: OfferedCourse;
}

type OnOff = 'on' | 'off';

const certificates = [
  {
    value: 'on',
    label: 'A certificate for those who have passed',
    hint: 'They write their name on it and print it. Only the LMS vouches for the result, and the page says so.',
  },
  { value: 'off', label: 'No certificate', hint: 'The page and its links are not in the package.' },
] as const;

const practices = [
  {
    value: 'on',
    label: 'Practice of the questions in the lessons',
    hint: 'Brings back what students missed, and later the rest. It counts for nothing.',
  },
  { value: 'off', label: 'No practice', hint: 'The page and its links are not in the package.' },
] as const;

/** What the package offers beside lessons and exam. */
export function OfferFields({ course, ...props }: Props) {
  const { form, problems, change } = props;
  const field = fieldsOf(props);
  const value = (isOn: boolean): OnOff => (isOn ? 'on' : 'off');
  return (
    <fieldset className="group">
      <legend>
        <h2>Certificate and practice</h2>
      </legend>
      <ChoiceField
        id="certificate"
        label="Certificate"
        options={certificates}
        value={value(form.certificate)}
        onChange={(chosen) => change({ certificate: chosen === 'on' })}
      />
      {form.certificate && (
        <>
          <TextField
            {...field('statement')}
            label="What it says"
            hint="Stands between the name and the title, such as: has taken part in. Left empty, the course’s own words stand there: has passed the exam of the course."
            problem={problems.statement ?? problems.certificate}
          />
          <TextField
            {...field('issuer')}
            label="Who issues it"
            hint="A line below the score, such as the name of your school. Left empty, there is none."
          />
        </>
      )}
      {course.practice !== false && (
        <ChoiceField
          id="practice"
          label="Practice"
          options={practices}
          value={value(form.practice)}
          onChange={(chosen) => change({ practice: chosen === 'on' })}
        />
      )}
    </fieldset>
  );
}
