import { describe, expect, it } from 'vitest';
import { reachable } from '../../../src/packaging/site/reachable.ts';
import { coursePaths, files, page, site } from '../sample.ts';

const problemsOf = (changes: Record<string, string | null>) =>
  reachable(site(changes), 'index.html').problems;

describe('reachable', () => {
  it('finds every file a course needs and leaves staff pages, maps and strays out', () => {
    const { paths, problems } = reachable(site(), 'index.html');
    expect(problems).toEqual([]);
    expect(paths).toEqual(coursePaths);
  });

  it('names the file, line and reference where a file is missing', () => {
    const [problem, ...others] = problemsOf({ 'assets/theme.css': '\n\n@import "gone.css";' });
    expect(others).toEqual([]);
    expect(problem?.where).toBe('assets/theme.css:3');
    expect(problem?.what).toContain('"gone.css" leads to no file');
  });

  it.each([
    ['page', { 'approval.html': null }],
    ['style sheet', { 'assets/page.css': null }],
    ['imported style sheet', { 'assets/theme.css': null }],
    ['font', { 'assets/serif.woff2': null }],
    ['picture of a srcset', { 'assets/large.png': null }],
    ['component', { 'assets/Quiz.js': null }],
    ['statically imported module', { 'assets/client.js': null }],
    ['dynamically imported module', { 'assets/scorm12.js': null }],
    ['picture inside a picture', { 'assets/dots.png': null }],
  ])('reports a missing %s', (_name, change) => {
    expect(problemsOf(change).length).toBeGreaterThan(0);
  });

  it('tells a wrong case from a missing file', () => {
    const [problem] = problemsOf({
      'index.html': page('<a href="Approval.html">x</a>'),
    });
    expect(problem?.what).toContain('"approval.html" has its name in other case');
  });

  it('follows a page that only a script names, if the page belongs to the course', () => {
    const named = (target: string) =>
      reachable(
        files({
          'index.html': page('<script type="module" src="a.js"></script>'),
          'assets/page.css': '',
          'a.js': 'go("exam.html")',
          'exam.html': target,
        }),
        'index.html',
      ).paths;
    expect(named(page(''))).toContain('exam.html');
    expect(named('<!doctype html>')).not.toContain('exam.html');
  });

  it('refuses a link to a zip, which packages leave out', () => {
    const [problem] = reachable(
      files({ 'index.html': '<a href="x.zip">x</a>', 'x.zip': '' }),
      'index.html',
    ).problems;
    expect(problem?.what).toContain('"x.zip"');
  });

  it('ignores comments, texts and addresses that are not files', () => {
    const { paths, problems } = reachable(
      files({
        'index.html':
          '<!-- <img src="gone.png"> --><title><img src="gone.png"></title><a href="mailto:a@b.org">m</a>' +
          '<a href="#x">x</a><a href="?page=2">y</a><a href="https://example.org/">z</a><p>src="gone.png"</p>',
      }),
      'index.html',
    );
    expect(problems).toEqual([]);
    expect(paths).toEqual(['index.html']);
  });

  it('says so when there is no launch page', () => {
    expect(reachable(files({}), 'index.html').problems[0]?.where).toBe('index.html');
  });
});
