import type { Item, ItemKey, Quiz, QuizKey, Stem } from './quiz.ts';

/** What scoring and storing need of a quiz, without its prose. */
export function quizKey(quiz: Quiz): QuizKey {
  const { id, kind, draw, stems = [], items } = quiz;
  if (kind === 'check') return { id, kind, items: items.map((item) => itemKey(item, {})) };
  const keys = items.map((item) => {
    const stem = stems.find((each) => each.id === item.stem);
    return itemKey(item, drawnBy(item, stem, draw));
  });
  return { id, kind, ...(draw && { draw }), items: keys };
}

type DrawnBy = Pick<ItemKey, 'stem' | 'family' | 'difficulty'>;

/** What of an exam's item the draw goes by. */
function drawnBy(item: Item, stem: Stem | undefined, draw: Quiz['draw']): DrawnBy {
  const family = stem === undefined ? item.family : stem.family;
  const counted = draw?.blueprint.some(({ difficulty }) => difficulty !== undefined);
  return {
    ...(stem && { stem: stem.id }),
    ...(family !== undefined && { family }),
    ...(counted && item.difficulty !== undefined && { difficulty: item.difficulty }),
  };
}

function itemKey(item: Item, drawn: DrawnBy): ItemKey {
  const { id, points, objective, variation } = item;
  const base = { id, points, objective, ...drawn, ...(variation !== undefined && { variation }) };
  const bare = (entries: readonly { readonly id: string }[]) =>
    entries.map((entry) => ({ id: entry.id }));
  switch (item.type) {
    case 'true-false':
      return { ...base, type: item.type, correct: item.correct };
    case 'choice':
      return {
        ...base,
        type: item.type,
        choose: item.choose,
        options: bare(item.options),
        correct: item.correct,
      };
    case 'fill-in':
      return { ...base, type: item.type, accept: item.accept, caseMatters: item.caseMatters };
    case 'long-fill-in':
      return { ...base, type: item.type };
    case 'matching':
      return {
        ...base,
        type: item.type,
        sources: bare(item.sources),
        targets: bare(item.targets),
        correct: item.correct,
      };
    case 'sequencing':
      return { ...base, type: item.type, steps: bare(item.steps), correct: item.correct };
    case 'numeric':
      return {
        ...base,
        type: item.type,
        correct: item.correct,
        tolerance: item.tolerance,
        unit: item.unit,
      };
    case 'likert':
      return { ...base, type: item.type, scale: bare(item.scale) };
  }
}
