import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type KnownIds,
  readKnownIds,
  referencePlugin,
} from '../../src/authoring/check-references.ts';
import { nameOf } from '../../src/authoring/node.ts';
import { placeItems } from '../../src/authoring/place-items.ts';
import { ProblemsError, problemText } from '../../src/authoring/problem.ts';

const known: KnownIds = {
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
    ['rules-check', [{ id: 'rules_law' }]],
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

/** What the plugin hands to the page of a lesson. */
function compile(text: string, lesson = 'lesson', head: Record<string, unknown> = {}): unknown {
  const data = { astro: { frontmatter: head } };
  const file = join(root, `${lesson}.mdx`);
  writeFileSync(file, text);
  mdxToJs(text, {
    mdastPlugins: [referencePlugin(() => known)],
    fileURL: pathToFileURL(file),
    data,
  });
  return data.astro.frontmatter;
}

function messageOf(text: string, lesson?: string, head?: Record<string, unknown>): string {
  try {
    compile(text, lesson, head);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems
      .map(problemText)
      .join('\n')
      .replaceAll(`${nameOf(root)}/`, '');
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
        questions: [],
        asked: {},
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
      'approval.mdx:3:1 course.json does not name "rules-check" among the checks of "approval"',
    );
    expect(messageOf(`${own}<Quiz id="exam" />`, 'approval')).toContain('does not name "exam"');
    expect(messageOf(own + own, 'approval')).toBe(
      'approval.mdx:3:1 the check "approval-check" appears here again, after line 1; once is enough',
    );
  });

  it('says where each item of a lesson stands, those that are asked in the text apart', () => {
    const text = [
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

  it('takes the lesson from the name of the file, and refuses a head that says another', () => {
    expect(messageOf('Text.', 'forecasts', { lesson: 'forecasts' })).toBe('no problem');
    expect(messageOf('Text.', 'forecasts', { lesson: 'rules' })).toContain(
      'the head says "lesson: rules", but the name of the file makes this the text of "forecasts"',
    );
  });

  it('says that a course without facts or terms can rest no claim and no word on them', () => {
    const bare = { ...known, facts: null, terms: null };
    const compiled = (text: string) => () =>
      mdxToJs(text, {
        mdastPlugins: [referencePlugin(() => bare)],
        fileURL: pathToFileURL(join(root, 'lesson.mdx')),
        data: {},
      });
    expect(compiled('<Claim facts="A1">x</Claim>')).toThrow('this course has no facts.json');
    expect(compiled('<Term id="tariff" />')).toThrow('this course has no glossary.json');
    expect(compiled('Text.')).not.toThrow();
  });

  it('refuses a lesson that is not UTF-8', () => {
    const text = 'Stra\u00dfe';
    const compiled = () => {
      writeFileSync(join(root, 'latin1.mdx'), Buffer.from(text, 'latin1'));
      mdxToJs(text, {
        mdastPlugins: [referencePlugin(() => known)],
        fileURL: pathToFileURL(join(root, 'latin1.mdx')),
        data: {},
      });
    };
    expect(compiled).toThrow(/latin1\.mdx:1:5 this file is not in UTF-8/);
  });

  it('accepts images that lie beside the lesson', () => {
    expect(messageOf('![A map](map.png)')).toBe('no problem');
  });

  it('reads the known ids of this project', () => {
    const { facts, terms, figures, quizzes, lessons } = readKnownIds('src/content');
    expect(facts).toContain('B18');
    expect(terms).toContain('export_control');
    expect(figures).toContain('ChipBars');
    expect(quizzes.get('exam')?.map(({ id }) => id)).toContain('exam_china_reply');
    expect(lessons.get('approval')).toEqual(['approval-check']);
  });

  it('names all items of a lesson of this project that lost its check', () => {
    const known = readKnownIds('src/content');
    const { placement, flaws } = placeItems('approval', [], known);
    expect(placement.questions).toEqual([]);
    const items = known.quizzes.get('approval-check') ?? [];
    expect(items.length).toBe(7);
    for (const { id } of items) expect(flaws[0]?.message).toContain(id);
  });
});
