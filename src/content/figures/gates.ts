import { date, facts, figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './gates.json?raw';
import { isBy } from './gates-in-time.ts';

const state = z.enum(['closed', 'part', 'open', 'unknown']);

const shape = z.strictObject({
  ...head,
  stages: z.array(
    z.strictObject({
      id: text,
      name: text,
      place: text,
      what: text,
      /** What each state is called here. */
      words: z.partialRecord(state, text),
    }),
  ),
  chips: z.array(z.strictObject({ id: text, name: text, about: text })),
  /** What is shown first. */
  first: z.strictObject({ chip: text, date }),
  dates: z.array(date),
  /** Said where nobody is known to have said anything. */
  unknown: text,
  states: z.array(
    z.strictObject({
      chip: text,
      stage: text,
      since: date,
      state,
      word: text.optional(),
      what: text,
      /** By whose word; empty where nothing was found. */
      who: z.string(),
      facts,
    }),
  ),
});
type Gates = z.output<typeof shape>;

/** What of a sale was open when, for several chips. */
export const figure = figureData('gates.json', json, shape, (data) => [
  ...strangers(data),
  ...data.states.flatMap((said, at) => flawsOf(data, said, at)),
]);

/** Names of chips, stages and dates that the lists above them do not have. */
function strangers({ chips, stages, dates, first, states }: Gates) {
  const unless = (known: readonly string[], name: string, path: readonly (string | number)[]) =>
    known.includes(name)
      ? []
      : [{ path, message: `there is no "${name}"; write one of ${known.join(', ')}` }];
  const chipIds = chips.map(({ id }) => id);
  const stageIds = stages.map(({ id }) => id);
  return [
    ...unless(chipIds, first.chip, ['first', 'chip']),
    ...unless(dates, first.date, ['first', 'date']),
    ...states.flatMap(({ chip, stage }, at) => [
      ...unless(chipIds, chip, ['states', at, 'chip']),
      ...unless(stageIds, stage, ['states', at, 'stage']),
    ]),
  ];
}

/** What is claimed without a fact or without a speaker, out of order, or for a later date than the figure has. */
function flawsOf({ stages, states, asAt = '' }: Gates, said: Gates['states'][number], at: number) {
  const { chip, stage, since, facts: ids, who } = said;
  const words = stages.find(({ id }) => id === stage)?.words ?? {};
  const isClaim = said.state !== 'unknown';
  const before = states.slice(0, at).findLast((each) => each.chip === chip && each.stage === stage);
  return [
    ...(said.word === undefined && words[said.state] === undefined
      ? [
          {
            path: ['states', at, 'state'],
            message: `"${stage}" has no word for "${said.state}"; add it to its "words", or a "word" here`,
          },
        ]
      : []),
    ...(isClaim && ids.length === 0
      ? [
          {
            path: ['states', at, 'facts'],
            message: 'a state that is known rests on a fact; name one, or write "unknown"',
          },
        ]
      : []),
    ...(isClaim && who.trim() === ''
      ? [{ path: ['states', at, 'who'], message: 'say by whose word this state is known' }]
      : []),
    ...(isBy(since, asAt)
      ? []
      : [
          {
            path: ['states', at, 'since'],
            message: `this is after ${asAt}, for which the figure holds`,
          },
        ]),
    ...(before !== undefined && before.since >= since
      ? [
          {
            path: ['states', at, 'since'],
            message: `this stands after ${before.since}; put states in the order of their dates`,
          },
        ]
      : []),
  ];
}
