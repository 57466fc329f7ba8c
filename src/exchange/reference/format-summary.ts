import type { WrittenItem, WrittenQuiz } from '../bank/bank.ts';
import { type FieldRow, itemFields } from './type-reference.ts';

/**
 * The quiz format on one page of plain Markdown, for those who write questions elsewhere, made of the
 * schema of quiz files.
 *
 * @param schema `quizzes/quiz.schema.json`
 * @param items what the example at its end shows
 */
export function formatSummary(schema: unknown, items: readonly WrittenItem[]): string {
  const { shared, types } = itemFields(schema);
  const common = shared.filter(({ name }) => !name.includes('[]'));
  const example: WrittenQuiz = { id: 'example', kind: 'check', title: 'Example', items };
  return `# Quizzes in JSON, on one page

A file is one quiz: \`id\` (the name of the file: lower-case letters, digits, -), \`kind\` ("check" for
questions in a lesson, "exam" for a pool), \`title\`, \`intro\`?, \`stems\`? (texts that several items
lean on: id, text) and \`items\`. A ? marks what may be left out, = what is taken then.

## Every item

\`type\`, ${common.map((row) => inShort(row, [])).join(', ')}.

Ids are lower-case letters, digits and _, at most 40, each once. Learners' answers hang on them.

## What each type adds

${types
  .map(({ type, own }) => {
    const top = own.filter(({ name }) => !/[.[]/.test(name));
    return `- **${type}**: ${top.map((row) => inShort(row, own)).join(', ')}`;
  })
  .join('\n')}

## Texts

Markdown: *emphasis*, **strong**, \`code\`, lists, tables, [links](https://example.org), $TeX$ formulas and
![what it shows](images/name.png). No HTML. Options, targets and steps stand in one line. Each wrong
option says in its feedback why it is wrong; the explanation says why the right answer is right.

## Example

\`\`\`json
${compact(example)}
\`\`\`
`;
}

/** With an entry a line, and what stands inside in one. */
function compact({ items, ...quiz }: WrittenQuiz): string {
  const head = Object.entries(quiz).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${spaced(value)},`,
  );
  const written = items.map((item) => {
    const entries = Object.entries(item).map(([name, value]) =>
      Array.isArray(value) && typeof value[0] === 'object'
        ? `      ${JSON.stringify(name)}: [\n${value.map((each) => `        ${spaced(each)}`).join(',\n')}\n      ]`
        : `      ${JSON.stringify(name)}: ${spaced(value)}`,
    );
    return `    {\n${entries.join(',\n')}\n    }`;
  });
  return `{\n${head.join('\n')}\n  "items": [\n${written.join(',\n')}\n  ]\n}`;
}

function spaced(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
}

/** A field with what stands in it: `options (a list of 2 to 12: id, text, feedback?)`. */
function inShort(row: FieldRow, all: readonly FieldRow[]): string {
  const { name, needed, holds, otherwise } = row;
  const own = name.replace(/^.*[.\]]/, '');
  const inside = all.filter((each) =>
    each.name.startsWith(`${name}.`) || each.name.startsWith(`${name}[].`)
      ? !/[.[]/.test(each.name.slice(name.length).replace(/^(\[\])?\./, ''))
      : false,
  );
  const said =
    inside.length > 0
      ? `${holds.replace(/ ?(objects|an object)$/, '')}: ${inside.map((each) => inShort(each, all)).join(', ')}`
      : holds;
  const plain = /^(a text|an id|a list of texts|a list of objects)$/.test(said);
  const taken =
    otherwise === '' || otherwise === '[]' || otherwise === '{}' ? '' : ` = ${otherwise}`;
  const mark = needed ? '' : '?';
  return `${own}${mark}${plain && taken === '' ? '' : ` (${plain ? '' : said.replace(/^: /, '')}${taken})`}`.replace(
    '( =',
    '(=',
  );
}
