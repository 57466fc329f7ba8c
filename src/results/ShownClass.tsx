import { type RefObject, useId } from 'react';
import { saveFile } from '../library/save-file.ts';
import type { ClassAnalysis, ItemAnalysis, PartAnalysis } from './analysis/class-analysis.ts';
import { isForChange } from './analysis/findings.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { ExamCharts } from './ExamCharts.tsx';
import { Folded } from './Folded.tsx';
import { GroupTable } from './GroupTable.tsx';
import { ItemCard } from './ItemCard.tsx';
import { ItemTable } from './ItemTable.tsx';
import { PredictionTable } from './PredictionTable.tsx';
import { counted, joiningLines, partNames, summaryLines } from './result-words.ts';
import type { ShownResults, TableName } from './worker.ts';

interface Props {
  /** '' where the results are of another. */
  readonly course: string;
  readonly results: ShownResults;
  readonly analysis: ClassAnalysis;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly table: (name: TableName) => Promise<Blob>;
}

/** All that is said of a class: what to change first, then the exam and the checks in figures. */
export function ShownClass({ course, results, analysis, heading, table }: Props) {
  const items = analysis.parts.flatMap((part) => part.items);
  const changes = items.filter(({ findings }) => findings.some(isForChange));
  const looks = items.filter(({ findings }) => findings.length > 0 && !findings.some(isForChange));
  return (
    <div className="results">
      <section className="results-first" aria-labelledby="verdict">
        <h2 id="verdict" ref={heading} tabIndex={-1}>
          {verdictWords(changes)}
        </h2>
        <p className="aside">
          {course === '' ? '' : `${course}. `}
          {counted(analysis.people, 'person', 'people')},{' '}
          {counted(analysis.answers, 'answer', 'answers')}, of which each person’s first to a
          question counts.
        </p>
        {joiningLines(analysis).map((line) => (
          <p key={line} className="results-joining">
            {line}
          </p>
        ))}
        <SaveResults table={table} />
        {changes.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
      </section>
      {analysis.parts.map((part) => (
        <PartSection
          key={part.part}
          part={part}
          groups={results.groups.find((each) => each.part === part.part)}
        />
      ))}
      {looks.length > 0 && (
        <Folded
          className="results-looks"
          summary={<h2>{counted(looks.length, 'more question', 'more questions')} worth a look</h2>}
        >
          {looks.map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
        </Folded>
      )}
      {results.changes.length > 0 && <ChangeTable changes={results.changes} />}
      {results.predictions.length > 0 && <PredictionTable predictions={results.predictions} />}
      {results.predictions.length === 0 && course !== '' && (
        <div className="results-predictions">
          <p className="aside">
            The <a href="guide-review.html">review</a> finds nothing in these questions, so there is
            nothing to say of which of its rules predict bad ones.
          </p>
        </div>
      )}
    </div>
  );
}

function verdictWords(changes: readonly ItemAnalysis[]): string {
  if (changes.length === 0) return 'No question was found that has to be changed';
  return changes.length === 1
    ? 'One question to change first'
    : `${changes.length} questions to change first`;
}

function PartSection({
  part,
  groups,
}: {
  readonly part: PartAnalysis;
  readonly groups: ShownResults['groups'][number] | undefined;
}) {
  const id = useId();
  return (
    <section className="results-part" aria-labelledby={id}>
      <h2 id={id}>{partNames[part.part]}</h2>
      {summaryLines(part).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {part.exam !== null && <ExamCharts exam={part.exam} />}
      {groups !== undefined && (
        <>
          <GroupTable name="By lesson" part={partNames[part.part]} groups={groups.lessons} />
          <div className="results-groups-of-objectives">
            <GroupTable
              name="By objective"
              part={partNames[part.part]}
              groups={groups.objectives}
            />
          </div>
        </>
      )}
      <ItemTable part={part} />
    </section>
  );
}

function SaveResults({ table }: Pick<Props, 'table'>) {
  const save = (name: TableName) => async () => saveFile(`results-${name}.csv`, await table(name));
  return (
    <p className="actions">
      <button type="button" onClick={() => print()}>
        Print the report
      </button>
      <button type="button" onClick={save('items')}>
        Save the questions as CSV
      </button>
      <button type="button" onClick={save('options')}>
        Save who chose what
      </button>
      <button type="button" onClick={save('answers')}>
        Save the answers without names
      </button>
    </p>
  );
}
