import { type ReactNode, useMemo, useState } from 'react';
import type { FileText, Problem } from '../authoring/problem.ts';
import { fileOf, type WrittenPlace } from './document/document.ts';
import { itemText, type QuizText, withoutItems } from './document/quiz-text.ts';
import { CourseEditor } from './editors/CourseEditor.tsx';
import { ItemEditor } from './editors/ItemEditor.tsx';
import { LessonEditor } from './editors/LessonEditor.tsx';
import { QuizEditor } from './editors/QuizEditor.tsx';
import type { EditorView } from './editors/ViewSwitch.tsx';
import { CourseErrors } from './findings/CourseErrors.tsx';
import { type Finding, findingsOf, worstOf, worstSeverity } from './findings/item-findings.ts';
import {
  ProblemWays,
  placeOfProblem,
  type Sought,
  type WayToProblems,
} from './findings/problem-place.ts';
import { TakingPictures, takesPictures } from './form/take-picture.ts';
import { ItemList } from './list/ItemList.tsx';
import {
  entriesOf,
  filteredItems,
  type ItemFilter,
  isFiltering,
  type ListedEntry,
  listedItems,
  noFilter,
} from './list/item-filter.ts';
import { LiveItem } from './live/LiveItem.tsx';
import { type QuizFacts, quizFacts } from './state/course-facts.ts';
import type { OpenCourse } from './state/use-author.ts';
import { Toolbar } from './tools/Toolbar.tsx';
import { useUndoKeys } from './use-undo-keys.ts';

interface WorkspaceProps {
  readonly open: OpenCourse;
  /** What is done with the course as a whole. */
  readonly children: ReactNode;
}

/** The three parts of the page: the questions, the one that is written on, and that one as others get it. */
export function Workspace({ open, children }: WorkspaceProps) {
  const { data, document, course, findings, look } = open;
  const { files, lessons, at } = document;
  const [filter, setFilter] = useState<ItemFilter>(noFilter);
  const [sought, setSought] = useState<Sought | null>(null);
  const ways = useMemo(() => waysToProblems(document, look, setSought), [document, look]);
  useUndoKeys(open);
  const found = useMemo(
    () => new Map(files.map((quiz) => [quiz.file, byItem(findingsOf(quiz, findings.problems))])),
    [files, findings.problems],
  );
  const items = useMemo(
    () =>
      listedItems(files, (file, item) => {
        const own = found.get(file)?.get(item) ?? [];
        return {
          severity: worstOf(own),
          rules: own.flatMap(({ problem }) => problem.rule?.id ?? []),
        };
      }),
    [files, found],
  );
  const shown = useMemo(() => filteredItems(items, filter), [items, filter]);
  const entries = useMemo(() => {
    const quizzes = files.map((quiz) => ({
      ...{ file: quiz.file, item: null, count: quiz.items.length },
      ...factsOf(quiz),
      severity: worstOf(found.get(quiz.file)?.get(null) ?? []),
    }));
    const isFiltered = isFiltering(filter);
    const rank = (file: string) => course.lessons.findIndex(({ id }) => id === idOf(file, data));
    const inOrder = [...lessons].sort((one, other) => rank(one.file) - rank(other.file));
    const own = inOrder.map(({ file }) => ({
      ...{ file, item: null, count: null, kind: 'lesson', title: titleOf(file, { data, course }) },
      severity: worstSeverity(
        findings.problems.filter((each) => each.file === file).map(({ severity }) => severity),
      ),
    }));
    const whole =
      document.course === null
        ? []
        : [courseEntry(document.course, course.title, findings.problems)];
    return [...entriesOf(quizzes, shown, isFiltered), ...(isFiltered ? [] : [...whole, ...own])];
  }, [data, document.course, files, lessons, course, found, findings.problems, shown, filter]);
  return (
    <ProblemWays.Provider value={ways}>
      <div className="author">
        <Toolbar {...open} />
        {children}
        <CourseErrors {...findings} />
        <div className="author-parts">
          <ItemList
            entries={entries}
            shown={shown.length}
            all={items.length}
            at={at}
            filter={filter}
            files={files.map(({ file }) => file)}
            objectives={[...new Set(items.map(({ brief }) => brief.objective))].filter(Boolean)}
            rules={[...new Set(items.flatMap(({ rules }) => rules))].sort()}
            onFilter={setFilter}
            onLook={look}
          />
          <TakingPictures.Provider value={takesPictures(open)}>
            <Written open={open} found={found} sought={sought} onSought={() => setSought(null)} />
          </TakingPictures.Provider>
        </div>
      </div>
    </ProblemWays.Provider>
  );
}

