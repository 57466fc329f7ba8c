/** What of a sale was open when, for several chips: read from what was said, and by whom. */

export type GateState = 'closed' | 'part' | 'open' | 'unknown';

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly what: string;
  readonly words: Readonly<Partial<Record<GateState, string | undefined>>>;
}

/** A state that somebody said a stage was in, since when. */
export interface Said {
  readonly chip: string;
  readonly stage: string;
  /** `2026-03` or `2026-03-14`. */
  readonly since: string;
  readonly state: GateState;
  /** In the place of the stage's word for this state. */
  readonly word?: string | undefined;
  readonly what: string;
  /** By whose word; empty where nothing was found. */
  readonly who: string;
}

/** A stage as it is told at a date: by what was said last, or by nothing. */
export interface Told<Each extends Said = Said> {
  readonly stage: Stage;
  readonly said: Each | null;
  readonly state: GateState;
  /** Since the date before: whether it is another state, or the same said anew. */
  readonly news: 'moved' | 'said-again' | 'none';
}

/** Whether a day or month is over by the end of another. */
export function isBy(since: string, date: string): boolean {
  return since <= `${date}~`;
}

/**
 * The stages of a sale of a chip at a date.
 *
 * @param dates those that can be chosen, in their order
 * @param at the place of the date among them
 */
export function stagesAt<Each extends Said>(
  stages: readonly Stage[],
  said: readonly Each[],
  chip: string,
  dates: readonly string[],
  at: number,
): readonly Told<Each>[] {
  const last = (stage: Stage, place: number) =>
    said
      .filter((each) => each.chip === chip && each.stage === stage.id)
      .filter((each) => isBy(each.since, dates[place] ?? ''))
      .at(-1) ?? null;
  const told = (stage: Stage, place: number) => {
    const said = last(stage, place);
    return { stage, said, state: said?.state ?? 'unknown' } as const;
  };
  return stages.map((stage) => {
    const now = told(stage, at);
    const before = told(stage, at - 1);
    if (at === 0 || now.said === before.said) return { ...now, news: 'none' };
    const isSame = now.state === before.state && stateWord(now) === stateWord(before);
    return { ...now, news: isSame ? 'said-again' : 'moved' };
  });
}

/** How many stages in a row a chip gets through, from the first. */
export function reach(told: readonly Told[]): number {
  const stop = told.findIndex(({ state }) => state === 'closed' || state === 'unknown');
  return stop === -1 ? told.length : stop;
}

/** The word for the state of a stage. */
export function stateWord({ stage, said, state }: Omit<Told, 'news'>): string {
  return said?.word ?? stage.words[state] ?? '';
}

/** What moved since the date before, and where the way ends. */
export function inWords(told: readonly Told[]): string {
  const moved = told.filter(({ news }) => news === 'moved').map(({ stage }) => stage.name);
  const verb = moved.length === 1 ? 'moves' : 'move';
  const first =
    moved.length === 0
      ? 'Nothing moves.'
      : `${moved.length} of ${told.length} ${verb}: ${moved.join(', ')}.`;
  const stop = told[reach(told)];
  return stop === undefined
    ? `${first} No stage is shut, on the conditions that stand here.`
    : `${first} The way ends at “${stop.stage.name}”: ${stateWord(stop)}.`;
}
