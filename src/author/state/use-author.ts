import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CourseData } from '../../authoring/course-data.ts';
import type { FileText, Problem } from '../../authoring/problem.ts';
import { hash } from '../../quiz/text/hash.ts';
import { filesToSave, textsAsWritten } from '../document/as-written.ts';
import {
  done,
  lookedAt,
  openedDocument,
  redone,
  type Step,
  undone,
  type WrittenDocument,
  type WrittenPicture,
  type WrittenPlace,
  withPictures,
} from '../document/document.ts';
import { type ForeignFiles, reopened, type UnsavedFile } from '../document/drafted.ts';
import { type QuizText, quizText } from '../document/quiz-text.ts';
import type { ChangedFile, CourseHome } from '../files/course-home.ts';
import type { Drafts } from '../files/drafts.ts';
import { picturesAsHeld } from '../files/opened-files.ts';
import type { AuthorWorker } from '../worker/worker.ts';
import { lookingAtAsked } from './asked-item.ts';
import { type CourseFacts, courseFacts } from './course-facts.ts';
import { type DraftState, useDraft } from './use-draft.ts';

/** What the page shows of the course that is written on. */
export type Authoring =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly why: string }
  | ({ readonly kind: 'open' } & OpenCourse);

export interface OpenCourse {
  readonly data: CourseData;
  /** The course that this site was built of: its packages have its pages. */
  readonly site: CourseData;
  readonly course: CourseFacts;
  readonly document: WrittenDocument;
  readonly worker: AuthorWorker;
  /** What is found in the texts as they were a moment ago. */
  readonly findings: Findings;
  readonly draft: DraftState;
  /** Files that the draft changes, and that began it with other texts than they have now. */
  readonly foreign: ForeignFiles;
  /** Does a step in the document as it is now; null for one that changes nothing. */
  readonly act: (make: (document: WrittenDocument) => Step | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly look: (at: WrittenPlace) => void;
  /** Takes a picture to be shown by texts, or says why it can be none. */
  readonly addPicture: (picture: WrittenPicture) => Promise<string | null>;
  /** Leaves the draft, and begins again with the files. */
  readonly startAgain: () => void;
  /** Files that are not those of their home, each after those that it names. */
  readonly changed: readonly ChangedFile[];
  /** Is told that their home has these files now. */
  readonly wrote: (files: readonly (FileText | WrittenPicture)[]) => void;
}

export interface Findings {
  readonly problems: readonly Problem[];
  /** Whether they are those of the texts as they are now. */
  readonly isNew: boolean;
}

interface Opened {
  readonly data: CourseData;
  readonly site: CourseData;
  readonly foreign: ForeignFiles;
}

/** What the page asks of the browser. */
export interface AuthorPlatform {
  readonly drafts: Drafts;
  readonly startWorker: () => AuthorWorker;
}

/** How long texts must rest before they are judged, in milliseconds. */
const judgeRest = 300;

/** The course of a home, with what was written on it in this browser before. */
export function useAuthor(home: CourseHome, platform: AuthorPlatform): Authoring {
  const [worker] = useState(platform.startWorker);
  const [opened, setOpened] = useState<Opened | { readonly why: string } | null>(null);
  const [document, setDocument] = useState<WrittenDocument | null>(null);
  const { drafts } = platform;

  useEffect(() => {
    void open(home, worker, drafts).then(
      ({ document, ...found }) => {
        setOpened(found);
        setDocument(document);
      },
      (error) => setOpened({ why: error instanceof Error ? error.message : String(error) }),
    );
  }, [home, worker, drafts]);

  const known = opened !== null && 'data' in opened ? opened : null;
  const findings = useFindings(worker, known?.data ?? null, document);
  const changed = useMemo(
    () => (known === null || document === null ? [] : changedFiles(known.data, document)),
    [known, document],
  );
  const unsaved = useCallback(() => unsavedFiles(changed, known?.foreign), [changed, known]);
  const draft = useDraft(home, drafts, unsaved, document);
  const change = useCallback(
    (next: (document: WrittenDocument) => WrittenDocument) =>
      setDocument((now) => now && next(now)),
    [],
  );
  const acts = useMemo(
    () => ({
      act: (make: (document: WrittenDocument) => Step | null) =>
        change((now) => {
          const step = make(now);
          return step === null ? now : done(now, step);
        }),
      undo: () => change(undone),
      redo: () => change(redone),
      look: (at: WrittenPlace) => change((now) => lookedAt(now, at)),
      addPicture: async (picture: WrittenPicture) => {
        const flaw = await worker.addPicture(picture);
        if (flaw === null) change((now) => withPictures(now, [picture]));
        return flaw;
      },
    }),
    [change, worker],
  );
  const courseFile = document?.course ?? null;
  const course = useMemo(() => courseFacts(courseFile?.text ?? ''), [courseFile]);
  if (opened === null) return { kind: 'opening' };
  if ('why' in opened) return { kind: 'failed', why: opened.why };
  if (document === null) return { kind: 'opening' };
  const { data, site, foreign } = opened;
  const startAgain = () => {
    void drafts.remove(home.id);
    setOpened({ data, site, foreign: new Map() });
    setDocument(openedDocument(textsOf(data), courseText(data), lessonTexts(data)));
  };
  return {
    ...{ kind: 'open', data, site, document, worker, findings, draft, ...acts, startAgain },
    course,
    foreign,
    changed,
    wrote: (files) =>
      setOpened((now) => (now !== null && 'data' in now ? rewritten(now, files) : now)),
  };
}

async function open(home: CourseHome, worker: AuthorWorker, drafts: Drafts) {
  const data = await home.open();
  const site = home.site === undefined ? data : await home.site();
  await worker.open(data, site);
  const draft = await drafts.read(home.id).catch(() => null);
  const fresh = openedDocument(textsOf(data), courseText(data), lessonTexts(data));
  // A draft of before may lack what is new here.
  const drafted = { ...fresh, ...draft?.document };
  const { document, foreign } = reopened(fresh, drafted, draft === null ? [] : draft.unsaved);
  for (const picture of document.pictures) await worker.addPicture(picture);
  return { data, site, foreign, document: lookingAtAsked(document, location.hash) };
}

function lessonTexts({ lessons }: CourseData): readonly FileText[] {
  return lessons.map(({ file, text }) => ({ file, text }));
}

function courseText({ course }: CourseData): FileText | null {
  return 'text' in course ? course : null;
}

/** What a home holds now that it was written to. */
function rewritten(
  { data, site, foreign }: Opened,
  saved: readonly (FileText | WrittenPicture)[],
): Opened {
  const files = saved.flatMap((each) => ('text' in each ? [each] : []));
  const pictures = saved.flatMap((each) => ('text' in each ? [] : [each]));
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const now = <Source extends { readonly file: string }>(source: Source) => {
    const text = texts.get(source.file);
    return text === undefined ? source : { ...source, text };
  };
  const known = new Set([data.course, ...data.quizzes, ...data.lessons].map(({ file }) => file));
  const added = files.filter(({ file }) => !known.has(file));
  const quizzes = [...data.quizzes.map(now), ...added];
  const fresh = {
    ...{ ...data, course: now(data.course), lessons: data.lessons.map(now), quizzes },
    pictures: { ...data.pictures, ...picturesAsHeld(pictures) },
  };
  const still = [...foreign].filter(([file]) => !texts.has(file));
  return { data: fresh, site, foreign: new Map(still) };
}

/** Those of changed files that a draft is to know again. */
function unsavedFiles(
  changed: readonly ChangedFile[],
  foreign: ForeignFiles = new Map(),
): readonly UnsavedFile[] {
  return changed.flatMap((each) => {
    if (!('text' in each)) return [];
    const { file, before } = each;
    return [{ file, began: foreign.get(file)?.began ?? hash(before) }];
  });
}

function changedFiles(data: CourseData, document: WrittenDocument): readonly ChangedFile[] {
  const read = new Map(
    [data.course, ...data.quizzes, ...data.lessons].map(
      (source) => [source.file, 'text' in source ? source.text : ''] as const,
    ),
  );
  return filesToSave(data, document).map((each) =>
    'text' in each ? { file: each.path, before: read.get(each.path) ?? '', text: each.text } : each,
  );
}

function textsOf({ quizzes }: CourseData): readonly QuizText[] {
  return quizzes.flatMap((source) =>
    'text' in source ? [quizText(source.file, source.text)] : [],
  );
}

/** Judges what is written a while after it has changed, one state after another. */
function useFindings(
  worker: AuthorWorker,
  data: CourseData | null,
  document: WrittenDocument | null,
): Findings {
  const [found, setFound] = useState<{
    readonly problems: readonly Problem[];
    readonly of: Judged | null;
  }>({ problems: [], of: null });
  const { files, course, lessons, pictures } = document ?? nothing;
  const now = useMemo(
    () => ({ files, course, lessons, pictures }),
    [files, course, lessons, pictures],
  );
  const wanted = useRef<Judged>(now);
  const isRunning = useRef(false);
  wanted.current = now;

  useEffect(() => {
    if (data === null || now.files === nothing.files) return;
    const judge = async () => {
      if (isRunning.current) return;
      isRunning.current = true;
      try {
        for (let asked: Judged | null = null; asked !== wanted.current; ) {
          asked = wanted.current;
          const problems = await worker.judge(textsAsWritten(data, asked), asked.lessons);
          if (asked !== wanted.current) continue;
          setFound(({ problems: before }) => ({
            ...{ problems: [...problems, ...reviewIn(before)], of: null },
          }));
          const reviewed = await worker.review();
          if (asked === wanted.current)
            setFound({ problems: [...problems, ...reviewed], of: asked });
        }
      } finally {
        // Texts that cannot be judged do not keep others from it.
        isRunning.current = false;
      }
    };
    const rest = setTimeout(() => void judge(), judgeRest);
    return () => clearTimeout(rest);
  }, [worker, data, now]);
  return { problems: found.problems, isNew: found.of === now };
}

type Judged = Pick<WrittenDocument, 'files' | 'course' | 'lessons' | 'pictures'>;

const nothing = openedDocument([]);

/** What the review found before: it is told until the next review is done. */
function reviewIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ rule }) => rule?.link !== undefined);
}
