import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/content/figures/gates.ts';
import {
  inWords,
  isBy,
  reach,
  stagesAt,
  stateWord,
} from '../../../src/content/figures/gates-in-time.ts';

const { stages, chips, dates, states, asAt } = figure;

function at(chip: string, date: string) {
  const place = dates.indexOf(date);
  if (place === -1) throw new Error(`${date} cannot be chosen`);
  return stagesAt(stages, states, chip, dates, place);
}

const stateOf = (chip: string, date: string) =>
  Object.fromEntries(at(chip, date).map(({ stage, state }) => [stage.id, state]));

describe('the announcement of 8 December 2025', () => {
  it('moves one gate of all chips, and only one', () => {
    const moved = chips.flatMap(({ id }) =>
      at(id, '2025-12-08').flatMap(({ stage, news }) =>
        news === 'moved' ? [`${id} ${stage.id}`] : [],
      ),
    );
    expect(moved).toEqual(['h200 announcement']);
  });

  it('takes the H200 no further than to the rule', () => {
    const told = at('h200', '2025-12-08');
    expect(told[reach(told)]?.stage.id).toBe('rule');
    expect(inWords(told)).toBe(
      '1 of 6 moves: Announcement. The way ends at “Rule”: presumed denied.',
    );
  });

  it('is said of the B30A as well, and changes nothing for it', () => {
    const told = at('b30a', '2025-12-08');
    expect(told[0]).toMatchObject({ state: 'closed', news: 'said-again' });
    expect(inWords(told)).toBe('Nothing moves. The way ends at “Announcement”: excluded.');
  });
});

describe('what is told', () => {
  it.each([
    ['h200', '2026-01-15', 'rule', 'part'],
    ['h200', '2026-01-15', 'chinese_approval', 'closed'],
    ['h200', '2026-01-29', 'chinese_approval', 'part'],
    ['h200', '2026-01-29', 'order', 'unknown'],
    ['h200', '2026-02', 'licence', 'closed'],
    ['h200', '2026-05-14', 'delivery', 'closed'],
    ['h200', '2026-07-14', 'delivery', 'part'],
    ['h200', '2026-10', 'delivery', 'unknown'],
    ['h20', '2025-08', 'licence', 'unknown'],
    ['b30a', '2026-10', 'rule', 'unknown'],
  ])('of the %s at %s is that %s is %s', (chip, date, stage, state) => {
    expect(stateOf(chip, date)[stage]).toBe(state);
  });

  it('has a word for every state, whatever is chosen', () => {
    for (const chip of chips)
      for (const date of dates)
        for (const each of at(chip.id, date)) expect(stateWord(each)).not.toBe('');
  });

  it('shows at some date, and none for later than the figure holds', () => {
    const shown = chips.flatMap(({ id }) => dates.flatMap((date) => at(id, date)));
    for (const said of states) {
      expect(shown.some((each) => each.said === said)).toBe(true);
      expect(isBy(said.since, asAt ?? '')).toBe(true);
    }
  });

  it('is never that all is open: no report says so', () => {
    for (const { id } of chips)
      for (const date of dates) {
        const told = at(id, date);
        expect(told.every(({ state }) => state === 'open')).toBe(false);
      }
  });
});

it('a month is over by its last day', () => {
  expect(isBy('2025-08-27', '2025-08')).toBe(true);
  expect(isBy('2025-08', '2025-08-27')).toBe(true);
  expect(isBy('2025-09-01', '2025-08')).toBe(false);
});
