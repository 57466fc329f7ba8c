import {
  childOf,
  childrenOf,
  textOf,
  type XmlElement,
} from '../../../src/exchange/source/xml-tree.ts';

/** What Moodle's import asks of a question, by its documentation of the XML format. */
const needed: Readonly<Record<string, readonly string[]>> = {
  category: ['category'],
  description: ['name', 'questiontext'],
  truefalse: ['name', 'questiontext', 'answer'],
  multichoice: ['name', 'questiontext', 'answer', 'single', 'shuffleanswers', 'answernumbering'],
  shortanswer: ['name', 'questiontext', 'answer', 'usecase'],
  numerical: ['name', 'questiontext', 'answer'],
  essay: ['name', 'questiontext', 'responseformat', 'graderinfo'],
  matching: ['name', 'questiontext', 'subquestion', 'shuffleanswers'],
  ordering: ['name', 'questiontext', 'answer', 'gradingtype', 'selecttype', 'layouttype'],
};

/** The fractions that Moodle takes; others are refused, or moved to the nearest. */
const fractions = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];

const texts = new Set([
  'questiontext',
  'generalfeedback',
  'feedback',
  'hint',
  'graderinfo',
  'subquestion',
  'info',
  'name',
]);

/** What Moodle would refuse of a bank, in words. */
export function moodleFlaws(root: XmlElement): readonly string[] {
  if (root.name !== 'quiz') return ['the root is not quiz'];
  return childrenOf(root).flatMap((question) => {
    const { type = '' } = question.attributes;
    const names = needed[type];
    if (question.name !== 'question' || names === undefined) return [`no such question: ${type}`];
    const missing = names.filter((name) => childOf(question, name) === null);
    return [
      ...missing.map((name) => `${type} lacks ${name}`),
      ...shares(question, type),
      ...withoutText(question),
    ];
  });
}

function shares(question: XmlElement, type: string): readonly string[] {
  const answers = childrenOf(question, 'answer');
  const values = answers.map(({ attributes }) => Number(attributes.fraction));
  if (type === 'ordering') return values.every(Number.isInteger) ? [] : ['steps have no place'];
  const strange = values.filter((value) => !fractions.includes(Math.abs(value)));
  const whole = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  const isWhole = answers.length === 0 || type === 'shortanswer' || Math.abs(whole - 100) < 0.01;
  return [
    ...strange.map((value) => `no fraction: ${value}`),
    ...(isWhole ? [] : [`shares of ${whole}`]),
  ];
}

function withoutText(element: XmlElement): readonly string[] {
  const own =
    texts.has(element.name) && childOf(element, 'text') === null
      ? [`${element.name} has no text`]
      : [];
  const file =
    element.name === 'file' && !/^[A-Za-z0-9+/]+=*$/.test(textOf(element))
      ? ['a file is no base64']
      : [];
  return [...own, ...file, ...childrenOf(element).flatMap(withoutText)];
}
