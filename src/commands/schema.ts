import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../authoring/json-schema.ts';
import { runCommand } from './command.ts';

const usage = `npm run schema

Rewrites the schemas with which editors complete and check the files of a course. Needed after a
change of src/quiz/schema.ts and the files in src/quiz/schema/, or of other shapes in src/authoring/.`;

await runCommand({ usage }, () => {
  for (const [path, schema] of jsonSchemas()) writeFileSync(path, schema);
  return 0;
});
