import { faultyAccents, isColour } from './branding-form.ts';
import { type FieldsProps, fieldsOf, type OfferedCourse } from './choices-form.ts';
import { ChoiceField, FieldProblem } from './Field.tsx';

interface Props extends FieldsProps {
  readonly course: OfferedCourse;
}

const accents = [
  {
    value: 'course',
    label: 'That of the course',
    hint: 'For buttons, links and what is chosen.',
  },
  {
    value: 'own',
    label: 'One of your own',
    hint: 'One shade for light pages, one for dark. Both must be easy to read on them.',
  },
] as const;

const schemes = [
  { name: 'light', label: 'On light pages' },
  { name: 'dark', label: 'On dark pages' },
] as const;

/** The accent colour of the package, on light and on dark pages. */
export function AccentFields({ course, ...props }: Props) {
  const { form, problems, change } = props;
  const field = fieldsOf(props);
  const faults = faultyAccents(form, course.papers);
  return (
    <>
      <ChoiceField {...field('accent')} label="Accent colour" options={accents} />
      {form.accent === 'own' && (
        <div className="accents">
          {schemes.map(({ name, label }) => {
            const fault = faults[name];
            const colour = form[name].trim();
            return (
              <div key={name}>
                <label htmlFor={name}>{label}</label>
                <div className="field-box">
                  <input
                    type="color"
                    aria-label={`${label}, picked`}
                    value={isColour(colour) ? colour : '#000000'}
                    onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
                  />
                  <input
                    id={name}
                    type="text"
                    autoComplete="off"
                    spellCheck={false}
                    value={form[name]}
                    aria-invalid={problems[name] !== undefined}
                    aria-describedby={`${name}-problem`}
                    onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
                  />
                </div>
                <FieldProblem id={name} problem={problems[name]} />
                {fault !== undefined && (
                  <button type="button" onClick={() => change({ [name]: fault.nearest })}>
                    <Swatch colour={fault.nearest} /> Take {fault.nearest}, the nearest that can
                  </button>
                )}
              </div>
            );
          })}
        </div>
      )}
    </>
  );
}

/** An SVG, since the policy of the page allows no styles of elements. */
function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg className="swatch" viewBox="0 0 1 1" aria-hidden="true">
      <rect width="1" height="1" fill={colour} />
    </svg>
  );
}
