import type { DraftItem } from '../bank/bank-draft.ts';
import { childOf, childrenOf } from '../source/xml-tree.ts';
import type { MoodleQuestion } from './question.ts';

/** What became of a question: an item of ours, or why there is none. */
export type Made = { readonly item: DraftItem } | { readonly left: string };

/** An id for what has none in the source, by its place: a, b, … */
export function letterAt(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : `${letter}${Math.floor(at / 26)}`;
}

/** Its question, with the picture that Moodle kept beside the text until 2.0. */
export function prompted(question: MoodleQuestion): string {
  const text = question.text(childOf(question.element, 'questiontext'));
  const picture = question.oldPicture();
  return picture === '' ? text : `${text}\n\n${picture}`;
}

/**
 * multichoice: one or many options, with a share of the points each. Of the plugins oumultiresponse
 * and multichoiceset, many.
 */
export function madeOfChoice(question: MoodleQuestion): Made {
  const isSingle =
    /^(?:multichoice|calculatedmulti)$/.test(question.type) &&
    (question.value('single') === '' || question.isOn('single'));
  if (question.type === 'multichoiceset')
    question.changes.push('A part of the right options gives a part of the points here.');
  const answers = childrenOf(question.element, 'answer').map((answer, at) => ({
    id: letterAt(at),
    text: question.text(answer, 'line'),
    feedback: question.text(childOf(answer, 'feedback')),
    fraction: question.fractionOf(answer),
  }));
  const common = question.common(prompted(question));
  const options = answers.map(({ id, text, feedback }) => ({
    id,
    text,
    ...(feedback === '' ? {} : { feedback }),
  }));
  const points = question.points();
  if (isSingle) {
    const most = Math.max(0, ...answers.map(({ fraction }) => fraction));
    const best = answers.filter(({ fraction }) => fraction === most);
    const [right] = best;
    if (right === undefined || most <= 0) return { left: 'No option of it is right.' };
    if (best.length > 1) {
      return {
        left: `${best.length} options of it are fully right, and ours has one: ask for all of them (many can be chosen), or keep one.`,
      };
    }
    noteShares(question, answers, right.id, most);
    return { item: { type: 'choice', ...common, ...points, options, correct: [right.id] } };
  }
  const right = answers.filter(({ fraction }) => fraction > 0);
  if (right.length === 0) return { left: 'No option of it is right.' };
  const shares = right.map(({ fraction }) => fraction);
  if (Math.max(...shares) - Math.min(...shares) > 1) {
    question.changes.push('Its right options count alike here; in Moodle some counted for more.');
  }
  const correct = right.map(({ id }) => id);
  const help = childOf(question.element, 'shownumcorrect') === null ? {} : { partialHelp: true };
  return {
    item: { type: 'choice', ...common, ...points, choose: 'many', options, correct, ...help },
  };
}

function noteShares(
  question: MoodleQuestion,
  answers: readonly { readonly id: string; readonly text: string; readonly fraction: number }[],
  right: string,
  most: number,
): void {
  if (most < 100)
    question.changes.push(`The best option counts fully here and ${most} percent in Moodle.`);
  for (const { id, text, fraction } of answers) {
    if (id !== right && fraction > 0) {
      question.changes.push(
        `The option “${text.slice(0, 60)}” is wrong here; in Moodle it had ${fraction} percent.`,
      );
    }
  }
}

export function madeOfTrueFalse(question: MoodleQuestion): Made {
  const answers = childrenOf(question.element, 'answer').map((answer) => ({
    side:
      question.letters(answer).toLowerCase() === 'true' ? ('true' as const) : ('false' as const),
    feedback: question.text(childOf(answer, 'feedback')),
    fraction: question.fractionOf(answer),
  }));
  const right = answers.find(({ fraction }) => fraction > 0);
  if (right === undefined) return { left: 'It does not say whether it is true.' };
  const feedback: { true?: string; false?: string } = {};
  for (const answer of answers) {
    if (answer.feedback !== '') feedback[answer.side] = answer.feedback;
  }
  return {
    item: {
      type: 'true-false',
      ...question.common(prompted(question)),
      ...question.points(),
      correct: right.side === 'true',
      ...(Object.keys(feedback).length === 0 ? {} : { feedback }),
    },
  };
}

/** matching and ddmatch: a subquestion without words is one more target. */
export function madeOfMatching(question: MoodleQuestion): Made {
  const pairs = childrenOf(question.element, 'subquestion').map((each) => {
    const answer = childOf(each, 'answer');
    const html = question.type === 'ddmatch';
    return {
      source: question.text(each, 'line'),
      target:
        answer === null || html
          ? question.text(answer, 'line')
          : question.textOf(question.letters(answer), plainly, 'line'),
    };
  });
  const targets = [...new Set(pairs.map(({ target }) => target))].filter((text) => text !== '');
  const idOf = new Map(targets.map((text, at) => [text, letterAt(at)]));
  const sources = pairs
    .filter(({ source, target }) => source !== '' && target !== '')
    .map(({ source, target }, at) => ({ id: `s_${at + 1}`, text: source, target }));
  return {
    item: {
      type: 'matching',
      ...question.common(prompted(question)),
      ...question.points(),
      sources: sources.map(({ id, text }) => ({ id, text })),
      targets: targets.map((text, at) => ({ id: letterAt(at), text })),
      correct: Object.fromEntries(sources.map(({ id, target }) => [id, idOf.get(target) ?? ''])),
    },
  };
}

/** Answers of matching are letters. */
const plainly = {
  name: 'answer',
  namespace: '',
  attributes: { format: 'plain_text' },
  children: [],
  line: 1,
  column: 1,
} as const;

/** ordering: the answers stand in their right order, or say it by their fractions. */
export function madeOfOrdering(question: MoodleQuestion): Made {
  const answers = childrenOf(question.element, 'answer')
    .map((answer, at) => ({
      place: question.fractionOf(answer) || at + 1,
      text: question.text(answer, 'line'),
    }))
    .sort((one, other) => one.place - other.place);
  const steps = answers.map(({ text }, at) => ({ id: letterAt(at), text }));
  const select = question.value('selecttype').toUpperCase();
  if (select !== '' && select !== '0' && select !== 'ALL') {
    question.changes.push('All of its steps are to be put in order; Moodle showed some of them.');
  }
  return {
    item: {
      type: 'sequencing',
      ...question.common(prompted(question)),
      ...question.points(),
      steps,
      correct: steps.map(({ id }) => id),
    },
  };
}
