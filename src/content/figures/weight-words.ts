import { number } from 'virtual:words';
import type { Flip, Option, Standing } from './weigh.ts';

/** What the decision table says of its weights, in words. */

/** "counts twice". */
export function timesText(weight: number): string {
  return weight === 0 ? 'does not count' : `counts ${often(weight)}`;
}

function often(weight: number): string {
  if (weight === 1) return 'once';
  return weight === 2 ? 'twice' : `${number(weight)} times`;
}

/** "Renting leads with 11." */
export function leadText({ sum, leaders }: Standing): string {
  const names = capital(listed(leaders));
  return leaders.length === 1
    ? `${names} leads with ${number(sum)}.`
    : `${names} share the lead with ${number(sum)} each.`;
}

/** "Counted more than 1.5 times, renting leads." Of several flips, the nearest at each side. */
export function flipText(found: readonly Flip[], weight: number, most: number): string {
  const up = found.find(({ at }) => at >= weight - 1e-9);
  const down = found.findLast(({ at }) => at <= weight + 1e-9);
  const said = [
    ...(up ? [`Counted more than ${shown(up.at)}, ${leading(up.above)}.`] : []),
    ...(down ? [`Counted less than ${shown(down.at)}, ${leading(down.below)}.`] : []),
  ];
  return said.length > 0
    ? said.join(' ')
    : `As long as the others count what they do, no weight up to ${most} changes the lead.`;
}

/** "Buying never leads: renting is at least as good on every question." */
export function beatenText([option, better]: readonly [Option, Option]): string {
  return `No weights make ${option.doing} lead: ${better.doing} scores at least as much on every question.`;
}

/** To a tenth, and said to be so where it is not exact. */
function shown(at: number): string {
  const tenth = Math.round(at * 10) / 10;
  return Math.abs(tenth - at) < 1e-9 ? often(at) : `about ${often(tenth)}`;
}

function leading(options: readonly Option[]): string {
  return options.length === 1 ? `${listed(options)} leads` : `${listed(options)} share the lead`;
}

function listed(options: readonly Option[]): string {
  return new Intl.ListFormat('en-GB').format(options.map(({ doing }) => doing));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
