import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasQuestions1, readQti1 } from '../../../../src/exchange/qti/qti1/read-qti1.ts';
import { file, itemsOf, png, toldOf } from '../qti-source.ts';

const field = (name: string, value: string) =>
  `<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${value}</fieldentry></qtimetadatafield>`;
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (html: string) =>
  `<material><mattext texttype="text/html">${escaped(html)}</mattext></material>`;
const label = (id: string, html: string) =>
  `<response_label ident="${id}">${text(html)}</response_label>`;
const lid = (id: string, labels: string, cardinality = 'Single', prompt = '') =>
  `<response_lid ident="${id}" rcardinality="${cardinality}">${prompt === '' ? '' : text(prompt)}<render_choice>${labels}</render_choice></response_lid>`;
const str = (id: string, type = '') =>
  `<response_str ident="${id}" rcardinality="Single"><render_fib${type}><response_label ident="answer1"/></render_fib></response_str>`;
const equal = (id: string, value: string) => `<varequal respident="${id}">${value}</varequal>`;
const not = (inside: string) => `<not>${inside}</not>`;
const sets = (condition: string, points = 100, feedback = '', action = 'Set') =>
  `<respcondition continue="No"><conditionvar>${condition}</conditionvar><setvar action="${action}" varname="SCORE">${points}</setvar>${feedback}</respcondition>`;
const tells = (condition: string, id: string) =>
  `<respcondition continue="Yes"><conditionvar>${condition}</conditionvar><displayfeedback feedbacktype="Response" linkrefid="${id}"/></respcondition>`;
const feedback = (id: string, html: string) =>
  `<itemfeedback ident="${id}"><flow_mat>${text(html)}</flow_mat></itemfeedback>`;

interface Parts {
  readonly type?: string;
  readonly points?: string;
  readonly fields?: string;
  readonly presented: string;
  readonly rules?: string;
  readonly after?: string;
}

/** An item as Canvas writes it. */
function item(
  id: string,
  { type, points = '1.0', fields = '', presented, rules = '', after = '' }: Parts,
): string {
  const named =
    type === undefined ? '' : field('question_type', type) + field('points_possible', points);
  const processing =
    rules === ''
      ? ''
      : `<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${rules}</resprocessing>`;
  return `<item ident="${id}" title="Question"><itemmetadata><qtimetadata>${named}${fields}</qtimetadata></itemmetadata><presentation>${presented}</presentation>${processing}${after}</item>`;
}

const bank = (items: string, title = 'Ports') =>
  `<?xml version="1.0" encoding="UTF-8"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a1" title="${title}"><section ident="root_section">${items}</section></assessment></questestinterop>`;

const abc = label('1', 'One') + label('2', 'Two') + label('3', '<b>Three</b>');

