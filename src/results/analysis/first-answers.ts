import type { Part } from '../course/asked-course.ts';
import type { Answers } from '../reading/answers.ts';

/**
 * What each learner answered the first time that an item was met, as columns: later answers tell
 * what was learned from being told, and not how hard an item is.
 */
export interface FirstAnswers {
  readonly count: number;
  /** How many numbers there are for people and for items; not all of them need occur. */
  readonly people: number;
  readonly items: number;
  readonly person: Uint32Array;
  readonly item: Uint32Array;
  /** Share of the points, 0 to 1; NaN where nothing is graded. */
  readonly score: Float64Array;
  readonly response: Uint32Array;
  readonly seconds: Float64Array;
}

/** Which answers of a class are meant. */
export interface Selection {
  readonly part: Part;
  /** Whether an item, by its number, belongs to the exam; null where that is not known. */
  readonly inExam: (item: number) => boolean | null;
  /** The number of the version; all versions where it is left out. */
  readonly version?: number | undefined;
}

/**
 * The first answers of a part. Of the exam, those of each learner's first sitting alone: whoever sits
 * again has failed, and has seen answers. Of two records of one try, the later one counts.
 */
export function firstAnswers(answers: Answers, selection: Selection): FirstAnswers {
  const rows = rowsOf(answers, selection);
  const sittings = selection.part === 'exam' ? firstSittings(answers, rows) : null;
  const first = new RowsByPair(rows.length);
  for (const row of rows) {
    const person = answers.person[row] ?? 0;
    if (sittings !== null && sittings[person] !== sittingKey(answers, row)) continue;
    const place = first.place(person, answers.item[row] ?? 0);
    const known = first.row(place);
    if (known === undefined || isNotAfter(answers, row, known)) first.set(place, row);
  }
  return columnsOf(answers, first.rows());
}

/** A row for each pair of person and item, in a third of the memory of a `Map`. */
class RowsByPair {
  readonly #people: Uint32Array;
  readonly #items: Uint32Array;
  /** Rows from 1; 0 where there is none. */
  readonly #rows: Uint32Array;
  readonly #mask: number;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 1.5 + 2));
    this.#people = new Uint32Array(size);
    this.#items = new Uint32Array(size);
    this.#rows = new Uint32Array(size);
    this.#mask = size - 1;
  }

  /** Where the row of a pair stands, or is to stand. */
  place(person: number, item: number): number {
    const mixed = Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(item + 1, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (
      this.#rows[place] !== 0 &&
      (this.#people[place] !== person || this.#items[place] !== item)
    ) {
      place = (place + 1) & this.#mask;
    }
    this.#people[place] = person;
    this.#items[place] = item;
    return place;
  }

  row(place: number): number | undefined {
    const row = this.#rows[place] ?? 0;
    return row === 0 ? undefined : row - 1;
  }

  set(place: number, row: number): void {
    this.#rows[place] = row + 1;
  }

  /** All of them, in the order of the source. */
  rows(): Uint32Array {
    return this.#rows
      .filter((row) => row !== 0)
      .map((row) => row - 1)
      .sort();
  }
}

function rowsOf(answers: Answers, { part, inExam, version }: Selection): Uint32Array {
  const rows = new Uint32Array(answers.count);
  let count = 0;
  for (let row = 0; row < answers.count; row += 1) {
    if (version !== undefined && answers.version[row] !== version) continue;
    const isExam = inExam(answers.item[row] ?? 0) ?? (answers.sitting[row] ?? 0) > 0;
    if (isExam !== (part === 'exam')) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** Orders sittings of a learner across attempts and rounds. */
function sittingKey({ attempt, round, sitting }: Answers, row: number): number {
  return ((attempt[row] ?? 0) * 256 + (round[row] ?? 0)) * 256 + (sitting[row] ?? 0);
}

function firstSittings(answers: Answers, rows: Uint32Array): Float64Array {
  const first = new Float64Array(answers.people.length).fill(Number.POSITIVE_INFINITY);
  for (const row of rows) {
    const person = answers.person[row] ?? 0;
    first[person] = Math.min(first[person] ?? 0, sittingKey(answers, row));
  }
  return first;
}

function isNotAfter(answers: Answers, row: number, other: number): boolean {
  const own = sittingKey(answers, row);
  const its = sittingKey(answers, other);
  return own === its ? (answers.tries[row] ?? 0) <= (answers.tries[other] ?? 0) : own < its;
}

function columnsOf(answers: Answers, rows: Uint32Array): FirstAnswers {
  const found = {
    person: new Uint32Array(rows.length),
    item: new Uint32Array(rows.length),
    score: new Float64Array(rows.length),
    response: new Uint32Array(rows.length),
    seconds: new Float64Array(rows.length),
  };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    found.person[at] = answers.person[row] ?? 0;
    found.item[at] = answers.item[row] ?? 0;
    found.score[at] = answers.score[row] ?? Number.NaN;
    found.response[at] = answers.response[row] ?? 0;
    found.seconds[at] = answers.seconds[row] ?? Number.NaN;
  }
  return {
    count: rows.length,
    people: answers.people.length,
    items: answers.items.length,
    ...found,
  };
}
