import type { BankDraft, DraftItem } from '../bank/bank-draft.ts';
import { childOf, type XmlElement } from '../source/xml-tree.ts';
import { letterAt } from './choices.ts';
import { type Gap, gapsOf } from './cloze-gaps.ts';
import type { MoodleQuestion } from './question.ts';
import { madeOfNumbers, numberOf, typedAnswers } from './typed.ts';

/**
 * cloze (multianswer): a text with gaps of several kinds becomes a question for each gap. They lean
 * on the whole text, and each shows the sentence its gap stands in.
 */
export function addCloze(question: MoodleQuestion, draft: BankDraft): void {
  const holder = childOf(question.element, 'questiontext');
  if (holder === null) draft.leave(question.source, 'It has no text.');
  else addGaps(question, holder, gapsOf(question.letters(holder)), draft);
}

/** A question for each gap of a text, taken apart by its marks. */
export function addGaps(
  question: MoodleQuestion,
  holder: XmlElement,
  parts: { readonly pieces: readonly string[]; readonly gaps: readonly Gap[] },
  draft: BankDraft,
): void {
  if (parts.gaps.length === 0) {
    draft.leave(question.source, 'Its text has no gap that can be read.');
    return;
  }
  const only = parts.gaps.length === 1;
  const whole = question.textOf(
    parts.pieces.map((piece, at) => piece + gapAt(at, parts.gaps.length, only)).join(''),
    holder,
    'block',
  );
  const made = parts.gaps.map((gap) =>
    madeOfGap(gap, question, (text) => question.textOf(text, holder, 'line')),
  );
  const common = question.common(only ? whole : '');
  const sound = made.filter((each) => !('left' in each)).length;
  if (!only && sound > 0) {
    question.changes.push(
      `It is ${parts.gaps.length} questions that lean on one text, each with its own points.`,
    );
  }
  const stem =
    only || sound === 0
      ? undefined
      : draft.stem(whole, [...question.names.map((name) => name && `${name} text`), 'text']);
  made.forEach((item, at) => {
    const source = only
      ? question.source
      : { ...question.source, name: `${question.source.name} (${at + 1})` };
    if ('left' in item) {
      draft.leave(source, item.left);
      return;
    }
    const prompt = only ? whole : sentenceOf(whole, at + 1);
    const label =
      only || common.label === undefined
        ? {}
        : { label: `${common.label.slice(0, 90)} (${at + 1})` };
    const names = only ? question.names : question.names.map((name) => name && `${name} ${at + 1}`);
    const given = { ...common, ...label, prompt, ...(stem === undefined ? {} : { stem }) };
    draft.add(source, names, { ...given, ...item }, question.changes);
  });
}

function gapAt(at: number, count: number, only: boolean): string {
  if (at >= count) return '';
  return only ? '____' : `(${at + 1}) ____`;
}

/** The line and sentence that a numbered gap stands in. */
function sentenceOf(whole: string, number: number): string {
  const mark = `(${number}) ____`;
  const line = whole.split('\n').find((each) => each.includes(mark)) ?? mark;
  if (/^\||[*`$[\]]/.test(line)) return mark;
  const at = line.indexOf(mark);
  const before = line.slice(0, at);
  const start = Math.max(
    ...['. ', '? ', '! ', '。', '？', '！'].map((end) => {
      const found = before.lastIndexOf(end);
      return found < 0 ? 0 : found + end.length;
    }),
  );
  const rest = line.slice(at + mark.length);
  const end = /[.?!](?=\s|$)|[。？！]/.exec(rest);
  const sentence = line.slice(start, end === null ? undefined : at + mark.length + end.index + 1);
  return sentence.replace(/^(- |\d+\. )/, '').trim();
}

type GapItem = DistributiveOmit<DraftItem, 'prompt'>;
type DistributiveOmit<Item, Key extends PropertyKey> = Item extends unknown
  ? Omit<Item, Key>
  : never;

function madeOfGap(
  { kind, points, answers }: Gap,
  question: MoodleQuestion,
  text: (written: string) => string,
): GapItem | { readonly left: string } {
  const whole = Math.max(1, Math.min(10, Math.round(points)));
  const given = whole === 1 ? {} : { points: whole };
  const plain = answers.map((answer) => ({ ...answer, feedback: text(answer.feedback) }));
  if (kind === 'typed' || kind === 'typed-case') {
    const typed = typedAnswers(question, plain);
    if ('left' in typed) return typed;
    return {
      type: 'fill-in',
      ...given,
      ...typed,
      ...(kind === 'typed-case' ? { caseMatters: true } : {}),
    };
  }
  if (kind === 'number') {
    const numbers = madeOfNumbers(
      question,
      plain.map((answer) => {
        const [value = '', tolerance = '0'] = answer.text.split(':');
        return { ...answer, text: value, tolerance: numberOf(tolerance) ?? 0 };
      }),
    );
    return 'left' in numbers ? numbers : { ...given, ...numbers };
  }
  const options = plain.map((answer, at) => ({
    id: letterAt(at),
    text: text(answer.text),
    ...(answer.feedback === '' ? {} : { feedback: answer.feedback }),
  }));
  const isMany = kind === 'many';
  const right = plain.flatMap(({ fraction }, at) =>
    (isMany ? fraction > 0 : fraction >= 100) ? [letterAt(at)] : [],
  );
  const partial = plain.filter(({ fraction }) => fraction > 0 && fraction < 100);
  if (!isMany && partial.length > 0) {
    question.changes.push('Options that had a part of the points are wrong here.');
  }
  if (right.length === 0) return { left: 'No option of this gap counts fully.' };
  if (!isMany && right.length > 1)
    return { left: 'Several options of this gap are fully right, and ours has one.' };
  return {
    type: 'choice',
    ...given,
    ...(isMany ? { choose: 'many' } : {}),
    options,
    correct: right,
  };
}
