/**
 * What a class answered, as columns: a million answers are some forty megabytes, where as many
 * objects would be a gigabyte. Names of people are never among it, only pseudonyms.
 */
export interface Answers {
  readonly count: number;
  /** Pseudonyms, by the numbers in `person`. */
  readonly people: readonly string[];
  /** Ids of items as the source has them, without the marks of tries and sittings. */
  readonly items: readonly string[];
  /** What was answered, as the source has it; the first is '' for no text. */
  readonly responses: readonly string[];
  /** Names of the versions of the course that files were said to be of; [''] where nobody said. */
  readonly versions: readonly string[];
  readonly person: Uint32Array;
  readonly item: Uint32Array;
  readonly response: Uint32Array;
  readonly version: Uint8Array;
  /** Of the whole course, from 1, as LMSs count them. */
  readonly attempt: Uint16Array;
  /** From 1: how often the learner had started over, and 1. */
  readonly round: Uint8Array;
  /** Of the exam, from 1; 0 for an answer outside of it, or where the source does not tell. */
  readonly sitting: Uint8Array;
  /** At this item, from 1. */
  readonly tries: Uint16Array;
  /** Share of the points, 0 to 1; NaN where it is not graded, or not known. */
  readonly score: Float64Array;
  /** NaN where the source does not tell. */
  readonly seconds: Float64Array;
}

/** One answer on its way into the columns. */
export interface Answer {
  /** Whoever it is; known by it while files are read, and then forgotten. */
  readonly identity: string;
  readonly item: string;
  readonly response: string;
  readonly version: string;
  readonly attempt: number;
  readonly round: number;
  readonly sitting: number;
  readonly tries: number;
  /** Null where it is not graded, or not known. */
  readonly score: number | null;
  readonly seconds: number | null;
}

/** Collects answers. Names go in, and pseudonyms come out: nothing keeps which is whose. */
export interface AnswerColumns {
  add(answer: Answer): void;
  done(): Answers;
}

/** The names that a column of numbers stands for. */
class Names {
  readonly #numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const name of first) this.number(name);
  }

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

const capped = (value: number, most: number) => Math.min(Math.max(Math.trunc(value) || 1, 1), most);

/** @param pseudonym the word that people are called by: "Learner" makes "Learner 1", "Learner 2" */
export function answerColumns(pseudonym: string): AnswerColumns {
  const people = new Names();
  const items = new Names();
  const responses = new Names('');
  const versions = new Names();
  let count = 0;
  let columns = columnsFor(1024);
  return {
    add(answer) {
      if (count === columns.person.length) columns = grown(columns, count * 2);
      columns.person[count] = people.number(answer.identity);
      columns.item[count] = items.number(answer.item);
      columns.response[count] = responses.number(answer.response);
      columns.version[count] = versions.number(answer.version);
      columns.attempt[count] = capped(answer.attempt, 65_535);
      columns.round[count] = capped(answer.round, 255);
      columns.sitting[count] = Math.min(Math.max(Math.trunc(answer.sitting) || 0, 0), 255);
      columns.tries[count] = capped(answer.tries, 65_535);
      columns.score[count] = answer.score ?? Number.NaN;
      columns.seconds[count] = answer.seconds ?? Number.NaN;
      count += 1;
    },
    done: () => ({
      count,
      people: people.all().map((_, number) => `${pseudonym} ${number + 1}`),
      items: items.all(),
      responses: responses.all(),
      versions: versions.all(),
      ...grown(columns, count),
    }),
  };
}

type Columns = Omit<Answers, 'count' | 'people' | 'items' | 'responses' | 'versions'>;

function columnsFor(length: number): Columns {
  return {
    person: new Uint32Array(length),
    item: new Uint32Array(length),
    response: new Uint32Array(length),
    version: new Uint8Array(length),
    attempt: new Uint16Array(length),
    round: new Uint8Array(length),
    sitting: new Uint8Array(length),
    tries: new Uint16Array(length),
    score: new Float64Array(length),
    seconds: new Float64Array(length),
  };
}

/** The columns with another length, which may be less. */
function grown(columns: Columns, length: number): Columns {
  const fresh = columnsFor(length);
  const kept = Math.min(length, columns.person.length);
  fresh.person.set(columns.person.subarray(0, kept));
  fresh.item.set(columns.item.subarray(0, kept));
  fresh.response.set(columns.response.subarray(0, kept));
  fresh.version.set(columns.version.subarray(0, kept));
  fresh.attempt.set(columns.attempt.subarray(0, kept));
  fresh.round.set(columns.round.subarray(0, kept));
  fresh.sitting.set(columns.sitting.subarray(0, kept));
  fresh.tries.set(columns.tries.subarray(0, kept));
  fresh.score.set(columns.score.subarray(0, kept));
  fresh.seconds.set(columns.seconds.subarray(0, kept));
  return fresh;
}
