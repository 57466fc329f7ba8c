import type { Item, ItemKey, Quiz, QuizKey } from './quiz.ts';

/** What scoring and storing need of a quiz, without its prose. */
export function quizKey(quiz: Quiz): QuizKey {
  return { id: quiz.id, kind: quiz.kind, items: quiz.items.map(itemKey) };
}

/** The same of one item. */
export function itemKey(item: Item): ItemKey {
  const { id, points, objective, variation } = item;
  const base = { id, points, objective, ...(variation !== undefined && { variation }) };
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
