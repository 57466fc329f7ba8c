import { deviceLibrary } from '../../library/browser.ts';
import type { PackageEntry } from '../../library/library.ts';
import { startPackagingWorker } from '../../packaging/browser.ts';
import type { PackageOutline } from '../../packaging/manifest/outline.ts';
import type { ScormVersion } from '../../standard/api.ts';
import type { ApiHost } from '../api/scorm-api.ts';
import { type BenchRecords, openRecords } from '../records/bench-records.ts';
import { deviceRecords } from '../records/record-storage.ts';
import { scormRuntime } from '../runtime/scorm-runtime.ts';
import { packageFolder } from '../serving/package-address.ts';
import { type PackageSite, packageSite } from '../serving/package-site.ts';
import { openRuleBook, type ServingRules, usualRules } from '../serving/serving-rules.ts';
import { deviceRecordings } from '../session/recording-storage.ts';
import { keepRecording, type Recordings } from '../session/recordings.ts';
import { openSession } from '../session/session.ts';
import { type Bench, openBench } from './bench.ts';
import { type OpenedPackage, openOutline, type SiteCourse, siteCourse } from './opened-package.ts';
import { browserStage } from './stage.ts';

/** A bench with all it needs of this browser. */
export interface DeviceBench {
  readonly bench: Bench;
  readonly records: BenchRecords;
  readonly recordings: Recordings;
  /** Ids of the checker's rules that the package breaks; it is checked when this is first called. */
  readonly checkedRules: () => Promise<ReadonlySet<string>>;
}

export type DeviceOpening =
  | { readonly kind: 'opened'; readonly device: DeviceBench }
  /** A sentence for people. */
  | { readonly kind: 'failed'; readonly reason: string };

let site: Promise<PackageSite> | null = null;
let records: Promise<BenchRecords> | null = null;
const ruleBook = openRuleBook();

/** Whether this browser can serve packages; asked once. */
export function deviceSite(): Promise<PackageSite> {
  site ??= packageSite();
  return site;
}

/** Opens a package of the library. Frames go where `place` says. */
export async function openFromLibrary(
  id: string,
  place: () => HTMLElement | null,
): Promise<DeviceOpening> {
  const served = await deviceSite();
  if (served.kind === 'unavailable') return { kind: 'failed', reason: served.reason };
  const kept = await deviceLibrary.get(id).catch(() => null);
  if (kept === null) {
    return { kind: 'failed', reason: 'This package is not on this device. Drop its zip here.' };
  }
  const { name, zip } = kept;
  const folder = packageFolder(served.scope, id);
  const opening = openOutline({ id, name, folder }, await outlineOf(zip));
  if (opening.kind === 'failed') return opening;
  await ruleBook.begin(id, usualRules);
  const parts = {
    serve: (rules: ServingRules) => ruleBook.change(id, rules),
    check: () => brokenRules(zip),
  };
  return { kind: 'opened', device: await benchOn(opening.opened, place, parts) };
}

/** The course of this site from its own pages, which needs nothing to be served. */
export async function openSiteCourse(
  course: SiteCourse,
  version: ScormVersion,
  place: () => HTMLElement | null,
): Promise<DeviceOpening> {
  const opened = siteCourse(course, version, new URL('.', document.baseURI).href);
  // Its pages come from the site's own server.
  const parts = { serve: async () => {}, check: async () => new Set<string>() };
  return { kind: 'opened', device: await benchOn(opened, place, parts) };
}

/** Puts a package of this site into the library, unless it is there already. */
export async function keepSitePackage(name: string): Promise<PackageEntry> {
  const response = await fetch(new URL(`packages/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`${name} is not on this site`);
  const zip = await response.blob();
  for (const entry of await deviceLibrary.list()) {
    if (entry.name !== name || entry.size !== zip.size) continue;
    const kept = await deviceLibrary.get(entry.id);
    if (kept !== null && (await isSame(kept.zip, zip))) return entry;
  }
  return deviceLibrary.add(name, zip);
}

async function isSame(one: Blob, other: Blob): Promise<boolean> {
  const [left, right] = await Promise.all([one.arrayBuffer(), other.arrayBuffer()]);
  const bytes = new Uint8Array(right);
  return new Uint8Array(left).every((byte, index) => byte === bytes[index]);
}

/** What differs between a package and the course of this site. */
interface PackageParts {
  readonly serve: (rules: ServingRules) => Promise<void>;
  readonly check: () => Promise<ReadonlySet<string>>;
}

async function benchOn(
  opened: OpenedPackage,
  place: () => HTMLElement | null,
  { serve, check }: PackageParts,
): Promise<DeviceBench> {
  records ??= openRecords(deviceRecords(), Date.now);
  const kept = await records;
  const session = openSession(soonOrAtLast());
  const recordings = keepRecording(session, deviceRecordings(), [opened.id, Date.now()], {
    packageName: opened.name,
    packageTitle: opened.title,
  });
  let checked: Promise<ReadonlySet<string>> | null = null;
  return {
    records: kept,
    recordings,
    bench: openBench(opened, {
      runtime: scormRuntime(opened.version, {
        host: window as ApiHost,
        now: () => performance.now(),
        wait(milliseconds) {
          const until = performance.now() + milliseconds;
          while (performance.now() < until);
        },
      }),
      records: kept,
      session,
      recordings,
      stage: browserStage(place),
      serve,
      now: Date.now,
    }),
    checkedRules() {
      checked ??= check();
      return checked;
    },
  };
}

/**
 * Runs things a little later, since some redraws a second are enough for a log. On the way out there
 * is no later: a course says its last words after this page has heard that it goes.
 */
function soonOrAtLast(): (run: () => void) => void {
  const waiting = new Set<() => void>();
  let isLeaving = false;
  window.addEventListener('pagehide', () => {
    isLeaving = true;
    for (const run of waiting) run();
    waiting.clear();
  });
  window.addEventListener('pageshow', () => {
    isLeaving = false;
  });
  return (run) => {
    if (isLeaving) return run();
    waiting.add(run);
    setTimeout(() => {
      if (waiting.delete(run)) run();
    }, 80);
  };
}

async function outlineOf(zip: Blob): Promise<PackageOutline> {
  const { worker, stop } = startPackagingWorker();
  try {
    return await worker.outline(zip);
  } finally {
    stop();
  }
}

async function brokenRules(zip: Blob): Promise<ReadonlySet<string>> {
  const { worker, stop } = startPackagingWorker();
  try {
    const { findings } = await worker.check(zip, () => {});
    return new Set(findings.map(({ rule }) => rule));
  } catch {
    return new Set();
  } finally {
    stop();
  }
}
