import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Problem, problemsIn } from '../../src/authoring/problem.ts';
import { rule, rules } from '../../src/authoring/rules.ts';
import { jsonReport, sarifReport } from '../../src/commands/problem-report.ts';

const at = problemsIn({ file: 'quizzes/größe check.json', text: '{\n  "a": "b"\n}\n' });
const problems: readonly Problem[] = [
  at({ offset: 9, length: 3 }, { path: 'a', message: 'here', rule: rule('shape') }),
  at({ offset: 0 }, { message: 'there', severity: 'warning' }),
  {
    ...at({ offset: 4 }, { message: 'look', severity: 'note' }),
    rule: { id: 'longest-key', about: 'The key is not the longest.', link: 'https://doi.org/10/x' },
  },
  { ...at({ offset: 0 }, { message: 'of no file' }), file: '' },
];

describe('jsonReport', () => {
  it('is one object with counts and all problems', () => {
    const report = JSON.parse(jsonReport(problems));
    expect(report).toMatchObject({ errors: 2, warnings: 1, notes: 1 });
    expect(report.problems[0]).toEqual({
      ...{ file: 'quizzes/größe check.json', line: 2, column: 8, length: 3, path: 'a' },
      ...{ severity: 'error', message: 'here', rule: 'shape', link: null },
    });
    expect(report.problems[2]).toMatchObject({ rule: 'longest-key', link: 'https://doi.org/10/x' });
    expect(JSON.parse(jsonReport([]))).toEqual({ errors: 0, warnings: 0, notes: 0, problems: [] });
  });
});

/**
 * The parts of the schema of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) that a log of ours has, with
 * the constraints they have there.
 */
const text = { type: 'string' };
const closed = (required: readonly string[], properties: object) => ({
  ...{ type: 'object', additionalProperties: false, required, properties },
});
const uri = { type: 'string', pattern: '^[!-~]+$', not: { pattern: '[ "<>\\\\^`{|}]' } };
const message = closed(['text'], { text });
const region = closed([], {
  startLine: { type: 'integer', minimum: 1 },
  startColumn: { type: 'integer', minimum: 1 },
  endColumn: { type: 'integer', minimum: 1 },
  snippet: closed(['text'], { text }),
});
const artifactLocation = closed([], { uri, uriBaseId: text });
const location = closed([], {
  physicalLocation: closed(['artifactLocation'], { artifactLocation, region }),
  logicalLocations: { type: 'array', items: closed([], { fullyQualifiedName: text }) },
});
const result = closed(['message'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: -1 },
  level: { enum: ['none', 'note', 'warning', 'error'] },
  message,
  locations: { type: 'array', items: location },
});
const descriptor = closed(['id'], { id: text, shortDescription: message, helpUri: uri });
const run = closed(['tool'], {
  tool: closed(['driver'], {
    driver: closed(['name'], {
      name: text,
      rules: { type: 'array', uniqueItems: true, items: descriptor },
    }),
  }),
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  originalUriBaseIds: { type: 'object', additionalProperties: artifactLocation },
  results: { type: 'array', items: result },
});
const sarif = closed(['version', 'runs'], {
  $schema: uri,
  version: { enum: ['2.1.0'] },
  runs: { type: 'array', items: run },
});

describe('sarifReport', () => {
  const log = JSON.parse(sarifReport(problems));
  const [{ tool, results, originalUriBaseIds }] = log.runs;

  it.each([
    ['of problems', log],
    ['of none', JSON.parse(sarifReport([]))],
  ])('is SARIF 2.1.0, %s', (_, written) => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(sarif);
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  });

  it('knows all rules, those of the review where they find something, and names them by index', () => {
    const ids = tool.driver.rules.map(({ id }: { readonly id: string }) => id);
    expect(ids).toEqual([...rules.map(({ id }) => id), 'longest-key']);
    expect(ids[results[0].ruleIndex]).toBe('shape');
    expect(results[2]).toMatchObject({ level: 'note', ruleId: 'longest-key' });
  });

  it('has each place from the folder of the project, and the place in the JSON', () => {
    expect(results[0].locations[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'quizzes/gr%C3%B6%C3%9Fe%20check.json', uriBaseId: 'ROOT' },
        region: { startLine: 2, startColumn: 8, endColumn: 11, snippet: { text: '  "a": "b"' } },
      },
      logicalLocations: [{ fullyQualifiedName: 'a' }],
    });
    expect(originalUriBaseIds.ROOT.uri).toMatch(/^file:\/\/\/.*\/$/);
    expect(results[3]).not.toHaveProperty('locations');
  });
});
