import { formatSummary } from '../exchange/reference/format-summary.ts';
import { exampleOf, schema } from './_reference.ts';

/** The format of quizzes on one page, to be pasted where questions are written elsewhere. */
export function GET(): Response {
  return new Response(formatSummary(schema, [exampleOf('choice')]), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
