import { useStore } from '@nanostores/react';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Bench } from './bench/bench.ts';
import { ActivityTree } from './panels/ActivityTree.tsx';
import { AnswersPanel } from './panels/AnswersPanel.tsx';
import { CallsPanel } from './panels/CallsPanel.tsx';
import { DataPanel } from './panels/DataPanel.tsx';
import { FaultControls } from './panels/FaultControls.tsx';
import { GradesPanel } from './panels/GradesPanel.tsx';
import { InternetControl } from './panels/InternetControl.tsx';
import { LaunchControls } from './panels/LaunchControls.tsx';
import { SavesPanel } from './panels/SavesPanel.tsx';
import { SessionPanel } from './panels/SessionPanel.tsx';
import { StrictPanel } from './panels/StrictPanel.tsx';
import type { ReadSuspendData } from './panels/SuspendData.tsx';
import { type Tab, Tabs } from './panels/Tabs.tsx';
import { checkLink } from './panels/use-checked-rules.ts';
import type { BenchRecords } from './records/bench-records.ts';
import { hearUnserved, type Unserved } from './serving/unserved.ts';
import type { Recordings } from './session/recordings.ts';

interface Props {
  readonly bench: Bench;
  readonly records: BenchRecords;
  readonly recordings: Recordings;
  /** Where frames are put. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly readSuspendData: ReadSuspendData;
  readonly checkedRules: () => Promise<ReadonlySet<string>>;
  readonly onLeave: () => void;
}

/** One package on the bench: the course on the left, what passes between it and the LMS beside it. */
export function BenchView(props: Props) {
  const { bench, records, recordings, frame, readSuspendData, checkedRules, onLeave } = props;
  const { opened, session } = bench;
  const { said, display, running } = useStore(bench.$state);
  const findings = useStore(session.$findings);
  const asked = useUnserved(opened.id);
  const unserved = asked.filter(({ from }) => from === 'package');
  const refused = asked.filter(({ from }) => from === 'internet').map(({ path }) => path);
  const isSite = opened.id.startsWith('site-');

  useEffect(() => {
    void bench.launch();
    return () => void bench.close();
  }, [bench]);

  const tabs: readonly Tab[] = [
    { id: 'calls', title: 'Calls', panel: () => <CallsPanel session={session} /> },
    {
      id: 'data',
      title: 'Data',
      panel: () => <DataPanel bench={bench} readSuspendData={readSuspendData} />,
    },
    { id: 'saves', title: 'Saves', panel: () => <SavesPanel session={session} /> },
    {
      id: 'strict',
      title: 'Strict check',
      count: findings.length + unserved.length,
      panel: () => (
        <StrictPanel
          session={session}
          packageId={opened.id}
          unserved={unserved}
          checkedRules={checkedRules}
        />
      ),
    },
    { id: 'grades', title: 'Grades', panel: () => <GradesPanel bench={bench} records={records} /> },
    {
      id: 'answers',
      title: 'Answers',
      panel: () => <AnswersPanel bench={bench} records={records} />,
    },
    {
      id: 'session',
      title: 'Record',
      panel: () => <SessionPanel bench={bench} recordings={recordings} />,
    },
  ];

  return (
    <div className="bench" data-display={display}>
      <header className="bench-head">
        <h2>{opened.title}</h2>
        <p className="aside">
          SCORM {opened.edition || opened.version}, {opened.name}.{' '}
          {!isSite && <a href={checkLink(opened.id)}>Check this package</a>}{' '}
          <button type="button" onClick={onLeave}>
            Try another
          </button>
        </p>
      </header>
      <LaunchControls bench={bench} records={records} />
      <FaultControls bench={bench} />
      {!isSite && <InternetControl bench={bench} refused={refused} />}
      <p className="bench-said" role="status">
        {said}
      </p>
      {records.problem() !== '' && <p className="trouble">{records.problem()}</p>}
      <section className="bench-stage" aria-label="The course">
        {running === null && <p className="bench-empty">Nothing runs here now.</p>}
        {running !== null && display === 'popup' && (
          <p className="bench-empty">It runs in a window of its own.</p>
        )}
        <div className="bench-frame" ref={frame} />
        {opened.activities.length > 1 && <ActivityTree bench={bench} records={records} />}
      </section>
      <Tabs label="What the LMS sees" tabs={tabs} />
    </div>
  );
}

/** What pages of the package asked for in vain, each once. */
function useUnserved(packageId: string): readonly Unserved[] {
  const [heard, setHeard] = useState<ReadonlyMap<string, Unserved>>(new Map());
  useEffect(
    () =>
      hearUnserved((unserved) => {
        if (unserved.id !== null && unserved.id !== packageId) return;
        setHeard((before) => new Map(before).set(unserved.path, unserved));
      }),
    [packageId],
  );
  return useMemo(() => [...heard.values()], [heard]);
}
