/** How the table of the guide "What is saved when" puts its readings into words. */

export interface Outcome {
  readonly answer: string;
  readonly ended: boolean;
  readonly timed: boolean;
  readonly goesOn: string | null;
}

export interface Reading {
  readonly engine: string;
  readonly version: string;
  readonly saved: Outcome;
  readonly last: Outcome;
}

/** One thing said of all readings, or of those that `where` names. */
export interface Cell {
  readonly words: string;
  /** Browsers and versions; '' where all agree. */
  readonly where: string;
}

const places: Readonly<Record<string, string>> = {
  lms: 'in the LMS',
  browser: 'in this browser, sent at the next launch',
  lost: 'lost',
};

const afterwards: Readonly<Record<string, string>> = {
  saved: 'goes on and saves',
  'kept-here': 'shows all, keeps new answers in this browser, asks to be opened again',
};

/**
 * The columns, with what each says of a reading. `hurried`: the browser closes the page and may not
 * wait for its last requests, so the reading tells what arrives at best; it says where an answer is
 * that does not. Null elsewhere.
 */
export const columns: readonly {
  readonly title: string;
  readonly says: (reading: Reading, hurried: string | null) => string;
}[] = [
  {
    title: 'An answer shown as saved',
    says: ({ saved }) => places[saved.answer] ?? saved.answer,
  },
  {
    title: 'An answer of the last moment',
    says: ({ last }, hurried) =>
      hurried !== null && last.answer === 'lms'
        ? `as a rule in the LMS, else ${hurried === 'lost' ? 'lost' : 'in this browser'}`
        : (places[last.answer] ?? last.answer),
  },
  {
    title: 'The LMS knows the end',
    says: ({ saved, last }, hurried) => yes(saved.ended && last.ended, hurried),
  },
  {
    title: 'and the time',
    says: ({ saved, last }, hurried) => yes(saved.timed && last.timed, hurried),
  },
  {
    title: 'The course',
    says: ({ last }) =>
      last.goesOn === null ? 'is gone' : (afterwards[last.goesOn] ?? last.goesOn),
  },
];

function yes(it: boolean, hurried: string | null): string {
  if (!it) return 'no';
  return hurried === null ? 'yes' : 'as a rule';
}

/** What a column says of the readings of a row, once for all that say the same. */
export function cells(
  readings: readonly Reading[],
  says: (reading: Reading) => string,
): readonly Cell[] {
  const groups = Map.groupBy(readings, says);
  return [...groups].map(([words, group]) => ({
    words,
    where: groups.size === 1 ? '' : placesOf(group, readings),
  }));
}

/** Engines, with the version where an engine's versions differ. */
function placesOf(group: readonly Reading[], all: readonly Reading[]): string {
  const engines = [...new Set(group.map(({ engine }) => engine))];
  const named = engines.map((engine) => {
    const here = group.filter((reading) => reading.engine === engine);
    const whole = all.filter((reading) => reading.engine === engine);
    const versions = here.map(({ version }) => `SCORM ${version}`).join(', ');
    return here.length === whole.length ? engine : `${engine} (${versions})`;
  });
  return named.join(', ');
}
