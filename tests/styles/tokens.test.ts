import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accentCss } from '../../src/authoring/accent.ts';
import { schemes, textSizes } from '../../src/islands/tools/look.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The custom properties that a rule sets. */
function setBy(selector: string): readonly string[] {
  const [, after = ''] = css.split(`${selector} {`);
  const [rule = ''] = after.split('}');
  return rule.match(/--[a-z-]+: [^;]+/g) ?? [];
}

it('are the same in the dark of the system and in the one that a reader chose', () => {
  const bySystem = setBy(':root:not([data-scheme="light"])');
  expect(bySystem.length).toBeGreaterThan(10);
  expect(setBy(':root[data-scheme="dark"]')).toEqual(bySystem);
});

it('know every look that can be chosen', () => {
  for (const scheme of schemes) {
    expect(css.includes(`[data-scheme="${scheme}"]`)).toBe(scheme !== 'system');
  }
  for (const size of textSizes) {
    expect(css.includes(`[data-text-size="${size}"]`)).toBe(size !== 'normal');
  }
});

it('have the accent of a course in both', () => {
  const accent = accentCss({ light: '#104f55', dark: '#7fd1c7' }, css);
  expect(accent.match(/--accent: #7fd1c7/g)).toHaveLength(2);
  expect(accent).toContain(':root:not([data-scheme="light"])');
  expect(accent).toContain(':root[data-scheme="dark"]');
});
