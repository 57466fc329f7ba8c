import { describe, expect, it } from 'vitest';
import { lookOf, lookText, schemes, showLook, textSizes } from '../../../src/islands/tools/look.ts';

describe('a look', () => {
  const all = schemes.flatMap((scheme) => textSizes.map((textSize) => ({ scheme, textSize })));

  it.each(all)('is kept: %j', (look) => {
    expect(lookOf(lookText(look))).toEqual(look);
    const root = { dataset: {} };
    showLook(root, lookText(look));
    expect(root.dataset).toEqual(look);
  });

  it.each([
    null,
    '',
    'dusk',
    'dusk huge',
    '{}',
  ])('is that of whoever has not chosen for %j', (text) => {
    expect(lookOf(text)).toEqual({ scheme: 'system', textSize: 'normal' });
  });

  it('can be shown by the text of its function alone', () => {
    const root = { dataset: {} };
    const show: unknown = new Function('root', 'text', `(${showLook})(root, text)`);
    if (typeof show === 'function') show(root, 'dark large');
    expect(root.dataset).toEqual({ scheme: 'dark', textSize: 'large' });
  });
});
