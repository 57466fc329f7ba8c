import { childOf, childrenOf, textOf, type XmlElement } from '../source/xml-tree.ts';
import { type Made, prompted } from './choices.ts';
import type { MoodleQuestion } from './question.ts';

/** What is typed: shortanswer, numerical, essay. */

interface Answer {
  /** As it is written. */
  readonly text: string;
  readonly fraction: number;
  readonly feedback: string;
}

export function madeOfShortAnswer(question: MoodleQuestion): Made {
  const answers = childrenOf(question.element, 'answer').map((answer) => ({
    text: question.letters(answer),
    fraction: question.fractionOf(answer),
    feedback: question.text(childOf(answer, 'feedback')),
  }));
  const common = question.common(prompted(question));
  const typed = typedAnswers(question, answers);
  if ('left' in typed) return typed;
  return {
    item: {
      type: 'fill-in',
      ...common,
      ...question.points(),
      ...typed,
      ...(question.isOn('usecase') ? { caseMatters: true } : {}),
    },
  };
}

/** Which answers count, and what is said to those that do not; shared with gaps of a cloze. */
export function typedAnswers(
  question: Pick<MoodleQuestion, 'changes'>,
  answers: readonly Answer[],
):
  | { readonly accept: string[]; readonly slips?: { answer: string; feedback: string }[] }
  | { readonly left: string } {
  const accept: string[] = [];
  const slips: { answer: string; feedback: string }[] = [];
  for (const { text, fraction, feedback } of answers) {
    const letters = withoutWildcards(text);
    if (letters === '') {
      if (fraction >= 100) return { left: 'Whatever is typed counts as right.' };
      if (feedback !== '') {
        question.changes.push(
          `What is said to all other answers is left out: “${feedback.slice(0, 200)}”`,
        );
      }
      continue;
    }
    if (/(?<!\\)\*/.test(text)) {
      question.changes.push(
        `The answer “${text}” takes any letters for *; here “${letters}” alone counts.`,
      );
    }
    if (fraction >= 100) {
      if (letters.length > 60)
        question.changes.push(
          `The answer “${letters.slice(0, 60)}…” is longer than 60 letters and left out.`,
        );
      else accept.push(letters);
      continue;
    }
    if (fraction > 0) {
      question.changes.push(
        `The answer “${letters}” is wrong here; in Moodle it had ${fraction} percent.`,
      );
    }
    if (feedback !== '') slips.push({ answer: letters, feedback });
  }
  if (accept.length === 0) return { left: 'No answer of it counts fully.' };
  return { accept: [...new Set(accept)], ...(slips.length === 0 ? {} : { slips }) };
}

/** `\*` is an asterisk, `*` any letters. */
function withoutWildcards(text: string): string {
  return text
    .replace(/(?<!\\)\*/g, ' ')
    .replaceAll('\\*', '*')
    .replace(/\s+/g, ' ')
    .trim();
}

export interface NumberAnswer extends Answer {
  readonly tolerance: number;
}

export function madeOfNumerical(question: MoodleQuestion): Made {
  const answers = childrenOf(question.element, 'answer').map((answer) => ({
    text: question.letters(answer),
    fraction: question.fractionOf(answer),
    feedback: question.text(childOf(answer, 'feedback')),
    tolerance:
      numberOf(
        textOf(childOf(answer, 'tolerance')).trim() || (answer.attributes.tolerance ?? '0'),
      ) ?? 0,
  }));
  const common = question.common(prompted(question));
  const numbers = madeOfNumbers(question, answers);
  if ('left' in numbers) return numbers;
  const unit = numbers.type === 'numeric' ? unitOf(question) : {};
  return { item: { ...common, ...question.points(), ...numbers, ...unit } };
}

/** One right number with its tolerance; several that are exact are compared as texts. */
export function madeOfNumbers(
  question: Pick<MoodleQuestion, 'changes'>,
  answers: readonly NumberAnswer[],
):
  | ({ readonly type: 'numeric' } & Numbers)
  | ({ readonly type: 'fill-in' } & Exclude<ReturnType<typeof typedAnswers>, { left: string }>)
  | { readonly left: string } {
  const right = answers.filter(({ fraction }) => fraction >= 100);
  const areExact = right.every(({ text, tolerance }) => tolerance === 0 && numberOf(text) !== null);
  if (right.length < 2 || !areExact) {
    const numbers = numberAnswers(question, answers);
    return 'left' in numbers ? numbers : { type: 'numeric', ...numbers };
  }
  const typed = typedAnswers(question, answers);
  if ('left' in typed) return typed;
  question.changes.push('Several numbers are right, so they are compared as texts.');
  return { type: 'fill-in', ...typed };
}

