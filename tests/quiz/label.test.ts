import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../src/quiz/label.ts';

describe('labelOf', () => {
  test('is the label an author wrote', () => {
    expect(labelOf({ prompt: 'A long question', label: 'A label' })).toBe('A label');
  });

  test('is the whole prompt on one line where that has at most 100 characters', () => {
    expect(labelOf({ prompt: 'Which\r\n\tof  these?' })).toBe('Which of these?');
    expect(labelOf({ prompt: 'x'.repeat(100) })).toBe('x'.repeat(100));
  });

  test('is cut to 100 characters, the mark of the cut included', () => {
    const words = 'word '.repeat(19);
    expect(labelOf({ prompt: 'x'.repeat(101) })).toBe(`${'x'.repeat(99)}…`);
    expect(labelOf({ prompt: 'A question', label: `${words}and more` })).toBe(`${words}and…`);
  });

  test.each([
    ['after a word', `${'word '.repeat(19)}${'x'.repeat(40)} end`, `${'word '.repeat(19).trim()}…`],
    [
      'after a word that fills half of it',
      `${'x'.repeat(50)} ${'y'.repeat(60)}`,
      `${'x'.repeat(50)}…`,
    ],
    [
      'in a word, rather than lose more than half',
      `${'x'.repeat(49)} ${'y'.repeat(60)}`,
      `${'x'.repeat(49)} ${'y'.repeat(49)}…`,
    ],
    ['before a character of two units', `${'x'.repeat(98)}🙂🙂`, `${'x'.repeat(98)}…`],
    ['after a character of two units', `🙂${'x'.repeat(97)}yz`, `🙂${'x'.repeat(97)}…`],
    ['before a blank and half a character', `${'x'.repeat(97)} 🙂🙂`, `${'x'.repeat(97)}…`],
  ])('is cut %s', (_, prompt, label) => {
    expect(labelOf({ prompt })).toBe(label);
  });

  test('is the prompt or its start, at most 100 characters, none of them halved, on one line', () => {
    const prompts = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('🙂', 'a', ' ', '\n'), minLength: 40, maxLength: 200 }),
    );
    fc.assert(
      fc.property(prompts, (prompt) => {
        const line = prompt.replace(/\s+/gu, ' ');
        const label = labelOf({ prompt });
        expect(label.length).toBeLessThanOrEqual(100);
        expect(label.isWellFormed()).toBe(true);
        if (line.length <= 100) expect(label).toBe(line);
        else {
          expect(label.length).toBeGreaterThan(50);
          expect(line.startsWith(label.slice(0, -1))).toBe(true);
          expect(label).toMatch(/[^ ]…$/);
        }
      }),
    );
  });
});
