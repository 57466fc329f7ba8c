import { type SubmitEvent, useRef, useState } from 'react';
import type { Course } from '../attempt/course.ts';
import { LibraryList } from '../library/LibraryList.tsx';
import { useLibrary } from '../library/use-library.ts';
import { linkOfChoices } from '../packaging/make/choices-link.ts';
import { BrandingFields } from './BrandingFields.tsx';
import { ChoicesSummary } from './ChoicesSummary.tsx';
import { CourseChanges } from './CourseChanges.tsx';
import type { FieldName, OfferedCourse } from './choices-form.ts';
import { DrawingFields } from './DrawingFields.tsx';
import { questionSentences } from './describe-questions.ts';
import { warningsOf } from './describe-warnings.ts';
import { mayBeCounted } from './drawing-form.ts';
import { HandedDraft } from './HandedDraft.tsx';
import { LessonFields } from './LessonFields.tsx';
import { MakingView } from './MakingView.tsx';
import { OfferFields } from './OfferFields.tsx';
import { OwnQuestionFields } from './OwnQuestionFields.tsx';
import type { OwnQuestions } from './own-questions.ts';
import { PackageFields } from './PackageFields.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ProblemList } from './ProblemList.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import { ScoFields } from './ScoFields.tsx';
import { ShareChoices } from './ShareChoices.tsx';
import { TimeFields } from './TimeFields.tsx';
import { useChoices } from './use-choices.ts';
import { useMaking } from './use-making.ts';
import { useOwnQuestions } from './use-own-questions.ts';
import type { Serve } from './use-preview.ts';

export interface MakePageProps {
  readonly course: OfferedCourse;
  /** The same course as attempts see it. */
  readonly outline: Course;
  /** The browsers that packages work in, in words. */
  readonly browsers: string;
  /** What the preview needs to be shown. */
  readonly serve: Serve;
  readonly ownQuestions: OwnQuestions;
}

/** Choosing the rules of the course and making a package of it, in this browser. */
export function MakePage(props: MakePageProps) {
  const { browsers, serve, ownQuestions } = props;
  const own = useOwnQuestions(props.course, props.outline, ownQuestions);
  const { course, outline } = own;
  const drawn = own.own?.drawn ?? null;
  const { form, problems, choices, sound, linkProblems, changes, change, take, follow, link } =
    useChoices(course, { ...own, begins: own.handed === 'there' ? (drawn?.course ?? null) : null });
  const { entries, add, remove, download } = useLibrary();
  const { making, make, cancel } = useMaking(add);
  const [refused, setRefused] = useState('');
  const page = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLDivElement>(null);
  const fresh =
    making.kind === 'made' &&
    making.choices.logo === choices?.logo &&
    making.choices.own === choices?.own &&
    linkOfChoices(making.choices, course) === link;
  const fields = { form, problems, change };

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (choices !== null) {
      setRefused('');
      now.current?.scrollIntoView({ block: 'nearest' });
      void make(choices, drawn);
      return;
    }
    const faulty = Object.entries(problems) as [FieldName, string][];
    setRefused(`Not made yet. ${faulty.map(([, problem]) => problem).join(' ')}`);
    placeToMend(page.current?.querySelector<HTMLElement>(`#${faulty[0]?.[0]}`))?.focus();
  }

  return (
    <div className="tool-page" ref={page}>
      <p className="tool-lead">
        One button gives you the zip to upload to your LMS. Change what you like below, or nothing:
        the defaults are right for most.
      </p>
      {linkProblems.length > 0 && (
        <ProblemList
          heading="The choices of this link could not be read, so the defaults stand"
          problems={linkProblems}
        />
      )}
      {changes.length > 0 && <CourseChanges changes={changes} />}
      <HandedDraft {...own} onBanks={(banks) => void own.take(banks, follow)} />
      <div className="make-now" ref={now}>
        <button type="submit" form="choices" className={fresh ? 'again' : 'primary'}>
          Make the package
        </button>
        <p className="said" role="status">
          {refused}
        </p>
        <MakingView making={making} stale={!fresh} onCancel={cancel} />
      </div>
      <div className="make-choices">
        <form id="choices" className="make-form" onSubmit={submit} noValidate inert={own.isTaking}>
          <PackageFields {...fields} course={course} />
          <BrandingFields {...fields} course={course} />
          <LessonFields {...fields} course={course} />
          <QuestionFields
            {...fields}
            course={course}
            told={questionSentences(sound, outline)}
            offered={own.own?.offered ?? null}
          >
            <OwnQuestionFields
              {...own}
              problems={own.handed === 'failed' ? [] : own.problems}
              bring={ownQuestions.Bring}
              onBanks={(banks) => void own.take(banks, follow)}
            />
          </QuestionFields>
          {mayBeCounted(outline) && <DrawingFields {...fields} course={course} />}
          <RuleFields {...fields} warnings={warningsOf(sound, outline)} />
          <ScoFields {...fields} warnings={warningsOf(sound, outline)} />
          <TimeFields {...fields} />
          <OfferFields {...fields} course={course} />
          <button type="submit" className="make-again">
            Make the package
          </button>
        </form>
        <div className="make-side">
          <PreviewPanel course={course} choices={sound} drawn={drawn} serve={serve} />
          <ChoicesSummary choices={sound} outline={outline} browsers={browsers} />
        </div>
      </div>
      <ShareChoices
        course={course}
        choices={choices}
        link={link}
        onTake={take}
        onBanks={own.take}
      />
      <LibraryList entries={entries} onRemove={remove} onDownload={download} />
    </div>
  );
}

/** Where to begin with a field: in one of several parts at the first that is wrong, if one says so. */
function placeToMend(field: HTMLElement | null | undefined): HTMLElement | null | undefined {
  const part = (selector: string) => field?.querySelector<HTMLElement>(selector);
  return part('[aria-invalid=true]') ?? part('input, button') ?? field;
}
