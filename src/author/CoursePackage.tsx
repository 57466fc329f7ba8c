import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../authoring/problem.ts';
import type { DrawnQuestions } from '../packaging/make/drawn-questions.ts';
import { courseAsWritten, textsAsWritten } from './document/as-written.ts';
import { draftOf } from './document/own-draft.ts';
import { packageEdits } from './document/package-edits.ts';
import type { CourseHome } from './files/course-home.ts';
import type { Drafts } from './files/drafts.ts';
import { ProblemLines } from './findings/ProblemLine.tsx';
import type { OpenCourse } from './state/use-author.ts';

/** What makes packages; of these this page knows no more than what it gives. */
export type PackageMaker = ComponentType<PackageMakerProps>;

export interface PackageMakerProps {
  /** The questions as they are written now; null where errors, which are shown, forbid it. */
  readonly questions: () => Promise<DrawnQuestions | null>;
  /** Hands the questions to where packages are made to rules; null where they are those of the site. */
  readonly hand: (() => Promise<HandedOver>) | null;
  /** Something else once something else is written. */
  readonly of: unknown;
}

export type HandedOver =
  | 'handed'
  /** Errors, which are shown, forbid it. */
  | 'refused'
  /** This browser keeps nothing. */
  | 'not kept';

interface CoursePackageProps {
  readonly open: OpenCourse;
  readonly home: Pick<CourseHome, 'name'>;
  readonly drafts: Pick<Drafts, 'hand'>;
  readonly maker: PackageMaker;
}

/** The course with the questions that are written here, to be tried and handed on. */
export function CoursePackage({ open, home, drafts, maker: Maker }: CoursePackageProps) {
  const { data, site, document, worker } = open;
  const { files, course, lessons } = document;
  const draft = useMemo(
    () => draftOf(home.name, site, courseAsWritten(data, document)),
    [home, site, data, document],
  );
  const left = useMemo(
    () => packageEdits(site, { course, lessons })?.left ?? [],
    [site, course, lessons],
  );
  const of = useMemo(() => ({ files, course, lessons }), [files, course, lessons]);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (refused.length > 0) list.current?.focus();
  }, [refused]);
  // What was refused held for the texts as they were.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts may be without errors.
  useEffect(() => setRefused([]), [of]);

  async function questions(): Promise<DrawnQuestions | null> {
    const asked = await worker.questions(textsAsWritten(data, document), lessons);
    setRefused(asked.kind === 'failed' ? asked.problems : []);
    return asked.kind === 'drawn' ? asked.questions : null;
  }

  async function hand(): Promise<HandedOver> {
    if (draft === null || (await questions()) === null) return 'refused';
    return drafts.hand(draft).then(
      () => 'handed',
      () => 'not kept',
    );
  }

  return (
    <section className="author-package" aria-label="Package">
      {left.length > 0 && <LeftOut left={left} />}
      {import.meta.env.DEV ? (
        <p className="hint">
          Packages are made on the built site, which <code>npm start</code> builds and serves, this
          page in it.
        </p>
      ) : (
        <Maker questions={questions} hand={draft === null ? null : hand} of={of} />
      )}
      {refused.length > 0 && (
        <div className="trouble" role="alert" tabIndex={-1} ref={list}>
          <p>
            <strong>
              {refused.length === 1 ? 'An error keeps' : `${refused.length} errors keep`} the
              package from being made
            </strong>
          </p>
          <ProblemLines problems={refused} most={50} />
        </div>
      )}
    </section>
  );
}

/** What is written and gets into no package made here, said before one is made. */
function LeftOut({ left }: { readonly left: readonly string[] }) {
  return (
    <div className="author-left">
      <p>
        Packages made here have the questions as they are written, and the pages as this site was
        built. Not in them:
      </p>
      <ul>
        {left.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>
        To have that in, save or download what changed, put it into the folder of the course, and
        build there with <code>npm run build</code>; without Node, send the files to whoever runs
        this site.
      </p>
    </div>
  );
}
