import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasItems, readItems } from '../../../../src/exchange/qti/reading/read-items.ts';
import {
  file,
  inVersion3,
  item,
  itemsOf,
  png,
  processing,
  response,
  toldOf,
} from '../qti-source.ts';

const simple = (id: string, text: string) =>
  `<simpleChoice identifier="${id}">${text}</simpleChoice>`;
const member = (id: string, text: string, most = 1) =>
  `<simpleAssociableChoice identifier="${id}" matchMax="${most}">${text}</simpleAssociableChoice>`;
const asking = 'responseIdentifier="RESPONSE"';

/** Items of QTI 2.1, what each becomes, and what is said of that. */
const cases: readonly [what: string, xml: string, becomes: object, told?: string][] = [
  [
    'a choice of one',
    item('q1', {
      declarations: response('single', 'identifier', ['B']),
      body: `<p>Which?</p><choiceInteraction ${asking} maxChoices="1"><prompt>Choose <b>one</b>.</prompt>${simple('A', 'First')}${simple('B', 'Second')}</choiceInteraction>`,
    }),
    {
      type: 'choice',
      id: 'q1',
      points: 1,
      prompt: 'Which?\n\nChoose **one**.',
      options: [
        { id: 'a', text: 'First' },
        { id: 'b', text: 'Second' },
      ],
      correct: ['b'],
    },
  ],
  [
    'true or false',
    item('q1', {
      declarations: response('single', 'identifier', ['T']),
      body: `<choiceInteraction ${asking} maxChoices="1"><prompt>So?</prompt>${simple('T', 'True')}${simple('F', 'False')}</choiceInteraction>`,
    }),
    { type: 'true-false', id: 'q1', points: 1, prompt: 'So?', correct: true },
  ],
  [
    'a choice of many with points as ours',
    item('q1', {
      declarations: response(
        'multiple',
        'identifier',
        ['A', 'C'],
        '<mapping lowerBound="0" upperBound="2" defaultValue="-1"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="C" mappedValue="1"/></mapping>',
      ),
      body: `<choiceInteraction ${asking} maxChoices="0"><prompt>Which?</prompt>${simple('A', 'a')}${simple('B', 'b')}${simple('C', 'c')}</choiceInteraction>`,
      after: processing.map,
    }),
    {
      type: 'choice',
      choose: 'many',
      id: 'q1',
      points: 2,
      prompt: 'Which?',
      options: [
        { id: 'a', text: 'a' },
        { id: 'b', text: 'b' },
        { id: 'c', text: 'c' },
      ],
      correct: ['a', 'c'],
    },
  ],
  [
    'a choice of many, all or nothing',
    item('q1', {
      declarations: response('multiple', 'identifier', ['A', 'C']),
      body: `<choiceInteraction ${asking} maxChoices="0"><prompt>Which?</prompt>${simple('A', 'a')}${simple('B', 'b')}${simple('C', 'c')}</choiceInteraction>`,
    }),
    { type: 'choice', choose: 'many', correct: ['a', 'c'] },
    'changed: What part of the points an answer gives that is not all right follows our rule: right ones less wrong ones.',
  ],
  [
    'a scale without a right answer',
    item('q1', {
      declarations: response('single', 'identifier', []),
      body: `<choiceInteraction ${asking} maxChoices="1"><prompt>I agree.</prompt>${simple('L1', 'No')}${simple('L2', 'Yes')}</choiceInteraction>`,
      after: '',
    }),
    {
      type: 'likert',
      id: 'q1',
      prompt: 'I agree.',
      scale: [
        { id: 'l1', text: 'No' },
        { id: 'l2', text: 'Yes' },
      ],
    },
  ],
  [
    'an order',
    item('q1', {
      declarations: response('ordered', 'identifier', ['C', 'A', 'B']),
      body: `<orderInteraction ${asking}><prompt>Order them.</prompt>${simple('A', 'a')}${simple('B', 'b')}${simple('C', 'c')}</orderInteraction>`,
    }),
    { type: 'sequencing', correct: ['c', 'a', 'b'] },
  ],
  [
    'pairs',
    item('q1', {
      declarations: response('multiple', 'directedPair', ['A X', 'B X']),
      body: `<matchInteraction ${asking} maxAssociations="2"><prompt>Pair.</prompt><simpleMatchSet>${member('A', 'a')}${member('B', 'b')}</simpleMatchSet><simpleMatchSet>${member('X', 'x', 2)}${member('Y', 'y', 2)}</simpleMatchSet></matchInteraction>`,
    }),
    {
      type: 'matching',
      id: 'q1',
      points: 1,
      prompt: 'Pair.',
      sources: [
        { id: 'a', text: 'a' },
        { id: 'b', text: 'b' },
      ],
      targets: [
        { id: 'x', text: 'x' },
        { id: 'y', text: 'y' },
      ],
      correct: { a: 'x', b: 'x' },
    },
  ],
  [
    'pairs whose second side has one partner each',
    item('q1', {
      declarations: response('multiple', 'directedPair', ['A X', 'A Y', 'B Z']),
      body: `<matchInteraction ${asking}><prompt>Pair.</prompt><simpleMatchSet>${member('A', 'a', 2)}${member('B', 'b')}</simpleMatchSet><simpleMatchSet>${member('X', 'x')}${member('Y', 'y')}${member('Z', 'z')}</simpleMatchSet></matchInteraction>`,
    }),
    { type: 'matching', correct: { x: 'a', y: 'a', z: 'b' } },
    'changed: The two sides have changed places: here each entry of the first has one partner.',
  ],
  [
    'pairs within one set',
    item('q1', {
      declarations: response('multiple', 'pair', ['A P', 'C M']),
      body: `<associateInteraction ${asking} maxAssociations="2"><prompt>Rivals?</prompt>${member('A', 'a')}${member('C', 'c')}${member('M', 'm')}${member('P', 'p')}</associateInteraction>`,
    }),
    { type: 'matching', correct: { a: 'p', c: 'm' } },
    'changed: Its one set is parted in two sides, by what belongs together.',
  ],
  [
    'a text with gaps to be filled from a list',
    item('q1', {
      declarations: response('multiple', 'directedPair', ['W G1', 'S G2']),
      body: `<gapMatchInteraction ${asking}><gapText identifier="W" matchMax="1">winter</gapText><gapText identifier="S" matchMax="1">summer</gapText><p>The <gap identifier="G1"/> and the <gap identifier="G2"/>.</p></gapMatchInteraction>`,
    }),
    {
      type: 'matching',
      prompt: 'The (1) ____ and the (2) ____ .',
      sources: [
        { id: 'g1', text: '(1)' },
        { id: 'g2', text: '(2)' },
      ],
      correct: { g1: 'w', g2: 's' },
    },
    'changed: Its gaps have numbers, and each is paired with what belongs there.',
  ],
  [
    'a choice in a line',
    item('q1', {
      declarations: response('single', 'identifier', ['Y']),
      body: `<p>This sun of <inlineChoiceInteraction ${asking} shuffle="false"><inlineChoice identifier="L">Lancaster</inlineChoice><inlineChoice identifier="Y">York</inlineChoice></inlineChoiceInteraction>!</p>`,
    }),
    { type: 'choice', prompt: 'This sun of ____!', correct: ['y'] },
  ],
  [
    'a typed text',
    item('q1', {
      declarations: response(
        'single',
        'string',
        ['York'],
        '<mapping defaultValue="0"><mapEntry mapKey="York" mappedValue="1" caseSensitive="false"/><mapEntry mapKey="Yorke" mappedValue="1" caseSensitive="false"/></mapping>',
      ),
      body: `<p>This sun of <textEntryInteraction ${asking}/>!</p>`,
      after: processing.map,
    }),
    {
      type: 'fill-in',
      id: 'q1',
      points: 1,
      prompt: 'This sun of ____!',
      accept: ['York', 'Yorke'],
    },
  ],
  [
    'a typed text whose letters matter',
    item('q1', {
      declarations: response('single', 'string', ['York']),
      body: `<p>This sun of <textEntryInteraction ${asking}/>!</p>`,
    }),
    { type: 'fill-in', accept: ['York'], caseMatters: true },
  ],
  [
    'a number within a tolerance',
    item('q1', {
      declarations: response('single', 'float', ['7.5']),
      body: `<p>How much? <textEntryInteraction ${asking}/></p>`,
      after: `<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.25 0.25"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">3</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
    }),
    {
      type: 'numeric',
      id: 'q1',
      points: 3,
      prompt: 'How much? ____',
      correct: 7.5,
      tolerance: 0.25,
    },
  ],
  [
    'a number between two others',
    item('q1', {
      declarations: response('single', 'float', []),
      body: `<p>How much? <textEntryInteraction ${asking}/></p>`,
      after: `<responseProcessing><responseCondition><responseIf><and><gte><variable identifier="RESPONSE"/><baseValue baseType="float">10</baseValue></gte><lte><variable identifier="RESPONSE"/><baseValue baseType="float">20</baseValue></lte></and><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
    }),
    { type: 'numeric', correct: 15, tolerance: 5 },
    'changed: What counts as right goes from 10 to 20; its middle is shown as the answer.',
  ],
  [
    'a slider',
    item('q1', {
      declarations: response('single', 'integer', ['16']),
      body: `<sliderInteraction ${asking} lowerBound="0" upperBound="20"><prompt>How many?</prompt></sliderInteraction>`,
    }),
    { type: 'numeric', prompt: 'How many?', correct: 16 },
  ],
  [
    'words in a text to be marked',
    item('q1', {
      declarations: response('single', 'identifier', ['B']),
      body: `<hottextInteraction ${asking} maxChoices="1"><prompt>Find the mistake.</prompt><p>The chips <hottext identifier="A">was</hottext> <hottext identifier="B">selled</hottext>.</p></hottextInteraction>`,
    }),
    {
      type: 'choice',
      prompt: 'Find the mistake.\n\nThe chips **was** **selled**.',
      correct: ['b'],
    },
  ],
  [
    'values of a learner’s own',
    item('q1', {
      declarations: `${response('single', 'integer', [])}<templateDeclaration identifier="A" cardinality="single" baseType="integer"/><templateDeclaration identifier="Unit" cardinality="single" baseType="string"/><templateDeclaration identifier="SUM" cardinality="single" baseType="integer"/><templateProcessing><setTemplateValue identifier="A"><randomInteger min="2" max="20" step="2"/></setTemplateValue><setTemplateValue identifier="Unit"><random><multiple><baseValue baseType="string">ships</baseValue><baseValue baseType="string">boats</baseValue></multiple></random></setTemplateValue><setTemplateValue identifier="SUM"><sum><variable identifier="A"/><baseValue baseType="integer">5</baseValue></sum></setTemplateValue><setCorrectResponse identifier="RESPONSE"><variable identifier="SUM"/></setCorrectResponse></templateProcessing>`,
      body: `<p>How many are <printedVariable identifier="A"/> and five <printedVariable identifier="Unit"/>? <textEntryInteraction ${asking}/></p>`,
    }),
    {
      type: 'numeric',
      variables: { a: { from: 2, to: 20, step: 2 }, unit: ['ships', 'boats'], sUM: '(a + 5)' },
      prompt: 'How many are {{a}} and five {{unit}}? ____',
      correct: '{{sUM}}',
    },
  ],
  [
    'an open question',
    item('q1', {
      declarations: response('single', 'string', []),
      body: `<p>Why?</p><extendedTextInteraction ${asking}/><rubricBlock view="scorer"><p>Because.</p></rubricBlock><rubricBlock view="scorer"><p>It says so.</p></rubricBlock>`,
      after: '',
    }),
    { type: 'long-fill-in', id: 'q1', prompt: 'Why?', model: 'Because.', rubric: ['It says so.'] },
  ],
];

