import type { InteractionReport } from '../../src/attempt/report.ts';
import { shuffle } from '../../src/quiz/draw.ts';
import type { Item, ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { labelOf } from '../../src/quiz/label.ts';
import { scoreItem } from '../../src/quiz/score.ts';
import { hash } from '../../src/quiz/text/hash.ts';
import type { AskedCourse, AskedItem } from '../../src/results/course/asked-course.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';

/**
 * A class that was never there: learners of known ability answer all checks, and a sitting that is
 * drawn for each, and an LMS has what `scorm/scorm12.ts` tells it. Into some items faults are planted.
 */

export type Fault =
  /** The right answer is one that the key does not have. */
  | 'key'
  /** Whoever knows sees two right answers. */
  | 'two-right'
  /** Whoever knows more falls for a trap. */
  | 'backwards';

export interface PlantedClass {
  readonly learners: readonly Learner[];
  /** Item ids by their faults. */
  readonly faults: ReadonlyMap<Fault, string>;
}

interface Learner {
  readonly name: string;
  /** Elements of the data model and values, in the order in which the LMS was told. */
  readonly interactions: readonly (readonly [element: string, value: string])[][];
}

export function plantedClass(course: AskedCourse, size: number): PlantedClass {
  const items = [...course.items.values()];
  const checks = items.filter(({ part }) => part === 'checks');
  const exam = items.filter(({ part }) => part === 'exam');
  // Of three quizzes, the first item with enough to choose from.
  const candidates = new Map<string, AskedItem>();
  for (const each of checks) {
    const { item, quiz } = each;
    if (item.type !== 'choice' || item.choose !== 'one' || item.options.length < 3) continue;
    if (!candidates.has(quiz)) candidates.set(quiz, each);
  }
  const chosen = [...candidates.values()];
  const faults = new Map(
    (['key', 'two-right', 'backwards'] as const).flatMap((fault, at) => {
      const id = chosen[at]?.id;
      return id === undefined ? [] : [[fault, id] as const];
    }),
  );
  const faultOf = new Map([...faults].map(([fault, id]) => [id, fault] as const));
  const learners = Array.from({ length: size }, (_, number) => {
    const ability = normal(`ability ${number}`);
    const drawn = shuffle(
      exam.map(({ id }) => id),
      number,
      'sitting',
    ).slice(0, course.examLength);
    const asked = [
      ...checks.map((each) => ({ each, sitting: 0 })),
      ...drawn.flatMap((id) => {
        const each = course.items.get(id);
        return each === undefined ? [] : [{ each, sitting: 1 }];
      }),
    ];
    let index = 0;
    const interactions = asked.flatMap(({ each, sitting }) => {
      const answers = answersOf(each, ability, number, faultOf.get(each.id), sitting > 0);
      return answers.map((response, at) => {
        const id =
          sitting > 0 ? `${each.id}_sitting1` : at === 0 ? each.id : `${each.id}_try${at + 1}`;
        const told = reported(each.item, id, response, sitting > 0);
        const seconds = 5 + Math.round(30 * chance(`seconds ${number} ${each.id}`));
        const note = { at: Date.UTC(2026, 9, 1), seconds, label: labelOf(each.item) };
        const writes = scorm12.interaction(index, told, note);
        index += 1;
        return writes.map(([element, value]) => [element, value] as const);
      });
    });
    return { name: `Learner <${number}>`, interactions };
  });
  return { learners, faults };
}

function reported(
  item: ItemKey,
  id: string,
  response: LearnerResponse,
  isExam: boolean,
): InteractionReport {
  const { result } = scoreItem(item, response);
  return {
    key: id,
    id,
    item,
    quiz: isExam ? 'exam' : 'check',
    response,
    result: result === 'partial' ? 'incorrect' : result,
  };
}

/** What a learner answers: again and right after a wrong answer in a check. */
function answersOf(
  { id, item }: AskedItem,
  ability: number,
  learner: number,
  fault: Fault | undefined,
  isExam: boolean,
): readonly LearnerResponse[] {
  const difficulty = fault === undefined ? 0.8 * normal(`difficulty ${id}`) - 0.5 : 0;
  const luck = chance(`luck ${learner} ${id}`);
  const knows = luck < 1 / (1 + Math.exp(-1.7 * (ability - difficulty)));
  const trapped = luck < 1 / (1 + Math.exp(-1.7 * (ability - 0.3)));
  const right = rightResponse(item);
  if (right === null) return [];
  if (item.type === 'choice' && fault !== undefined) {
    const [wrong = '', other = ''] = item.options
      .map((each) => each.id)
      .filter((each) => !item.correct.includes(each));
    const taken = (chosen: string): readonly LearnerResponse[] => [
      { type: 'choice', chosen: [chosen] },
    ];
    if (fault === 'key') return taken(knows ? wrong : pick(item, learner));
    if (fault === 'two-right') {
      const isEven = chance(`half ${learner} ${id}`) < 0.45;
      if (knows) return taken(isEven ? wrong : (item.correct[0] ?? ''));
      return taken(chance(`weak ${learner} ${id}`) < 0.7 ? other : pick(item, learner));
    }
    return trapped ? taken(pickWrong(item, learner)) : [right];
  }
  if (knows) return [right];
  const given = guessed(item, learner);
  return isExam || scoreItem(item, given).fraction === 1 ? [given] : [given, right];
}

function pick(item: Extract<Item, { readonly type: 'choice' }>, learner: number): string {
  const at = Math.floor(chance(`pick ${learner} ${item.id}`) * item.options.length);
  return item.options[at]?.id ?? '';
}

function pickWrong(item: Extract<Item, { readonly type: 'choice' }>, learner: number): string {
  const wrong = item.options.filter(({ id }) => !item.correct.includes(id));
  return wrong[Math.floor(chance(`wrong ${learner} ${item.id}`) * wrong.length)]?.id ?? '';
}

/** Null for items that nobody can be right about. */
function rightResponse(item: Item): LearnerResponse | null {
  switch (item.type) {
    case 'true-false':
      return { type: 'true-false', value: item.correct };
    case 'choice':
      return { type: 'choice', chosen: item.correct };
    case 'fill-in':
      return { type: 'fill-in', text: item.accept[0] ?? '' };
    case 'numeric':
      return { type: 'numeric', text: String(item.correct) };
    case 'matching':
      return { type: 'matching', pairs: item.correct };
    case 'sequencing':
      return { type: 'sequencing', order: item.correct };
    default:
      return null;
  }
}

/** What whoever does not know answers; of a few options, the right one as often as any. */
function guessed(item: Item, learner: number): LearnerResponse {
  switch (item.type) {
    case 'true-false':
      return { type: 'true-false', value: chance(`coin ${learner} ${item.id}`) < 0.5 };
    case 'choice':
      return { type: 'choice', chosen: [pick(item, learner)] };
    case 'matching': {
      const [first = '', second = ''] = item.sources.map(({ id }) => id);
      const swapped = { [first]: item.correct[second] ?? '', [second]: item.correct[first] ?? '' };
      return { type: 'matching', pairs: { ...item.correct, ...swapped } };
    }
    case 'sequencing':
      return { type: 'sequencing', order: [...item.correct].reverse() };
    case 'numeric':
      return { type: 'numeric', text: '1' };
    default:
      return { type: 'fill-in', text: `no idea ${learner % 4}` };
  }
}

/** From 0 to 1, the same each time. */
function chance(name: string): number {
  return (hash(name) + 0.5) / 2 ** 32;
}

/** Of the standard normal distribution (Box and Muller 1958). */
function normal(name: string): number {
  return (
    Math.sqrt(-2 * Math.log(chance(`${name} a`))) * Math.cos(2 * Math.PI * chance(`${name} b`))
  );
}
