import type { Quiz } from '../quiz/quiz.ts';
import { quizSchema } from '../quiz/schema.ts';
import { type JsonFile, type ReadJson, readJson } from './read-json.ts';

/** Reads one quiz file; `file` is its path for messages, such as `quizzes/x.json`. */
export function readQuiz(file: string, text: string): ReadJson<Quiz> {
  const read = readJson(file, text, quizSchema);
  if (read.kind === 'failed') return read;
  const { $schema: _, ...quiz } = read.json.value;
  const json: JsonFile<Quiz> = { ...read.json, value: quiz };
  const name = /([^/]*)\.json$/.exec(file)?.[1];
  if (name !== quiz.id) {
    const message = `the quiz is called "${quiz.id}" but its file ${name}.json; give both one name`;
    return { kind: 'failed', problems: [json.problem(['id'], message)] };
  }
  return { kind: 'read', json };
}
