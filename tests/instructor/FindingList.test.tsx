import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindingList } from '../../src/instructor/FindingList.tsx';
import type { Finding } from '../../src/packaging/check/report.ts';

const finding: Finding = {
  severity: 'error',
  rule: 'links',
  file: '<img src=x>.html',
  line: 7,
  what: 'it leads to <script>alert(1)</script>',
  reason: 'no LMS has it',
  mend: 'put the file in',
};
const shown = (findings: readonly Finding[], asked: string | null = null) =>
  renderToString(<FindingList findings={findings} asked={asked} />).replaceAll('<!-- -->', '');

describe('the list of findings', () => {
  it('shows place, matter, reason and mend, and names from a package as text', () => {
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
