import type { ReadingReport } from './reading/result-format.ts';
import type { ChosenFile } from './use-results.ts';

interface Props {
  readonly files: readonly ChosenFile[];
  readonly report: readonly ReadingReport[];
  readonly onChange: (files: readonly ChosenFile[]) => void;
}

/** The files that were chosen, and what became of each. */
export function ChosenFiles({ files, report, onChange }: Props) {
  if (files.length === 0) return null;
  return (
    <section className="results-chosen" aria-labelledby="results-files">
      <h2 id="results-files">Files</h2>
      <ul className="results-files">
        {files.map((chosen) => {
          const { id, file, isEarlier } = chosen;
          const own = report.filter(
            ({ place }) => place.file === file.name || place.file.startsWith(`${file.name}/`),
          );
          return (
            <li key={id}>
              <b>{file.name}</b>
              <label>
                <input
                  type="checkbox"
                  checked={isEarlier}
                  onChange={({ currentTarget }) =>
                    onChange(
                      files.map((each) =>
                        each === chosen ? { ...chosen, isEarlier: currentTarget.checked } : each,
                      ),
                    )
                  }
                />{' '}
                of an earlier version of the course
                <span className="visually-hidden">: {file.name}</span>
              </label>
              <button
                type="button"
                onClick={() => onChange(files.filter((each) => each !== chosen))}
              >
                Remove<span className="visually-hidden"> {file.name}</span>
              </button>
              <ul>
                {outcomeLines(own).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** More lines of one file say nothing new. */
const mostLines = 6;

/** A zip with a file for each person has hundreds that were read: they are one line. */
function outcomeLines(report: readonly ReadingReport[]): readonly string[] {
  const formats = new Map<string, { files: number; answers: number }>();
  for (const { outcome } of report) {
    if (outcome.kind !== 'read') continue;
    const own = formats.get(outcome.format) ?? { files: 0, answers: 0 };
    formats.set(outcome.format, {
      files: own.files + 1,
      answers: own.answers + outcome.answers,
    });
  }
  const read = [...formats].map(
    ([format, { files, answers }]) =>
      `${answers} answers, read as ${format}${files > 1 ? `, from ${files} files` : ''}`,
  );
  const told = report.flatMap(({ place, outcome }) => {
    const at = place.line === undefined ? '' : `Line ${place.line}: `;
    if (outcome.kind === 'changed') return [`${at}${outcome.change}`];
    return outcome.kind === 'left' ? [`Left out. ${at}${outcome.reason}`] : [];
  });
  const shown = [...new Set(told)];
  const more = shown.length - mostLines;
  return [
    ...read,
    ...shown.slice(0, mostLines),
    ...(more > 0 ? [`And ${more} more like these.`] : []),
  ];
}
