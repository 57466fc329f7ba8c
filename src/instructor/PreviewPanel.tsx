import { useEffect, useId, useRef, useState } from 'react';
import type { PackageChoices } from '../packaging/make/choices.ts';
import type { DrawnQuestions } from '../packaging/make/drawn-questions.ts';
import type { OfferedCourse } from './choices-form.ts';
import { ProblemList } from './ProblemList.tsx';
import { type Serve, usePreview } from './use-preview.ts';
import { Working } from './Working.tsx';

interface Props {
  readonly course: OfferedCourse;
  /** The last ones that held together. */
  readonly choices: PackageChoices;
  /** The questions that the package has in place of those of the site; null for these. */
  readonly drawn: DrawnQuestions | null;
  readonly serve: Serve;
}

/** Of the windows that the page believes in, in CSS pixels. */
const widths = [
  { id: '650', title: 'LMS frame' },
  { id: '360', title: 'Phone' },
  { id: '1100', title: 'Window' },
];

const schemes = [
  { id: 'light', title: 'Light' },
  { id: 'dark', title: 'Dark' },
];

/** The pages of the package as the choices stand, before it is made; they can be used. */
export function PreviewPanel({ course, choices, drawn, serve }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState('');
  const [width, setWidth] = useState('650');
  const [scheme, setScheme] = useState('light');
  const preview = usePreview(isOpen, choices, drawn, serve);
  const pages = pagesOf(choices, course);
  const [first] = pages;
  const shown = isGone(page, choices, course) ? (first?.id ?? '') : page;
  const isListed = pages.some(({ id }) => id === shown);

  return (
    <section className="make-preview" aria-labelledby="preview">
      <div className="preview-head">
        <h2 id="preview">Preview</h2>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close the preview' : 'Show the preview'}
        </button>
      </div>
      {!isOpen && (
        <p className="hint">The pages as students will have them. They follow what you choose.</p>
      )}
      {isOpen && (
        <div className="preview-controls">
          <Choice
            label="Page"
            value={shown}
            options={isListed ? pages : [...pages, { id: shown, title: 'Another page' }]}
            onChange={setPage}
          />
          <Choice label="Width" value={width} options={widths} onChange={setWidth} />
          <Choice label="Colours" value={scheme} options={schemes} onChange={setScheme} />
        </div>
      )}
      {preview.kind === 'making' && <Working label="Making the preview…" done={null} />}
      {preview.kind === 'failed' && (
        <ProblemList heading="There is no preview" problems={preview.problems} />
      )}
      {preview.kind === 'shown' && (
        <PreviewFrame
          folder={preview.folder}
          page={shown}
          width={Number(width)}
          scheme={scheme}
          onPage={setPage}
        />
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const field = useId();
  return (
    <div>
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The pages that one may want to look at, of those that the package will have. */
function pagesOf({ lessons, certificate, scos }: PackageChoices, course: OfferedCourse) {
  const kept = course.lessons.filter(({ id }) => lessons?.includes(id) ?? true);
  return [
    ...(scos === undefined ? [{ id: 'index', title: 'Cover' }] : []),
    ...kept.map(({ id, title }) => ({ id, title })),
    { id: 'exam', title: 'Exam' },
    ...(certificate === false ? [] : [{ id: 'certificate', title: 'Certificate' }]),
  ];
}

/** Whether the package will not have the page that was looked at. */
function isGone(page: string, choices: PackageChoices, course: OfferedCourse): boolean {
  const { lessons, certificate, practice, scos } = choices;
  if (page === '') return true;
  if (page === 'index') return scos !== undefined;
  if (page === 'certificate') return certificate === false;
  if (page === 'practice') return practice === false || scos !== undefined;
  const isLesson = course.lessons.some(({ id }) => id === page);
  return isLesson && lessons?.includes(page) === false;
}

interface FrameProps {
  readonly folder: string;
  readonly page: string;
  readonly width: number;
  /** `light` or `dark`. */
  readonly scheme: string;
  readonly onPage: (page: string) => void;
}

/** How high that window is. */
const height = 860;

/** A page of the package, made smaller where it is wider than the place for it. */
function PreviewFrame({ folder, page, width, scheme, onPage }: FrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useWidth(place);
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const look = useRef({ scheme, onPage });
  look.current = { scheme, onPage };

  // Whoever follows a link in it is there already.
  useEffect(() => {
    const address = `${folder}${page}.html`;
    if (frame.current && addressOf(frame.current) !== address) frame.current.src = address;
  }, [folder, page]);
  useEffect(() => showScheme(frame.current, scheme), [scheme]);

  function loaded() {
    const arrived = () => {
      showScheme(frame.current, look.current.scheme);
      const [, name] = /([^/]+)\.html$/.exec(addressOf(frame.current)) ?? [];
      if (name !== undefined) look.current.onPage(name);
    };
    arrived();
    frame.current?.contentDocument?.addEventListener('astro:after-swap', arrived);
  }

  return (
    <div className="preview-place" ref={place} style={{ height: height * scale }}>
      <iframe
        ref={frame}
        title="The package as it will be"
        sandbox="allow-scripts allow-same-origin"
        width={width}
        height={height}
        style={{ transform: `scale(${scale})` }}
        onLoad={loaded}
      />
    </div>
  );
}

/** Where the frame is by now, without query and fragment. */
function addressOf(frame: HTMLIFrameElement | null): string {
  return frame?.contentWindow?.location.href.replace(/[?#].*/, '') ?? '';
}

/** As the course's own switch does it, for this frame alone. */
function showScheme(frame: HTMLIFrameElement | null, scheme: string): void {
  const root = frame?.contentDocument?.documentElement;
  if (root) root.dataset.scheme = scheme;
}

/** How wide an element is, in CSS pixels; 0 until it is known. */
function useWidth(of: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
