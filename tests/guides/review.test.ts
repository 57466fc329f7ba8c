import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../src/review/rules.ts';

const guide = readFileSync('src/guides/review.md', 'utf8');

it('the guide of the review has a section for each rule, which says what the rule says', () => {
  const said = Object.entries(rules).map(([id, { severity, languages, about }]) => {
    const weight = severity === 'warning' ? 'Warning' : 'Note';
    const where = languages === 'en' ? 'in English' : 'in all languages';
    return `### ${id}\n\n*${weight}, ${where}.* ${about}\n`;
  });
  for (const section of said) expect(guide).toContain(section);
  const sections = [...guide.matchAll(/^### (\S+)$/gm)].map(([, id]) => id);
  expect(sections.sort()).toEqual(['silence', ...Object.keys(rules)].sort());
});
