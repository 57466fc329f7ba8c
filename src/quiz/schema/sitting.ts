import { z } from 'zod';
import { difficulty, family, id, type Texts } from './fields.ts';
import { issueAt, list, names, noSuch } from './list.ts';

/** What belongs together in a quiz, and how many of what a sitting of an exam has. */

export function stems(text: Texts['text']) {
  const stem = z.strictObject({
    id,
    text: text.meta({ description: 'The case, table or picture that its items lean on.' }),
    family,
  });
  return list(stem, 1, 100).optional().meta({
    description: 'What several items lean on, shown once above them. Items name it as their stem.',
  });
}

const blueprintRow = z.strictObject({
  objective: z.string().optional().meta({
    description: 'An objective of course.json; any, if left out.',
  }),
  difficulty,
  count: z.number().int().min(1).max(200).meta({ description: 'How many items of it are drawn.' }),
});

export const drawRules = z
  .strictObject({
    unseenFirst: z.boolean().default(true).meta({
      description: 'Another sitting prefers items that the student has not had yet.',
    }),
    evenObjectives: z.boolean().optional().meta({
      description:
        'Objectives take turns, so that a sitting has items of as many as can be. Chance decides, if left out.',
    }),
    blueprint: z.array(blueprintRow).default([]).meta({
      description:
        'How many items of which objective and difficulty a sitting has. An item counts for the first row that it fits. Evenly from all lessons, if left out.',
    }),
  })
  .optional()
  .meta({ description: 'How the exam is drawn. A check shows all of its items.' });

interface Marked {
  readonly id: string;
  readonly family?: string | undefined;
}

interface Grouped {
  readonly kind: 'check' | 'exam';
  readonly draw?: unknown;
  readonly stems?: readonly Marked[] | undefined;
  readonly items: readonly (Marked & { readonly stem?: string | undefined })[];
}

/** What is wrong about stems, families and rules, for the file as a whole. */
export function groupIssues(quiz: Grouped) {
  return [...stemIssues(quiz), ...familyIssues(quiz), ...checkIssues(quiz)];
}

function stemIssues({ stems: all = [], items }: Grouped) {
  const unknown = items.flatMap(({ stem: named }, at) =>
    named === undefined || names(all).includes(named)
      ? []
      : [noSuch(named, ['items', at, 'stem'], 'stem', names(all))],
  );
  const idle = all.flatMap(({ id: name }, at) => {
    const message = `no item leans on the stem "${name}"; write "stem": "${name}" in its items, or remove it`;
    return items.some((item) => item.stem === name)
      ? []
      : [issueAt(['stems', at, 'id'], name, message)];
  });
  const apart = items.flatMap(({ id: name, stem: named }, at) => {
    const first = items.findIndex((item) => item.stem === named);
    if (named === undefined || first === at || items[at - 1]?.stem === named) return [];
    const message = `"${name}" leans on the stem "${named}", but stands apart from its other items; move it behind them`;
    return [issueAt(['items', at, 'stem'], named, message)];
  });
  return [...unknown, ...idle, ...apart];
}

/** The items of a stem are drawn as one, so the family is the stem's. */
function familyIssues({ items }: Grouped) {
  return items.flatMap(({ stem: named, family: own }, at) => {
    if (named === undefined || own === undefined) return [];
    const message = `items of a stem are drawn together, so their family is that of the stem; write "family": "${own}" in the stem "${named}"`;
    return [issueAt(['items', at, 'family'], own, message)];
  });
}

/** Rules for drawing say nothing in a check. */
function checkIssues({ kind, draw, stems: all = [], items }: Grouped) {
  if (kind === 'exam') return [];
  const why = 'a check shows all of its items';
  const rules = draw === undefined ? [] : [issueAt(['draw'], draw, `${why}; remove "draw"`)];
  const families = [
    ...all.map((each, at) => ({ each, path: ['stems', at, 'family'] })),
    ...items.map((each, at) => ({ each, path: ['items', at, 'family'] })),
  ].flatMap(({ each, path }) =>
    each.family === undefined ? [] : [issueAt(path, each.family, `${why}; remove "family"`)],
  );
  return [...rules, ...families];
}
