import { describe, expect, it } from 'vitest';
import { pageName } from '../../../src/islands/sco/page-name.ts';

describe('the name of a page', () => {
  it.each([
    ['/deep/path/approval.html', 'approval'],
    ['/approval', 'approval'],
    ['/deep/path/', 'index'],
    ['/long%20game.html', 'long game'],
    ['/%C3%A9tude.html', 'étude'],
  ])('of %s is %s', (path, name) => {
    expect(pageName(path)).toBe(name);
  });

  it.each([
    '/50%.html',
    '/a%zz.html',
    '/%E9tude.html',
  ])('stands as it is in %s, which is badly escaped', (path) => {
    expect(pageName(path)).toBe(path.slice(1, -'.html'.length));
  });
});
