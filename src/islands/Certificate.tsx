import { objectives } from 'virtual:objectives';
import { courseText, date } from 'virtual:words';
import { certificate as words } from 'virtual:words/certificate';
import { useEffect, useState } from 'react';
import { examState, sittingScore } from '../attempt/progress.ts';
import { sco, useSco } from './sco/use-sco.ts';

export interface CertificateProps {
  /** Of the course, as its package names it. */
  readonly title: string;
  /** In place of the course's own words between the name and the title. */
  readonly statement?: string;
  /** Who certifies it; absent for nobody but the course. */
  readonly issuer?: string;
}

/** The certificate of a learner who has passed; for anyone else, what it takes. */
export function Certificate(props: CertificateProps) {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const launched = useSco('launched');
  const { best, passed } = examState(course, settings, attempt);
  if (!launched) return <p aria-busy="true">{words.waiting}</p>;
  if (best === null || !passed)
    return (
      <>
        <p>{words.locked(settings.passMark)}</p>
        <div className="item-actions">
          <a className="button primary" href="exam.html">
            {words.toExam}
          </a>
        </div>
      </>
    );
  const first = attempt.sittings.find(
    (sitting) => sitting.submitted && sittingScore(course, sitting).percent >= settings.passMark,
  );
  return <Passed {...props} percent={best.percent} day={first?.day} />;
}

interface PassedProps extends CertificateProps {
  readonly percent: number;
  /** In days since 1970; undefined where it was not kept. */
  readonly day: number | undefined;
}

function Passed({ title, statement, issuer, percent, day }: PassedProps) {
  const course = useSco('course');
  const [name, setName] = useState('');
  useEffect(() => setName(sco().learnerName.read()), []);
  const change = (text: string) => {
    setName(text);
    sco().learnerName.keep(text);
  };
  return (
    <>
      <div className="certificate-name">
        <label htmlFor="certificate-name">{words.name}</label>
        <input
          id="certificate-name"
          value={name}
          maxLength={80}
          autoComplete="name"
          aria-describedby="certificate-about"
          onChange={({ target }) => change(target.value)}
        />
        <p id="certificate-about">{words.nameAbout}</p>
        <div className="item-actions">
          <button type="button" className="primary" onClick={() => window.print()}>
            {words.print}
          </button>
        </div>
      </div>
      <section className="certificate" aria-labelledby="certificate-course">
        <p>{words.toName}</p>
        <p className="certificate-learner" translate="no">
          {name.trim() === '' ? words.nameless : name}
        </p>
        <p>{statement ?? words.passed}</p>
        <h2 id="certificate-course" {...courseText}>
          {title}
        </h2>
        <p className="certificate-score">
          <span>{words.scored(percent)}</span>
          {day !== undefined && (
            <span>{` ${words.on(date(new Date(day * 86_400_000).toISOString().slice(0, 10)))}`}</span>
          )}
        </p>
        {issuer && <p className="certificate-issuer">{issuer}</p>}
        <h3>{words.objectives}</h3>
        <ul {...courseText}>
          {course.lessons.flatMap((lesson) =>
            lesson.objectives.map(({ id }) => <li key={id}>{objectives[id]?.text}</li>),
          )}
        </ul>
        <p className="certificate-vouches">{words.vouches}</p>
      </section>
    </>
  );
}
