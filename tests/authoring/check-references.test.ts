import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import { type KnownIds, lessonProblems } from '../../src/authoring/check-references.ts';
import { knownIn } from '../../src/authoring/judge-lessons.ts';
import { referencePlugin } from '../../src/authoring/lesson-plugin.ts';
import { mdxTree } from '../../src/authoring/mdx-tree.ts';
import { parseLesson } from '../../src/authoring/parse-lesson.ts';
import { problemText } from '../../src/authoring/problem.ts';
import { readLesson } from '../../src/authoring/read-lesson.ts';

const known: KnownIds = {
  pages: new Map(),
  facts: ['A1', 'B18', 'B19'],
  figures: ['ChipBars'],
  terms: ['export_control', 'tariff'],
  quizzes: new Map([
    [
      'approval-check',
      [
        { id: 'approval_first_public' },
        { id: 'approval_any_firm' },
        { id: 'approval_price', stem: 'approval_bill' },
        { id: 'approval_share', stem: 'approval_bill' },
      ],
    ],
    [
      'rules-check',
      [
        { id: 'rules_law', type: 'likert' },
        { id: 'rules_order', type: 'sequencing' },
        { id: 'rules_gates', type: 'choice', earlier: 'approval' },
      ],
    ],
    ['exam', [{ id: 'exam_one' }]],
  ]),
  lessons: new Map([
    ['approval', ['approval-check']],
    ['rules', ['rules-check']],
    ['forecasts', []],
  ]),
};

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lesson-'));
  writeFileSync(join(root, 'map.png'), '');
});

/** What is wrong with a lesson; the parser that runs in browsers finds the same. */
function problemsOf(text: string, id = 'lesson', ids = known) {
  const hasPicture = (address: string) => existsSync(join(root, address));
  const lesson = { file: `${id}.mdx`, text, id, hasPicture };
  const found = lessonProblems(lesson, ids, parseLesson).map(problemText);
  const inBrowsers = lessonProblems(lesson, ids, (source, components) =>
    readLesson(source, components, mdxTree),
  );
  expect(inBrowsers.map(problemText)).toEqual(found);
  return found;
}

function messageOf(text: string, lesson?: string): string {
  return problemsOf(text, lesson).join('\n') || 'no problem';
}

/** What the plugin hands to the page of a lesson. */
function compile(text: string, lesson = 'lesson'): unknown {
  const data = { astro: { frontmatter: {} } };
  const file = join(root, `${lesson}.mdx`);
  writeFileSync(file, text);
  mdxToJs(text, {
    mdastPlugins: [referencePlugin(() => known)],
    fileURL: pathToFileURL(file),
    data,
  });
  return data.astro.frontmatter;
}

describe('referencePlugin', () => {
  it('leaves initials their full stop at the end of a claim', () => {
    expect(messageOf('<Claim facts="A1">It came from the U.S.</Claim>')).toBe('no problem');
  });

  it('hands over what a lesson claims, with its paragraph, and what it names, each once', () => {
    const text =
      'One <Claim facts="B18 B19">claim</Claim>, <Term id="tariff" />, ' +
      'and <Claim facts="A1">other, with a <Term id="tariff">tax</Term></Claim>.\n\n' +
      '- <span data-with="long-game"><Claim facts="A1">Third</Claim></span> and <Claim facts="A1">fourth</Claim>.';
    expect(compile(text)).toEqual({
      references: {
        claims: [
          { facts: ['B18', 'B19'], says: 'claim', paragraph: 1 },
          { facts: ['A1'], says: 'other, with a tax', paragraph: 1 },
          { facts: ['A1'], says: 'Third', paragraph: 3 },
          { facts: ['A1'], says: 'fourth', paragraph: 2 },
        ],
        terms: ['tariff'],
        questions: [],
        earlier: {},
        asked: {},
        levels: {},
        sections: [],
      },
    });
  });

  it('puts a question in the text below the heading that it stands under', () => {
    const ask = (id: string) => `<Ask id="${id}" />`;
    const text = [ask('a'), '## One', ask('b'), '### Two', ask('c'), '## Three', ask('d')];
    expect(compile(text.join('\n\n'))).toMatchObject({
      references: { levels: { a: 2, b: 3, c: 4, d: 3 } },
    });
  });

  it('says where each item of a lesson stands, those that are asked in the text apart', () => {
    const text = [
      '## First steps',
      '<Ask id="approval_any_firm" />',
      '<Misconception claim="x">\n\n<Ask id="approval_bill" />\n\n</Misconception>',
      '<Quiz id="approval-check" />',
    ].join('\n\n');
    expect(compile(text, 'approval')).toMatchObject({
      references: {
        questions: [
          'approval_any_firm',
          'approval_price',
          'approval_share',
          'approval_first_public',
        ],
        asked: {
          approval_any_firm: ['approval_any_firm'],
          approval_bill: ['approval_price', 'approval_share'],
        },
      },
    });
  });

  it('gives no number to an item about an earlier lesson, and says which that is', () => {
    const text = '<Ask id="rules_order" />\n\n<Quiz id="rules-check" />';
    expect(compile(text, 'rules')).toMatchObject({
      references: {
        questions: ['rules_order', 'rules_law'],
        earlier: { rules_gates: 'approval' },
        asked: { rules_order: ['rules_order'] },
      },
    });
  });

  it('refuses a text that is not UTF-8, which Astro would read in any encoding', () => {
    const file = join(root, 'latin1.mdx');
    writeFileSync(file, Buffer.from('Stra\u00dfe', 'latin1'));
    const compiled = () =>
      mdxToJs('Text.', {
        mdastPlugins: [referencePlugin(() => known)],
        fileURL: pathToFileURL(file),
        data: {},
      });
    expect(compiled).toThrow(/latin1\.mdx:1:5 this file is not in UTF-8/);
  });
});

