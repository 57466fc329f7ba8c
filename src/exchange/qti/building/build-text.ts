import { plain } from '../../../quiz/text/plain.ts';
import type { Question } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-texts.ts';
import {
  type Built,
  base,
  type Given,
  htmlOf,
  left,
  lost,
  made,
  type Of,
  toldRight,
} from './built.ts';
import { answer, noneRight } from './right-answers.ts';
import { rightNumber, rightTexts } from './right-texts.ts';

/** Typed texts and numbers, and answers in free words. */

export function fillIn(
  question: Question,
  asked: Of<'text'>,
  given: Given,
  texts: QuestionTexts,
): Built {
  const { accept, caseMatters, wrong, changes } = rightTexts(question, asked);
  const [first] = accept;
  if (first === undefined) return left(noneRight);
  const taken = new Set(accept.map((text) => plain(text, caseMatters)));
  // What we read as one of the right answers is no slip.
  const others = wrong.filter((text) => {
    const isNew = !taken.has(plain(text, caseMatters));
    taken.add(plain(text, caseMatters));
    return isNew;
  });
  const { said, slips, changes: unsaid } = slipsOf(question, asked, first, others, texts);
  return made(
    {
      ...base(question, given, texts, said),
      type: 'fill-in',
      accept,
      ...(caseMatters ? { caseMatters } : {}),
      ...(slips.length === 0 ? {} : { slips }),
    },
    [...changes, ...unsaid, ...lost(question, answer(asked.response, first))],
  );
}

export function numeric(
  question: Question,
  asked: Of<'text'>,
  given: Given,
  texts: QuestionTexts,
): Built {
  const drawn = question.varied?.correct.get(asked.response);
  if (drawn !== undefined) return drawnNumber(question, asked, drawn, given, texts);
  const found = rightNumber(question, asked);
  if ('reason' in found) {
    return numbersAsTexts(question, asked, given, texts) ?? left(found.reason);
  }
  const { correct, tolerance, changes } = found;
  const wrong = asked.mentioned.filter(
    (text) => text.trim() !== '' && Math.abs(Number(text) - correct) > tolerance * (1 + 1e-9),
  );
  const right = String(correct);
  const { said, slips, changes: unsaid } = slipsOf(question, asked, right, wrong, texts);
  const numbers = slips.map(({ answer: slip, feedback }) => ({ answer: Number(slip), feedback }));
  return made(
    {
      ...base(question, given, texts, said),
      type: 'numeric',
      correct,
      ...(tolerance === 0 ? {} : { tolerance }),
      ...(numbers.length === 0 ? {} : { slips: numbers }),
    },
    [...changes, ...unsaid, ...lost(question, answer(asked.response, right))],
  );
}

/** A number that is worked out for each learner. */
function drawnNumber(
  question: Question,
  { response }: Of<'text'>,
  correct: string,
  given: Given,
  texts: QuestionTexts,
): Built {
  const said = question.play(answer(response, 'a\u0001b')).shown;
  const fields = base(question, given, texts, []);
  return made(
    { ...fields, type: 'numeric', correct: `{{${correct}}}` },
    said.length === 0 ? [] : ['Its feedback is left out.'],
  );
}

/** Numbers that lie apart can be told from all others as texts, where each is one number. */
function numbersAsTexts(
  question: Question,
  asked: Of<'text'>,
  given: Given,
  texts: QuestionTexts,
): Built | null {
  const { accept } = rightTexts(question, asked);
  const isExact = accept.every((text) => {
    const value = Number(text);
    const step = Math.max(1, Math.abs(value)) * 1e-6;
    const score = question.play(answer(asked.response, text)).score;
    return question.play(answer(asked.response, String(value + step))).score !== score;
  });
  if (accept.length < 2 || !isExact) return null;
  const built = fillIn(question, { ...asked, number: false }, given, texts);
  if (built.kind === 'left') return built;
  const change = 'Several numbers are right, so they are compared as texts.';
  return { ...built, changes: [...built.changes, change] };
}

/** Answers that are wrong and told something of their own. */
function slipsOf(
  question: Question,
  { response }: Of<'text'>,
  right: string,
  wrong: readonly string[],
  texts: QuestionTexts,
) {
  const any = question.play(answer(response, 'a\u0001b')).shown;
  const said = toldRight(question, answer(response, right), answer(response, 'a\u0001b'));
  const slips = wrong.flatMap((text) => {
    const own = question.play(answer(response, text)).shown.filter((each) => !any.includes(each));
    const feedback = texts.block(...htmlOf(own));
    return feedback === '' ? [] : [{ answer: text, feedback }];
  });
  return { said: said.right, slips, changes: said.changes };
}

export function longFillIn(
  question: Question,
  asked: Of<'essay'>,
  given: Given,
  texts: QuestionTexts,
): Built {
  const [known] = question.known.get(asked.response) ?? [];
  const [first, ...rest] = question.rubric
    .map((html) => texts.block(html))
    .filter((text) => text !== '');
  const shown = question.play(answer(asked.response, 'a')).shown;
  const { points: _, ...fields } = base(question, given, texts, shown);
  const model = known ?? first;
  const rubric = known === undefined ? rest : [...(first === undefined ? [] : [first]), ...rest];
  return made(
    {
      ...fields,
      type: 'long-fill-in',
      ...(model === undefined ? {} : { model }),
      ...(rubric.length === 0 ? {} : { rubric }),
    },
    question.scored && given.points > 1
      ? ['It is not graded here: an answer in free words gives no points.']
      : [],
  );
}
