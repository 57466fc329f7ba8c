import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileTexts } from '../../src/authoring/node.ts';

/** A sentence that the course says in its own voice. */
export interface Taught {
  readonly file: string;
  readonly sentence: string;
}

/**
 * Every sentence that teaches: of lessons, quizzes, glossary, facts, figures and course.json. What a
 * learner chooses from, sorts or judges is left out, since it may be wrong on purpose; so are beliefs
 * that are asked about, statements of the article, and what stands in quotation marks in a question.
 */
export function taughtTexts(): readonly Taught[] {
  const read = (pattern: string) => fileTexts(globSync(pattern));
  const texts = [
    ...read('src/content/lessons/*.mdx').map(({ file, text }) => ({ file, said: [bare(text)] })),
    ...read('quizzes/!(*.schema).json').map(({ file, text }) => ({ file, said: asked(text) })),
    ...read('src/content/!(*.schema|sources).json').map(({ file, text }) => ({
      file,
      said: all(text),
    })),
    ...read('src/content/figures/*.json').map(({ file, text }) => ({ file, said: all(text) })),
    ...read('src/content/figures/*.{astro,tsx}').map(({ file, text }) => ({ file, said: [text] })),
  ];
  return texts.flatMap(({ file, said }) =>
    said.flatMap(sentences).map((sentence) => ({ file: basename(file), sentence })),
  );
}

/** The letters of a lesson, without its tags and what they say of themselves. */
function bare(lesson: string): string {
  return lesson
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/^ *(?:[-#]+|\d+\.) +(.*)$/gm, '\n\n$1\n\n')
    .replace(/\|/g, '\n\n');
}

function all(json: string): readonly string[] {
  return stringsIn(JSON.parse(json), (path) => path[0] !== 'statements' || path.at(-1) !== 'text');
}

const teaches = ['explanation', 'feedback', 'hint', 'intro', 'situation', 'follows', 'model'];

function asked(json: string): readonly string[] {
  const quiz: unknown = JSON.parse(json);
  const explained = stringsIn(quiz, (path) => path.some((key) => teaches.includes(key)));
  const prompts = stringsIn(quiz, (path) => path.at(-1) === 'prompt' || path.includes('stems'));
  return [...explained, ...prompts.map((prompt) => prompt.replace(/["“][^"”]*["”]/g, '…'))];
}

function stringsIn(
  value: unknown,
  isWanted: (path: readonly string[]) => boolean,
  path: readonly string[] = [],
): readonly string[] {
  if (typeof value === 'string') return isWanted(path) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const mayBeWrong = 'type' in value && value.type === 'true-false';
  return Object.entries(value).flatMap(([key, part]) =>
    mayBeWrong && key === 'prompt' ? [] : stringsIn(part, isWanted, [...path, key]),
  );
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?]["”’)]*)\s+(?=["“]?[\p{Lu}\d])|\n{2,}/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}
