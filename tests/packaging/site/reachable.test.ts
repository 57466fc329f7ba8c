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
    expect(problem?.what).toBe('"gone.css" leads to no file');
    expect(problem?.fix).toBe('add the file or correct the reference');
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
    expect(problem?.what).toBe(
      '"Approval.html" leads to no file, but "approval.html" has its name in other case',
    );
    expect(problem?.fix).toContain('write the name exactly as the file has it');
  });

  it('leaves out source maps and zips that a script names, and no other file', () => {
    const named = ['b.js.map', 'b.zip', 'maps.map.css'];
    const scripted = { 'a.js': `go(${named.map((each) => `"${each}"`).join()})` };
    const { paths } = reachable(
      files({
        'index.html': '<script src="a.js"></script>',
        ...scripted,
        ...Object.fromEntries(named.map((each) => [each, ''])),
      }),
      'index.html',
    );
    expect(paths).toEqual(['index.html', 'a.js', 'maps.map.css']);
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
    expect(named('<meta name="author" content="A">')).not.toContain('exam.html');
    expect(named('<p name="package">a</p>')).not.toContain('exam.html');
  });

  it('refuses a link to a zip, which packages leave out', () => {
    const [problem] = reachable(
      files({ 'index.html': '<a href="x.zip">x</a>', 'x.zip': '' }),
      'index.html',
    ).problems;
    expect(problem?.what).toBe('it needs "x.zip", a kind of file that packages leave out');
    expect(problem?.fix).toContain('do not refer to source maps and zip files');
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
    expect(reachable(files({ 'a.html': '' }), 'index.html')).toEqual({
      paths: [],
      problems: [
        {
          where: 'index.html',
          what: 'the site has no such page, and it is to open first (the site has 1 files)',
          fix: 'build the site first, or name another launch page',
        },
      ],
    });
  });

  it('puts the launch page first and sorts the others', () => {
    const { paths } = reachable(
      files({
        'z.html': '<img src="b.png"><img src="a.png">',
        'a.png': '',
        'b.png': '',
        'c.png': '',
      }),
      'z.html',
    );
    expect(paths).toEqual(['z.html', 'a.png', 'b.png']);
  });

  it.each([
    ['a file of its own folder', 'assets/b.json'],
    ['a path of the site', 'data/c.json'],
  ])('takes a name in a script for %s', (_, path) => {
    const { paths, problems } = reachable(
      files({
        'index.html': '<script src="assets/a.js"></script>',
        'assets/a.js': 'go("b.json", "data/c.json", "gone.json", "d.MAP", "e.zip", "../../f.json")',
        ...{ 'assets/b.json': '', 'data/c.json': '', 'd.MAP': '', 'e.zip': '', 'f.json': '' },
      }),
      'index.html',
    );
    expect(problems).toEqual([]);
    expect(paths).toContain(path);
    expect(paths).toHaveLength(4);
  });

  it('does not read for references what holds none', () => {
    const { paths } = reachable(
      files({ 'index.html': '<img src="a.txt">', 'a.txt': '<img src="b.png">', 'b.png': '' }),
      'index.html',
    );
    expect(paths).toEqual(['index.html', 'a.txt']);
  });
});
