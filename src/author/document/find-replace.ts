import { type Node, parseTree } from 'jsonc-parser';
import type { FileChange, Step, WrittenDocument } from './document.ts';
import type { QuizText } from './quiz-text.ts';
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

/** How often it stands in the texts of a document. */
export function countFound(document: WrittenDocument, search: Search): number {
  const pattern = patternOf(search);
  if (pattern === null) return 0;
  return document.files.reduce(
    (sum, quiz) =>
      sum + textsOf(quiz).reduce((own, { value }) => own + (value.match(pattern)?.length ?? 0), 0),
    0,
  );
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

function textsOf({ text }: QuizText): readonly FoundText[] {
  const tree = parseTree(text.replace(/^\uFEFF/, ' '));
  return tree === undefined ? [] : textsIn(tree);
}

function textsIn(node: Node): readonly FoundText[] {
  const { type, value, offset, length, children = [] } = node;
  if (type === 'string') return typeof value === 'string' ? [{ offset, length, value }] : [];
  if (type !== 'object') return children.flatMap(textsIn);
  return children.flatMap(({ children: [name, inner] = [] }) =>
    inner === undefined || notRead.has(String(name?.value)) ? [] : textsIn(inner),
  );
}
