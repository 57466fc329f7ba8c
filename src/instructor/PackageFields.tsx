import { interfaceLanguagesOf } from '../packaging/make/choices.ts';
import { type FieldsProps, fieldsOf, type OfferedCourse } from './choices-form.ts';
import { languageName } from './describe-choices.ts';
import { ChoiceField, TextField } from './Field.tsx';

const standards = [
  {
    value: 'scorm-1.2',
    label: 'SCORM 1.2',
    hint: 'Every LMS accepts it. The gradebook gets a score and one word: incomplete, completed, passed or failed. For Moodle and Chamilo, and when you do not know.',
  },
  {
    value: 'scorm-2004-3rd',
    label: 'SCORM 2004, 3rd edition',
    hint: 'The gradebook gets completion and success separately, and progress as well. For Canvas, and for an LMS that says SCORM 2004 without an edition.',
  },
  {
    value: 'scorm-2004-4th',
    label: 'SCORM 2004, 4th edition',
    hint: 'Reports the same. For SCORM Cloud, and for an LMS that names the 4th edition.',
  },
  {
    value: 'cmi5',
    label: 'cmi5',
    hint: 'For an LMS that names cmi5, such as SCORM Cloud, and for one that keeps records in an LRS (xAPI). Every answer comes as a statement with its question.',
  },
  {
    value: 'web',
    label: 'Web pages, without an LMS',
    hint: 'For a web server. Nothing reaches a gradebook: progress stays in each student’s browser.',
  },
] as const;

interface PackageFieldsProps extends FieldsProps {
  readonly course: OfferedCourse;
}

/** What the package is to the LMS: its standard, its name, its identifier, its languages. */
export function PackageFields({ course, ...props }: PackageFieldsProps) {
  const field = fieldsOf(props);
  const spoken = interfaceLanguagesOf(course);
  return (
    <fieldset className="group">
      <legend>
        <h2>Package</h2>
      </legend>
      <ChoiceField {...field('format')} label="Standard" options={standards}>
        <p className="hint">
          <a href="lms.html">Which one does my LMS want?</a>
        </p>
      </ChoiceField>
      <TextField
        {...field('title')}
        label="Title"
        hint="The name under which the LMS lists the course. Its cover and its certificate show it too, and the file is named after it."
      />
      <TextField
        {...field('identifier')}
        label="Identifier"
        hint="The LMS recognises the package by it. Keep it when you replace a package that students have used: with another identifier the LMS takes it for a different course, and Moodle then deletes all tracks and grades of the activity. Choose another only for a second course alongside the first."
      />
      <TextField
        {...field('language')}
        label="Language"
        hint="The language shown in the catalogue of the LMS, such as en or en-GB. Only SCORM 1.2 and cmi5 have a place for it. It translates nothing."
      />
      {spoken.length > 1 && (
        <ChoiceField
          {...field('interfaceLanguage')}
          label="Language of the interface"
          options={spoken.map((tag) => ({
            value: tag,
            label: languageName(tag),
            hint:
              tag === course.language
                ? 'As the course itself.'
                : 'Buttons, feedback, the exam, the certificate and all messages. Lessons, questions and what belongs to them stay as they are written.',
          }))}
        />
      )}
    </fieldset>
  );
}
