import { readdirSync, readFileSync } from 'node:fs';
import { type CssNode, generate, parse, walk } from 'css-tree';
import { expect, it } from 'vitest';

/** One selector of a style sheet, as far as classes go. */
interface Styled {
  readonly file: string;
  readonly selector: string;
  /** Classes of the elements it styles. */
  readonly subjects: readonly string[];
  /** Classes of elements around or before these. */
  readonly context: readonly string[];
}

function styledIn(file: string, css: string): readonly Styled[] {
  const styled: Styled[] = [];
  walk(parse(css), {
    visit: 'Rule',
    enter({ prelude }) {
      if (prelude.type === 'SelectorList')
        for (const selector of prelude.children) styled.push(read(file, selector));
    },
  });
  return styled;
}

function read(file: string, selector: CssNode): Styled {
  const compounds: CssNode[][] = [[]];
  if (selector.type === 'Selector')
    for (const node of selector.children) {
      if (node.type === 'Combinator') compounds.push([]);
      else compounds.at(-1)?.push(node);
    }
  const subjects = classesIn(compounds.at(-1) ?? []);
  const context = classesIn(compounds.slice(0, -1).flat());
  return { file, selector: generate(selector), subjects, context };
}

/** Those of `:is()` too, not of `:not()` and `:has()`, which style nothing by these. */
function classesIn(nodes: readonly CssNode[]): readonly string[] {
  const names: string[] = [];
  for (const node of nodes) {
    if (node.type === 'PseudoClassSelector' && !/^(?:is|where)$/.test(node.name)) continue;
    walk(node, {
      visit: 'ClassSelector',
      enter: ({ name }) => void names.push(name),
    });
  }
  return names;
}

const folder = 'src/styles/';
const styled = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .flatMap((name) => styledIn(name, readFileSync(folder + name, 'utf8')));

/** The files that style a class wherever it stands. */
function homesOf(all: readonly Styled[]): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>();
  for (const { file, subjects, context } of all) {
    for (const name of subjects) {
      if (context.some((other) => other !== name)) continue;
      homes.set(name, (homes.get(name) ?? new Set()).add(file));
    }
  }
  return homes;
}

/** Classes that more than one file styles, with the selectors that do. */
function scattered(all: readonly Styled[]): readonly string[] {
  return [...homesOf(all)]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `.${name}: ${[...files].sort().join(', ')}`);
}

it('styles each class in one file, but for what a page makes of those within it', () => {
  expect(styled.length).toBeGreaterThan(500);
  expect(scattered(styled)).toEqual([]);
});

it.each([
  ['.a {}', '.a:hover {}', ['.a: one.css, two.css']],
  ['.a {}', '.b :is(p, .a) {} .b {}', []],
  ['.a {}', '@media print { .a, .b {} }', ['.a: one.css, two.css']],
  ['.a {}', '.a + .a {}', ['.a: one.css, two.css']],
  ['.a {}', '.b:not(.a) {}', []],
])('knows of %s and %s whether a class is styled in both', (one, two, expected) => {
  expect(scattered([...styledIn('one.css', one), ...styledIn('two.css', two)])).toEqual(expected);
});
