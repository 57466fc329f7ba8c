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
    [' a.html\n', 'index.html', 'a.html'],
    ['a.html?u=https://x.org', 'index.html', 'a.html'],
    ['a.html#//x', 'index.html', 'a.html'],
    ['a.html?b\nc', 'index.html', 'a.html'],
    ['a//b.html', 'index.html', 'a//b.html'],
    ['a/b:c.html', 'index.html', 'a/b:c.html'],
    ['1a:b.html', 'index.html', '1a:b.html'],
    ['a\\b.html', 'index.html', 'a\\b.html'],
    ['.', 'assets/b.css', 'assets'],
    ['..a/...b', 'c/d.html', 'c/..a/...b'],
    ['../../a.html', 'b/c/d.html', 'a.html'],
  ])('leads %s in %s to %s', (url, from, path) => {
    expect(resolve(url, from)).toEqual({ kind: 'file', path });
  });

  it.each([
    ['https://x.org/a', 'outside'],
    ['HTTP://x.org', 'outside'],
    ['//x.org/a', 'outside'],
    ['wss://x.org', 'outside'],
    ['ws://x.org', 'outside'],
    ['ftp://x.org', 'outside'],
    ['file:///a', 'outside'],
    ['\\\\server\\a', 'outside'],
    ['\\a', 'outside'],
    [' https://x.org', 'outside'],
    ['/a.html', 'host-root'],
    ['../a.html', 'above'],
    ['a/../../b.html', 'above'],
    ['..', 'above'],
    ['#a', 'nothing'],
    ['?a', 'nothing'],
    ['', 'nothing'],
    ['data:image/png;base64,AA==', 'nothing'],
    ['mailto:a@b.org', 'nothing'],
    ['TEL:1', 'nothing'],
    ['x-a.1+b:c', 'nothing'],
    ['javascript:void(0)', 'nothing'],
    [' ', 'nothing'],
  ])('finds %s to be %s', (url, kind) => {
    expect(resolve(url, 'index.html').kind).toBe(kind);
  });
});
