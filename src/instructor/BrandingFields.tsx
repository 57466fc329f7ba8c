import { AccentFields } from './AccentFields.tsx';
import { type FieldsProps, fieldsOf, type OfferedCourse } from './choices-form.ts';
import { TextField } from './Field.tsx';
import { LogoField } from './LogoField.tsx';

interface Props extends FieldsProps {
  readonly course: OfferedCourse;
}

/** Under whose name the course goes: what stands in the head of its pages, its colour, its texts. */
export function BrandingFields(props: Props) {
  const field = fieldsOf(props);
  return (
    <fieldset className="group">
      <legend>
        <h2>Your name on it</h2>
      </legend>
      <TextField
        {...field('shortName')}
        label="Short name"
        hint="Stands at the top of every page and in the title of its window. On a phone the logo stands there alone."
      />
      <LogoField {...field('logo')} />
      <AccentFields {...props} />
      <TextField
        {...field('welcome')}
        label="Welcome"
        hint="Stands on the cover, above the button that starts the course. An empty line begins a new paragraph."
        rows={4}
      />
      <TextField
        {...field('closing')}
        label="Closing words"
        hint="Stand with each result of the exam, passed or not: what to do next, by when, for whom."
        rows={3}
      />
      <TextField
        {...field('contact')}
        label="Contact"
        hint="An e-mail address, or the address of a page that begins with https://. Stands at the foot of every page."
      />
    </fieldset>
  );
}
