import { liveSco } from '../author/live/live-sco.ts';
import { toldToLms } from '../author/live/told-to-lms.ts';
import { drawItem } from '../author/worker/draw-item.ts';
import { jsonSchemas } from '../authoring/json-schema.ts';
import { quizReader } from '../authoring/read-quiz.ts';
import { textParser } from '../authoring/text/parse-text.ts';
import type { WrittenItem } from '../exchange/bank/bank.ts';
import { writtenQuiz } from '../exchange/bank/judge.ts';
import { itemFields } from '../exchange/reference/type-reference.ts';
import starter from '../starter/quizzes/water-check.json?raw';

/** What the pages of reference show of each type: its fields, and an item of the course to start from. */

export const schema: unknown = JSON.parse(jsonSchemas().get('quizzes/quiz.schema.json') ?? '{}');

export const { shared, types } = itemFields(schema);

const file = 'water-check.json';
const names = [...new Set(starter.match(/images\/[\w.-]+/g))];
const pictures = names.map((name) => ({ name, bytes: new Uint8Array() }));
const read = writtenQuiz(file, starter, pictures);

/** @throws where the course to start from has none, which its own check tells first */
export function exampleOf(type: string): WrittenItem {
  const items = 'quiz' in read ? read.quiz.items : [];
  const item = items.find((each) => each.type === type);
  if (item === undefined)
    throw new Error(`src/starter/quizzes/${file} has no item of type ${type}`);
  return item;
}

/** What an LMS is told of an item before anybody has answered, by version: element and value. */
export function toldOf(item: WrittenItem): ReturnType<typeof toldToLms> {
  const readQuiz = quizReader(
    textParser((src) => ({ picture: { src, width: 1, height: 1 } })),
    String,
  );
  const drawn = drawItem({ quiz: { file, text: starter }, item: JSON.stringify(item) }, readQuiz);
  if (drawn.kind === 'failed') throw new Error(`${item.id}: ${drawn.problems[0]?.message}`);
  const course = liveSco(drawn.key, 1, String).shown.course.get();
  const [check] = course.lessons.flatMap(({ checks }) => checks);
  const [key] = check?.items ?? [];
  if (key === undefined) throw new Error(`${item.id} cannot be drawn`);
  return toldToLms(course, key, liveSco(drawn.key, 1, String).shown.attempt.get(), null, '');
}