function waysToProblems(
  document: OpenCourse['document'],
  look: OpenCourse['look'],
  onSought: (sought: Sought) => void,
): WayToProblems {
  const placeOf = (problem: Problem) => placeOfProblem(document, problem);
  return {
    placeOf,
    goTo(problem) {
      const place = placeOf(problem);
      if (place === null) return;
      look(place);
      onSought({ problem });
    },
  };
}

/** Findings of each file by their items; by null what is said of the file beside them. */
type Found = ReadonlyMap<string, ReadonlyMap<number | null, readonly Finding[]>>;

interface WrittenProps {
  readonly open: OpenCourse;
  readonly found: Found;
  readonly sought: Sought | null;
  readonly onSought: () => void;
}

/** What is looked at, and how others get it. */
function Written({ open, found, ...seeking }: WrittenProps) {
  const { document, findings, course, worker, data } = open;
  const [view, setView] = useState<EditorView>('form');
  const shown = { view, onView: setView, ...seeking };
  const { at } = document;
  const lesson = document.lessons.find(({ file }) => file === at?.file);
  if (lesson !== undefined)
    return <LessonEditor {...{ open, lesson, ...seeking }} title={titleOf(lesson.file, open)} />;
  if (document.course !== null && at?.file === document.course.file)
    return <CourseEditor {...{ open, written: document.course, ...shown }} />;
  const quiz = at === null ? undefined : fileOf(document, at.file);
  const text = quiz === undefined || at === null ? '' : textOf(quiz, at);
  if (quiz === undefined || at === null || text === '')
    return (
      <p className="author-none">There is no question here. Choose one in the list, or add one.</p>
    );
  const own = found.get(at.file)?.get(at.item) ?? [];
  const editor = {
    ...{ open, quiz, facts: factsOf(quiz), ...shown },
    findings: own,
    others: othersOf(findings.problems, own),
  };
  if (at.item === null) return <QuizEditor {...editor} />;
  const languages = [
    ...data.languages.filter((each) => each === course.language),
    ...data.languages.filter((each) => each !== course.language),
  ];
  return (
    <>
      <ItemEditor {...editor} at={at} />
      <LiveItem
        worker={worker}
        file={quiz.file}
        around={withoutItems(quiz)}
        item={text}
        languages={languages}
      />
    </>
  );
}

/** The course file, between the quizzes and the lessons. */
function courseEntry({ file }: FileText, title: string, problems: readonly Problem[]): ListedEntry {
  const own = problems.filter((each) => each.file === file);
  const severity = worstSeverity(own.map(({ severity }) => severity));
  return { file, item: null, count: null, kind: 'course file', title, severity };
}

/** What a lesson is called in the course file. */
function titleOf(file: string, { data, course }: Pick<OpenCourse, 'data' | 'course'>): string {
  const id = idOf(file, data);
  return course.lessons.find((lesson) => lesson.id === id)?.title ?? file;
}

function idOf(file: string, { lessons }: OpenCourse['data']): string | undefined {
  return lessons.find((lesson) => lesson.file === file)?.id;
}

function textOf(quiz: QuizText, { item }: WrittenPlace): string {
  return item === null ? withoutItems(quiz) : itemText(quiz, item);
}

function othersOf(problems: readonly Problem[], own: readonly Finding[]): readonly Problem[] {
  const known = new Set(own.map(({ problem }) => problem));
  return problems.filter((problem) => !known.has(problem));
}

const facts = new WeakMap<QuizText, QuizFacts>();

/** Of the many quizzes of a course, one changes at a time. */
function factsOf(quiz: QuizText): QuizFacts {
  const known = facts.get(quiz) ?? quizFacts(withoutItems(quiz));
  facts.set(quiz, known);
  return known;
}

function byItem(findings: readonly Finding[]): ReadonlyMap<number | null, readonly Finding[]> {
  const found = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const own = found.get(finding.item) ?? [];
    own.push(finding);
    found.set(finding.item, own);
  }
  return found;
}
