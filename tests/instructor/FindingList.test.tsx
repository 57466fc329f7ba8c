import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindingList } from '../../src/instructor/FindingList.tsx';
import type { Finding } from '../../src/packaging/check/reading/finding.ts';

const finding: Finding = {
  severity: 'error',
  rule: 'links',
  file: '<img src=x>.html',
  line: 7,
  what: 'it leads to <script>alert(1)</script>',
  reason: 'no LMS has it',
  fix: 'put the file in',
};
const shown = (findings: readonly Finding[], asked: string | null = null) =>
  renderToString(<FindingList findings={findings} asked={asked} />).replaceAll('<!-- -->', '');

describe('the list of findings', () => {
  it('shows place, matter, reason and fix, and names from a package as text', () => {
    const page = shown([finding]);
    expect(page).toContain('&lt;img src=x&gt;.html, line 7');
    expect(page).toContain('It leads to &lt;script&gt;');
    expect(page).toContain('No LMS has it.');
    expect(page).toContain('put the file in');
    expect(page).not.toContain('<script>');
  });

  it('folds away what repeats itself', () => {
    const page = shown(Array.from({ length: 30 }, (_, line) => ({ ...finding, line })));
    expect(page).toContain('26 more of this kind (links)');
  });

  it('names the other files of which the same is true', () => {
    expect(shown([finding])).not.toContain('The other');
    expect(shown([{ ...finding, also: ['b&c.html'] }])).toMatch(/The other file<.*b&amp;c\.html/);
    const also = Array.from({ length: 203 }, (_, index) => `page-${index}.html`);
    const page = shown([{ ...finding, also }]);
    expect(page).toContain('The other 203 files');
    expect(page).toContain('page-199.html');
    expect(page).not.toContain('page-200.html');
    expect(page).toContain('and 3 more');
  });

  it('can be filtered once it is long and not all alike', () => {
    const notes = Array.from({ length: 9 }, (): Finding => ({ ...finding, severity: 'note' }));
    expect(shown(notes)).not.toContain('type="checkbox"');
    expect(shown([...notes, finding])).toContain('type="checkbox"');
  });

  it('marks the rule that was asked for', () => {
    expect(shown([finding], 'links')).toContain('data-asked');
    expect(shown([finding], 'names')).not.toContain('data-asked');
  });
});
