import { z } from 'zod';
import { plainly, quizSchema } from '../quiz/schema.ts';

/** The JSON Schema that editors use to complete and check a quiz as it is typed. */
export function quizJsonSchema(): string {
  const schema = z.toJSONSchema(quizSchema(plainly), { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...schema, title: 'A quiz' }, null, 2)}\n`;
}
