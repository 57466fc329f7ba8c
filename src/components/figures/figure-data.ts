import { factIds, folder } from 'virtual:fact-ids';
import { z } from 'zod';
import { type Flaw, ProblemsError } from '../../authoring/problem.ts';
import { readJson } from '../../authoring/read-json.ts';
import { stranger } from '../../authoring/read-reference.ts';

/** What the data of a figure is made of and how it is read; the shape of each stands beside it. */

export const text = z.string().trim().min(1);
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'write a date as 2026-08 or 2026-08-31');
/** Ids of facts.json. */
export const facts = z.array(z.string());
export const head = { title: text, description: text, asAt: date.optional() };

/**
 * The data of a figure, read and checked. All it names as `fact` or in `facts`, at whatever depth,
 * must be in facts.json.
 *
 * @param name the name of its file, which lies in the folder `figures`
 * @param json what the file holds
 * @param review finds what the shape alone cannot, such as an id that nothing has
 * @throws one error that lists every problem with file, line and remedy
 */
export function figureData<Schema extends z.ZodType>(
  name: string,
  json: string,
  schema: Schema,
  review: (data: z.output<Schema>) => readonly Flaw[] = () => [],
): z.output<Schema> {
  const read = readJson(`${folder}/figures/${name}`, json, schema);
  if (read.kind === 'failed') throw new ProblemsError(read.problems);
  const { value, problem } = read.json;
  const flaws = [...strangeFacts(value, []), ...review(value)];
  if (flaws.length > 0) {
    throw new ProblemsError(
      flaws.map(({ path, message, ...more }) => problem([...path], message, more)),
    );
  }
  return value;
}

/** Flaws for links that begin or end at what no node has as its id. */
export function strangeEnds(
  links: readonly { readonly from: string; readonly to: string }[],
  nodes: readonly { readonly id: string }[],
): readonly Flaw[] {
  const known = new Set(nodes.map((node) => node.id));
  return links.flatMap((link, index) =>
    (['from', 'to'] as const).flatMap((end) =>
      known.has(link[end])
        ? []
        : [{ path: ['links', index, end], message: `nothing has the id "${link[end]}"` }],
    ),
  );
}

function strangeFacts(value: unknown, path: Flaw['path']): readonly Flaw[] {
  if (typeof value !== 'object' || value === null) return [];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, list ? Number(key) : key];
    const isFact = path.at(-1) === 'facts' || key === 'fact';
    if (!isFact || typeof part !== 'string') return strangeFacts(part, at);
    if (factIds === undefined) return [];
    const message = stranger(part, factIds ?? [], 'fact', 'facts.json');
    return message === null ? [] : [{ path: at, message }];
  });
}
