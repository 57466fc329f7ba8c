import { writeFileSync } from 'node:fs';
import { quizJsonSchema } from '../authoring/json-schema.ts';
import { runCommand } from './command.ts';

const usage = `npm run schema

Rewrites quizzes/quiz.schema.json, with which editors complete and check quizzes. Needed after a
change of src/quiz/schema.ts.`;

await runCommand({ usage }, () => {
  writeFileSync('quizzes/quiz.schema.json', quizJsonSchema());
  return 0;
});
