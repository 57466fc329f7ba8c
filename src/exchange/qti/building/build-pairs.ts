import type { Pair, Question, Said } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-texts.ts';
import { choiceOptions } from './build-choice.ts';
import {
  type Built,
  base,
  type Given,
  htmlOf,
  idsOf,
  left,
  lost,
  made,
  type Of,
  toldRight,
} from './built.ts';
import { answer, rightPairs } from './right-answers.ts';

/** Orders and pairs. */

export function sequencing(
  question: Question,
  asked: Of<'order'>,
  given: Given,
  texts: QuestionTexts,
): Built {
  const right = question.known.get(asked.response) ?? [];
  const used = asked.options.filter(({ id }) => right.includes(id));
  if (right.length === 0) return left('It names no right order.');
  const ids = idsOf(used, 'step');
  const said = toldRight(question, answer(asked.response, ...right), answer(asked.response));
  return made(
    {
      ...base(question, given, texts, said.right),
      type: 'sequencing',
      steps: used.map(({ id, text }) => ({ id: ids.get(id) ?? '', text: texts.line(text) })),
      correct: right.map((id) => ids.get(id) ?? id),
    },
    [
      ...(used.length < asked.options.length
        ? ['Steps that are no part of the right order are left out.']
        : []),
      ...said.changes,
      ...lost(question, answer(asked.response, ...right)),
    ],
  );
}

export function matching(
  question: Question,
  asked: Of<'pairs'>,
  given: Given,
  texts: QuestionTexts,
): Built {
  const pairs = new Map(rightPairs(question, asked));
  const sources = asked.sources.filter(({ id }) => pairs.has(id));
  if (sources.length === 0) return left('It names no right pairs.');
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) {
    const right = pairs.get(only.id);
    const options = asked.targets.map(({ id, text, feedback }) => ({
      id,
      text: texts.line(text),
      feedback: texts.block(feedback),
      isRight: id === right,
    }));
    const fields = base(question, given, texts, []);
    return made({ ...fields, type: 'choice', ...choiceOptions(options) }, asked.losses);
  }
  const all = asked.give([...pairs]);
  const own = ownFeedback(question, asked, pairs);
  const apart = new Set([...own.values()].flat());
  const heard: Question = {
    ...question,
    play: (answer) => {
      const { score, shown } = question.play(answer);
      return { score, shown: shown.filter((text) => !apart.has(text)) };
    },
  };
  const said = toldRight(heard, all, asked.give([]));
  const partners = [...pairs.values()];
  const shownTargets = asked.targets
    .map((target) => ({ ...target, text: texts.line(target.text) }))
    .filter(({ text, id }) => text !== '' || partners.includes(id));
  const targets = idsOf(shownTargets, 'target');
  const names = idsOf(sources, 'source');
  return made(
    {
      ...base(question, given, texts, said.right),
      type: 'matching',
      sources: sources.map((source) => {
        const feedback = texts.block(source.feedback, ...htmlOf(own.get(source.id) ?? []));
        return {
          id: names.get(source.id) ?? '',
          text: texts.line(source.text),
          ...(feedback === '' ? {} : { feedback }),
        };
      }),
      targets: shownTargets.map(({ id, text }) => ({ id: targets.get(id) ?? '', text })),
      correct: Object.fromEntries(
        sources.map(({ id }) => [names.get(id) ?? '', targets.get(pairs.get(id) ?? '') ?? '']),
      ),
    },
    [
      ...asked.losses,
      ...(sources.length < asked.sources.length ? ['Entries without a partner are left out.'] : []),
      ...said.changes,
      ...lost(question, all),
    ],
  );
}

/** What is said of each source: what is heard or not by what that source alone is paired with. */
function ownFeedback(
  question: Question,
  asked: Of<'pairs'>,
  pairs: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Said[]> {
  const shown = (answer: readonly Pair[]) => question.play(asked.give(answer)).shown;
  const all = shown([...pairs]);
  const found = [...pairs].map(([source, target]): [string, readonly Said[]] => {
    const others = [...pairs].filter(([each]) => each !== source);
    const wrong = asked.targets.find(({ id }) => id !== target);
    const mistaken = wrong === undefined ? [] : shown([...others, [source, wrong.id]]);
    const without = shown(others);
    const own = [
      ...all.filter((text) => !without.includes(text)),
      ...mistaken.filter((text) => !all.includes(text)),
    ];
    return [source, [...new Set(own)]];
  });
  const isOfAll = (text: Said) => found.length > 1 && found.every(([, own]) => own.includes(text));
  return new Map(found.map(([source, own]) => [source, own.filter((text) => !isOfAll(text))]));
}
