import { useEffect, useRef } from 'react';
import { saveFile } from '../library/save-file.ts';
import { toolLink } from '../library/tool-link.ts';
import type { CheckReport } from '../packaging/check/report.ts';
import { reportHtml, verdict } from '../packaging/check/report-html.ts';
import { FindingList } from './FindingList.tsx';
import { worstOf } from './finding-groups.ts';
import { PackageFacts } from './PackageFacts.tsx';

interface Props {
  readonly report: CheckReport;
  /** The package's id in the library; null where this browser does not keep it. */
  readonly kept: string | null;
  /** The id of the rule that the address asks for. */
  readonly asked: string | null;
}

/** What a check came to: the verdict, what the package is, and the findings. */
export function ReportView({ report, kept, asked }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const unknown = asked !== null && !report.findings.some(({ rule }) => rule === asked);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report is a new thing to read
  useEffect(() => {
    if (asked === null || unknown) heading.current?.focus();
  }, [report]);

  const name = report.name.replace(/\.zip$/i, '') || 'package';
  return (
    <section className="report" aria-labelledby="verdict">
      <p className="report-name">{report.name}</p>
      <h2
        id="verdict"
        ref={heading}
        tabIndex={-1}
        data-worst={worstOf(report.findings) ?? 'nothing'}
      >
        {verdict(report.findings)}
      </h2>
      <p className="actions no-print">
        {kept !== null && report.course !== null && (
          <a className="button" href={toolLink('preview', kept)}>
            Try it
          </a>
        )}
        <button
          type="button"
          onClick={() =>
            saveFile(`${name}-check.html`, new Blob([reportHtml(report)], { type: 'text/html' }))
          }
        >
          Save as HTML
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(`${name}-check.json`, new Blob([`${JSON.stringify(report, null, 2)}\n`]))
          }
        >
          Save as JSON
        </button>
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
      </p>
      {kept === null && (
        <p className="aside">
          This browser could not keep the package, because it is full or in private mode. To try it,
          make room and choose it again.
        </p>
      )}
      {unknown && <p className="aside">Nothing was found by the rule “{asked}”.</p>}
      <PackageFacts report={report} />
      <FindingList findings={report.findings} asked={asked} />
    </section>
  );
}
