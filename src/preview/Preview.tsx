import { type ComponentType, Fragment, useCallback, useEffect, useRef, useState } from 'react';
import type { ScormVersion } from '../standard/api.ts';
import { BenchView } from './BenchView.tsx';
import {
  type DeviceBench,
  type DeviceOpening,
  deviceSite,
  keepSitePackage,
  openFromLibrary,
  openSiteCourse,
} from './bench/device-bench.ts';
import type { SiteCourse } from './bench/opened-package.ts';
import { LrsBenchView } from './lrs/LrsBenchView.tsx';
import type { LrsBench } from './lrs/lrs-bench.ts';
import { openLrsPackage } from './lrs/open-lrs-bench.ts';
import type { ReadSuspendData } from './panels/SuspendData.tsx';

/** What chooses a package: takes a file, lists those on this device. */
export type PackagePicker = ComponentType<{ readonly onPicked: (id: string) => void }>;

interface Props {
  readonly course: SiteCourse;
  readonly picker: PackagePicker;
  readonly readSuspendData: ReadSuspendData;
}

type Shown =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly device: DeviceBench }
  | { readonly kind: 'open-lrs'; readonly lrs: LrsBench }
  | { readonly kind: 'failed'; readonly reason: string };

type AnyOpening = DeviceOpening | { readonly kind: 'opened'; readonly bench: LrsBench };

/** A package of cmi5 goes before an LRS, all others before an API. */
async function openPackage(id: string, place: () => HTMLElement | null): Promise<AnyOpening> {
  const opening = await openLrsPackage(id, place);
  return opening.kind === 'other' ? openFromLibrary(id, place) : opening;
}

/** Runs a package in an LMS one can look into: the one in the address, else one to be chosen. */
export function Preview({ course, picker: Picker, readSuspendData }: Props) {
  const [shown, setShown] = useState<Shown>({ kind: 'choosing' });
  const [unavailable, setUnavailable] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const turn = useRef(0);

  const open = useCallback(async (opening: () => Promise<AnyOpening>) => {
    turn.current += 1;
    const own = turn.current;
    setShown({ kind: 'opening' });
    const result = await opening().catch(
      (error: unknown): AnyOpening => ({
        kind: 'failed',
        reason: `The package could not be opened (${error}).`,
      }),
    );
    if (own !== turn.current) return;
    if (result.kind === 'failed') setShown(result);
    else if ('device' in result) setShown({ kind: 'open', device: result.device });
    else setShown({ kind: 'open-lrs', lrs: result.bench });
  }, []);

  useEffect(() => {
    function follow() {
      const id = new URLSearchParams(location.hash.slice(1)).get('package');
      if (id) void open(() => openPackage(id, () => frame.current));
      else {
        turn.current += 1;
        setShown({ kind: 'choosing' });
      }
    }
    follow();
    void deviceSite().then((site) => {
      if (site.kind === 'unavailable') setUnavailable(site.reason);
    });
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [open]);

  const pick = (id: string) => {
    location.hash = `package=${encodeURIComponent(id)}`;
  };

  const leave = () => {
    if (location.hash === '') setShown({ kind: 'choosing' });
    else location.hash = '';
  };
  if (shown.kind === 'open-lrs') {
    const { lrs } = shown;
    return <LrsBenchView key={lrs.opened.id} bench={lrs} frame={frame} onLeave={leave} />;
  }
  if (shown.kind === 'open') {
    const { bench } = shown.device;
    return (
      <BenchView
        key={bench.opened.id}
        {...shown.device}
        frame={frame}
        readSuspendData={readSuspendData}
        onLeave={leave}
      />
    );
  }
  return (
    <div className="tool-page">
      <p className="tool-lead">
        Run a package in an LMS that shows every call, lets you crash it, and keeps all of it on
        this device.
      </p>
      {shown.kind === 'failed' && <p className="trouble">{shown.reason}</p>}
      <p className="said" role="status">
        {shown.kind === 'opening' && 'Opening the package…'}
      </p>
      {unavailable === '' ? (
        <>
          <TryCourse
            packages={course.packages}
            isBusy={shown.kind === 'opening'}
            onTry={(name) =>
              void open(async () => {
                pick((await keepSitePackage(name)).id);
                return new Promise<never>(() => {});
              })
            }
          />
          <Picker onPicked={pick} />
          <p className="aside">
            A package is kept off the internet until you allow it. Apart from that it runs with the
            rights of this page, as it would in an LMS, and could read what other packages left
            here. Try only what you would upload.
          </p>
        </>
      ) : (
        <WithoutServing
          reason={unavailable}
          onTry={(version) => void open(() => openSiteCourse(course, version, () => frame.current))}
        />
      )}
    </div>
  );
}

function TryCourse({
  packages: [usual, ...others],
  isBusy,
  onTry,
}: {
  readonly packages: SiteCourse['packages'];
  readonly isBusy: boolean;
  readonly onTry: (file: string) => void;
}) {
  if (usual === undefined) return null;
  return (
    <div className="try-course">
      <button type="button" className="primary" disabled={isBusy} onClick={() => onTry(usual.file)}>
        Try the course
      </button>
      <p className="aside">
        It runs as {usual.title}.
        {others.map(({ file, title }, at) => (
          <Fragment key={file}>
            {at === 0 ? ' Or as ' : ' or '}
            <button type="button" className="link" disabled={isBusy} onClick={() => onTry(file)}>
              {title}
            </button>
          </Fragment>
        ))}
        .
      </p>
    </div>
  );
}

function WithoutServing({
  reason,
  onTry,
}: {
  readonly reason: string;
  readonly onTry: (version: ScormVersion) => void;
}) {
  return (
    <>
      <p className="trouble">
        {reason} So no zip can run here, but the course of this site can, and checking and making
        packages work as ever.
      </p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => onTry('2004')}>
          Try the course
        </button>
        <button type="button" onClick={() => onTry('1.2')}>
          Try it as SCORM 1.2
        </button>
      </p>
    </>
  );
}
