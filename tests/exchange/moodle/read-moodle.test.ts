import { describe, expect, it } from 'vitest';
import type { ReadBank } from '../../../src/exchange/bank/bank.ts';
import { readMoodle } from '../../../src/exchange/moodle/read-moodle.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const quiz = (inside: string): ReadBank =>
  readMoodle([
    { name: 'bank.xml', bytes: bytes(`<?xml version="1.0"?>\n<quiz>\n${inside}\n</quiz>`) },
  ]);
const html = (tag: string, text: string, more = '') =>
  `<${tag} format="html"><text><![CDATA[${text}]]></text>${more}</${tag}>`;
const question = (type: string, inside: string, text = '<p>Which?</p>', name = 'A river') =>
  `<question type="${type}"><name><text>${name}</text></name>${html('questiontext', text)}${inside}</question>`;
const answer = (fraction: number, text: string, feedback = '', more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${html('feedback', feedback)}${more}</answer>`;
const only = (bank: ReadBank) => bank.quizzes[0]?.items[0];
const outcome = (bank: ReadBank) => bank.report.at(-1)?.outcome;

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a question of Moodle', () => {
  it('of multichoice with one right option', () => {
    const bank = quiz(
      question(
        'multichoice',
        `<single>true</single>${answer(100, 'Elbe', '<p>Yes</p>')}${answer(0, 'Po', 'It flows south')}
         ${html('generalfeedback', 'It is the <b>Elbe</b>.')}<defaultgrade>2</defaultgrade>
         ${html('hint', 'Look north')}`,
      ),
    );
    expect(only(bank)).toEqual({
      type: 'choice',
      id: 'a_river',
      label: 'A river',
      prompt: 'Which?',
      hint: 'Look north',
      explanation: 'It is the **Elbe**.',
      points: 2,
      options: [
        { id: 'a', text: 'Elbe', feedback: 'Yes' },
        { id: 'b', text: 'Po', feedback: 'It flows south' },
      ],
      correct: ['a'],
    });
    expect(bank.report).toEqual([
      {
        place: { file: 'bank.xml', line: 3, column: 1 },
        name: 'A river',
        id: 'a_river',
        outcome: { kind: 'carried' },
      },
    ]);
  });

  it('of multichoice with shares of the points', () => {
    const bank = quiz(
      question(
        'multichoice',
        `<single>true</single>${answer(100, 'Elbe')}${answer(50, 'Oder')}${answer(0, 'Po')}`,
      ),
    );
    expect(outcome(bank)).toEqual({
      kind: 'changed',
      changes: ['The option “Oder” is wrong here; in Moodle it had 50 percent.'],
    });
  });

  it('of multichoice with many right options', () => {
    const bank = quiz(
      question(
        'multichoice',
        `<single>false</single>${answer(50, 'Elbe')}${answer(50, 'Oder')}${answer(-100, 'Po')}`,
      ),
    );
    expect(only(bank)).toMatchObject({ choose: 'many', correct: ['a', 'b'] });
  });

  it('of multichoice with several right ones where one can be chosen is left', () => {
    const bank = quiz(
      question('multichoice', `<single>true</single>${answer(100, 'Elbe')}${answer(100, 'Oder')}`),
    );
    expect(bank.quizzes).toEqual([]);
    expect(outcome(bank)).toMatchObject({ kind: 'left' });
  });

  it('of truefalse', () => {
    const bank = quiz(question('truefalse', `${answer(0, 'true', 'No')}${answer(100, 'false')}`));
    expect(only(bank)).toMatchObject({
      type: 'true-false',
      correct: false,
      feedback: { true: 'No' },
    });
  });

  it('of shortanswer, with wildcards', () => {
    const bank = quiz(
      question(
        'shortanswer',
        `<usecase>1</usecase>${answer(100, '*Elbe*')}${answer(100, 'a\\*b')}${answer(50, 'Oder', 'Nearly')}${answer(0, '*', 'No')}`,
      ),
    );
    expect(only(bank)).toMatchObject({
      type: 'fill-in',
      accept: ['Elbe', 'a*b'],
      caseMatters: true,
      slips: [{ answer: 'Oder', feedback: 'Nearly' }],
    });
    expect(outcome(bank)).toEqual({
      kind: 'changed',
      changes: [
        'The answer “*Elbe*” takes any letters for *; here “Elbe” alone counts.',
        'The answer “Oder” is wrong here; in Moodle it had 50 percent.',
        'What is said to all other answers is left out: “No”',
      ],
    });
  });

  it('of numerical, with tolerance and unit', () => {
    const bank = quiz(
      question(
        'numerical',
        `${answer(100, '3.14', '', '<tolerance>0.01</tolerance>')}${answer(0, '2.7', 'That is e', '<tolerance>0</tolerance>')}
         <units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>`,
      ),
    );
    expect(only(bank)).toMatchObject({
      type: 'numeric',
      correct: 3.14,
      tolerance: 0.01,
      unit: 'm',
      slips: [{ answer: 2.7, feedback: 'That is e' }],
    });
    expect(outcome(bank)).toEqual({ kind: 'carried' });
  });

  it('of matching, with a target too many', () => {
    const pair = (source: string, target: string) =>
      `<subquestion format="html"><text>${source}</text><answer><text>${target}</text></answer></subquestion>`;
    const bank = quiz(
      question(
        'matching',
        `${pair('Elbe', 'North Sea')}${pair('Oder', 'Baltic')}${pair('', 'Atlantic')}`,
      ),
    );
    expect(only(bank)).toMatchObject({
      type: 'matching',
      sources: [
        { id: 's_1', text: 'Elbe' },
        { id: 's_2', text: 'Oder' },
      ],
      targets: [
        { id: 'a', text: 'North Sea' },
        { id: 'b', text: 'Baltic' },
        { id: 'c', text: 'Atlantic' },
      ],
      correct: { s_1: 'a', s_2: 'b' },
    });
  });

  it('of ordering', () => {
    const bank = quiz(question('ordering', `${answer(2, 'Hamburg')}${answer(1, 'Dresden')}`));
    expect(only(bank)).toMatchObject({
      type: 'sequencing',
      steps: [
        { id: 'a', text: 'Dresden' },
        { id: 'b', text: 'Hamburg' },
      ],
      correct: ['a', 'b'],
    });
  });

  it('of essay', () => {
    const bank = quiz(question('essay', html('graderinfo', '<p>It flows.</p>')));
    expect(only(bank)).toMatchObject({ type: 'long-fill-in', model: 'It flows.' });
  });

  it('of gapselect and ddwtos', () => {
    const option = (text: string, group = 1) =>
      `<selectoption><text>${text}</text><group>${group}</group></selectoption>`;
    const bank = quiz(
      question(
        'gapselect',
        `${option('north')}${option('south')}`,
        'The Elbe flows [[1]], the Po [[2]].',
      ),
    );
    expect(only(bank)).toMatchObject({
      type: 'matching',
      prompt: 'The Elbe flows (1) ____, the Po (2) ____.',
      sources: [{ text: '(1)' }, { text: '(2)' }],
      correct: { s_1: 'a', s_2: 'b' },
    });
  });

  it('of cloze: an item for each gap, on one stem', () => {
    const bank = quiz(
      question(
        'cloze',
        '',
        '<p>It begins here.</p><p>The Elbe flows {1:MULTICHOICE:=north#Yes~south#No}. It is {2:NUMERICAL:=1094:10} km long and ends in {:SA:=Hamburg~%50%Dresden#Nearly}.</p>',
      ),
    );
    const [first, second, third] = bank.quizzes[0]?.items ?? [];
    expect(bank.quizzes[0]?.stems).toEqual([
      {
        id: 'a_river_text',
        text: 'It begins here.\n\nThe Elbe flows (1) ____. It is (2) ____ km long and ends in (3) ____.',
      },
    ]);
    expect(first).toMatchObject({
      type: 'choice',
      id: 'a_river_1',
      stem: 'a_river_text',
      prompt: 'The Elbe flows (1) ____.',
      correct: ['a'],
    });
    expect(second).toMatchObject({ type: 'numeric', points: 2, correct: 1094, tolerance: 10 });
    expect(third).toMatchObject({ type: 'fill-in', accept: ['Hamburg'] });
  });

  const set = (name: string, values: readonly number[]) =>
    `<dataset_definition><name><text>${name}</text></name><dataset_items>${values
      .map(
        (value, at) =>
          `<dataset_item><number>${at + 1}</number><value>${value}</value></dataset_item>`,
      )
      .join('')}</dataset_items></dataset_definition>`;

  it('of calculatedmulti: its options vary, with the decimals they had', () => {
    const length =
      '<correctanswerformat>1</correctanswerformat><correctanswerlength>1</correctanswerlength>';
    const bank = quiz(
      question(
        'calculatedmulti',
        `<single>1</single>${answer(100, '{={t}*{v}} km', 'All {t} hours count.', length)}
         ${answer(0, '{={t}+{v}} km', '', length)}
         <dataset_definitions>${set('t', [3, 4])}${set('v', [5.5, 6.5])}</dataset_definitions>`,
        'A boat drifts {t} hours at {v} km/h. How far?',
      ),
    );
    expect(only(bank)).toMatchObject({
      type: 'choice',
      prompt: 'A boat drifts {{v.t}} hours at {{v.v}} km/h. How far?',
      variables: {
        v: [
          { t: 3, v: 5.5 },
          { t: 4, v: 6.5 },
        ],
      },
      options: [
        { id: 'a', text: '{{v.t*v.v : 1}} km', feedback: 'All {{v.t}} hours count.' },
        { id: 'b', text: '{{v.t+v.v : 1}} km' },
      ],
      correct: ['a'],
    });
  });

  it('of calculated: its values are kept together', () => {
    const bank = quiz(
      question(
        'calculatedsimple',
        `${answer(100, 'pow({a}, 2) + {B}', '', '<tolerance>0.5</tolerance><tolerancetype>2</tolerancetype>')}
         <dataset_definitions>${set('a', [1, 2, 3])}${set('B', [4, 5, 6])}</dataset_definitions>`,
        'What is {a} squared plus {B}, and {={a}*2}?',
      ),
    );
    expect(only(bank)).toMatchObject({
      type: 'numeric',
      prompt: 'What is {{v.a}} squared plus {{v.x2}}, and {{v.a*2}}?',
      variables: {
        v: [
          { a: 1, x2: 4 },
          { a: 2, x2: 5 },
          { a: 3, x2: 6 },
        ],
      },
      correct: '{{((v.a)^( 2)) + v.x2}}',
      tolerance: 0.5,
    });
  });

  it('of a type that we have not is left, and names its place', () => {
    const bank = quiz(question('ddmarker', ''));
    expect(bank.report).toEqual([
      {
        place: { file: 'bank.xml', line: 3, column: 1 },
        name: 'A river',
        outcome: {
          kind: 'left',
          reason: 'Ours has no counterpart to the question type “ddmarker”.',
        },
      },
    ]);
  });
});

describe('a bank of Moodle', () => {
  it('has a quiz for each category, and pictures', () => {
    const category = (path: string) =>
      `<question type="category"><category><text>${path}</text></category></question>`;
    const file = `<file name="a map.png" path="/" encoding="base64">${dot}</file>`;
    const bank = quiz(
      `${category('$course$/top/Rivers')}
       <question type="truefalse"><name><text>One</text></name>
       ${html('questiontext', '<img src="@@PLUGINFILE@@/a%20map.png" alt="A map"> Is it?', file)}
       ${answer(100, 'true')}</question>
       ${category('$course$/top/Rivers/Seas')}${question('truefalse', answer(100, 'true'))}`,
    );
    expect(bank.quizzes.map(({ id, title }) => [id, title])).toEqual([
      ['rivers', 'Rivers'],
      ['rivers-seas', 'Rivers: Seas'],
    ]);
    expect(only(bank)?.prompt).toBe('![A map](images/a-map.png) Is it?');
    expect(bank.pictures.map(({ name }) => name)).toEqual(['images/a-map.png']);
  });

  it('gives the same ids again, and numbers names that come twice', () => {
    const twice = `${question('truefalse', answer(100, 'true'))}${question('truefalse', answer(0, 'true') + answer(100, 'false'))}`;
    const ids = (bank: ReadBank) => bank.quizzes[0]?.items.map(({ id }) => id);
    expect(ids(quiz(twice))).toEqual(['a_river', 'a_river_2']);
    expect(ids(quiz(twice))).toEqual(ids(quiz(twice)));
  });

  it.each([
    ['<quiz><question></quiz>', 'It is no XML that can be read: '],
    [
      '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>',
      'It is no XML that can be read: it declares entities',
    ],
    ['<questions/>', 'A question bank of Moodle begins with <quiz>, this file with <questions>.'],
    ['', 'It is no XML that can be read: '],
  ])('that cannot be read is one entry: %s', (text, reason) => {
    const { quizzes, report } = readMoodle([{ name: 'bank.xml', bytes: bytes(text) }]);
    expect(quizzes).toEqual([]);
    expect(report).toHaveLength(1);
    expect(report[0]?.outcome).toMatchObject({
      kind: 'left',
      reason: expect.stringContaining(reason),
    });
  });
});

describe('a question of a plugin of Moodle', () => {
  it.each(['oumultiresponse', 'multichoiceset'])('%s is a choice of many', (type) => {
    const answers = `${answer(100, 'Elbe')}${answer(100, 'Oder')}${answer(0, 'Po')}`;
    expect(only(quiz(question(type, answers)))).toMatchObject({
      type: 'choice',
      choose: 'many',
      correct: ['a', 'b'],
    });
  });

  const gapfill = (display: string, text: string, more = '') =>
    quiz(
      question(
        'gapfill',
        `<answerdisplay>${display}</answerdisplay><delimitchars>[]</delimitchars>${more}`,
        text,
      ),
    );

  it('gapfill has a question for each gap that is typed', () => {
    const { quizzes } = gapfill('gapfill', 'The [Elbe|Labe] ends in the [North&nbsp;Sea].');
    expect(quizzes[0]).toMatchObject({
      stems: [{ text: 'The (1) ____ ends in the (2) ____.' }],
      items: [
        { type: 'fill-in', accept: ['Elbe', 'Labe'] },
        { type: 'fill-in', accept: ['North Sea'] },
      ],
    });
  });

  it('gapfill is matched where its words are offered', () => {
    const bank = gapfill('dragdrop', '[Elbe] and [Po]', answer(0, 'Oder'));
    expect(only(bank)).toMatchObject({
      type: 'matching',
      prompt: '(1) ____ and (2) ____',
      targets: [{ text: 'Elbe' }, { text: 'Po' }, { text: 'Oder' }],
      correct: { s_1: 'a', s_2: 'b' },
    });
  });

  it('gapfill with a gap to be left empty is left', () => {
    expect(outcome(gapfill('gapfill', 'One [word] and [!!]'))).toEqual({
      kind: 'left',
      reason: 'A gap of it is to be left empty, which has no counterpart.',
    });
  });
});

describe('a formula in a question of Moodle', () => {
  it('of several lines stands within a line of ours', () => {
    const text = String.raw`<p>Solve \[\begin{align*} x &= 2 \\ y &= 3 \end{align*}\] for both.</p>`;
    expect(only(quiz(question('essay', '', text)))).toMatchObject({
      prompt: String.raw`Solve $\begin{aligned} x &= 2 \\ y &= 3 \end{aligned}$ for both.`,
    });
  });

  it('that cannot be read says why', () => {
    const text = String.raw`<p>Solve \(\frac{1\).</p>`;
    expect(outcome(quiz(question('essay', '', text)))).toMatchObject({
      changes: [
        expect.stringMatching(
          /^The formula \\frac\{1 is carried as letters: the formula cannot be read/,
        ),
      ],
    });
  });
});

it('a file of categories alone is told to have no question', () => {
  const bank = quiz(
    '<question type="category"><category><text>Rivers</text></category></question>',
  );
  expect(bank.report).toEqual([
    {
      place: { file: 'bank.xml' },
      name: 'bank.xml',
      outcome: { kind: 'left', reason: 'There is no question in it.' },
    },
  ]);
});

describe('several right numbers', () => {
  it('are compared as texts where they are exact', () => {
    const bank = quiz(
      question('numerical', answer(100, '4') + answer(100, '-7') + answer(0, '3', 'No')),
    );
    expect(only(bank)).toMatchObject({
      type: 'fill-in',
      accept: ['4', '-7'],
      slips: [{ answer: '3', feedback: 'No' }],
    });
    expect(outcome(bank)).toMatchObject({
      changes: ['Several numbers are right, so they are compared as texts.'],
    });
  });

  it('are left where they have tolerances', () => {
    const near = '<tolerance>0.1</tolerance>';
    const bank = quiz(
      question('numerical', answer(100, '4', '', near) + answer(100, '-7', '', near)),
    );
    expect(outcome(bank)).toMatchObject({
      kind: 'left',
      reason: 'It has 2 right numbers with tolerances, and ours has one.',
    });
  });

  it('may fill a gap', () => {
    const bank = quiz(question('cloze', '', 'The roots are {1:NUMERICAL:=4~=-7}.'));
    expect(only(bank)).toMatchObject({ type: 'fill-in', accept: ['4', '-7'] });
  });
});
