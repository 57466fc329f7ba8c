import type { FillInItem } from '../quiz/item-types/fill-in.ts';
import { acceptedForm } from '../quiz/item-types/fill-in.ts';
import type { NumericItem } from '../quiz/item-types/numeric.ts';
import { isNear } from '../quiz/item-types/numeric.ts';
import type { Item } from '../quiz/item-types.ts';
import type { QuizKind } from '../quiz/quiz.ts';
import { scenarioFlaws } from '../quiz/scenario-flaws.ts';
import { plain } from '../quiz/text/plain.ts';
import { plainText, type Text } from '../quiz/text/text.ts';
import type { Flaw } from './problem.ts';
import { rule } from './rules.ts';

/** What is wrong with an item that has the right shape; paths are within it. */
export function itemFlaws(item: Item, kind: QuizKind): readonly Flaw[] {
  return [...deafSlips(item), ...twins(item), ...scenarioProblems(item, kind)];
}

/** Scenarios whose steps do not hang together, and those that stand in an exam. */
function scenarioProblems(item: Item, kind: QuizKind): readonly Flaw[] {
  if (item.type !== 'performance') return [];
  if (kind === 'check')
    return scenarioFlaws(item).map((flaw) => ({ ...flaw, rule: rule('scenario') }));
  const message =
    'an exam cannot ask a scenario: each choice shows what follows from it, so the answer would be out before the exam is submitted; put it into a check, or ask about the case with a choice';
  return [{ path: ['type'], message, rule: rule('scenario') }];
}

/** Slips that no learner can hear: what they answer counts as right, or an earlier one answers it. */
function deafSlips(item: Item): readonly Flaw[] {
  if (item.type !== 'fill-in' && item.type !== 'numeric') return [];
  const readings = item.slips.map(({ answer }) =>
    typeof answer === 'string' && item.type === 'fill-in'
      ? plain(answer, item.caseMatters)
      : answer,
  );
  return item.slips.flatMap(({ answer }, nth): readonly Flaw[] => {
    const path = ['slips', nth, 'answer'];
    const right = rightAnswer(item, answer);
    if (right !== null) {
      const message = `the slip ${JSON.stringify(answer)} counts as the right answer ${right}, so nobody reads its feedback; write a wrong answer or remove the slip`;
      return [{ path, message, rule: rule('slip') }];
    }
    const first = readings.indexOf(readings[nth] ?? '');
    if (first === nth) return [];
    const message = `the slip ${JSON.stringify(answer)} is read like slips[${first}], so nobody reads its feedback; keep one of them`;
    return [{ path, message, rule: rule('slip') }];
  });
}

/** The right answer that a slip is scored as, in words; null where it is wrong. */
function rightAnswer(item: FillInItem | NumericItem, answer: string | number): string | null {
  if (item.type === 'numeric') {
    const { correct, tolerance } = item;
    if (typeof answer !== 'number' || !isNear(answer, correct, tolerance)) return null;
    return tolerance === 0 ? String(correct) : `${correct}, give or take ${tolerance}`;
  }
  const accepted = typeof answer === 'string' ? acceptedForm(item, answer) : undefined;
  return accepted === undefined ? null : JSON.stringify(accepted);
}

/** Choices that look the same. */
function twins(item: Item): readonly Flaw[] {
  switch (item.type) {
    case 'choice':
      return sameTexts('options', item.options);
    case 'matching':
      return [...sameTexts('sources', item.sources), ...sameTexts('targets', item.targets)];
    case 'sequencing':
      return sameTexts('steps', item.steps);
    case 'likert':
      return sameTexts('scale', item.scale);
    default:
      return [];
  }
}

function sameTexts(list: string, entries: readonly { readonly text: Text }[]): readonly Flaw[] {
  const readings = entries.map(({ text }) =>
    JSON.stringify([plain(plainText(text), true), pictures(text)]),
  );
  return readings.flatMap((reading, nth) => {
    const before = readings.indexOf(reading);
    if (before === nth) return [];
    const message = `${list}[${nth}] and ${list}[${before}] have one text, so nobody can tell them apart; change one`;
    return [{ path: [list, nth, 'text'], message, rule: rule('same-text') }];
  });
}

/** Two pictures may be described alike. */
function pictures(text: Text): readonly string[] {
  if (typeof text === 'string') return [];
  return [...JSON.stringify(text).matchAll(/"src":"([^"]*)"/g)].map(([, src]) => src ?? '');
}
