import { useEffect, useRef, useState } from 'react';
import { sizeWords } from '../library/size-words.ts';
import { toolLink } from '../library/tool-link.ts';
import { isSound } from '../packaging/check/report.ts';
import { BareStructure } from './BareStructure.tsx';
import { FindingList } from './FindingList.tsx';
import type { Made } from './use-making.ts';

interface Props {
  readonly made: Made;
  /** Choices were changed since. */
  readonly stale: boolean;
}

/** A package that was made: what its check came to, and what to do with it. */
export function MadePackage({ made, stale }: Props) {
  const { zip, report, kept, choices } = made;
  const address = useObjectUrl(zip);
  const heading = useRef<HTMLHeadingElement>(null);
  const inLms = choices.format !== 'web';

  // biome-ignore lint/correctness/useExhaustiveDependencies: each package made is news
  useEffect(() => heading.current?.focus(), [made]);

  if (!isSound(report)) {
    return (
      <section className="made" aria-labelledby="made">
        <h2 id="made" ref={heading} tabIndex={-1}>
          The check found faults, so the package is not offered
        </h2>
        <p>An LMS might stumble over it. The fault is not in your choices.</p>
        <FindingList findings={report.findings} />
      </section>
    );
  }
  return (
    <section className="made" aria-labelledby="made">
      <h2 id="made" ref={heading} tabIndex={-1}>
        {zip.name} is ready: {sizeWords(zip.size)}, 0 errors
      </h2>
      <p className="actions">
        <a className="primary" href={address ?? undefined} download={zip.name}>
          Download
        </a>
        {kept !== null && inLms && (
          <>
            <a className="button" href={toolLink('check', kept)}>
              Check it
            </a>
            <a className="button" href={toolLink('preview', kept)}>
              Try it
            </a>
          </>
        )}
      </p>
      <p className="hint">
        {inLms ? (
          <>
            Upload the zip as it is, without unzipping it. <a href="lms.html">Your LMS</a> says
            where, and which options to choose there.
          </>
        ) : (
          'Unzip it into a folder of your web server; index.html is the first page.'
        )}
      </p>
      {choices.format === 'cmi5' && <BareStructure zip={zip} />}
      {kept === null && (
        <p className="hint">
          This browser could not keep a copy, because it is full or in private mode: download it
          now.
        </p>
      )}
      {stale && (
        <p className="stale">You have changed choices since. Make it again to have them in.</p>
      )}
      {report.findings.length > 0 && <FindingList findings={report.findings} />}
    </section>
  );
}

/** An address under which the page's own links find a file, for as long as it is shown. */
function useObjectUrl(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
