import type { WholeCourse } from '../../authoring/read-course.ts';
import type { Item } from '../../quiz/item-types.ts';
import { plainText } from '../../quiz/text/text.ts';

/** Of which answers an analysis is: those of the exam, or those of the checks in the lessons. */
export type Part = 'exam' | 'checks';

/** What a course asks, as results are read against it. */
export interface AskedCourse {
  readonly title: string;
  readonly version: string;
  readonly passMark: number;
  /** Items of a sitting; a pool may have fewer. */
  readonly examLength: number;
  readonly items: ReadonlyMap<string, AskedItem>;
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
}

export interface AskedItem {
  readonly id: string;
  readonly part: Part;
  /** The quiz file and the place in it, from 0. */
  readonly file: string;
  readonly place: number;
  readonly quiz: string;
  /** The lesson of its objective; '' where that is no lesson's. */
  readonly lesson: string;
  readonly objective: string;
  readonly objectiveText: string;
  readonly prompt: string;
  readonly item: Item;
  /** Whether each learner has values of their own, so that what is right differs. */
  readonly varied: boolean;
  /** What can be chosen, in the order of the file; [] where people write, match or order. */
  readonly options: readonly AskedOption[];
}

export interface AskedOption {
  /** A, B, C in the order of the file, which is not the order that learners see. */
  readonly mark: string;
  readonly id: string;
  readonly text: string;
  /** Null where nothing is right. */
  readonly right: boolean | null;
}

export function askedCourse(whole: WholeCourse): AskedCourse {
  const { file, quizzes, varied } = whole;
  const objectives = file.lessons.flatMap(({ id, objectives: own }) =>
    own.map((objective) => [objective.id, { lesson: id, text: objective.text }] as const),
  );
  const known = new Map(objectives);
  const items = quizzes.flatMap((quiz, at) =>
    quiz.items.map((item, place): [string, AskedItem] => [
      item.id,
      {
        id: item.id,
        part: quiz.kind === 'exam' ? 'exam' : 'checks',
        file: whole.files.quizzes[at]?.file ?? '',
        place,
        quiz: quiz.id,
        lesson: known.get(item.objective)?.lesson ?? '',
        objective: item.objective,
        objectiveText: known.get(item.objective)?.text ?? item.objective,
        prompt: plainText(item.prompt),
        item,
        varied: varied.has(item.id),
        options: optionsOf(item),
      },
    ]),
  );
  return {
    title: file.title,
    version: file.version,
    passMark: file.settings.passMark,
    examLength: file.settings.examLength,
    items: new Map(items),
    lessons: file.lessons.map(({ id, title }) => ({ id, title })),
  };
}

function optionsOf(item: Item): readonly AskedOption[] {
  switch (item.type) {
    case 'choice':
      return item.options.map(({ id, text }, at) => ({
        mark: markOf(at),
        id,
        text: plainText(text),
        right: item.correct.includes(id),
      }));
    case 'true-false':
      return [true, false].map((value) => ({
        mark: value ? 'True' : 'False',
        id: String(value),
        text: value ? 'True' : 'False',
        right: item.correct === value,
      }));
    case 'likert':
      return item.scale.map(({ id, text }, at) => ({
        mark: String(at + 1),
        id,
        text: plainText(text),
        right: null,
      }));
    default:
      return [];
  }
}

const markOf = (at: number) => String.fromCharCode(65 + (at % 26));
