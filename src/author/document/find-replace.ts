import { type Node, parseTree } from 'jsonc-parser';
import type { FileChange, Step, WrittenDocument, WrittenPlace } from './document.ts';
import { endOf, type QuizText } from './quiz-text.ts';
import { inTurn } from './splice.ts';

/** What is looked for in the texts of items. */
export interface Search {
  readonly find: string;
  readonly caseMatters: boolean;
  readonly wholeWords: boolean;
}

/** Entries that hold ids and words of the format, which no replacing may touch. */
const notRead = new Set([
  ...[
    '$schema',
    'id',
    'type',
    'kind',
    'objective',
    'facts',
    'stem',
    'family',
    'difficulty',
    'asks',
  ],
  ...['choose', 'correct', 'next', 'outcome', 'mark', 'rule', 'asAt', 'variables', 'conditions'],
]);

/** Where it stands in the texts of a document: a place as often as it stands there. */
export function foundIn(
  { files }: Pick<WrittenDocument, 'files'>,
  search: Search,
): readonly WrittenPlace[] {
  const pattern = patternOf(search);
  if (pattern === null) return [];
  return files.flatMap((quiz) =>
    textsOf(quiz).flatMap(({ offset, value }) => {
      const count = value.match(pattern)?.length ?? 0;
      return count === 0 ? [] : Array<WrittenPlace>(count).fill(placeAt(quiz, offset));
    }),
  );
}

function placeAt({ file, items }: QuizText, offset: number): WrittenPlace {
  const item = items.findIndex((each) => offset >= each.offset && offset < endOf(each));
  return item < 0 ? { file, item: null } : { file, item };
}

/** Replaces it in all texts of all files; null where nothing is found. */
export function replaceAll(document: WrittenDocument, search: Search, by: string): Step | null {
  const pattern = patternOf(search);
  if (pattern === null) return null;
  const changes = document.files.flatMap((quiz): readonly FileChange[] => {
    const splices = textsOf(quiz).flatMap(({ offset, length, value }) => {
      const next = value.replace(pattern, () => by);
      if (next === value) return [];
      const removed = quiz.text.slice(offset, offset + length);
      return [{ at: offset, removed, inserted: JSON.stringify(next) }];
    });
    return inTurn(splices).map((splice) => ({ file: quiz.file, splice }));
  });
  if (changes.length === 0) return null;
  return { name: `replace “${search.find}”`, changes, before: document.at, after: document.at };
}

function patternOf({ find, caseMatters, wholeWords }: Search): RegExp | null {
  if (find === '') return null;
  const escaped = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const edge = (side: string) => (wholeWords ? side : '');
  const source = `${edge('(?<![\\p{L}\\p{N}_])')}${escaped}${edge('(?![\\p{L}\\p{N}_])')}`;
  return new RegExp(source, caseMatters ? 'gu' : 'giu');
}

interface FoundText {
  readonly offset: number;
  readonly length: number;
  readonly value: string;
}

const known = new WeakMap<QuizText, readonly FoundText[]>();

/** Of the many files of a course, one changes at a time. */
function textsOf(quiz: QuizText): readonly FoundText[] {
  const before = known.get(quiz);
  if (before !== undefined) return before;
  const tree = parseTree(quiz.text.replace(/^\uFEFF/, ' '));
  const texts = tree === undefined ? [] : textsIn(tree);
  known.set(quiz, texts);
  return texts;
}

function textsIn(node: Node): readonly FoundText[] {
  const { type, value, offset, length, children = [] } = node;
  if (type === 'string') return typeof value === 'string' ? [{ offset, length, value }] : [];
  if (type !== 'object') return children.flatMap(textsIn);
  return children.flatMap(({ children: [name, inner] = [] }) =>
    inner === undefined || notRead.has(String(name?.value)) ? [] : textsIn(inner),
  );
}