interface Numbers {
  readonly correct: number;
  readonly tolerance?: number;
  readonly slips?: { answer: number; feedback: string }[];
}

function numberAnswers(
  question: Pick<MoodleQuestion, 'changes'>,
  answers: readonly NumberAnswer[],
): Numbers | { readonly left: string } {
  const right = answers.filter(({ fraction }) => fraction >= 100);
  const [first] = right;
  const value = first === undefined ? null : numberOf(first.text);
  if (first === undefined) return { left: 'No answer of it counts fully.' };
  if (value === null) return { left: `Its answer ${first.text.slice(0, 60)} is no number.` };
  if (right.length > 1) {
    return {
      left: `It has ${right.length} right numbers with tolerances, and ours has one.`,
    };
  }
  const slips: { answer: number; feedback: string }[] = [];
  for (const answer of answers) {
    if (answer === first) continue;
    const wrong = numberOf(answer.text);
    if (answer.fraction > 0) {
      question.changes.push(
        `The answer ${answer.text}${answer.tolerance > 0 ? ` ± ${answer.tolerance}` : ''} is wrong here; in Moodle it had ${answer.fraction} percent.`,
      );
    }
    if (answer.feedback === '') continue;
    const hidden = wrong !== null && Math.abs(wrong - value) <= first.tolerance;
    if (wrong === null || hidden || slips.some((slip) => slip.answer === wrong)) {
      question.changes.push(
        `What is said to ${wrong === null ? 'all other answers' : answer.text} is left out: “${answer.feedback.slice(0, 200)}”`,
      );
    } else slips.push({ answer: wrong, feedback: answer.feedback });
  }
  if (first.feedback !== '')
    question.changes.push(
      `What is said to the right answer is left out: “${first.feedback.slice(0, 200)}”`,
    );
  const tolerance = Math.abs(first.tolerance);
  return {
    correct: value,
    ...(tolerance === 0 ? {} : { tolerance }),
    ...(slips.length === 0 ? {} : { slips }),
  };
}

/** A number as Moodle writes it, or with a decimal comma. */
export function numberOf(text: string): number | null {
  const plain = text
    .trim()
    .replace(/\s/g, '')
    .replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  const value = plain === '' ? Number.NaN : Number(plain);
  return Number.isFinite(value) ? value : null;
}

export function unitOf(question: MoodleQuestion): { readonly unit?: string } {
  const units = childrenOf(question.element, 'units').flatMap((each) => childrenOf(each, 'unit'));
  const named = units
    .map((unit) => ({
      name: valueIn(unit, 'unit_name'),
      factor: Number(valueIn(unit, 'multiplier') || 1),
    }))
    .filter(({ name }) => name !== '');
  const [unit] = named.filter(({ factor }) => factor === 1);
  const others = named.filter((each) => each !== unit);
  if (others.length > 0) {
    question.changes.push(
      `Answers in ${others.map(({ name }) => name).join(', ')} count in Moodle as well; here they do not.`,
    );
  }
  return unit === undefined ? {} : { unit: unit.name };
}

function valueIn(element: XmlElement, name: string): string {
  return textOf(childOf(element, name)).trim();
}

/** essay: what graders are told is the model answer; a list marked as ours is its rubric. */
export function madeOfEssay(question: MoodleQuestion): Made {
  const info = childOf(question.element, 'graderinfo');
  const template = question.text(childOf(question.element, 'responsetemplate'));
  if (template !== '') {
    question.changes.push(
      `The text that the answer began with is left out: “${template.slice(0, 200)}”`,
    );
  }
  const grade = Number(question.value('defaultgrade') || 0);
  if (grade > 0)
    question.changes.push('It is not graded here: students compare their answer with the model.');
  if (
    question.value('responseformat') === 'noinline' ||
    Number(question.value('attachmentsrequired')) > 0
  ) {
    return { left: 'It asks for a file, and ours takes what is typed.' };
  }
  const written = info === null ? '' : question.letters(info);
  const [before = '', list] = written.split(/<ul class="rubric">/);
  const rubric = (list ?? '')
    .split('<li class="point">')
    .slice(1)
    .map((point) => point.replace(/<\/li>(<\/ul>)?\s*$/, ''))
    .map((point) => (info === null ? '' : question.textOf(point, info, 'block')));
  const model = info === null ? '' : question.textOf(before, info, 'block');
  return {
    item: {
      type: 'long-fill-in',
      ...question.common(prompted(question)),
      ...(model === '' ? {} : { model }),
      ...(rubric.length === 0 ? {} : { rubric }),
    },
  };
}
