import { describe, expect, it } from 'vitest';
import { references } from '../../../src/packaging/site/references.ts';

const urls = (path: string, text: string, use: string) =>
  references(path, text)
    .filter((each) => each.use === use)
    .map((each) => each.url);

describe('references', () => {
  it.each([
    ['import"./a.js";', './a.js'],
    ['import a from "./a.js"', './a.js'],
    ['import{a as b,c}from"./a.js";', './a.js'],
    ["import * as a from './a.js'", './a.js'],
    ['import a,{b}from"../a.js"', '../a.js'],
    ['export{a}from"./a.js"', './a.js'],
    ['export*from"./a.js"', './a.js'],
    ['import("./a.js")', './a.js'],
    ['await import(`./a.js`)', './a.js'],
    ['new URL("a.png",import.meta.url)', null],
    ['new URL("./a.png",import.meta.url).href', './a.png'],
    ['fetch("/api")', '/api'],
    ['fetch(`https://x.org/`+a)', 'https://x.org/'],
    ['new Worker("//x.org/w.js")', '//x.org/w.js'],
    ['x.open("GET","https://x.org")', 'https://x.org'],
    ['img.src="https://x.org/a.png"', 'https://x.org/a.png'],
    ['jsx("img",{src:"/a.png"})', '/a.png'],
    ['location.href="/home"', '/home'],
    ['location.assign("https://x.org")', 'https://x.org'],
  ])('reads what the script %s loads', (js, url) => {
    expect(urls('a.js', js, 'load')).toEqual(url === null ? [] : [url]);
  });

  it.each([
    'const ns="http://www.w3.org/2000/svg"',
    'throw Error("see https://react.dev/errors/418")',
    '"export controls were taken from \'https://x.org\'"',
    'import"react"',
    'a.src===b',
    'e.href="https://x.org"',
    'if(location.href==="/x")a()',
  ])('takes no constant for a load: %s', (js) => {
    expect(urls('a.js', js, 'load')).toEqual([]);
  });

  it('reads a link from the root of the server out of a script', () => {
    expect(urls('a.js', 'jsx("a",{href:"/x.html"})', 'link')).toEqual(['/x.html']);
  });

  it.each([
    ['<img src=a.png>', ['a.png']],
    ["<img src='a b.png'>", ['a b.png']],
    ['<img srcset="a.png 1x, b.png 2x">', ['a.png', 'b.png']],
    ['<link rel="icon" href="a.svg">', ['a.svg']],
    ['<link rel="modulepreload" href="a.js">', ['a.js']],
    ['<video poster="a.png">', ['a.png']],
    ['<object data="a.svg"></object>', ['a.svg']],
    ['<svg><use xlink:href="a.svg#b"/></svg>', ['a.svg#b']],
    ['<p style="background:url(a.png)">', ['a.png']],
    ['<style>p{background:url(a.png)}</style>', ['a.png']],
    ['<script>import("./a.js")</script>', ['./a.js']],
    ['<script type="application/json">{"x":"import(\'./a.js\')"}</script>', []],
    ['<meta http-equiv="refresh" content="0; url=a.html">', ['a.html']],
    ['<meta name="description" content="0; url=a.html">', []],
    ['<form action="https://x.org">', ['https://x.org']],
    ['<img src="a.png?b=1&amp;c=2">', ['a.png?b=1&c=2']],
    ['<img alt=">" src="a.png">', ['a.png']],
  ])('reads what the page %s loads', (html, found) => {
    expect(urls('a.html', html, 'load')).toEqual(found);
  });

  it('takes anchors and telling relations for links', () => {
    const html = '<a href="https://x.org">x</a><link rel="canonical" href="https://y.org">';
    expect(urls('a.html', html, 'link')).toEqual(['https://x.org', 'https://y.org']);
    expect(urls('a.html', html, 'load')).toEqual([]);
  });

  it.each([
    '<astro-island props="{&quot;src&quot;:[0,&quot;assets/a.svg&quot;]}">',
    `<course-island props='{"src":"assets/a.svg"}'>`,
  ])('reads file names out of the props of %s', (html) => {
    expect(urls('a.html', html, 'mention')).toContain('assets/a.svg');
  });

  it('reads style sheets without their comments', () => {
    const css = '/* url(no.png) */a{b:url( "a.png" )}@import \'b.css\';c{d:image-set("e.png" 1x)}';
    expect(urls('a.css', css, 'load').sort()).toEqual(['a.png', 'b.css', 'e.png']);
  });
});
