/** What a launch did, apart from losing something, that a course must not do before any LMS. */
export type Wrong =
  /** "Saved in the LMS" was told, and something of the attempt was not there. */
  | 'false-saved'
  /** A sound LMS refused a call. */
  | 'refused'
  /** A launch that only looks wrote or ended. */
  | 'looked'
  /** Passed or completed, and the LMS does not show the activity as complete. */
  | 'incomplete'
  /** The LMS counted more time than passed. */
  | 'time';

/** What was done before one LMS, over one history or many. */
export interface Counts {
  visits: number;
  answers: number;
  /** Launches with something broken. */
  faults: number;
  /** Launches the LMS refused. */
  notStarted: number;
  /** Histories that lost something. */
  lost: number;
  readonly wrongs: Record<Wrong, number>;
}

/** By the name of the profile. */
export type Tally = Map<string, Counts>;

export function countsOf(tally: Tally, profile: string): Counts {
  const counts = tally.get(profile) ?? noCounts();
  tally.set(profile, counts);
  return counts;
}

function noCounts(): Counts {
  return {
    visits: 0,
    answers: 0,
    faults: 0,
    notStarted: 0,
    lost: 0,
    wrongs: { 'false-saved': 0, refused: 0, looked: 0, incomplete: 0, time: 0 },
  };
}

export function visitsIn(tally: Tally): number {
  return [...tally.values()].reduce((sum, { visits }) => sum + visits, 0);
}

const columns: readonly (readonly [title: string, of: (counts: Counts) => number])[] = [
  ['visits', ({ visits }) => visits],
  ['answers', ({ answers }) => answers],
  ['with faults', ({ faults }) => faults],
  ['lost', ({ lost }) => lost],
  ['false "Saved"', ({ wrongs }) => wrongs['false-saved']],
  ['refused calls', ({ wrongs }) => wrongs.refused],
  ['wrote while looking', ({ wrongs }) => wrongs.looked],
  ['left incomplete', ({ wrongs }) => wrongs.incomplete],
  ['time added twice', ({ wrongs }) => wrongs.time],
];

/** A line for each profile and one for all. */
export function tallyTable(tally: Tally): string {
  const all = [...tally].sort(([one], [other]) => one.localeCompare(other));
  const rows = all.map(([name, counts]) => [name, ...columns.map(([, of]) => of(counts))]);
  const sums = columns.map(([, of]) => all.reduce((sum, [, counts]) => sum + of(counts), 0));
  const lines = [['profile', ...columns.map(([title]) => title)], ...rows, ['all', ...sums]];
  const texts = lines.map((line) =>
    line.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)),
  );
  const widths = texts[0]?.map((_, column) =>
    Math.max(...texts.map((line) => line[column]?.length ?? 0)),
  );
  return texts
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
