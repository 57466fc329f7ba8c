import { describe, expect, it } from 'vitest';
import { resolve } from '../../../src/packaging/site/target.ts';

describe('resolve', () => {
  it.each([
    ['a.html', 'index.html', 'a.html'],
    ['./a.html?b#c', 'index.html', 'a.html'],
    ['../a.png', 'assets/b.css', 'a.png'],
    ['./c/../d.js', 'assets/b.js', 'assets/d.js'],
    ['a%20b.png', 'index.html', 'a b.png'],
    ['100%.png', 'index.html', '100%.png'],
    ['lessons/', 'index.html', 'lessons/'],
  ])('leads %s in %s to %s', (url, from, path) => {
    expect(resolve(url, from)).toEqual({ kind: 'file', path });
  });

  it.each([
    ['https://x.org/a', 'outside'],
    ['HTTP://x.org', 'outside'],
    ['//x.org/a', 'outside'],
    ['wss://x.org', 'outside'],
    ['/a.html', 'host-root'],
    ['../a.html', 'above'],
    ['#a', 'nothing'],
    ['?a', 'nothing'],
    ['', 'nothing'],
    ['data:image/png;base64,AA==', 'nothing'],
    ['mailto:a@b.org', 'nothing'],
  ])('finds %s to be %s', (url, kind) => {
    expect(resolve(url, 'index.html').kind).toBe(kind);
  });
});
