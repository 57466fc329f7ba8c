import { z } from 'zod';
import { checked, type Flaw } from '../../authoring/checked.ts';
import { claimKind, unknownFacts } from '../../components/reference.ts';
import articleText from './article.json?raw';
import chipsText from './chips.json?raw';
import gatesText from './gates.json?raw';
import loopText from './loop.json?raw';
import scenariosText from './scenarios.json?raw';
import supplyText from './supply.json?raw';
import timelineText from './timeline.json?raw';

/** The data of the figures, checked: what the drawings and their tables show. */

const text = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'write a date as 2026-08 or 2026-08-31');
const facts = z.array(z.string());
const head = { title: text, description: text, asAt: date.optional() };

/** A figure of a chip: exact, a range where sources differ, or null where none is trusted. */
const measure = z.union([
  z.number().positive(),
  z.strictObject({ low: z.number().positive(), high: z.number().positive() }),
  z.null(),
]);
export type Measure = z.output<typeof measure>;

const gatesShape = z.strictObject({
  ...head,
  gates: z.array(
    z.strictObject({
      id: text,
      name: text,
      capital: text,
      who: text,
      what: text,
      state: text,
      facts,
    }),
  ),
});
export const gates = checked(
  'src/content/figures/gates.json',
  gatesText,
  gatesShape,
  ({ gates: list }) => ofEach('gates', list),
);

const chip = z.strictObject({
  id: text,
  name: text,
  maker: z.enum(['Nvidia', 'Huawei']),
  year: z.number().int().nullable(),
  memoryGB: measure,
  memoryType: text,
  bandwidthTBs: measure,
  bf16: measure,
  fp8: measure,
  linkGBs: measure,
  tpp: measure,
  dieMm2: measure,
  density: measure,
  estimate: z.boolean(),
  facts,
});
export type Chip = z.output<typeof chip>;
const chipsShape = z.strictObject({ ...head, note: text, chips: z.array(chip) });
export const chips = checked(
  'src/content/figures/chips.json',
  chipsText,
  chipsShape,
  ({ chips: list }) => ofEach('chips', list),
);

const event = z.strictObject({
  date,
  label: text,
  detail: text,
  side: z.enum(['US', 'China', 'company', 'other']),
  kind: claimKind,
  facts,
});
export type TimelineEvent = z.output<typeof event>;
export const timeline = checked(
  'src/content/figures/timeline.json',
  timelineText,
  z.strictObject({ ...head, events: z.array(event) }),
  ({ events }) => ofEach('events', events),
);

const loopShape = z.strictObject({
  ...head,
  nodes: z.array(z.strictObject({ id: text, label: text })),
  links: z.array(z.strictObject({ from: text, to: text, sign: z.enum(['+', '-']), note: text })),
  loops: z.array(
    z.strictObject({
      name: text,
      kind: z.enum(['balancing', 'reinforcing']),
      path: z.array(text),
      reading: text,
    }),
  ),
  facts,
});
export const loop = checked('src/content/figures/loop.json', loopText, loopShape, (figure) => [
  ...unknownFacts(figure.facts, ['facts']),
  ...ends(figure.links, figure.nodes),
]);

const supplyShape = z.strictObject({
  ...head,
  stages: z.array(z.strictObject({ id: text, name: text, order: z.number().int() })),
  actors: z.array(
    z.strictObject({ id: text, name: text, stage: text, place: text, role: text, facts }),
  ),
  links: z.array(z.strictObject({ from: text, to: text, what: text, leverage: text, facts })),
});
export const supply = checked(
  'src/content/figures/supply.json',
  supplyText,
  supplyShape,
  (figure) => [
    ...ofEach('actors', figure.actors),
    ...ofEach('links', figure.links),
    ...ends(figure.links, figure.actors),
  ],
);

const axis = z.strictObject({ name: text, low: text, high: text });
const end = z.enum(['low', 'high']);
export const scenarios = checked(
  'src/content/figures/scenarios.json',
  scenariosText,
  z.strictObject({
    ...head,
    axes: z.strictObject({ x: axis, y: axis }),
    quadrants: z
      .array(z.strictObject({ x: end, y: end, name: text, story: text, signs: z.array(text) }))
      .length(4),
  }),
);

const statement = z.strictObject({
  id: text,
  text,
  fact: text,
  kind: claimKind,
  who: text,
  why: text,
  trouble: text.optional(),
});
export const article = checked(
  'src/content/figures/article.json',
  articleText,
  z.strictObject({ ...head, statements: z.array(statement) }),
  ({ statements }) =>
    statements.flatMap((each, index) => unknownFacts([each.fact], ['statements', index, 'fact'])),
);

function ofEach(
  list: string,
  entries: readonly { readonly facts: readonly string[] }[],
): readonly Flaw[] {
  return entries.flatMap((entry, index) => unknownFacts(entry.facts, [list, index, 'facts']));
}

function ends(
  links: readonly { readonly from: string; readonly to: string }[],
  nodes: readonly { readonly id: string }[],
): readonly Flaw[] {
  const known = new Set(nodes.map((node) => node.id));
  return links.flatMap((link, index) =>
    (['from', 'to'] as const).flatMap((which) =>
      known.has(link[which])
        ? []
        : [{ path: ['links', index, which], message: `nothing has the id "${link[which]}"` }],
    ),
  );
}