describe('items of QTI 2 and 3', () => {
  it.each(cases)('%s', (_, xml, becomes, told = 'carried') => {
    for (const [version, source] of [['2.1', xml] as const, ['3.0', inVersion3(xml)] as const]) {
      expect(hasItems([file('q.xml', source)], version)).toBe(true);
      expect(hasItems([file('q.xml', source)], version === '2.1' ? '3.0' : '2.1')).toBe(false);
      const bank = readItems([file('q.xml', source)]);
      expect(toldOf(bank)).toEqual([told]);
      expect(itemsOf(bank)).toMatchObject([becomes]);
    }
  });

  it.each([
    ['<hotspotInteraction responseIdentifier="RESPONSE"/>', 'places on a picture to be chosen'],
    ['<drawingInteraction responseIdentifier="RESPONSE"/>', 'a drawing'],
    ['<uploadInteraction responseIdentifier="RESPONSE"/>', 'a file to be uploaded'],
  ])('leaves what has no counterpart: %s', (body, noun) => {
    expect(
      toldOf(readItems([file('q.xml', item('q1', { body: `<p>Do it.</p>${body}` }))])),
    ).toEqual([`left: It asks for ${noun}, which has no counterpart.`]);
  });

  it('leaves values that are drawn by rules which ours cannot say', () => {
    const xml = item('q1', {
      declarations: `${response('single', 'integer', [])}<templateDeclaration identifier="A" cardinality="single" baseType="integer"/><templateProcessing><templateCondition><templateIf><isNull><variable identifier="A"/></isNull></templateIf></templateCondition></templateProcessing>`,
      body: `<p><printedVariable identifier="A"/> <textEntryInteraction ${asking}/></p>`,
    });
    expect(toldOf(readItems([file('q.xml', xml)]))).toEqual([
      'left: Its values are drawn by rules that cannot be carried: “templateCondition” is more than ours can say.',
    ]);
  });

  it('takes what each answer is told for its feedback, and what all are told for the explanation', () => {
    const says = (outcome: string, id: string, text: string) =>
      `<modalFeedback outcomeIdentifier="${outcome}" identifier="${id}" showHide="show">${text}</modalFeedback>`;
    const xml = item('q1', {
      declarations: `${response('single', 'identifier', ['B'])}<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/><outcomeDeclaration identifier="SOLUTION" cardinality="single" baseType="identifier"/>`,
      body: `<choiceInteraction ${asking} maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="A">First<feedbackInline outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">Inside.</feedbackInline></simpleChoice>${simple('B', 'Second')}</choiceInteraction>`,
      after: `<responseProcessing><setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue><setOutcomeValue identifier="SOLUTION"><baseValue baseType="identifier">all</baseValue></setOutcomeValue><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">2</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>${says('FEEDBACK', 'A', 'No.')}${says('FEEDBACK', 'B', 'Yes.')}${says('SOLUTION', 'all', 'That is why.')}`,
    });
    for (const source of [xml, inVersion3(xml)]) {
      expect(itemsOf(readItems([file('q.xml', source)]))).toMatchObject([
        {
          points: 2,
          explanation: 'That is why.',
          options: [
            { id: 'a', feedback: 'Inside.\n\nNo.' },
            { id: 'b', feedback: 'Yes.' },
          ],
        },
      ]);
    }
  });

  it('leaves what has more entries than anybody can read, without trying them', () => {
    const options = Array.from({ length: 2000 }, (_, at) => simple(`A${at}`, `${at}`)).join('');
    const xml = item('q1', {
      declarations: response('multiple', 'identifier', ['A1']),
      body: `<choiceInteraction ${asking} maxChoices="0"><prompt>Which?</prompt>${options}</choiceInteraction>`,
    });
    expect(toldOf(readItems([file('q.xml', xml)]))).toEqual([
      'left: It has 2000 entries, more than are read of one question.',
    ]);
  });

  it('takes no wrong answer for a slip that counts as right here', () => {
    const told = (text: string, id: string) =>
      `<responseCondition><responseIf><stringMatch caseSensitive="true"><variable identifier="RESPONSE"/><baseValue baseType="string">${text}</baseValue></stringMatch><setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">${id}</baseValue></setOutcomeValue></responseIf></responseCondition>`;
    const feedback = (id: string) =>
      `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${id}" showHide="show">${id}</modalFeedback>`;
    const xml = item('q1', {
      declarations: `${response('single', 'string', ['2026'])}<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>`,
      body: `<p>When? <textEntryInteraction ${asking}/></p>`,
      after: `<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>${told('2026.', 'dot')}${told('2025', 'early')}</responseProcessing>${feedback('dot')}${feedback('early')}`,
    });
    expect(itemsOf(readItems([file('q.xml', xml)]))).toMatchObject([
      { accept: ['2026'], slips: [{ answer: '2025', feedback: 'early' }] },
    ]);
  });

  it('parts an item that asks several things, each with the rest of the text', () => {
    const blank = (id: string) => `<textEntryInteraction responseIdentifier="${id}"/>`;
    const declared = (id: string, text: string) => response('single', 'string', [text], '', id);
    const bank = readItems([
      file(
        'q.xml',
        item('q1', {
          declarations: declared('R1', 'red') + declared('R2', 'blue'),
          body: `<p>Roses are ${blank('R1')}.</p><p>Violets are ${blank('R2')}.</p>`,
          after: `<responseProcessing><responseCondition><responseIf><and><match><variable identifier="R1"/><correct identifier="R1"/></match><match><variable identifier="R2"/><correct identifier="R2"/></match></and><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
        }),
      ),
    ]);
    expect(bank.quizzes[0]?.stems).toEqual([
      { id: 'q1_text', text: 'Roses are (1) ____.\n\nViolets are (2) ____.' },
    ]);
    expect(itemsOf(bank)).toMatchObject([
      {
        id: 'q1_1',
        type: 'fill-in',
        stem: 'q1_text',
        prompt: '(1) Roses are ____.',
        accept: ['red'],
      },
      {
        id: 'q1_2',
        type: 'fill-in',
        stem: 'q1_text',
        prompt: '(2) Violets are ____.',
        accept: ['blue'],
      },
    ]);
  });

  it('pairs what is chosen from one list', () => {
    const gap = (id: string) =>
      `<inlineChoiceInteraction responseIdentifier="${id}"><inlineChoice identifier="${id}r">red</inlineChoice><inlineChoice identifier="${id}b">blue</inlineChoice></inlineChoiceInteraction>`;
    const bank = readItems([
      file(
        'q.xml',
        item('q1', {
          declarations:
            response('single', 'identifier', ['Ar'], '', 'A') +
            response('single', 'identifier', ['Bb'], '', 'B'),
          body: `<p>Roses are ${gap('A')}, violets ${gap('B')}.</p>`,
          after: '',
        }),
      ),
    ]);
    expect(itemsOf(bank)).toMatchObject([
      {
        type: 'matching',
        prompt: 'Roses are (1) ____, violets (2) ____.',
        correct: { a: 'ar', b: 'ab' },
      },
    ]);
  });
});

const one = (id: string, reference = '') =>
  item(id, {
    declarations: response('single', 'identifier', ['B']),
    body: `<p>Question ${id}</p><choiceInteraction ${asking} maxChoices="1">${simple('A', 'a')}${simple('B', 'b')}</choiceInteraction>`,
  }).replace('<itemBody>', `${reference}<itemBody>`);

describe('packages of QTI 2 and 3', () => {
  const manifest = file(
    'imsmanifest.xml',
    `<manifest><metadata><lom><general><title><string>A bank</string></title></general></lom></metadata><resources>
<resource identifier="r2" type="imsqti_item_xmlv2p1" href="items/two.xml"><metadata><lom><educational><difficulty><source>LOMv1.0</source><value>difficult</value></difficulty></educational></lom></metadata></resource>
<resource identifier="r1" type="imsqti_item_xmlv2p1" href="items/one.xml"/></resources></manifest>`,
  );

  it('takes items in the order of the manifest, with what it says of them', () => {
    const bank = readItems([
      file('items/one.xml', one('i1')),
      file('items/two.xml', one('i2')),
      manifest,
    ]);
    expect(bank.quizzes).toMatchObject([
      {
        id: 'a-bank',
        title: 'A bank',
        items: [{ id: 'i2', difficulty: 'difficult' }, { id: 'i1' }],
      },
    ]);
  });

  it('makes a quiz of each section of a test, and stems of the texts that inner ones begin with', () => {
    const ref = (href: string) =>
      `<assessmentItemRef identifier="x${href.replace(/\W/g, '')}" href="${href}"/>`;
    const test = file(
      'tests/test.xml',
      `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Ports"><testPart identifier="p" navigationMode="linear" submissionMode="individual">
<assessmentSection identifier="s1" title="North" visible="true"><rubricBlock view="candidate"><p>Read well.</p></rubricBlock>
<assessmentSection identifier="in" title="Case" visible="true"><rubricBlock view="candidate"><p>A ship <img src="../pictures/ship.png" alt="A ship"/> arrives.</p></rubricBlock>${ref('../items/one.xml')}${ref('../items/two.xml')}</assessmentSection>${ref('../items/none.xml')}</assessmentSection>
<assessmentSection identifier="s2" title="South" visible="true"><selection select="1"/>${ref('../items/three.xml')}</assessmentSection></testPart></assessmentTest>`,
    );
    const bank = readItems([
      test,
      file('items/one.xml', one('i1')),
      file('items/two.xml', one('i2')),
      file('items/three.xml', one('i3')),
      file('pictures/ship.png', png),
    ]);
    expect(bank.quizzes).toMatchObject([
      {
        title: 'Ports: North',
        intro: 'Read well.',
        stems: [{ text: 'A ship ![A ship](images/ship.png) arrives.' }],
        items: [
          { id: 'i1', stem: 'stem' },
          { id: 'i2', stem: 'stem' },
        ],
      },
      { title: 'Ports: South', items: [{ id: 'i3' }] },
    ]);
    expect(bank.pictures.map(({ name }) => name)).toEqual(['images/ship.png']);
    expect(toldOf(bank)).toEqual([
      'left: Its file ../items/none.xml is not in the source, or holds no item.',
      'changed: That some of its items are drawn by chance is left out: all of them are there.',
      'carried',
      'carried',
      'carried',
    ]);
  });

  it('makes a stem of a stimulus, whose items stand together', () => {
    const reference = '<qti-assessment-stimulus-ref identifier="st" href="../stimuli/text.xml"/>';
    const bank = readItems([
      file(
        'items/one.xml',
        inVersion3(one('i1')).replace('<qti-item-body>', `${reference}<qti-item-body>`),
      ),
      file('items/two.xml', inVersion3(one('i2'))),
      file(
        'items/three.xml',
        inVersion3(one('i3')).replace('<qti-item-body>', `${reference}<qti-item-body>`),
      ),
      file(
        'stimuli/text.xml',
        '<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="harbour" title="Harbour"><qti-stimulus-body><p>A harbour.</p></qti-stimulus-body></qti-assessment-stimulus>',
      ),
    ]);
    expect(bank.quizzes).toMatchObject([
      {
        stems: [{ id: 'harbour', text: 'A harbour.' }],
        items: [{ id: 'i1', stem: 'harbour' }, { id: 'i3', stem: 'harbour' }, { id: 'i2' }],
      },
    ]);
  });

  it('takes no picture from outside the source', () => {
    const bank = readItems([
      file(
        'items/one.xml',
        one('i1').replace(
          'Question i1',
          'Question <img src="../../secret.png" alt="a"/><img src="http://example.org/b.png" alt="b"/>',
        ),
      ),
      file('secret.png', png),
    ]);
    expect(bank.pictures).toEqual([]);
    expect(toldOf(bank)).toEqual([
      'changed: The picture ../../secret.png is left out: it is not in the source. The picture http://example.org/b.png is left out: it is not in the source.',
    ]);
  });

  it('passes over what archivers add, and leaves what asks in steps', () => {
    const inner = `<feedbackBlock outcomeIdentifier="NEXT" identifier="a" showHide="show"><choiceInteraction ${asking} maxChoices="1">${simple('A', 'a')}</choiceInteraction></feedbackBlock>`;
    const bank = readItems([
      file('__MACOSX/items/._one.xml', '\u0000\u0005'),
      file('items/one.xml', item('i1', { title: 'Steps', body: `<p>First.</p>${inner}` })),
    ]);
    expect(toldOf(bank)).toEqual([
      'left: It asks for answers in steps, each by the one before, which has no counterpart.',
    ]);
  });

  it('expands no entities and says where what cannot be read ends', () => {
    const bomb = `<!DOCTYPE assessmentItem [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${one('i1')
      .replace(/<\?.*\?>/, '')
      .replace('Question', '&b;')}`;
    const bank = readItems([file('a.xml', bomb), file('b.xml', '<assessmentItem>\n<p></q>')]);
    expect(bank.quizzes).toEqual([]);
    expect(bank.report.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      'a.xml:1',
      'b.xml:2',
    ]);
    expect(toldOf(bank)[0]).toMatch(/^left: It is no XML that can be read: it declares entities/);
  });

  it('never throws, whatever becomes of an item', () => {
    const sources = cases.flatMap(([, xml]) => [xml, inVersion3(xml)]);
    const edit = fc.record({
      source: fc.constantFrom(...sources),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(60),
      put: fc.oneof(
        fc.constantFrom(
          '',
          '<',
          '"',
          '&amp;',
          '-1',
          'NaN',
          '1e400',
          'RESPONSE',
          'A B',
          '</p>',
          '\u0000',
        ),
        fc.string({ maxLength: 20 }),
      ),
    });
    fc.assert(
      fc.property(edit, ({ source, at, gone, put }) => {
        const start = Math.floor(at * source.length);
        const text = source.slice(0, start) + put + source.slice(start + gone);
        const bank = readItems([file('q.xml', text)]);
        expect(bank.report.length + bank.quizzes.length).toBeGreaterThan(-1);
        for (const { outcome } of bank.report)
          expect(outcome.kind).toMatch(/^(carried|changed|left)$/);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.xml', 'b.dat', 'c'),
        (bytes, name) => {
          expect(readItems([{ name, bytes }]).quizzes).toEqual([]);
        },
      ),
    );
  });
});
