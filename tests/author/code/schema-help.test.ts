import { describe, expect, it } from 'vitest';
import { completionsAt, noteAt } from '../../../src/author/code/schema-help.ts';
import { jsonSchemas } from '../../../src/authoring/json-schema.ts';

const schema = JSON.parse(jsonSchemas().get('quizzes/quiz.schema.json') ?? '{}');

/** What is offered at the mark `|` of a text. */
function offered(marked: string) {
  const at = marked.indexOf('|');
  const found = completionsAt(schema, marked.replace('|', ''), at);
  return { found, labels: found?.options.map(({ label }) => label) ?? [] };
}

describe('completion', () => {
  it('offers the names that an item of the type has and this one has not', () => {
    const { labels } = offered('{ "type": "numeric", "id": "x", | }');
    expect(labels).toContain('tolerance');
    expect(labels).not.toContain('options');
    expect(labels).not.toContain('id');
  });

  it('writes a name with what its value begins with, in the place of what is typed', () => {
    const { found } = offered('{ "type": "choice", "opt|" }');
    const option = found?.options.find(({ label }) => label === 'options');
    expect(option?.insert).toBe('"options": []');
    expect('{ "type": "choice", "opt" }'.slice(found?.from, found?.to)).toBe('"opt"');
  });

  it('offers names within lists', () => {
    expect(offered('{ "type": "choice", "options": [{ "id": "a", | }] }').labels).toEqual([
      'text',
      'feedback',
    ]);
  });

  it('offers the words that a value may be', () => {
    expect(offered('{ "type": "|" }').labels).toContain('matching');
    expect(offered('{ "type": "choice", "choose": | }').labels).toEqual(['one', 'many']);
    expect(offered('{ "type": "fill-in", "caseMatters": | }').labels).toEqual(['true', 'false']);
  });

  it('offers nothing for a text of one’s own', () => {
    expect(offered('{ "type": "choice", "prompt": "|" }').found).toBeNull();
  });
});

it('says what the entry under the pointer is for', () => {
  const text = '{ "type": "numeric", "tolerance": 3 }';
  expect(noteAt(schema, text, text.indexOf('tolerance'))?.about).toContain('How far off');
  expect(noteAt(schema, text, text.indexOf(' "tol'))).toBeNull();
});
