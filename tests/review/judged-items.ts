import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/quiz/item-types.ts';
import { isRule, type RuleId, rules } from '../../src/review/rules.ts';
import { type CourseParts, foundIn } from './courses.ts';

interface Examples {
  /** Items in which the rule finds something, where, and something that it says of it. */
  readonly flawed: readonly (readonly [item: Item, path: string, says?: string])[];
  /** Items like these in which it does not. */
  readonly sound: readonly Item[];
}

/**
 * Tries the rules of a file that judge items one by one: each has examples, and is silent about
 * words of English in a course of another language.
 */
export function judgesAsIn(
  file: Readonly<Record<string, unknown>>,
  examples: Partial<Record<RuleId, Examples>>,
  parts: CourseParts = {},
): void {
  const ids = Object.keys(rules).filter(isRule);
  const own = ids.filter(
    (id) => rules[id].judges === 'item' && Object.values(file).includes(rules[id]),
  );

  it('has examples of each rule', () => {
    expect(Object.keys(examples).sort()).toEqual(own.sort());
  });

  for (const id of own) {
    const { flawed, sound } = examples[id] ?? { flawed: [], sound: [] };
    describe(id, () => {
      const cases = flawed.map(([item, path, says = '']) => ({ item, path, says }));
      it.each(cases)('finds the flaw of %#', ({ item, path, says }) => {
        const found = foundIn(id, item, { ...parts, language: languageOf(item) });
        expect(found.map((each) => each.path.join('.'))).toEqual([path]);
        const [first] = found;
        expect(first?.message).toContain(says);
        // What is wrong, and what to do about it.
        expect(first?.message).toMatch(/.{20}[;:] .{8}/);
        if (first?.severity === 'note') expect(first.message).toMatch(/^look /);
      });

      it.each(sound.map((item) => [item]))('is silent about %#', (item) => {
        expect(foundIn(id, item, { ...parts, language: languageOf(item) })).toEqual([]);
      });

      if (rules[id].languages !== 'en') return;
      it('is silent about words of English in a course of another language', () => {
        for (const [item] of flawed) {
          for (const language of ['fr', 'ben'])
            expect(foundIn(id, item, { ...parts, language })).toEqual([]);
          expect(foundIn(id, item, { ...parts, language: 'en-GB' })).not.toEqual([]);
        }
      });
    });
  }
}

/** By its first word. */
function languageOf({ prompt }: Item): string {
  return prompt.toString().startsWith('Was ') ? 'de' : 'en';
}
