import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaOf } from '../../../src/authoring/text/formula.ts';
import { type MathNode, mathTags } from '../../../src/quiz/text/text.ts';

function read(tex: string) {
  const result = formulaOf(tex, 'inline');
  if (result.kind === 'failed') throw new Error(result.message);
  return result.formula;
}

const failed = (tex: string) => {
  const result = formulaOf(tex, 'inline');
  return result.kind === 'failed'
    ? [tex.slice(result.at, result.at + result.length), result.message]
    : [];
};

const flat = (nodes: readonly MathNode[]): readonly Exclude<MathNode, string>[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...flat(node.children)]));

describe('a formula in a line of text', () => {
  test.each([
    ['\\frac{a+b}{2}', '(a + b)/2'],
    ['x^2 + y_1 - 3', 'x² + y₁ − 3'],
    ['e^{-kt}', 'e^(−kt)'],
    ['x_i^{2}', 'x_i²'],
    ['\\sqrt{b^2-4ac}', '√(b² − 4ac)'],
    ['\\sqrt[3]{8}', '³√(8)'],
    ['-b \\pm c', '−b ± c'],
    ['a \\times b \\le c \\neq d', 'a × b ≤ c ≠ d'],
    ['\\sum_{i=1}^n i', '∑_(i = 1)ⁿ i'],
    ['\\int_0^1 x\\,dx', '∫₀¹ x dx'],
    ['\\left(\\frac12\\right)^2', '(1/2)²'],
    ['\\mathbb{R}, \\mathbf{v}', 'ℝ, 𝐯'],
    ['\\sin x', 'sin x'],
    ["f'(x)", 'f′(x)'],
    ['\\vec{v} + \\hat{x}', 'v⃗ + x̂'],
    ['\\underbrace{a+b}_{c}', '(a + b)_c'],
    ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '(1 2; 3 4)'],
    ['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', 'a = b; c = d'],
    ['\\text{price} = 5\\,\\$', 'price = 5 $'],
    ['3{,}5\\,\\%', '3,5 %'],
    ['20\\,{}^{\\circ}\\mathrm{C}', '20 °C'],
    ['\\ce{H2O}', 'H₂O'],
  ])('%s reads %s', (tex, plain) => {
    expect(read(tex).plain).toBe(plain);
  });
});

describe('a formula as pages draw it', () => {
  test('has no styles and classes, which the policy of the pages would refuse or nothing explains', () => {
    const nodes = flat(
      read('\\color{red}{\\hat{x}} \\boxed{y} \\cancel{z} \\begin{aligned}a&=b\\end{aligned}')
        .children,
    );
    const names = nodes.flatMap(({ attributes }) => Object.keys(attributes ?? {}));
    expect(names).not.toContain('style');
    expect(names).not.toContain('class');
    expect(names).toEqual(
      expect.arrayContaining(['mathcolor', 'accent', 'data-enclose', 'columnalign']),
    );
  });

  test('has the letters themselves where Chromium knows no way to make them of others', () => {
    expect(read('\\mathbb{R}').children).toEqual([{ tag: 'mi', children: ['ℝ'] }]);
  });

  test('is made of the elements of texts alone, of whatever commands', () => {
    const commands = fc.constantFrom(
      ...[
        'x',
        '2',
        '+',
        '=',
        '^',
        '_',
        '{',
        '}',
        '\\frac',
        '\\sqrt',
        '\\hat',
        '\\text{a}',
        '&',
        '\\\\',
      ],
      ...[
        '\\href{javascript:x}{y}',
        '\\url{x}',
        '\\includegraphics{x}',
        '\\class{a}{b}',
        '\\style{a}{b}',
      ],
      ...[
        '<b>',
        '"',
        '\\begin{matrix}',
        '\\end{matrix}',
        '\\left(',
        '\\right)',
        '\\color{red}',
        '\\def\\a{b}',
      ],
    );
    const texts = fc
      .array(commands, { minLength: 1, maxLength: 10 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, (tex) => {
        const result = formulaOf(tex, 'block');
        if (result.kind === 'failed') return result.message !== '';
        return flat(result.formula.children).every(
          ({ tag, attributes }) =>
            mathTags.includes(tag) &&
            !/href|style|class|src|on/i.test(Object.keys(attributes ?? {}).join()),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a formula with values that differ from learner to learner', () => {
  const value = '\u{100000}';

  test('has each as a number', () => {
    expect(read(`\\frac{${value}}{2} x^${value}`)).toEqual({
      tag: 'math',
      display: 'inline',
      plain: `${value}/2x^(${value})`,
      children: [
        {
          tag: 'mfrac',
          children: [
            { tag: 'mn', children: [value] },
            { tag: 'mn', children: ['2'] },
          ],
        },
        {
          tag: 'msup',
          children: [
            { tag: 'mi', children: ['x'] },
            { tag: 'mn', children: [value] },
          ],
        },
      ],
    });
  });

  test('is told where it goes wrong', () => {
    expect(failed(`${value} + \\foo`)[0]).toBe('\\');
  });
});

describe('a formula that cannot be drawn', () => {
  test.each([
    ['x + \\foo', '\\', 'unsupported function name: \\foo; is there a slip in its name?'],
    ['\\frac{1', '', 'is a brace or an \\\\end{…} missing?'],
    ['\\href{https://a.b}{x}', '\\', 'unsupported function name: \\href'],
    ['5 and 10', 'and', '"and" would be drawn as a product of letters'],
    ['5, US', '5, US', 'this looks like two prices'],
    [
      'x \times y',
      '\t',
      'a backslash is lost here: in JSON \\t is a character of its own; write \\\\t',
    ],
    ['a \neq b', '\n', 'write \\\\n'],
    [' ', ' ', 'this formula is empty'],
    ["\\'a", "\\'", 'puts an accent on a letter of a word'],
  ])('%j is told where it goes wrong', (tex, place, words) => {
    const [at, message] = failed(tex);
    expect(at).toBe(place);
    expect(message).toContain(words);
  });
});
