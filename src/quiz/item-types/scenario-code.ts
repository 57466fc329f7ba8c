import { reader, readText, writeNumber, writeText } from '../text/digits.ts';
import { sorted } from './parts.ts';
import { play } from './scenario.ts';
import type { Decision, PerformanceKey } from './scenario-key.ts';

/** How a scenario and the decisions in it are written in suspend data. */

/** Where it begins, and where each option leads, whatever the order of the file. */
export function waysOn({ steps }: PerformanceKey): readonly string[] {
  const ways = steps.flatMap(({ id, options }) =>
    options.map((each) => `${id}.${each.id}>${each.next ?? ''}`),
  );
  return [steps[0]?.id ?? '', ...ways.sort()];
}

/** All that decides which outcome a way through comes to. */
export function endsOf({ meters, steps, outcomes }: PerformanceKey): readonly string[] {
  const effects = steps.flatMap(({ id, options }) =>
    options.map((each) => [id, each.id, each.outcome, ...moves(each.effects)]),
  );
  const ends = outcomes.map(({ id, points, when }) => [
    id,
    points,
    ...Object.entries(when ?? {}).map(([meter, { min, max }]) => [meter, min, max]),
  ]);
  const starts = meters.map(({ id, start }) => [id, start]);
  return [...starts, ...effects].map(String).sort().concat(ends.map(String));
}

function moves(effects: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(effects)
    .filter(([, by]) => by !== 0)
    .sort();
}

/** Added to the digit of a decision that a reason follows; there are fewer options than that. */
const withReason = 32;
const reasonLengthWidth = 2;
/** The most characters of each reason. */
export const reasonLimit = 300;
/** Characters of a decision with a reason, without the text of it. */
export const decisionWidth = 1 + reasonLengthWidth;

/** A digit a step, and where a reason was written, its length and text. */
export function writeDecisions(item: PerformanceKey, decisions: readonly Decision[]): string {
  return play(item, decisions)
    .turns.map(({ decision: { step, option, reason } }) => {
      const place = sorted(optionsAt(item, step)).indexOf(option);
      if (reason === undefined) return writeNumber(place, 1);
      const text = writeText(reason);
      return (
        writeNumber(place + withReason, 1) + writeNumber(text.length, reasonLengthWidth) + text
      );
    })
    .join('');
}

/** What `writeDecisions` wrote; null where it does not fit the item. */
export function readDecisions(item: PerformanceKey, body: string): readonly Decision[] | null {
  const from = reader(body);
  const decisions: Decision[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const run = play(item, decisions);
    const digit = from.number(1);
    if (run.kind === 'over' || digit === null) return null;
    const option = sorted(run.step.options)[digit % withReason];
    if (option === undefined) return null;
    const decision = { step: run.step.id, option };
    if (digit < withReason) decisions.push(decision);
    else {
      const size = from.number(reasonLengthWidth) ?? 0;
      const reason = readText(from.take(size) ?? ' ');
      if (reason === null || reason.length > reasonLimit) return null;
      decisions.push({ ...decision, reason });
      at += reasonLengthWidth + size;
    }
  }
  return decisions;
}

function optionsAt(
  { steps }: PerformanceKey,
  step: string,
): PerformanceKey['steps'][number]['options'] {
  return steps.find(({ id }) => id === step)?.options ?? [];
}
