import type { Item, Quiz } from '../quiz/quiz.ts';
import { quizSchema } from '../quiz/schema.ts';
import { type JsonFile, type ReadJson, readJson } from './read-json.ts';

/** Reads one quiz file; `file` is its path for messages, such as `quizzes/x.json`. */
export function readQuiz(file: string, text: string): ReadJson<Quiz> {
  const read = readJson(file, text, quizSchema);
  if (read.kind === 'failed') return read;
  const { $schema: _, ...quiz } = read.json.value;
  const items = quiz.items.map(
    (item): Item => ({ ...item, label: item.label ?? labelOf(item.prompt) }),
  );
  const json: JsonFile<Quiz> = { ...read.json, value: { ...quiz, items } };
  const name = /([^/]*)\.json$/.exec(file)?.[1];
  if (name !== quiz.id) {
    const message = `the quiz is called "${quiz.id}" but its file ${name}.json; give both one name`;
    return { kind: 'failed', problems: [json.problem(['id'], message)] };
  }
  return { kind: 'read', json };
}

const labelLength = 100;

function labelOf(prompt: string): string {
  const line = prompt.replace(/\s+/gu, ' ');
  if (line.length <= labelLength) return line;
  // Half a surrogate pair at the cut goes with the rest.
  const start = line.slice(0, labelLength - 1).replace(/[\uD800-\uDBFF]$/, '');
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end < labelLength / 2 ? undefined : end).trimEnd()}…`;
}
