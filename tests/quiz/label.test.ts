import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../src/quiz/label.ts';

describe('labelOf', () => {
  test('is the label an author wrote', () => {
    expect(labelOf({ prompt: 'A long question', label: 'A label' })).toBe('A label');
  });

  test('is the start of the prompt up to the end of a word', () => {
    const prompt = `${'word '.repeat(19)}${'x'.repeat(40)} end`;
    expect(labelOf({ prompt })).toBe(`${'word '.repeat(19).trim()}…`);
  });

  test('has at most 100 characters, none of them halved, on one line', () => {
    const prompts = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('🙂', 'a', ' ', '\n'), minLength: 40, maxLength: 200 }),
    );
    fc.assert(
      fc.property(prompts, (prompt) => {
        const label = labelOf({ prompt });
        expect(label.length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(100);
        expect(label.isWellFormed()).toBe(true);
        expect(label).not.toMatch(/[\n\r\t]/);
      }),
    );
  });
});
