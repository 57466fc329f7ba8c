import { type ParseError, parse } from 'jsonc-parser';
import type { FileText, Problem } from '../../authoring/problem.ts';
import { quizName, type ReadQuiz } from '../../authoring/read-quiz.ts';
import type { Item, ItemKey } from '../../quiz/item-types.ts';
import { quizKey } from '../../quiz/key.ts';
import type { Held, HeldQuiz } from '../../quiz/varied.ts';

/** An item of a quiz file, by its text, which may be no JSON at the moment. */
export interface WantedItem {
  /** Of it, only what it says beside its items is read. */
  readonly quiz: FileText;
  readonly item: string;
}

/** An item as islands draw it and as scoring knows it, or why it cannot be drawn yet. */
export type DrawnItem =
  | {
      readonly kind: 'drawn';
      /** With this item alone, and the stem it leans on. */
      readonly quiz: HeldQuiz;
      readonly key: Held<ItemKey>;
      /** Fields that are empty show an ellipsis. */
      readonly isUnfinished: boolean;
    }
  /** Paths are those within the item. */
  | { readonly kind: 'failed'; readonly problems: readonly Pick<Problem, 'path' | 'message'>[] };

/** Reads one item as the build reads it, in a file of its own. */
export function drawItem({ quiz, item }: WantedItem, readQuiz: ReadQuiz): DrawnItem {
  const errors: ParseError[] = [];
  const raw: unknown = parse(item, errors);
  if (errors.length > 0 || !isObject(raw))
    return {
      kind: 'failed',
      problems: [{ path: '', message: 'the JSON of this item cannot be read yet' }],
    };
  const read = readAlone(quiz, raw, readQuiz);
  if (read.kind === 'drawn') return read;
  const filled = readAlone(quiz, withEllipses(raw), readQuiz);
  return filled.kind === 'drawn' ? { ...filled, isUnfinished: true } : read;
}

function readAlone(
  quiz: FileText,
  item: Readonly<Record<string, unknown>>,
  readQuiz: ReadQuiz,
): DrawnItem {
  const whole: unknown = parse(quiz.text);
  const all = isObject(whole) && Array.isArray(whole.stems) ? whole.stems : [];
  const stems = all.filter((stem) => isObject(stem) && stem.id === item.stem);
  const kind = isObject(whole) && whole.kind === 'exam' ? 'exam' : 'check';
  const alone = {
    ...{ id: quizName(quiz.file), kind, title: '…', intro: '…' },
    ...(stems.length > 0 && { stems }),
    items: [item],
  };
  const read = readQuiz({ file: quiz.file, text: JSON.stringify(alone) });
  if (read.kind === 'failed') {
    const problems = read.problems.map(({ path, message }) => ({
      path: path.replace(/^items\[0\]\.?/, ''),
      message,
    }));
    return { kind: 'failed', problems };
  }
  const { value, varied } = read.json;
  const [own] = value.items;
  const [key] = quizKey(value).items;
  if (own === undefined || key === undefined) return { kind: 'failed', problems: [] };
  const its = varied.get(own.id);
  const held: Held<Item> = its === undefined ? own : { ...its.item, stem: own.stem };
  return {
    kind: 'drawn',
    quiz: { ...value, draw: undefined, items: [held] },
    key: its?.key ?? key,
    isUnfinished: false,
  };
}

/** With something to look at where nothing is written yet. */
function withEllipses(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let number = 0;
  const own = { id: 'new_item', objective: 'new', prompt: '', explanation: '', ...item };
  return JSON.parse(JSON.stringify(own), (name, value: unknown) => {
    if (value !== '') return value;
    if (name === 'id') return `new_${++number}`;
    if (name === 'objective') return 'new';
    return '…'.repeat(++number);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
