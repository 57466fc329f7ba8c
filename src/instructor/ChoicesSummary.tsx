import type { Course } from '../attempt/course.ts';
import type { PackageChoices } from '../packaging/make/choices.ts';
import { describeChoices } from './describe-choices.ts';

interface Props {
  /** The last ones that held together: a form being fixed does not blank what it comes to. */
  readonly choices: PackageChoices;
  /** The whole course. */
  readonly outline: Course;
  /** Those it works in, in words. */
  readonly browsers: string;
}

/** What the choices come to, in plain words, as they are made. */
export function ChoicesSummary({ choices, outline, browsers }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is higher than the window it scrolls
    <aside className="make-summary" aria-labelledby="summary" tabIndex={0}>
      <h2 id="summary">What this comes to</h2>
      {describeChoices(choices, outline).map(({ about, heading, sentences }) => (
        <section key={about}>
          <h3>{heading}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>Where it works</h3>
        <ul>
          <li>In {browsers}.</li>
        </ul>
      </section>
    </aside>
  );
}
