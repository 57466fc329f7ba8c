import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { renderToString } from 'react-dom/server';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { ChoicesSummary } from '../../src/instructor/ChoicesSummary.tsx';
import { supportedInWords } from '../../src/supported-browsers.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { isLacked } from './compat.ts';
import { cssFeatures } from './css-features.ts';
import { fallbacks } from './fallbacks.ts';
import { htmlFeatures } from './html-features.ts';
import { readScript, scriptFeatures } from './script-features.ts';

/** What is built holds to the browsers that package.json promises, by MDN's data. */

const lacked = (features: readonly string[]) => [...new Set(features)].filter(isLacked);
const ofScript = (code: string) => lacked(scriptFeatures(readScript(code), new Set()));

describe('what a supported browser lacks', () => {
  it.each([
    ['a:popover-open { color: red }', 'css/selectors/popover-open'],
    ['a { &:hover { color: red } }', 'css/selectors/nesting'],
    ['@starting-style { a { opacity: 0 } }', 'css/at-rules/starting-style'],
    ['a { color: light-dark(red, blue) }', 'css/types/color/light-dark'],
    ['a { position-area: block-end }', 'css/properties/position-area'],
    ['a { text-wrap: balance }', 'css/properties/text-wrap/balance'],
  ])('is found in the style %s', (css, feature) => {
    expect(lacked(cssFeatures(css))).toContain(feature);
  });

  it.each([
    ['@media (width >= 40em) { a { height: 10dvh; inset: 0 } }'],
    ['@container (min-width: 10em) { a { width: 1rem; clip: rect(0 0 0 0) } }'],
    ['a { -webkit-user-select: none; user-select: none }'],
    ['@supports (position-area: block-end) { a { position-try-fallbacks: flip-block } }'],
    ['@supports not selector(:popover-open) { a { color: red } }'],
  ])('is not found in the style %s', (css) => {
    expect(lacked(cssFeatures(css))).toEqual([]);
  });

  it('is found in a style behind a question that all of them answer with yes', () => {
    const css = '@supports (display: grid) { a:popover-open { color: red } }';
    expect(lacked(cssFeatures(css))).toEqual(['css/selectors/popover-open']);
  });

  it.each([
    ['list.toSorted()', 'javascript/builtins/Array/toSorted'],
    ['list?.toReversed?.()', 'javascript/builtins/Array/toReversed'],
    ['Promise.withResolvers()', 'javascript/builtins/Promise/withResolvers'],
    ['const by = Object.groupBy(list, f)', 'javascript/builtins/Object/groupBy'],
    ['window.navigation.back()', 'api/Window/navigation'],
    ['new ToggleEvent("toggle")', 'api/ToggleEvent'],
    ['a.union(b); b.isSubsetOf(a)', 'javascript/builtins/Set/isSubsetOf'],
    ['note.showPopover()', 'api/HTMLElement/showPopover'],
    ['jsx("div", { popover: "auto" })', 'html/global_attributes/popover'],
    ['/[a--b]/v.test(x)', 'javascript/builtins/RegExp/unicodeSets'],
    [
      'import x from "./x.json" with { type: "json" }',
      'javascript/statements/import/import_attributes',
    ],
  ])('is found in the script %s', (code, feature) => {
    expect(ofScript(code)).toContain(feature);
  });

  it.each([
    ['list.at(-1); list.findLast(f); Object.hasOwn(a, "b")'],
    ['structuredClone(a); crypto.getRandomValues(b); URL.createObjectURL(c)'],
    ['class A { static #a = 1; static { A.#a ??= 2 } }'],
    ['const navigation = {}; navigation.back()'],
  ])('is not found in the script %s', (code) => {
    expect(ofScript(code)).toEqual([]);
  });

  it('is found in a page', () => {
    expect(lacked(htmlFeatures('<p popover="auto" hidden>'))).toEqual([
      'html/global_attributes/popover',
    ]);
  });
});

describe('what is built', () => {
  let used: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    used = featuresOfBuild();
  });

  it('has a fallback where a supported browser lacks what it uses', () => {
    const without = [...used].flatMap(([file, features]) =>
      features
        .filter(
          (each) => !fallbacks.some(({ uses, where }) => where.test(file) && uses.includes(each)),
        )
        .map((each) => `${file}: ${each}`),
    );
    expect(without).toEqual([]);
  });

  it('has a service worker that needs not be a module, which Firefox takes from 147 on', () => {
    const [worker = ''] = globSync('dist/assets/package-worker-*.js');
    const sourceType = 'script';
    const { errors } = parseSync('worker.js', readFileSync(worker, 'utf8'), { sourceType });
    expect(errors).toEqual([]);
  });

  it('uses all that the list of fallbacks names', () => {
    const inVain = fallbacks.flatMap(({ uses, where }) =>
      uses.filter(
        (each) => ![...used].some(([file, all]) => where.test(file) && all.includes(each)),
      ),
    );
    expect(inVain).toEqual([]);
  });
});

describe('the supported browsers', () => {
  it.each(['students', 'instructors'])('stand in the guide for %s', (guide) => {
    const text = readFileSync(`src/guides/${guide}.md`, 'utf8');
    expect(text.includes(supportedInWords), `"${supportedInWords}" in the guide`).toBe(true);
  });

  it('stand where Make sums up what was chosen', () => {
    const page = renderToString(
      <ChoicesSummary
        choices={{ format: 'web' }}
        outline={exampleCourse}
        browsers={supportedInWords}
      />,
    );
    expect(page).toContain(supportedInWords);
  });
});

/** What each built file uses that a supported browser lacks. */
function featuresOfBuild(): ReadonlyMap<string, readonly string[]> {
  const read = (ending: string) =>
    globSync(`dist/**/*.${ending}`).map(
      (file) => [basename(file), readFileSync(file, 'utf8')] as const,
    );
  const scripts = read('js').map(([file, code]) => [file, readScript(code)] as const);
  const own = new Set(scripts.flatMap(([, script]) => [...script.own]));
  return new Map([
    ...read('css').map(([file, css]) => [file, lacked(cssFeatures(css))] as const),
    ...read('html').map(([file, html]) => [file, lacked(htmlFeatures(html))] as const),
    ...scripts.map(([file, script]) => [file, lacked(scriptFeatures(script, own))] as const),
  ]);
}
