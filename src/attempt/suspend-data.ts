import type { ItemKey } from '../quiz/item-types.ts';
import { type Reader, reader, writeNumber } from '../quiz/text/digits.ts';
import { hash } from '../quiz/text/hash.ts';
import type { Answer, Attempt, Practice, Restart, Sitting } from './attempt.ts';
import { readChecked, withChecks } from './check-blocks.ts';
import { type Course, examPage, itemsById, lessonItems } from './course.ts';
import { codeWidth, firstCode, itemCode } from './item-code.ts';
import { type Caps, readRecords, writeRecord } from './item-record.ts';
import { onceEach } from './once-each.ts';
import { practiceTag, readPractice, writePractice } from './practice-code.ts';
import { bestSitting } from './progress.ts';
import { readRestart, restartTag, writeRestart } from './restart-code.ts';
import { readTicks, ticksTag, writeTicks } from './rubric-ticks.ts';
import {
  daysTag,
  ended,
  readDays,
  readSitting,
  sittingTag,
  writeDays,
  writeSitting,
} from './sitting-record.ts';

/**
 * An attempt as a string of `[A-Za-z0-9_-]`, and back.
 *
 *     C2 course(4) length(3) save(4) writer(2) seed(5) place(4)   24 characters
 *     G round(2) progress(3)           that the learner started over; only in `C3`
 *     L lesson(4)                      a lesson opened and not yet begun
 *     A count(2) record…               answers to checks
 *     S number(2) state(1) count(2) record…   a sitting: its drawn items in order
 *     U count(2) record…               answers to checks that are not whole yet
 *     R count(2) …                     points of rubrics that were ticked, see `rubric-ticks.ts`
 *     D count(1) number(2) day(3)…     the days on which sittings were submitted
 *     P …                              what practising came to, see `practice-code.ts`
 *
 * The first version, `C1`, differed in the codes of items alone: they did not cover what is right.
 * It is still read. `C3` is written once the learner has started over: who does not know of that
 * would bring back what was cleared. D and P are passed over by who does not know them.
 *
 * The records are those of `item-record.ts`. All of it stands in the blocks of `check-blocks.ts`:
 * a string that was cut or damaged still gives the whole records before that place, and no others.
 */

/** Which save a string is: a number that grows, and a tag of the browser that wrote it. */
export interface SaveMark {
  /** 0 to 2^24 - 1. It differs in every save, so that no LMS takes one for unchanged. */
  readonly number: number;
  /** 0 to 4095: tells the saves of two devices apart. */
  readonly writer: number;
}

export type Decoded =
  | { readonly kind: 'empty' }
  /** `whole` is false where the end was cut off or damaged. */
  | {
      readonly kind: 'restored';
      readonly attempt: Attempt;
      readonly save: SaveMark;
      readonly whole: boolean;
    }
  | { readonly kind: 'unreadable'; readonly why: 'damaged' | 'other-course' | 'newer-version' };

/** A newer version of the course wrote it, and can read it: it must not be overwritten. */
export function isNewer(decoded: Decoded): boolean {
  return decoded.kind === 'unreadable' && decoded.why === 'newer-version';
}

const magic = 'C';
const version = '2';
const firstVersion = '1';
const restartedVersion = '3';
const versions: readonly (string | null)[] = [firstVersion, version, restartedVersion];
const headLength = 9;
/** Characters that stand before the lessons, answers and sittings; checks not counted. */
export const startLength = headLength + 15;
const answersTag = 'A';
const lessonTag = 'L';
const unfinishedTag = 'U';

/**
 * Writes an attempt in at most `limit` characters (UTF-16 units). Where it does not fit, first all
 * long texts are cut to one length (an ellipsis marks the cut), then short texts that are not a
 * right answer, while numbers are written in digits, then what practising came to is left out, then
 * submitted sittings that are neither the best nor the last, oldest first. Null where even that does
 * not fit; the build makes sure that it does for the course's own settings (`worstCase`).
 */
