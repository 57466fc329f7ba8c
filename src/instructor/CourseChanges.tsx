interface Props {
  /** Sentences; the first says which versions they are about. */
  readonly changes: readonly string[];
}

/** What of the course has changed since choices from elsewhere were made. */
export function CourseChanges({ changes: [versions, ...changes] }: Props) {
  return (
    <div className="course-changes" role="status">
      <p>
        <strong>The course has changed since these choices were made.</strong> {versions}
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
}
