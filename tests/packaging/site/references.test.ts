import { describe, expect, it } from 'vitest';
import { lineAt } from '../../../src/packaging/site/reference.ts';
import { holdsReferences, references } from '../../../src/packaging/site/references.ts';
import { caseTwin, isPage } from '../../../src/packaging/site/site-files.ts';

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
    ['import "http://x.org/a.js"', 'http://x.org/a.js'],
    ['import "react/jsx"', null],
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
    ['<img srcset=" a.png">', ['a.png']],
    ['<img srcset="a.png, b.png  100w ,c,d.png 2x">', ['a.png', 'b.png', 'c,d.png']],
    ['<link imagesrcset="a.png 1x">', ['a.png']],
    ['<link href="a.css">', []],
    ['<link rel="alternate stylesheet" href="a.css">', ['a.css']],
    ['<link rel="Preload" href="a.js">', ['a.js']],
    ['<link rel="stylesheets" href="a.css">', []],
    ['<base href="a/">', ['a/']],
    ['<area href="a.html">', []],
    ['<p data="a.svg">', []],
    ['<object name="a.svg"></object>', []],
    ['<meta http-equiv="refresh" name="5; url=a.html">', []],
    ['<p>import("./a.js")</p>', []],
    ['<img srcset="a.png  100w">', ['a.png']],
    ['<meta content="a.png">', []],
    ['<meta http-equiv="Refresh" content="5;URL=\'a.html\'">', ['a.html']],
    ['<meta http-equiv="refresh" content=\'5 ; url = "a.html"\'>', ['a.html']],
    ['<meta http-equiv="refresh" content="5">', []],
    ['<meta http-equiv="other" content="5; url=a.html">', []],
    ['<p content="0; url=a.html" http-equiv="refresh">', []],
    ['<p style="background:red">', []],
    ['<p>p{background:url(a.png)}</p>', []],
    ['<script type="module">import "./a.js"</script>', ['./a.js']],
    ['<script type="text/JavaScript">import("./a.js")</script>', ['./a.js']],
    ['<script type="text/template">import("./a.js")</script>', []],
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

  it('tells where each stands', () => {
    const places = (path: string, text: string) =>
      references(path, text).map(({ url, at }) => [url, text.slice(at).slice(0, 12)]);
    const html =
      '<p>\n<img src="a.png"><style>p{b:url(b.png)}</style><script>import("./c.js")</script>';
    expect(places('a.html', html)).toEqual([
      ['a.png', 'a.png"><styl'],
      ['b.png', 'url(b.png)}<'],
      ['./c.js', 'import("./c.'],
      ['./c.js', '"./c.js")</s'],
    ]);
    expect(places('a.css', '/* url(a) */ b{c:url(d.png)}')).toEqual([['d.png', 'url(d.png)}']]);
  });

  it.each([
    ['a.html', true],
    ['a.HTM', true],
    ['a.svg', true],
    ['a.CSS', true],
    ['a.js', true],
    ['a.MJS', true],
    ['a.json', false],
    ['a.html.txt', false],
    ['a.css.map', false],
    ['a.js.txt', false],
    ['ahtml', false],
    ['acss', false],
    ['ajs', false],
    ['a.png', false],
    ['a.cjs', false],
  ])('reads %s for references: %s', (path, reads) => {
    expect(holdsReferences(path)).toBe(reads);
    const text = '<img src="x.png"> b{c:url(x.png)} import("./x.js")';
    expect(references(path, text).length > 0).toBe(reads);
  });

  it('reads file names, and nothing else, out of data in a page', () => {
    const html =
      '<script type="application/json">{"a":"assets/b.svg","c":"import(\'./d.js\')"}</script>';
    const found = references('a.html', html);
    expect(found.map(({ use }) => use)).toEqual(['mention', 'mention']);
    expect(found.map(({ url }) => url).sort()).toEqual(['./d.js', 'assets/b.svg']);
    expect(references('a.html', '<astro-island props="import(\'./d.js\')">')).toMatchObject([
      { url: './d.js', use: 'mention' },
    ]);
    expect(references('a.html', '<p props="assets/b.svg">\'assets/b.svg\'</p>')).toEqual([]);
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

  it.each([
    ['a{b:url(c.png)}', ['c.png']],
    ["a{b:url( 'c d.png' )}", ['c d.png']],
    ['a{b:URL("c.png")}', ['c.png']],
    ['@import url(c.css);', ['c.css']],
    ['@IMPORT  "c.css"', ['c.css']],
    ["a{b:image-set( 'c.png' 1x)}", ['c.png']],
    ['a{b:url("")}', ['']],
    ['a{b:curl(c.png)}', []],
    ['a{b:url(c d.png)}', []],
    ['/* url(c.png)', []],
    ['/**/a{b:url(c.png)}/**/', ['c.png']],
    ['/* a */b{c:url(d.png)}/* url(e.png) */', ['d.png']],
  ])('reads what the style sheet %s loads', (css, found) => {
    expect(urls('a.css', css, 'load')).toEqual(found);
  });
});

describe('the files of a site', () => {
  it.each([
    ['a.html', true],
    ['a/b.HTM', true],
    ['a.html.gz', false],
    ['ahtml', false],
    ['a.xhtml', false],
  ])('are pages by their names: %s: %s', (path, is) => {
    expect(isPage(path)).toBe(is);
  });

  it('may have a name in other case', () => {
    const files = new Map([['Assets/A.png', new Uint8Array()]]);
    expect(caseTwin('assets/a.PNG', files)).toBe('Assets/A.png');
    expect(caseTwin('assets/b.png', files)).toBeNull();
  });
});

describe('lineAt', () => {
  it('counts lines from 1', () => {
    const text = 'a\nb\n\nc';
    expect([...text].map((_, at) => lineAt(text, at))).toEqual([1, 1, 2, 2, 3, 4]);
    expect(lineAt('', 0)).toBe(1);
    expect(lineAt('\na', 0)).toBe(1);
  });
});
