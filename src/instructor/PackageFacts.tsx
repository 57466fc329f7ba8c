import { sizeWords } from '../library/size-words.ts';
import type { CheckedCourse, CheckReport } from '../packaging/check/report.ts';

/** Launch pages that are listed before the rest is folded away. */
const unfolded = 5;

/** What a package is, as its manifest says, and how large it is. */
export function PackageFacts({ report }: { readonly report: CheckReport }) {
  const { course, files, size, unpacked } = report;
  return (
    <dl className="facts">
      {course !== null && (
        <>
          <dt>Standard</dt>
          <dd>{standardWords(course)}</dd>
          <dt>Title</dt>
          <dd>{course.title || 'none'}</dd>
          <dt>Opens</dt>
          <dd>
            <LaunchPages pages={course.launchPages} />
          </dd>
        </>
      )}
      <dt>Size</dt>
      <dd>
        {sizeWords(size)}
        {files > 0 &&
          `, ${files} ${files === 1 ? 'file' : 'files'}, ${sizeWords(unpacked)} when unpacked`}
      </dd>
    </dl>
  );
}

function standardWords({ version, edition }: CheckedCourse): string {
  if (version === 'cmi5') return version;
  if (edition === '' || edition === version) return `SCORM ${version}`;
  return `SCORM ${version}, declared as ${edition}`;
}

function LaunchPages({ pages }: { readonly pages: CheckedCourse['launchPages'] }) {
  if (pages.length === 0) return 'nothing';
  const rest = pages.slice(unfolded);
  return (
    <>
      <LaunchPageList pages={pages.slice(0, unfolded)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <LaunchPageList pages={rest} />
        </details>
      )}
    </>
  );
}

function LaunchPageList({ pages }: { readonly pages: CheckedCourse['launchPages'] }) {
  return (
    <ul>
      {pages.map(({ title, href, scormType }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and may name a page twice
        <li key={index}>
          {title || 'untitled'}: <code>{href}</code>
          {scormType === 'asset' && ' (reports nothing to the LMS)'}
        </li>
      ))}
    </ul>
  );
}
