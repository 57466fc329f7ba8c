import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localizedText } from '../../src/standard/response-2004.ts';

describe('localizedText', () => {
  it('keeps within the limit and does not begin with a brace, whatever the text', () => {
    const unit = fc.constantFrom('{', ' ', 'a', '🙂', '\n');
    fc.assert(
      fc.property(fc.string({ unit }), fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const localized = localizedText(text, limit);
        expect(localized.length).toBeLessThanOrEqual(limit);
        expect(localized).not.toMatch(/^\{|\n/);
      }),
    );
  });
});
