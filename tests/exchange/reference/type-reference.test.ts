import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writtenQuiz } from '../../../src/exchange/bank/judge.ts';
import { formats } from '../../../src/exchange/formats.ts';
import { formatSummary } from '../../../src/exchange/reference/format-summary.ts';
import { carriedBy, itemFields, readFrom } from '../../../src/exchange/reference/type-reference.ts';

const schema: unknown = JSON.parse(readFileSync('quizzes/quiz.schema.json', 'utf8'));
const text = readFileSync('src/starter/quizzes/water-check.json', 'utf8');
const pictures = [...new Set(text.match(/images\/[\w.-]+/g))].map((name) => ({
  name,
  bytes: new Uint8Array(),
}));
const read = writtenQuiz('water-check.json', text, pictures);
if (!('quiz' in read)) throw new Error(read.problem.message);
const { items } = read.quiz;

describe('the reference', () => {
  const { shared, types } = itemFields(schema);

  it('has every type, each with an example in the course to start from', () => {
    expect(types.map(({ type }) => type)).toHaveLength(9);
    expect(types.every(({ type }) => items.some((item) => item.type === type))).toBe(true);
  });

  it('says of every field what it is for, and knows every field of the examples', () => {
    for (const { type, own } of types) {
      const rows = [...shared, ...own];
      expect(rows.filter(({ about, holds }) => about === '' || holds === '')).toEqual([]);
      const names = rows.map(({ name }) => name);
      for (const item of items.filter((each) => each.type === type)) {
        const fields = Object.keys(item).filter((name) => name !== 'type');
        expect(names).toEqual(expect.arrayContaining(fields));
      }
    }
  });

  it('says what is needed, what it holds and what is taken where it is left out', () => {
    const choice = types.find(({ type }) => type === 'choice')?.own ?? [];
    expect(choice.find(({ name }) => name === 'options[].feedback')).toMatchObject({
      needed: false,
      holds: 'a text',
    });
    expect(choice.find(({ name }) => name === 'options')).toMatchObject({
      needed: true,
      holds: 'a list of 2 to 12 objects',
    });
    expect(choice.find(({ name }) => name === 'choose')?.otherwise).toBe('"one"');
  });

  it('knows what carries a type, and what becomes it', () => {
    const scenario = items.find(({ type }) => type === 'performance');
    if (scenario === undefined) throw new Error('there is no scenario');
    const kinds = carriedBy(scenario, formats).map(({ format, outcome }) => [
      format.id,
      outcome.kind,
    ]);
    expect(kinds).toContainEqual(['quiz', 'carried']);
    expect(kinds).toContainEqual(['moodle-xml', 'left']);
    const names = readFrom('fill-in', formats).flatMap(({ theirs }) => theirs);
    expect(names).toContain('shortanswer');
    expect(readFrom('fill-in', formats).some(({ format }) => format.id === 'h5p')).toBe(true);
  });
});

describe('the format on one page', () => {
  const choice = items.filter(({ type }) => type === 'choice').slice(0, 1);
  const summary = formatSummary(schema, choice);

  it('is one page, and names every type and field of the outermost', () => {
    expect(summary.split('\n').length).toBeLessThanOrEqual(60);
    expect(summary.length).toBeLessThan(4_500);
    for (const { type, own } of itemFields(schema).types) {
      const line = summary.split('\n').find((each) => each.startsWith(`- **${type}**: `)) ?? '';
      for (const { name } of own.filter((row) => !/[.[]/.test(row.name))) {
        expect(line).toContain(name);
      }
    }
  });

  it('ends with an example that is a quiz', () => {
    const [, example = ''] = /```json\n(.*)\n```/s.exec(summary) ?? [];
    expect(writtenQuiz('example.json', example, [])).toMatchObject({ quiz: { items: choice } });
  });
});