const cases: readonly [what: string, source: string, becomes: object, told?: string][] = [
  [
    'a choice of one with all kinds of feedback',
    item('i1', {
      type: 'multiple_choice_question',
      points: '2.0',
      presented: text('<p>Which?</p>') + lid('response1', abc),
      rules:
        tells('<other/>', 'general_fb') +
        tells(equal('response1', '1'), '1_fb') +
        sets(
          equal('response1', '3'),
          100,
          '<displayfeedback feedbacktype="Response" linkrefid="correct_fb"/>',
        ) +
        tells('<other/>', 'general_incorrect_fb'),
      after:
        feedback('general_fb', 'Said to all.') +
        feedback('1_fb', 'Said to one.') +
        feedback('correct_fb', 'Right.') +
        feedback('general_incorrect_fb', 'Wrong.'),
    }),
    {
      type: 'choice',
      id: 'i1',
      points: 2,
      prompt: 'Which?',
      explanation: 'Said to all.',
      options: [
        { id: 'q_1', text: 'One', feedback: 'Said to one.\n\nWrong.' },
        { id: 'q_2', text: 'Two', feedback: 'Wrong.' },
        { id: 'q_3', text: '**Three**', feedback: 'Right.' },
      ],
      correct: ['q_3'],
    },
  ],
  [
    'true or false',
    item('i1', {
      type: 'true_false_question',
      presented: text('So?') + lid('response1', label('10', 'True') + label('20', 'False')),
      rules: sets(equal('response1', '20')),
    }),
    { type: 'true-false', correct: false },
  ],
  [
    'a choice of many',
    item('i1', {
      type: 'multiple_answers_question',
      presented: text('Which?') + lid('response1', abc, 'Multiple'),
      rules: sets(
        `<and>${equal('response1', '1')}${not(equal('response1', '2'))}${equal('response1', '3')}</and>`,
      ),
    }),
    { type: 'choice', choose: 'many', correct: ['q_1', 'q_3'] },
    'changed: What part of the points an answer gives that is not all right follows our rule: right ones less wrong ones.',
  ],
  [
    'a typed text with several answers',
    item('i1', {
      type: 'short_answer_question',
      presented: text('In what state is Chicago?') + str('response1'),
      rules: sets(equal('response1', 'Illinois') + equal('response1', 'IL')),
    }),
    { type: 'fill-in', prompt: 'In what state is Chicago?', accept: ['Illinois', 'IL'] },
  ],
  [
    'several blanks',
    item('i1', {
      type: 'fill_in_multiple_blanks_question',
      points: '2.0',
      presented:
        text('<p>Roses are [one], violets are [two].</p>') +
        lid('response_one', label('7', 'red') + label('8', 'crimson'), 'Single', 'one') +
        lid('response_two', label('9', 'blue'), 'Single', 'two'),
      rules:
        sets(equal('response_one', '7'), 50, '', 'Add') +
        sets(equal('response_two', '9'), 50, '', 'Add'),
    }),
    {
      type: 'fill-in',
      id: 'i1_1',
      points: 1,
      prompt: '(1) Roses are ____, violets are (2).',
      accept: ['red'],
    },
    'changed: It asks 2 things, and each is an item of its own.',
  ],
  [
    'pairs of which all have all targets',
    item('i1', {
      type: 'matching_question',
      points: '4',
      presented:
        text('Pair.') +
        lid('response_1', abc, 'Single', 'Eins') +
        lid('response_2', abc, 'Single', 'Zwei'),
      rules:
        sets(equal('response_1', '1'), 50, '', 'Add') +
        sets(equal('response_2', '2'), 50, '', 'Add'),
    }),
    {
      type: 'matching',
      points: 4,
      prompt: 'Pair.',
      sources: [
        { id: 'q_1', text: 'Eins' },
        { id: 'q_2', text: 'Zwei' },
      ],
      correct: { q_1: 'q_1', q_2: 'q_2' },
    },
    'changed: Its choices from one list are one item, in which each is paired with its answer.',
  ],
  [
    'a choice in a line',
    item('i1', {
      type: 'multiple_dropdowns_question',
      presented: text('The sea is [colour].') + lid('response_colour', abc, 'Single', 'colour'),
      rules: sets(equal('response_colour', '2'), 100, '', 'Add'),
    }),
    { type: 'choice', prompt: 'The sea is ____.', correct: ['q_2'] },
  ],
  [
    'a number with a margin',
    item('i1', {
      type: 'numerical_question',
      presented: text('How much?') + str('response1', ' fibtype="Decimal"'),
      rules: sets(
        `<or>${equal('response1', '5')}<and><vargte respident="response1">4.5</vargte><varlte respident="response1">5.5</varlte></and></or>`,
      ),
    }),
    { type: 'numeric', correct: 5, tolerance: 0.5 },
  ],
  [
    'several exact numbers',
    item('i1', {
      type: 'numerical_question',
      presented: text('Which?') + str('response1', ' fibtype="Decimal"'),
      rules: sets(equal('response1', '5')) + sets(equal('response1', '7')),
    }),
    { type: 'fill-in', accept: ['5', '7'] },
    'changed: Several numbers are right, so they are compared as texts.',
  ],
  [
    'an order',
    item('i1', {
      presented: text('Order.') + lid('response1', abc, 'Ordered'),
      rules: sets(equal('response1', '2') + equal('response1', '3') + equal('response1', '1')),
    }),
    { type: 'sequencing', correct: ['q_2', 'q_3', 'q_1'] },
  ],
  [
    'members of categories',
    item('i1', {
      type: 'categorization_question',
      presented:
        text('Sort.') + lid('warm', abc, 'Multiple', 'Warm') + lid('cold', abc, 'Multiple', 'Cold'),
      rules:
        sets(equal('warm', '1') + equal('warm', '2'), 50, '', 'Add') +
        sets(equal('cold', '3'), 50, '', 'Add'),
    }),
    { type: 'matching', correct: { q_1: 'warm', q_2: 'warm', q_3: 'cold' } },
  ],
  [
    'a choice of Common Cartridge, whose texts stand as they are',
    item('i1', {
      fields: field('cc_profile', 'cc.multiple_choice.v0p1') + field('cc_weighting', '3'),
      presented: `<material><mattext texttype="text/plain">1 &lt; 2?</mattext></material>${lid('response1', abc)}`,
      rules: sets(equal('response1', '1')),
    }),
    { type: 'choice', points: 3, prompt: '1 < 2?', correct: ['q_1'] },
  ],
];

