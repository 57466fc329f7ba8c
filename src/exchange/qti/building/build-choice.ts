import { Ids } from '../../bank/ids.ts';
import type { Question, Said } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-texts.ts';
import { type Built, base, type Given, htmlOf, left, made, type Of, told } from './built.ts';
import { answer, rightOption, rightOptionSet } from './right-answers.ts';

/** Choices, true or false, and scales. */

const trueWords =
  /^(true|wahr|richtig|vrai|verdadero|verdadeiro|vero|waar|sant|prawda|correct|right|对|正确|真)$/i;
const falseWords =
  /^(false|falsch|faux|falso|onwaar|niet waar|falskt|fałsz|incorrect|wrong|错|错误|假)$/i;

export function oneChoice(
  question: Question,
  asked: Of<'choice'>,
  given: Given,
  texts: QuestionTexts,
): Built {
  const found = rightOption(question, asked);
  const shown = told(
    asked.options.map(({ id }) => question.play(answer(asked.response, id)).shown),
  );
  if ('reason' in found) {
    return question.scored && question.known.get(asked.response)?.length
      ? left(found.reason)
      : (likert(question, asked, given, texts, shown.toAll) ?? left(found.reason));
  }
  const { options, changes } = writtenOptions(asked, found.right, shown.apart, texts);
  const fields = base(question, given, texts, shown.toAll);
  const [one, other] = options;
  if (options.length === 2 && one !== undefined && other !== undefined) {
    const yes = options.find(({ id, text }) => trueWords.test(text) || /^true$/i.test(id));
    const no = options.find(({ id, text }) => falseWords.test(text) || /^false$/i.test(id));
    if (yes !== undefined && no !== undefined) {
      const feedback = {
        ...(yes.feedback === '' ? {} : { true: yes.feedback }),
        ...(no.feedback === '' ? {} : { false: no.feedback }),
      };
      const said = Object.keys(feedback).length === 0 ? {} : { feedback };
      return made({ ...fields, type: 'true-false', correct: yes.isRight, ...said }, [
        ...found.changes,
        ...changes,
      ]);
    }
  }
  return made({ ...fields, type: 'choice', ...choiceOptions(options) }, [
    ...found.changes,
    ...changes,
  ]);
}

function likert(
  question: Question,
  asked: Of<'choice'>,
  given: Given,
  texts: QuestionTexts,
  said: readonly Said[],
): Built | null {
  const isScored = asked.options.some(
    ({ id }) => (question.play(answer(asked.response, id)).score ?? 0) !== 0,
  );
  if (isScored || asked.options.length > 9) return null;
  const ids = new Ids();
  const scale = asked.options.map(({ id, text }) => ({
    id: ids.next([id], 'point'),
    text: texts.line(text),
  }));
  const { points: _, ...fields } = base(question, given, texts, said);
  return made({ ...fields, type: 'likert', scale }, []);
}

export function manyChoice(
  question: Question,
  asked: Of<'choice'>,
  given: Given,
  texts: QuestionTexts,
): Built {
  const found = rightOptionSet(question, asked);
  if ('reason' in found) return left(found.reason);
  const shown = told(
    asked.options.map(({ id }) => question.play(answer(asked.response, id)).shown),
  );
  const { options, changes } = writtenOptions(asked, found.right, shown.apart, texts);
  const fields = base(question, given, texts, shown.toAll);
  return made({ ...fields, type: 'choice', choose: 'many', ...choiceOptions(options) }, [
    ...found.changes,
    ...changes,
  ]);
}

interface WrittenOption {
  readonly id: string;
  readonly text: string;
  readonly feedback: string;
  readonly isRight: boolean;
}

/** The options as texts, without wrong ones that are empty. */
function writtenOptions(
  asked: Of<'choice'>,
  right: readonly string[],
  shown: readonly (readonly Said[])[],
  texts: QuestionTexts,
) {
  const all = asked.options.map(
    (option, at): WrittenOption => ({
      id: option.id,
      text: texts.line(option.text),
      feedback: texts.block(option.feedback, ...htmlOf(shown[at] ?? [])),
      isRight: right.includes(option.id),
    }),
  );
  const options = all.filter(({ text, isRight }) => text !== '' || isRight);
  const changes = options.length < all.length ? ['Options without a text are left out.'] : [];
  return { options, changes };
}

export function choiceOptions(options: readonly WrittenOption[]) {
  const ids = new Ids();
  const named = options.map((option) => ({ ...option, id: ids.next([option.id], 'option') }));
  return {
    options: named.map(({ id, text, feedback }) => ({
      id,
      text,
      ...(feedback === '' ? {} : { feedback }),
    })),
    correct: named.filter(({ isRight }) => isRight).map(({ id }) => id),
  };
}
