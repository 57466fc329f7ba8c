import { useStore } from '@nanostores/react';
import type { OutlineItem } from '../../packaging/manifest/outline.ts';
import type { Bench } from '../bench/bench.ts';
import { activityNamed } from '../bench/desk.ts';
import { isSequenced } from '../bench/opened-package.ts';
import { waitsForOthers } from '../bench/place-of-launch.ts';
import type { BenchRecords } from '../records/bench-records.ts';
import { gradeOf } from '../records/gradebook.ts';
import { neighbour } from '../runtime/activity-tree.ts';

interface Props {
  readonly bench: Bench;
  readonly records: BenchRecords;
}

/** The tree of a package with several activities, to choose from and to go through in order. */
export function ActivityTree({ bench, records }: Props) {
  const { activity } = useStore(bench.$state);
  const { organization, activities } = bench.opened;
  const hasNone = (by: -1 | 1) =>
    !isSequenced(bench.opened) && neighbour(activities, activity.identifier, by) === null;
  return (
    <nav className="activity-tree" aria-label="Activities">
      <p className="launch-buttons">
        <button type="button" disabled={hasNone(-1)} onClick={() => void bench.step('previous')}>
          Previous
        </button>
        <button type="button" disabled={hasNone(1)} onClick={() => void bench.step('continue')}>
          Next
        </button>
      </p>
      <Items items={organization.items} bench={bench} records={records} />
      <p className="aside">
        {isSequenced(bench.opened)
          ? 'The sequencing of the package runs, through scorm-again: it may refuse an activity or lead to another. Time limits are not enforced.'
          : 'Each activity has data of its own. Prerequisites are followed, as Moodle does; many LMSs open every activity at once.'}
      </p>
    </nav>
  );
}

function Items({ items, bench, records }: Props & { readonly items: readonly OutlineItem[] }) {
  useStore(bench.$stored);
  const { activity, learner, attempt, profile } = useStore(bench.$state);
  const isClosed = (identifier: string) => {
    const found = activityNamed(bench.opened, identifier);
    return (
      found !== undefined &&
      waitsForOthers(bench.opened, records, { learner, attempt, profile }, found)
    );
  };
  return (
    <ol>
      {items
        .filter(({ visible }) => visible)
        .map(({ identifier, title, launch, children }) => {
          const record = records.read({
            packageId: bench.opened.id,
            learner,
            attempt,
            activity: identifier,
          });
          const grade = record && gradeOf(record.version, record.cmi);
          return (
            <li key={identifier}>
              {launch === null ? (
                title
              ) : (
                <button
                  type="button"
                  aria-current={identifier === activity.identifier ? 'true' : undefined}
                  onClick={() => void bench.launch({ activity: identifier })}
                >
                  {title || identifier}
                  {isClosed(identifier) && <small> waits for others</small>}
                  {grade && (
                    <small> {grade.success === 'unknown' ? grade.completion : grade.success}</small>
                  )}
                </button>
              )}
              {children.length > 0 && <Items items={children} bench={bench} records={records} />}
            </li>
          );
        })}
    </ol>
  );
}