/** An item of a Blackboard pool. */
function pooled(type: string, response: string, rules: string, matches = ''): string {
  const formatted = (html: string) =>
    `<flow class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="HTML">${escaped(html)}</mat_formattedtext></mat_extension></material></flow>`;
  const right =
    matches === ''
      ? ''
      : `<flow class="RIGHT_MATCH_BLOCK">${matches
          .split(' ')
          .map((each) => `<flow class="Block">${formatted(`<p>${each}</p>`)}</flow>`)
          .join('')}</flow>`;
  return `<questestinterop><assessment title="Pool"><section><item maxattempts="0"><itemmetadata><bbmd_questiontype>${type}</bbmd_questiontype><qmd_absolutescore_max>5.0</qmd_absolutescore_max></itemmetadata><presentation><flow class="Block"><flow class="QUESTION_BLOCK">${formatted('<p>Asked?</p>')}</flow><flow class="RESPONSE_BLOCK">${response}</flow>${right}</flow></presentation><resprocessing scoremodel="SumOfScores"><outcomes><decvar varname="SCORE" vartype="Decimal" defaultval="0" maxvalue="5.0"/></outcomes>${rules}<respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0.0</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
}

const full = (condition: string) =>
  `<respcondition title="correct"><conditionvar>${condition}</conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar></respcondition>`;
const bare = (id: string) => `<response_label ident="${id}" rarea="Ellipse"/>`;

describe('QTI 1', () => {
  it.each(cases)('%s', (_, source, becomes, told = 'carried') => {
    const files = [file('quiz.xml', bank(source))];
    expect(hasQuestions1(files)).toBe(true);
    const read = readQti1(files);
    expect(toldOf(read)[0]).toBe(told);
    expect(itemsOf(read)[0]).toMatchObject(becomes);
    expect(read.quizzes[0]?.title).toBe('Ports');
  });

  it.each([
    [
      'a choice',
      pooled('Multiple Choice', lid('response', abc), full(equal('response', '2'))),
      { type: 'choice', points: 5, prompt: 'Asked?', correct: ['q_2'] },
    ],
    [
      'true or false',
      pooled(
        'True/False',
        lid('response', label('true', 'true') + label('false', 'false')),
        full(equal('response', 'true')),
      ),
      { type: 'true-false', correct: true },
    ],
    [
      'pairs whose targets go by place',
      pooled(
        'Matching',
        lid('one', `<flow_label>${bare('a1')}${bare('a2')}</flow_label>`, 'Single', 'Eins') +
          lid('two', `<flow_label>${bare('b1')}${bare('b2')}</flow_label>`, 'Single', 'Zwei'),
        ['one a2', 'two b1']
          .map((pair) => {
            const [response = '', value = ''] = pair.split(' ');
            return `<respcondition><conditionvar>${equal(response, value)}</conditionvar><setvar variablename="PartialCreditPercent" action="Set">50</setvar></respcondition>`;
          })
          .join(''),
        'one two',
      ),
      {
        type: 'matching',
        sources: [{ text: 'Eins' }, { text: 'Zwei' }],
        targets: [{ text: 'one' }, { text: 'two' }],
        correct: { one: 'a2', two: 'a1' },
      },
    ],
  ])('of Blackboard: %s', (_, source, becomes) => {
    const read = readQti1([file('res00001.dat', source), file('res00002.dat', '<COURSE/>')]);
    expect(itemsOf(read)).toMatchObject([becomes]);
    expect(read.quizzes[0]?.title).toBe('Pool');
  });

  it.each([
    [
      'calculated_question',
      'Its values are worked out by a formula of its tool. Write it anew with variables.',
    ],
    ['file_upload_question', 'It asks for a file to be uploaded, which has no counterpart.'],
    [
      'text_only_question',
      'It is a text that asks nothing, and no question says that it leans on it.',
    ],
  ])('leaves %s', (type, reason) => {
    const read = readQti1([
      file('quiz.xml', bank(item('i1', { type, presented: text('Text') + str('r') }))),
    ]);
    expect(toldOf(read)).toEqual([`left: ${reason}`]);
  });

  it('takes an open question without a model answer', () => {
    const source = item('i1', {
      type: 'essay_question',
      presented: text('Why?') + str('response1'),
      rules: sets('<other/>', 0),
    });
    const read = readQti1([file('quiz.xml', bank(source))]);
    expect(read.quizzes[0]?.items).toEqual([{ type: 'long-fill-in', id: 'i1', prompt: 'Why?' }]);
  });

  it('makes a stem of a text that questions name', () => {
    const child = item('i2', {
      type: 'true_false_question',
      fields: field('parent_stimulus_item_ident', 'i1'),
      presented: text('So?') + lid('response1', label('10', 'True') + label('20', 'False')),
      rules: sets(equal('response1', '10')),
    });
    const read = readQti1([
      file(
        'quiz.xml',
        bank(item('i1', { type: 'text_only_question', presented: text('<p>A case.</p>') }) + child),
      ),
    ]);
    expect(read.quizzes).toMatchObject([
      { stems: [{ id: 'i1', text: 'A case.' }], items: [{ id: 'i2', stem: 'i1' }] },
    ]);
  });

  it('reads a quiz once that Canvas wrote twice, with its description and its pictures', () => {
    const asked =
      text('<p>Which? <img src="$IMS-CC-FILEBASE$/maps/port%201.png" alt="A port"></p>') +
      lid('response1', abc);
    const rules = sets(equal('response1', '1'));
    const read = readQti1([
      file('imsmanifest.xml', '<manifest/>'),
      file(
        'a1/assessment_qti.xml',
        bank(
          item('i1', {
            fields: field('cc_profile', 'cc.multiple_choice.v0p1'),
            presented: asked,
            rules,
          }),
        ),
      ),
      file(
        'a1/assessment_meta.xml',
        '<quiz identifier="a1"><title>Ports</title><description>&lt;p&gt;About ports.&lt;/p&gt;</description></quiz>',
      ),
      file(
        'non_cc_assessments/a1.xml.qti',
        bank(item('i1', { type: 'multiple_choice_question', presented: asked, rules })),
      ),
      file('web_resources/maps/port 1.png', png),
    ]);
    expect(read.quizzes).toMatchObject([
      {
        title: 'Ports',
        intro: 'About ports.',
        items: [{ prompt: 'Which? ![A port](images/port-1.png)' }],
      },
    ]);
    expect(read.report.map(({ place }) => place.file)).toEqual(['non_cc_assessments/a1.xml.qti']);
  });

  it('finds the pictures of Blackboard by their numbers', () => {
    const source = pooled(
      'True/False',
      lid('response', label('true', 'true') + label('false', 'false')),
      full(equal('response', 'true')),
    );
    const read = readQti1([
      file(
        'res00001.dat',
        source.replace(
          'Asked?',
          'Asked? &lt;img src="@X@EmbeddedFile.requestUrlStub@X@bbcswebdav/xid-12_1" alt="A map">',
        ),
      ),
      file('csfiles/home_dir/__xid-12_1.png', png),
      file('csfiles/home_dir/__xid-12_1.png.xml', '<lom/>'),
    ]);
    expect(itemsOf(read)).toMatchObject([{ prompt: 'Asked? ![A map](images/__xid-12_1.png)' }]);
  });

  it('says that questions are drawn from a bank, or from all that are there', () => {
    const drawn = (inside: string) =>
      `<section ident="g" title="Group"><selection_ordering><selection>${inside}<selection_number>1</selection_number></selection></selection_ordering></section>`;
    expect(
      toldOf(
        readQti1([
          file('quiz.xml', bank(drawn('<sourcebank_ref>b9</sourcebank_ref>') + drawn(''))),
        ]),
      ),
    ).toEqual([
      'left: Its questions are drawn from the bank b9, which is not in the source.',
      'changed: That some of its items are drawn by chance is left out: all of them are there.',
    ]);
  });

  it('never throws, whatever becomes of an item', () => {
    const edit = fc.record({
      source: fc.constantFrom(...cases.map(([, source]) => bank(source))),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(60),
      put: fc.oneof(
        fc.constantFrom('', '<', '&amp;', '-1', 'NaN', '1e400', 'response1', '</item>'),
        fc.string({ maxLength: 20 }),
      ),
    });
    fc.assert(
      fc.property(edit, ({ source, at, gone, put }) => {
        const start = Math.floor(at * source.length);
        const read = readQti1([
          file('q.xml', source.slice(0, start) + put + source.slice(start + gone)),
        ]);
        for (const { outcome } of read.report)
          expect(outcome.kind).toMatch(/^(carried|changed|left)$/);
      }),
      { numRuns: 400 },
    );
  });
});

it('a question that Canvas names in a bank is told with its bank', () => {
  const named = (bank: string) => `<bankentry_item sourcebank_ref="${bank}" item_ref="i1"/>`;
  const source = (bank: string, more: string) => [
    file(
      'quiz.xml',
      `<questestinterop><assessment ident="a" title="Quiz"><section ident="root_section">${named(bank)}</section></assessment>${more}</questestinterop>`,
    ),
  ];
  expect(readQti1(source('b1', '')).report).toMatchObject([
    {
      name: 'i1',
      outcome: { kind: 'left', reason: 'It lies in the bank b1, which is not in the source.' },
    },
  ]);
  expect(readQti1(source('b1', '<objectbank ident="b1"></objectbank>')).report).toMatchObject([
    {
      outcome: {
        kind: 'changed',
        changes: ['It is asked with its bank, which is a quiz of its own here.'],
      },
    },
  ]);
});

describe('an item of Blackboard, WebCT or Respondus', () => {
  const shows = (condition: string, id: string) =>
    `<respcondition><conditionvar>${condition}</conditionvar><displayfeedback feedbacktype="Response" linkrefid="${id}"/></respcondition>`;
  const wrong =
    '<respcondition><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0.0</setvar><displayfeedback feedbacktype="Response" linkrefid="incorrect"/></respcondition>';
  const read = (source: string) => readQti1([file('bank.xml', bank(source))]);

  it('is right where it shows what is said to right answers', () => {
    const typed = read(
      item('i1', {
        presented: text('Which river?') + str('response'),
        rules:
          shows(equal('response', 'Elbe'), 'correct') +
          shows(equal('response', 'Labe'), 'correct') +
          wrong,
      }),
    );
    expect(itemsOf(typed)).toMatchObject([{ type: 'fill-in', accept: ['Elbe', 'Labe'] }]);
  });

  it('takes numbers within the bounds that stand beside the number', () => {
    const bounds =
      '<vargte respident="response">1.2</vargte><varlte respident="response">1.3</varlte>';
    const numbers = read(
      item('i1', {
        presented: `${text('How long?')}<response_num ident="response"><render_fib fibtype="Decimal"/></response_num>`,
        rules: shows(bounds + equal('response', '1.25'), 'correct') + wrong,
      }),
    );
    expect(itemsOf(numbers)).toMatchObject([{ type: 'numeric', correct: 1.25, tolerance: 0.05 }]);
    expect(toldOf(numbers)).toEqual(['carried']);
  });

  it('has texts in elements of its own', () => {
    const own = (id: string) =>
      `<response_label ident="${id}"><material><mat_extension><w:localizable_mattext xmlns:w="http://www.webct.com/vista">${id}</w:localizable_mattext></mat_extension></material></response_label>`;
    const choice = read(
      item('i1', {
        presented: text('It is blue.') + lid('r', own('true') + own('false')),
        rules: sets(equal('r', 'true')),
      }),
    );
    expect(itemsOf(choice)).toMatchObject([{ type: 'true-false', correct: true }]);
  });

  it('names its gaps in the text and the scoring alone', () => {
    const gaps = read(
      item('i1', {
        presented: text('The [a] ends in the [b].'),
        rules: sets(
          `<and><or>${equal('[a]', 'Elbe')}${equal('[a]', 'Labe')}</or><or>${equal('[b]', 'sea')}</or></and>`,
          1,
        ),
      }),
    );
    expect(itemsOf(gaps)).toMatchObject([
      { type: 'fill-in', accept: ['Elbe', 'Labe'] },
      { type: 'fill-in', accept: ['sea'] },
    ]);
    expect(gaps.quizzes[0]?.stems).toMatchObject([{ text: 'The (1) ____ ends in the (2) ____.' }]);
  });
});
