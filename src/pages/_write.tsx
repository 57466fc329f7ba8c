import { useEffect, useRef, useState } from 'react';
import { AuthorPage } from '../author/AuthorPage.tsx';
import type { PackageMakerProps } from '../author/CoursePackage.tsx';
import { leaveFor } from '../author/files/leave-guard.ts';
import { FindingList } from '../instructor/FindingList.tsx';
import { handedAddress } from '../instructor/own-questions.ts';
import { ProblemList } from '../instructor/ProblemList.tsx';
import { type Made, type Making, useMaking } from '../instructor/use-making.ts';
import { Choice } from '../library/Choice.tsx';
import { saveFile } from '../library/save-file.ts';
import { sizeWords } from '../library/size-words.ts';
import { toolLink } from '../library/tool-link.ts';
import { useLibrary } from '../library/use-library.ts';
import { isSound } from '../packaging/check/report.ts';
import { type PackageFormat, packageFormats } from '../packaging/manifest/format.ts';

/** The page on which questions are written, joined to what it may not know: what makes packages. */
export function Write({ course }: { readonly course: string }) {
  return <AuthorPage course={course} maker={Maker} />;
}

type Wish = 'try' | 'download';

/** Makes packages of what is written: one to be tried at once, or one to be handed on. */
function Maker({ questions, hand, of }: PackageMakerProps) {
  const { add } = useLibrary();
  const { making, make, cancel } = useMaking(add);
  const [format, setFormat] = useState<PackageFormat['id']>('scorm-1.2');
  const [isDrawing, setDrawing] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const wish = useRef<{ readonly kind: Wish; readonly of: unknown } | null>(null);
  const isBusy = isDrawing || making.kind === 'making';

  async function toMake() {
    if (isBusy || hand === null) return;
    setDrawing(true);
    setUnkept(false);
    try {
      const handed = await hand();
      setUnkept(handed === 'not kept');
      if (handed === 'handed') leaveFor(`instructor.html${handedAddress}`);
    } finally {
      setDrawing(false);
    }
  }

  async function start(kind: Wish) {
    if (isBusy) return;
    setUnkept(false);
    wish.current = { kind, of };
    setDrawing(true);
    try {
      const drawn = await questions();
      if (drawn !== null) await make({ format, ...drawn.course }, drawn);
    } finally {
      setDrawing(false);
    }
  }

  useEffect(() => {
    if (making.kind !== 'made' || !isSound(making.report)) return;
    const { zip, kept } = making;
    if (wish.current?.kind === 'download') saveFile(zip.name, zip);
    else if (kept !== null) leaveFor(toolLink('preview', kept));
  }, [making]);

  return (
    <>
      <div className="author-make">
        <Choice
          label="Package for"
          value={format}
          options={packageFormats.map(({ id, title }) => [id, title])}
          onChoose={setFormat}
        />
        <button
          type="button"
          className="primary"
          disabled={isBusy || format === 'web'}
          onClick={() => void start('try')}
        >
          Try it in the course
        </button>
        <button type="button" disabled={isBusy} onClick={() => void start('download')}>
          Download the package
        </button>
        <button type="button" disabled={isBusy || hand === null} onClick={() => void toMake()}>
          Take the draft to Make
        </button>
        {making.kind === 'making' && (
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        )}
        <p className="author-made" role="status">
          {isDrawing && making.kind !== 'making'
            ? 'Drawing the questions…'
            : unkept
              ? notKept
              : said(making)}
        </p>
      </div>
      {making.kind === 'failed' && (
        <ProblemList heading="The package could not be made" problems={making.problems} />
      )}
      {making.kind === 'made' && <Outcome made={making} isStale={wish.current?.of !== of} />}
    </>
  );
}

const notKept =
  'This browser could not keep the draft for Make, because it is full or in private mode. Download what changed, and bring that in there.';

const steps = {
  fetching: 'Fetching the course…',
  making: 'Making the package…',
  checking: 'Checking the package…',
} as const;

function said(making: Making): string {
  switch (making.kind) {
    case 'making':
      return steps[making.progress.step];
    case 'made':
      return isSound(making.report)
        ? `${making.zip.name} is ready: ${sizeWords(making.zip.size)}.`
        : '';
    case 'cancelled':
      return 'Cancelled. Nothing was made.';
    default:
      return '';
  }
}

/** What came of it, and what to do next. */
function Outcome({ made, isStale }: { readonly made: Made; readonly isStale: boolean }) {
  const { zip, report, kept, choices } = made;
  if (!isSound(report)) {
    return (
      <div className="trouble" role="alert">
        <p>
          <strong>The check found faults, so the package is not offered</strong>
        </p>
        <FindingList findings={report.findings} />
      </div>
    );
  }
  return (
    <p className="author-next">
      {isStale && <strong>You have written more since: make it again to have that in it. </strong>}
      <button type="button" className="author-place" onClick={() => saveFile(zip.name, zip)}>
        Download {zip.name}
      </button>{' '}
      {choices.format !== 'web' && kept !== null && (
        <>
          or <a href={toolLink('preview', kept)}>open it on the bench</a>.{' '}
        </>
      )}
      {kept === null &&
        'This browser could not keep a copy, because it is full or in private mode, so it cannot be tried here. '}
      {choices.format === 'web' ? (
        'Unzip it into a folder of your web server; index.html is the first page.'
      ) : (
        <>
          Upload the zip to your LMS as it is; <a href="lms.html">Your LMS</a> says where.
        </>
      )}
    </p>
  );
}
