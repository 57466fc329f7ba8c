import { AccentFields } from './AccentFields.tsx';
import type { FieldsProps, OfferedCourse } from './choices-form.ts';
import { TextField } from './Field.tsx';
import { LogoField } from './LogoField.tsx';

interface Props extends FieldsProps {
  readonly course: OfferedCourse;
}

/** Under whose name the course goes: what stands in the head of its pages, its colour, its texts. */
export function BrandingFields({ form, problems, change, course }: Props) {
  return (
    <fieldset className="group">
      <legend>
        <h2>Your name on it</h2>
      </legend>
      <TextField
        id="shortName"
        label="Short name"
        hint="Stands at the top of every page and in the title of its window. On a phone the logo stands there alone."
        problem={problems.shortName}
        value={form.shortName}
        onChange={(shortName) => change({ shortName })}
      />
      <LogoField logo={form.logo} problem={problems.logo} onChange={(logo) => change({ logo })} />
      <AccentFields form={form} problems={problems} change={change} course={course} />
      <TextField
        id="welcome"
        label="Welcome"
        hint="Stands on the cover, above the button that starts the course. An empty line begins a new paragraph."
        rows={4}
        problem={problems.welcome}
        value={form.welcome}
        onChange={(welcome) => change({ welcome })}
      />
      <TextField
        id="closing"
        label="Closing words"
        hint="Stand with each result of the exam, passed or not: what to do next, by when, for whom."
        rows={3}
        problem={problems.closing}
        value={form.closing}
        onChange={(closing) => change({ closing })}
      />
      <TextField
        id="contact"
        label="Contact"
        hint="An e-mail address, or the address of a page that begins with https://. Stands at the foot of every page."
        problem={problems.contact}
        value={form.contact}
        onChange={(contact) => change({ contact })}
      />
    </fieldset>
  );
}
