import type { BankDraft } from '../../bank/bank-draft.ts';
import { partQuestion } from '../question/part-question.ts';
import { type Asked, gapMark, gapMarks, type Question } from '../question/question.ts';
import {
  aroundGap,
  type FindPicture,
  QuestionTexts,
  withGap,
  withNumbers,
  withoutMarks,
} from '../question/question-texts.ts';
import { buildItem } from './build-item.ts';
import type { Built } from './built.ts';
import { sameOptionsAsPairs } from './same-options.ts';

/** Where the items of a question go. */
export interface Destination {
  readonly draft: BankDraft;
  readonly picture: FindPicture;
  /** The stem that its items lean on. */
  readonly stem?: string | undefined;
}

/** Adds the items that a question is with us, or leaves it with the reason. */
export function addQuestion(question: Question, to: Destination): void {
  const texts = new QuestionTexts(to.picture);
  const asked = question.asked.filter(({ kind }) => kind !== 'unknown');
  const unknown = question.asked.find(({ kind }) => kind === 'unknown');
  const source = { place: question.place, name: nameOf(question) };
  if (unknown?.kind === 'unknown' && !isAside(unknown, asked)) {
    to.draft.leave(source, `It asks for ${unknown.noun}, which has no counterpart.`);
    return;
  }
  const [only, ...more] = asked;
  if (only === undefined) {
    to.draft.leave(source, 'It asks nothing.');
    return;
  }
  const joined = more.length === 0 ? only : sameOptionsAsPairs(question);
  if (joined === null) {
    addParts(question, to, texts);
    return;
  }
  const prompt = promptOf(question, joined, texts, more.length > 0);
  const points = pointsOf(question, joined);
  const built = buildItem(question, joined, { prompt, points: points.value, stem: to.stem }, texts);
  const changes = [...question.losses, ...points.changes, ...texts.changes];
  put(built, [question.name, question.title], changes);

  function put(made: Built, names: readonly string[], changed: readonly string[]): void {
    if (made.kind === 'left') to.draft.leave(source, made.reason);
    else if (made.item.prompt === '') to.draft.leave(source, 'It has no text that asks.');
    else to.draft.add(source, names, made.item, [...changed, ...made.changes]);
  }
}

/** A button or a player beside a question is no question. */
function isAside({ noun }: Extract<Asked, { kind: 'unknown' }>, asked: readonly Asked[]): boolean {
  return asked.length > 0 && /button|sound or film/.test(noun);
}

/** The text before what is asked, what is asked, and the name where there is neither. */
function promptOf(
  question: Question,
  asked: Asked,
  texts: QuestionTexts,
  numbered: boolean,
): string {
  const inline = asked.kind === 'text' || (asked.kind === 'choice' && asked.inline);
  const html = question.asked.reduce((body, each, at) => {
    const own = each.kind === 'unknown' || numbered ? '' : each.prompt;
    return own === '' ? body : body.replace(gapMark(at + 1), `<div>${own}</div>${gapMark(at + 1)}`);
  }, question.body);
  const isAsked = (nth: number) => {
    const each = question.asked[nth - 1];
    return each !== undefined && each.kind !== 'unknown' && each.prompt.trim() !== '';
  };
  const text = texts
    .block(html)
    .replace(gapMarks, (mark, nth: string) => (numbered && isAsked(Number(nth)) ? '' : mark));
  const drawn = numbered ? withNumbers(text) : inline ? withGap(text) : withoutMarks(text);
  return drawn === '' ? texts.block(question.title) : drawn;
}

/** One item for each of several things that are asked, on one stem. */
function addParts(question: Question, to: Destination, texts: QuestionTexts): void {
  const source = { place: question.place, name: nameOf(question) };
  const text = texts.block(question.body);
  const numbered = withNumbers(text);
  const isInText = hasTextAroundMarks(text);
  const parts = question.asked.flatMap((asked, at) =>
    asked.kind === 'unknown' ? [] : [{ asked, nth: at + 1 }],
  );
  const whole = question.points ?? parts.length;
  const stem =
    to.stem ??
    (numbered === '' || !isInText
      ? undefined
      : to.draft.stem(numbered, [`${question.name}_text`, question.title]));
  const losses = [...question.losses, ...texts.changes];
  for (const { asked, nth } of parts) {
    const own = new QuestionTexts(to.picture);
    const inside = own.block(asked.prompt);
    const gap = to.stem === undefined ? aroundGap(text, nth) : withGap(onlyGap(text, nth));
    const prompt = inside === '' ? gap : inside;
    const share = whole / parts.length;
    const points = Math.min(10, Math.max(1, Math.round(share)));
    const built = buildItem(partQuestion(question, asked), asked, { prompt, points, stem }, own);
    const part = { ...source, name: `${source.name} (${nth})` };
    if (built.kind === 'left') {
      to.draft.leave(part, built.reason);
      continue;
    }
    to.draft.add(part, [`${question.name}_${nth}`, `${question.title} ${nth}`], built.item, [
      `It asks ${parts.length} things, and each is an item of its own.`,
      ...(points === share
        ? []
        : [
            `It gave ${whole} ${whole === 1 ? 'point' : 'points'} in all; each of these gives ${points} here.`,
          ]),
      ...losses,
      ...own.changes,
      ...built.changes,
    ]);
  }
}

function hasTextAroundMarks(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(gapMarks, ''));
}

function onlyGap(text: string, nth: number): string {
  return text.replace(gapMarks, (mark, number: string) =>
    Number(number) === nth ? mark : `(${number})`,
  );
}

interface Points {
  readonly value: number;
  readonly changes: readonly string[];
}

function pointsOf(question: Question, asked: Asked): Points {
  const given = question.points ?? (question.scoreIsPoints ? mostOf(question, asked) : null) ?? 1;
  const value = Math.min(10, Math.max(1, Math.round(given)));
  const isUngraded = asked.kind === 'essay';
  const changes =
    value === given || isUngraded
      ? []
      : [`It gives ${Number(given.toFixed(4))} points there and ${value} here.`];
  return { value, changes };
}

/** The points of what is declared right. */
function mostOf({ play, known, scored }: Question, asked: Asked): number | null {
  if (!scored) return null;
  const right = asked.kind === 'pairs' ? asked.give(asked.right) : known;
  const score = play(right).score;
  return score === null || score <= 0 ? null : score;
}

function nameOf({ title, name, body }: Question): string {
  const words = withGap(body.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ ?____$/, '');
  const names = [title.trim(), words.trim(), name];
  return (names.find((each) => each !== '') ?? 'item').slice(0, 80);
}
