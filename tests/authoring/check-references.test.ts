import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKnownIds, referencePlugin } from '../../src/authoring/check-references.ts';

const known = {
  facts: ['A1', 'B18', 'B19'],
  terms: ['export_control', 'tariff'],
  quizzes: ['approval-check', 'rules-check'],
};

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lesson-'));
  writeFileSync(join(root, 'map.png'), '');
});

/** What the plugin hands to the page of a lesson. */
function compile(text: string): unknown {
  const data = { astro: { frontmatter: {} } };
  mdxToJs(text, {
    mdastPlugins: [referencePlugin(root, () => known)],
    fileURL: pathToFileURL(join(root, 'lesson.mdx')),
    data,
  });
  return data.astro.frontmatter;
}

function messageOf(text: string): string {
  try {
    compile(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no problem';
}

describe('checkReferences', () => {
  it('hands over what a lesson names, each claim and term once', () => {
    const text =
      'One <Claim facts="B18 B19">claim</Claim>, <Claim facts="B18 B19">again</Claim>, ' +
      'and <Claim facts="A1" kind="forecast">other, with a <Term id="tariff" /></Claim>.';
    expect(compile(text)).toEqual({
      references: {
        claims: [{ facts: ['B18', 'B19'] }, { facts: ['A1'], kind: 'forecast' }],
        terms: ['tariff'],
      },
    });
  });

  it('names file, line and the nearest facts for an unknown fact', () => {
    const message = messageOf('First line.\n\nThen <Claim facts="B18 B190">this</Claim>.');
    expect(message).toContain('lesson.mdx:3:6 there is no fact "B190"; the nearest: B19');
  });

  it.each([
    ['<Term id="tarif">x</Term>', 'there is no term "tarif"; the nearest: tariff'],
    ['<Quiz id="approval" />', 'there is no quiz "approval"; the nearest: approval-check'],
    ['<ChipBar />', 'there is no component "ChipBar"; the nearest: ChipBars'],
    ['<Claim facts="A1" kind="rumour">x</Claim>', 'there is no kind of claim "rumour"'],
    ['<Claim>x</Claim>', '<Claim> needs facts="…"'],
    ['<Term>x</Term>', '<Term> needs id="…"'],
    ['<Misconception>x</Misconception>', '<Misconception> needs claim="…"'],
    ['![A map](mop.png)', 'there is no image file "mop.png" beside the lesson'],
    ['![A map](https://example.org/map.png)', 'lies elsewhere'],
    ['<img src="mop.png" alt="A map" />', 'there is no image file "mop.png"'],
  ])('refuses %s', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it('finds a problem inside another element', () => {
    const text =
      '<Misconception claim="x">\n\nIt is <Claim facts="B1">so</Claim>.\n\n</Misconception>';
    expect(messageOf(text)).toContain('lesson.mdx:3:7 there is no fact "B1"');
  });

  it('lists every problem of a lesson at once', () => {
    const message = messageOf('<Quiz id="a" />\n\n<Quiz id="b" />');
    expect(message.split('\n')).toHaveLength(2);
  });

  it('accepts images that lie beside the lesson', () => {
    expect(messageOf('![A map](map.png)')).toBe('no problem');
  });

  it('reads the known ids of this project', () => {
    const { facts, terms, quizzes } = readKnownIds(process.cwd());
    expect(facts).toContain('B18');
    expect(terms).toContain('export_control');
    expect(quizzes).toContain('exam');
  });
});
