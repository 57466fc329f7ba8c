import { atom, type ReadableAtom } from 'nanostores';
import { changesBetween, cmiElements } from '../api/cmi-changes.ts';
import type { CmiData } from '../api/cmi-data.ts';
import type { FaultName } from '../faults/fault.ts';
import type { Finding } from '../strict/judge-call.ts';
import { type Call, type CallLog, openCallLog } from './call-log.ts';
import type { LaunchEnd, LaunchRecord, SessionFinding, SessionRecord } from './session-record.ts';

/** Data that content had stored. */
export interface Save {
  readonly launch: number;
  /** Milliseconds since the launch began. */
  readonly at: number;
  /** Elements that were not as they had been at the save before, or at launch. */
  readonly changed: readonly string[];
  /** Characters of suspend data. */
  readonly suspendData: number;
  /** False in review and browse mode. */
  readonly kept: boolean;
}

/** Everything that passes between content and the bench while a package is open. */
export interface Session {
  readonly log: CallLog;
  readonly $launches: ReadableAtom<readonly LaunchRecord[]>;
  readonly $findings: ReadableAtom<readonly SessionFinding[]>;
  readonly $saves: ReadableAtom<readonly Save[]>;
  /** The data model at the launch, and when it was last saved. */
  readonly $marks: ReadableAtom<DataMarks>;
  /** Notes a launch; what comes next belongs to it. */
  begin(launch: Omit<LaunchRecord, 'number' | 'end'>): LaunchNotes;
  /** Forgets what was recorded. */
  clear(): void;
  record(packageName: string, packageTitle: string): SessionRecord;
}

export interface DataMarks {
  readonly atLaunch: ReadonlyMap<string, string>;
  readonly atSave: ReadonlyMap<string, string>;
}

export interface LaunchNotes {
  readonly number: number;
  call(call: Omit<Call, 'launch'>): void;
  finding(finding: Finding): void;
  save(data: CmiData, at: number, kept: boolean): void;
  faults(names: readonly FaultName[]): void;
  end(end: LaunchEnd): void;
}

const noMarks: DataMarks = { atLaunch: new Map(), atSave: new Map() };

/**
 * An empty session.
 *
 * @param soon runs a function a little later (see `openCallLog`)
 */
export function openSession(soon: (run: () => void) => void): Session {
  const log = openCallLog(soon);
  const $launches = atom<readonly LaunchRecord[]>([]);
  const $findings = atom<readonly SessionFinding[]>([]);
  const $saves = atom<readonly Save[]>([]);
  const $marks = atom<DataMarks>(noMarks);
  let launches = 0;

  function change(number: number, changed: (launch: LaunchRecord) => LaunchRecord): void {
    $launches.set($launches.get().map((each) => (each.number === number ? changed(each) : each)));
  }

  return {
    log,
    $launches,
    $findings,
    $saves,
    $marks,
    begin(launch) {
      launches += 1;
      const number = launches;
      $launches.set([...$launches.get(), { ...launch, number, end: 'open' }]);
      const held = cmiElements(launch.held);
      $marks.set({ atLaunch: held, atSave: held });
      return {
        number,
        call: (call) => log.add({ ...call, launch: number }),
        finding: (finding) => $findings.set([...$findings.get(), { ...finding, launch: number }]),
        save(data, at, kept) {
          const now = cmiElements(data);
          const { atLaunch, atSave } = $marks.get();
          const changed = [...changesBetween(atSave, now).keys()];
          const suspendData = now.get('cmi.suspend_data')?.length ?? 0;
          $marks.set({ atLaunch, atSave: now });
          $saves.set([...$saves.get(), { launch: number, at, changed, suspendData, kept }]);
        },
        faults: (names) =>
          change(number, (each) => ({
            ...each,
            faults: [...new Set([...each.faults, ...names])],
          })),
        end: (end) => change(number, (each) => ({ ...each, end })),
      };
    },
    clear() {
      log.clear();
      $launches.set($launches.get().filter(({ end }) => end === 'open'));
      $findings.set([]);
      $saves.set([]);
    },
    record: (packageName, packageTitle) => ({
      format: 'scorm-bench-session',
      formatVersion: 1,
      packageName,
      packageTitle,
      launches: $launches.get(),
      calls: [...log.calls],
      findings: $findings.get(),
    }),
  };
}