export function encodeAttempt(
  course: Course,
  attempt: Attempt,
  save: SaveMark,
  limit: number,
): string | null {
  for (const kept of thinner(course, attempt)) {
    const at = (long: number, short: number) => write(course, kept, save, { long, short });
    const whole = at(limit, limit);
    if (whole.length <= limit) return whole;
    if (at(0, limit).length <= limit) return largest(limit, (cap) => at(cap, limit));
    if (at(0, 0).length <= limit) return largest(limit, (cap) => at(0, cap));
  }
  return null;
}

function* thinner(course: Course, attempt: Attempt): Generator<Attempt> {
  yield attempt;
  const { practice, ...rest } = attempt;
  if (practice !== undefined) yield rest;
  const best = bestSitting(course, attempt)?.number;
  let sittings = attempt.sittings;
  for (const { number } of attempt.sittings.slice(0, -1)) {
    if (number === best) continue;
    sittings = sittings.filter((sitting) => sitting.number !== number);
    yield { ...rest, sittings };
  }
}

/** The longest of the strings that grow with a cap on text and fit the limit; the cap 0 fits. */
function largest(limit: number, at: (cap: number) => string): string {
  let [fits, over] = [0, limit];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (at(middle).length <= limit) fits = middle;
    else over = middle;
  }
  return at(fits);
}

function write(course: Course, attempt: Attempt, save: SaveMark, caps: Caps): string {
  const known = itemsById(course);
  const records = (of: ReadonlyMap<string, Answer>) =>
    [...of].flatMap(([id, { response, tries }]) => {
      const item = known.get(id);
      return item?.type === response.type
        ? [[id, writeRecord(item, response, tries, caps)] as const]
        : [];
    });
  const written = records(attempt.answers);
  const practised = course.practice ? attempt.practice?.items.keys() : undefined;
  const unanswered = [...(practised ?? [])].flatMap((id) => {
    const item = known.get(id);
    const isWritten = item === undefined || written.some(([other]) => other === id);
    return isWritten ? [] : [[id, writeRecord(item, undefined, 0, caps)] as const];
  });
  const answers = [...written, ...unanswered];
  const ids = answers.map(([id]) => id);
  const unfinished = records(attempt.unfinished);
  const begun = new Set(
    course.lessons
      .filter((lesson) => lessonItems(lesson).some(({ id }) => attempt.answers.has(id)))
      .map(({ id }) => id),
  );
  const lessons = [...attempt.opened]
    .filter((id) => !begun.has(id))
    .map((id) => lessonTag + code(id));
  const sittings = attempt.sittings.map((sitting) => writeSitting(known, sitting, caps));
  const body = [
    writeNumber(save.number, 4),
    writeNumber(save.writer, 2),
    writeNumber(attempt.seed, 5),
    code(attempt.place),
    writeRestart(attempt.restart),
    ...lessons,
    listed(answersTag, answers),
    ...sittings,
    listed(unfinishedTag, unfinished),
    writeTicks(attempt.answers, known),
    writeDays(attempt.sittings),
    course.practice ? writePractice(attempt.practice, ids) : '',
  ].join('');
  const format = attempt.restart === undefined ? version : restartedVersion;
  const head = magic + format + code(course.id) + writeNumber(headLength + body.length, 3);
  return withChecks(head + body);
}

type Written = readonly (readonly [id: string, record: string])[];

/** Records after their count, where there are any. */
function listed(tag: string, records: Written): string {
  if (records.length === 0) return '';
  return tag + writeNumber(records.length, 2) + records.map(([, record]) => record).join('');
}

function code(text: string): string {
  return writeNumber(hash(text) % 64 ** codeWidth, codeWidth);
}

/**
 * What was written, where an LMS put white space, line ends or quotes around it or into it. No
 * attempt has such characters.
 */
