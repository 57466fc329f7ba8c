import { instead } from '../quiz/schema/instead.ts';
import { isItemType, writtenTypeOf } from '../quiz/written-types.ts';

/** What a lesson's text is checked against, as far as questions are concerned. */
export interface KnownItem {
  readonly id: string;
  /** The stem it leans on. */
  readonly stem?: string | undefined;
  /** The lesson before that of its check which it asks about. */
  readonly earlier?: string | undefined;
  readonly type?: string | undefined;
}

/**
 * A mark in the text of a lesson: `<Quiz id="…" />` for a check, `<Ask id="…" />` for one of its items
 * or stems, `<Predicted id="…" />` for what was answered to one.
 */
export interface ItemMark {
  readonly tag: 'Quiz' | 'Ask' | 'Predicted';
  /** '' where it has none, which is told elsewhere. */
  readonly id: string;
  /** Its line, from 1. */
  readonly line: number;
  /** It stands in a line of text. */
  readonly inText: boolean;
  /** The lesson with which it goes where that is left out of a package. */
  readonly goesWith?: string | undefined;
}

/** Where the items of a lesson stand. */
export interface Placement {
  /** Ids of the items of its checks that ask about the lesson itself, in the order of the page. */
  readonly questions: readonly string[];
  /** Of the others, which lesson each is about; they go where that is left out of a package. */
  readonly earlier: Readonly<Record<string, string>>;
  /** For the id of each `<Ask />`, the items that it shows. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
}

/** Below the title of a page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** For the id of each `<Ask />`, the level of a heading that stands below those before it. */
export type AskLevels = Readonly<Record<string, HeadingLevel>>;

interface PlacementFlaw {
  /** Which of the marks it is about; undefined for the lesson as a whole. */
  readonly mark?: number;
  readonly message: string;
}

type Quizzes = ReadonlyMap<string, readonly KnownItem[]>;

/**
 * Places the items of a lesson's checks: `<Ask />` shows the ones it names, `<Quiz />` the rest of a
 * check, in the order of the file. Every item stands in the lesson once, and no others do: nobody can
 * complete a course in which one is missing.
 *
 * @param lessons the checks of each lesson, by id
 */
export function placeItems(
  lesson: string,
  marks: readonly ItemMark[],
  {
    lessons,
    quizzes,
  }: { readonly lessons: ReadonlyMap<string, readonly string[]>; readonly quizzes: Quizzes },
): { readonly placement: Placement; readonly flaws: readonly PlacementFlaw[] } {
  const checks = lessons.get(lesson) ?? [];
  const own = checks.flatMap((check) => quizzes.get(check) ?? []);
  const shown = marks.map((mark) => (mark.tag === 'Ask' ? namedBy(mark.id, own) : []));
  const asked = new Set(shown.flat().map(({ id }) => id));
  const rest = (check: string) => (quizzes.get(check) ?? []).filter(({ id }) => !asked.has(id));
  const shownBy = marks.map((mark, at): readonly KnownItem[] => {
    if (mark.tag === 'Ask') return shown[at] ?? [];
    return mark.tag === 'Quiz' && checks.includes(mark.id) ? rest(mark.id) : [];
  });
  const questions = shownBy.flat();
  const placement = {
    questions: [
      ...new Set(questions.filter(({ earlier }) => earlier === undefined).map(({ id }) => id)),
    ],
    earlier: Object.fromEntries(
      own.flatMap(({ id, earlier }) => (earlier === undefined ? [] : [[id, earlier]])),
    ),
    asked: Object.fromEntries(
      marks
        .filter(({ tag }) => tag === 'Ask')
        .map(({ id }) => [id, namedBy(id, own).map((item) => item.id)]),
    ),
  };
  const flaws = marks.flatMap((mark, at) => {
    const known = { lesson, checks, own, lessons, quizzes };
    const before = marks.slice(0, at);
    const flawsOf = {
      Ask: () => [...askFlaws(mark, before, known), ...looseFlaws(mark)],
      Quiz: () => [...quizFlaws(mark, before, known, rest(mark.id)), ...looseFlaws(mark)],
      Predicted: () => predictedFlaws(mark, shownBy.slice(0, at).flat(), known),
    };
    const about = [...flawsOf[mark.tag](), ...inTextFlaws(mark)];
    return about.map((message) => ({ mark: at, message }));
  });
  const missing = checks
    .filter((check) => !marks.some(({ tag, id }) => tag === 'Quiz' && id === check))
    .flatMap((check) => missingFlaw(check, quizzes.get(check) ?? [], rest(check)));
  return { placement, flaws: [...missing, ...flaws] };
}

/** The items that an id of an `<Ask />` stands for: one, or those of a stem. */
function namedBy(id: string, items: readonly KnownItem[]): readonly KnownItem[] {
  return items.filter((item) => (item.stem ?? item.id) === id);
}

interface Known {
  readonly lesson: string;
  readonly checks: readonly string[];
  /** The items of the lesson's checks. */
  readonly own: readonly KnownItem[];
  readonly lessons: ReadonlyMap<string, readonly string[]>;
  readonly quizzes: Quizzes;
}

function askFlaws(mark: ItemMark, before: readonly ItemMark[], known: Known): readonly string[] {
  const { id } = mark;
  if (id === '') return [];
  if (namedBy(id, known.own).length > 0) return twice(mark, before, `"${id}" is asked`);
  const leaning = known.own.find((item) => item.id === id);
  if (leaning?.stem !== undefined) {
    return [
      `"${id}" leans on the stem "${leaning.stem}", whose items stand together; write <Ask id="${leaning.stem}" /> to ask all of them here`,
    ];
  }
  const home = [...known.quizzes].find(([, items]) =>
    items.some((item) => item.id === id || item.stem === id),
  );
  return [home === undefined ? strangerFlaw(id, known.own) : foreignFlaw(id, home[0], known)];
}

function strangerFlaw(id: string, own: readonly KnownItem[]): string {
  const names = [...new Set(own.map((item) => item.stem ?? item.id))];
  return names.length === 0
    ? `there is no item "${id}", and this lesson has no checks; name one in course.json, or remove the mark`
    : `no item or stem of this lesson’s checks has the id "${id}"; ${instead(id, names)}`;
}

function foreignFlaw(id: string, quiz: string, { lesson, lessons }: Known): string {
  const home = [...lessons].find(([, checks]) => checks.includes(quiz))?.[0];
  return home === undefined
    ? `"${id}" belongs to "${quiz}", which is no check of a lesson; ask an item of a check of "${lesson}"`
    : `"${id}" belongs to the check "${quiz}" of the lesson "${home}"; ask it there, or move it to a check of "${lesson}"`;
}

function quizFlaws(
  mark: ItemMark,
  before: readonly ItemMark[],
  { lesson, checks, quizzes }: Known,
  rest: readonly KnownItem[],
): readonly string[] {
  // Of a quiz without items that is said.
  if ((quizzes.get(mark.id) ?? []).length === 0) return [];
  if (!checks.includes(mark.id)) {
    return [
      `course.json does not name "${mark.id}" among the checks of "${lesson}"; name it there, or remove this`,
    ];
  }
  const again = twice(mark, before, `the check "${mark.id}" appears`);
  if (again.length > 0 || rest.length > 0) return again;
  return [`every item of "${mark.id}" is asked by an <Ask /> already; remove this <Quiz />`];
}

function twice(mark: ItemMark, before: readonly ItemMark[], what: string): readonly string[] {
  const first = before.find(({ tag, id }) => tag === mark.tag && id === mark.id);
  return first === undefined
    ? []
    : [`${what} here again, after line ${first.line}; once is enough`];
}

/** What is said of an answer is said after the question, and in a line or two. */
function predictedFlaws(
  { id }: ItemMark,
  before: readonly KnownItem[],
  { own }: Known,
): readonly string[] {
  if (id === '') return [];
  const item = own.find((each) => each.id === id);
  if (item === undefined)
    return [
      `no item of this lesson’s checks has the id "${id}"; ${instead(
        id,
        own.map((each) => each.id),
      )}`,
    ];
  if (!before.includes(item))
    return [
      `"${id}" is asked below, so nobody has answered it yet; put <Ask id="${id}" /> before this`,
    ];
  if (item.earlier !== undefined)
    return [
      `"${id}" is about the lesson "${item.earlier}" and goes where that is left out of a package; show the answer to an item about this lesson`,
    ];
  const { type = '' } = item;
  const isLong = isItemType(type) && writtenTypeOf({ type }).isLong === true;
  return isLong
    ? [`the answer to a ${item.type} is too long to be shown again; show that to another question`]
    : [];
}

function inTextFlaws({ tag, id, inText }: ItemMark): readonly string[] {
  const alone = `<${tag} id="${id}" /> stands in a line of text; give it a line of its own, with a blank one before and after`;
  return inText ? [alone] : [];
}

function looseFlaws({ tag, id, goesWith }: ItemMark): readonly string[] {
  const loose = `<${tag} id="${id}" /> stands in a part that goes where the lesson "${goesWith}" is left out, and then nobody could complete the course; move it out of that part`;
  return goesWith === undefined ? [] : [loose];
}

function missingFlaw(
  check: string,
  all: readonly KnownItem[],
  rest: readonly KnownItem[],
): readonly PlacementFlaw[] {
  if (rest.length === 0) return [];
  const ids = rest.map(({ id }) => id).join(', ');
  const count = rest.length === 1 ? '1 item' : `${rest.length} items`;
  const appear = `${rest.length === 1 ? 'appears' : 'appear'} nowhere (${ids}), so nobody can complete the course; write`;
  const message =
    rest.length === all.length
      ? `the check "${check}" of this lesson is not in it: its ${count} ${appear} <Quiz id="${check}" /> where it belongs`
      : `${count} of the check "${check}" ${appear} <Quiz id="${check}" /> where they belong, or an <Ask /> for each`;
  return [{ message }];
}
