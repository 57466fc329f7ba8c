import { writeFileSync } from 'node:fs';
import { quizJsonSchema } from './json-schema.ts';

writeFileSync('quizzes/quiz.schema.json', quizJsonSchema());