export function unwrapped(data: string): string {
  return data.replace(/[\s\p{Cf}"'`“”‘’«»]+/gu, '');
}

/** Reads suspend data against today's course. Any string at all gives an answer, none throws. */
export function decodeAttempt(course: Course, given: string): Decoded {
  const data = unwrapped(given);
  if (data === '') return { kind: 'empty' };
  const head = reader(data);
  if (head.take(1) !== magic) return { kind: 'unreadable', why: 'damaged' };
  const format = head.take(1);
  const owner = head.take(codeWidth);
  if (owner === null) return { kind: 'unreadable', why: 'damaged' };
  if (owner !== code(course.id))
    return { kind: 'unreadable', why: isPlain(data) ? 'other-course' : 'damaged' };
  if (!versions.includes(format))
    return { kind: 'unreadable', why: isPlain(data) ? 'newer-version' : 'damaged' };
  const text = readChecked(data);
  const length = head.number(3);
  const codes = format === firstVersion ? itemsByFirstCode(course) : itemsByCode(course);
  return readBody(course, codes, reader(text.slice(headLength)), text.length === length);
}

/** Whether it was stored for the course, whatever became of the rest of it. */
export function isSuspendDataOf(course: Course, given: string): boolean {
  const head = reader(unwrapped(given));
  return (
    head.take(1) === magic && head.take(1) !== null && head.take(codeWidth) === code(course.id)
  );
}

function isPlain(data: string): boolean {
  return /^[A-Za-z0-9_-]*$/.test(data);
}

type Codes = ReadonlyMap<number, ItemKey>;

const itemsByCode = onceEach(
  (course: Course): Codes =>
    new Map([...itemsById(course).values()].map((item) => [itemCode(item), item])),
);

const itemsByFirstCode = onceEach(
  (course: Course): Codes =>
    new Map(
      [...itemsById(course).values()].flatMap((item) => {
        const code = firstCode(item);
        return code === null ? [] : [[code, item] as const];
      }),
    ),
);

function readBody(course: Course, codes: Codes, from: Reader, whole: boolean): Decoded {
  const [number, writer, seed] = [from.number(4), from.number(2), from.number(5)];
  const place = from.take(codeWidth);
  if (number === null || writer === null || seed === null || place === null) {
    return { kind: 'unreadable', why: 'damaged' };
  }
  const lessons = new Map(course.lessons.map(({ id }) => [code(id), id]));
  const opened = new Set<string>();
  const answers = new Map<string, Answer>();
  const unfinished = new Map<string, Answer>();
  const sittings: Sitting[] = [];
  let days: ReadonlyMap<number, number> = new Map();
  let restart: Restart | null = null;
  let practice: Practice | null = null;
  let recorded: readonly (string | null)[] = [];
  for (let tag = from.take(1); tag !== null; tag = from.take(1)) {
    if (tag === lessonTag) {
      const mark = from.take(codeWidth);
      const lesson = lessons.get(mark ?? '');
      if (lesson !== undefined) opened.add(lesson);
    } else if (tag === answersTag || tag === unfinishedTag) {
      const found = tag === answersTag ? answers : unfinished;
      const { records, places } = readRecords(codes, from);
      if (tag === answersTag) recorded = places;
      for (const { item, response, tries } of records) {
        if (response !== null) found.set(item.id, { response, tries });
      }
    } else if (tag === sittingTag) {
      const sitting = readSitting(codes, from);
      if (sitting !== null && sitting.number > (sittings.at(-1)?.number ?? 0)) {
        sittings.push(sitting);
      }
    } else if (tag === ticksTag) {
      for (const [id, ticked] of readTicks(codes, from)) {
        const answer = answers.get(id);
        if (answer !== undefined && ticked.length > 0) answers.set(id, { ...answer, ticked });
      }
    } else if (tag === restartTag) restart = readRestart(from);
    else if (tag === daysTag) days = readDays(from);
    else if (tag === practiceTag && course.practice) practice = readPractice(from, recorded);
    else break;
  }
  for (const lesson of course.lessons) {
    if (lessonItems(lesson).some(({ id }) => answers.has(id))) opened.add(lesson.id);
  }
  return {
    kind: 'restored',
    attempt: {
      seed,
      place: pageOf(course, place),
      opened,
      answers,
      unfinished,
      sittings: ended(sittings, days),
      ...(practice && { practice }),
      ...(restart && { restart }),
    },
    save: { number, writer },
    whole,
  };
}

function pageOf(course: Course, mark: string): string {
  const pages = [...course.lessons.map(({ id }) => id), examPage];
  return pages.find((page) => code(page) === mark) ?? '';
}