describe('lessonProblems', () => {
  it('names file, line and the nearest facts for an unknown fact', () => {
    const message = messageOf('First line.\n\nThen <Claim facts="B18 B190">this</Claim>.');
    expect(message).toContain(
      'lesson.mdx:3:6 there is no fact "B190"; did you mean "B19"? There are: A1, B18, B19',
    );
  });

  it.each([
    ['<Term id="tarif">x</Term>', 'there is no term "tarif"; did you mean "tariff"?'],
    ['<Quiz id="approval" />', 'there is no quiz "approval"; did you mean "approval-check"?'],
    ['<ChipBar />', 'there is no component "ChipBar"; did you mean "ChipBars"?'],
    ['<Claim>x</Claim>', '<Claim> needs facts="…"'],
    ['<Claim facts="A1" kind="forecast">x</Claim>', 'remove kind="forecast"'],
    ['<Claim facts="A1">It was so.</Claim>', 'write </Claim>.'],
    ['<Claim facts="A1">He asked, “Was it so?”</Claim>', 'write </Claim>?'],
    ['<Claim facts="A1">事情就是这样。</Claim>', 'write </Claim>。'],
    ['<Term>x</Term>', '<Term> needs id="…"'],
    ['<Misconception>x</Misconception>', '<Misconception> needs claim="…"'],
    [
      '<Misconception claim="x" hold>x</Misconception>',
      '<Misconception> knows no "hold"; write holds where the claim is true after all',
    ],
    [
      '<Misconception claim="x" holds="no">x</Misconception>',
      'write holds alone where the claim is true after all, and leave it out where it is not',
    ],
    ['<LargeNumber>percent</LargeNumber>', '<LargeNumber> needs number="…"'],
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

  it('lets a belief hold', () => {
    expect(messageOf('<Misconception claim="x" holds>\nx\n</Misconception>')).toBe('no problem');
  });

  it('lists every problem of a lesson at once', () => {
    const message = messageOf('<Quiz id="a" />\n\n<Quiz id="b" />');
    expect(message.split('\n')).toHaveLength(2);
  });

  it('names the items that stand nowhere where a lesson leaves out its check', () => {
    expect(messageOf('Text.', 'approval')).toBe(
      'approval.mdx:1:1 the check "approval-check" of this lesson is not in it: its 4 items appear nowhere (approval_first_public, approval_any_firm, approval_price, approval_share), so nobody can complete the course; write <Quiz id="approval-check" /> where it belongs',
    );
    expect(messageOf('<Quiz id="approval-check" />', 'approval')).toBe('no problem');
    expect(messageOf('Text.', 'forecasts')).toBe('no problem');
  });

  it('refuses checks of another lesson, the exam, and a check that stands twice', () => {
    const own = '<Quiz id="approval-check" />\n\n';
    expect(messageOf(`${own}<Quiz id="rules-check" />`, 'approval')).toBe(
      'approval.mdx:3:1 course.json does not name "rules-check" among the checks of "approval"; name it there, or remove this',
    );
    expect(messageOf(`${own}<Quiz id="exam" />`, 'approval')).toContain('does not name "exam"');
    expect(messageOf(own + own, 'approval')).toBe(
      'approval.mdx:3:1 the check "approval-check" appears here again, after line 1; once is enough',
    );
  });

  it('refuses an item in a line of text, and one that may go with another lesson', () => {
    const quiz = '<Quiz id="approval-check" />';
    expect(messageOf(`Is it? <Ask id="approval_any_firm" />\n\n${quiz}`, 'approval')).toBe(
      'approval.mdx:1:8 <Ask id="approval_any_firm" /> stands in a line of text; give it a line of its own, with a blank one before and after',
    );
    const part = `<div data-with="rules">\n\n<Misconception claim="x">\n\n${quiz}\n\n</Misconception>\n\n</div>`;
    expect(messageOf(part, 'approval')).toBe(
      'approval.mdx:5:1 <Quiz id="approval-check" /> stands in a part that goes where the lesson "rules" is left out, and then nobody could complete the course; move it out of that part',
    );
  });

  it.each([
    [
      'rules_lw',
      'no item of this lesson’s checks has the id "rules_lw"; did you mean "rules_law"?',
    ],
    ['rules_order', 'the answer to a sequencing is too long to be shown again'],
    ['rules_gates', '"rules_gates" is about the lesson "approval" and goes where that is left out'],
    ['', '<Predicted> needs id="…"'],
  ])('refuses to show the answer to "%s"', (id, message) => {
    const text = `<Quiz id="rules-check" />\n\n<Predicted id="${id}" />`;
    expect(messageOf(text, 'rules')).toContain(message);
  });

  it('shows an answer below its question alone, on a line of its own', () => {
    const check = '<Quiz id="rules-check" />';
    const shown = '<Predicted id="rules_law" />';
    expect(messageOf(`${check}\n\n${shown}\n\n${shown}`, 'rules')).toBe('no problem');
    expect(messageOf(`${shown}\n\n${check}`, 'rules')).toBe(
      'rules.mdx:1:1 "rules_law" is asked below, so nobody has answered it yet; put <Ask id="rules_law" /> before this',
    );
    expect(messageOf(`${check}\n\nSee ${shown}.`, 'rules')).toContain('stands in a line of text');
    const part = `${check}\n\n<div data-with="approval">\n\n${shown}\n\n</div>`;
    expect(messageOf(part, 'rules')).toBe('no problem');
  });

  it('takes the lesson from the name of the file, and refuses a head that says anything else', () => {
    const head = (line: string) => messageOf(`---\n${line}\n---\n\nText.`, 'forecasts');
    expect(head('lesson: forecasts')).toBe('no problem');
    expect(head('lesson: rules')).toContain(
      'the head says "lesson: rules", but the name of the file makes this the text of "forecasts"',
    );
    expect(head('layout: ../x.astro')).toContain('nothing reads "layout: ../x.astro"');
  });

  it('says that a course without facts or terms can rest no claim and no word on them', () => {
    const bare = { ...known, facts: null, terms: null };
    const told = (text: string, ids: KnownIds) => problemsOf(text, 'lesson', ids).join('\n');
    expect(told('<Claim facts="A1">x</Claim>', bare)).toContain('this course has no facts.json');
    expect(told('<Term id="tariff" />', bare)).toContain('this course has no glossary.json');
    expect(told('Text.', bare)).toBe('');
    const unread = { ...known, facts: undefined, terms: undefined };
    expect(told('<Claim facts="A1">x</Claim> <Term id="t" />', unread)).toBe('');
  });

  it('accepts images that lie beside the lesson', () => {
    expect(messageOf('![A map](map.png)')).toBe('no problem');
  });

  it('reads the known ids of this project', () => {
    const { facts, terms, figures, quizzes, lessons } = knownIn('src/content');
    expect(facts).toContain('B18');
    expect(terms).toContain('export_control');
    expect(figures).toContain('ChipBars');
    expect(quizzes.get('exam')?.map(({ id }) => id)).toContain('exam_h20_reason');
    expect(lessons?.get('approval')).toEqual(['approval-check']);
  });

  it('names all items of a lesson of this project that lost its check', () => {
    const ids = knownIn('src/content');
    const items = ids.quizzes.get('approval-check') ?? [];
    expect(items.length).toBe(8);
    const [told] = problemsOf('Text.', 'approval', ids);
    for (const { id } of items) expect(told).toContain(id);
  });
});
