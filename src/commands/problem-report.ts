import { pathToFileURL } from 'node:url';
import type { Problem, Rule } from '../authoring/problem.ts';
import { rules } from '../authoring/rules.ts';

/** Problems for programs: one JSON object of our own shape, or SARIF. */

/**
 * `{ errors, warnings, notes, problems }`; each problem with `file`, `line`, `column`, `length`,
 * `path`, `severity`, `message`, `rule` and `link`, of which the last two may be null.
 */
export function jsonReport(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) =>
    problems.filter((each) => each.severity === severity).length;
  const report = {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    problems: problems.map(({ file, line, column, length, path, severity, message, rule }) => ({
      ...{ file, line, column, length, path, severity, message },
      rule: rule?.id ?? null,
      link: rule?.link ?? null,
    })),
  };
  return JSON.stringify(report, null, 2);
}

/** A log in SARIF 2.1.0 (OASIS), from which GitHub and others make annotations. */
export function sarifReport(problems: readonly Problem[]): string {
  const used = problems.flatMap(({ rule }) => rule ?? []);
  const all = [...rules, ...used].filter(
    ({ id }, at, list) => list.findIndex((other) => other.id === id) === at,
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Chokepoint', rules: all.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL('.').href}/` } },
        results: problems.map((problem) => resultOf(problem, all)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptorOf({ id, about, link }: Rule) {
  return {
    id,
    shortDescription: { text: about },
    ...(link === undefined ? {} : { helpUri: link }),
  };
}

function resultOf(problem: Problem, all: readonly Rule[]) {
  const { file, line, column, length, path, severity, message, rule } = problem;
  const ruleIndex = all.findIndex(({ id }) => id === rule?.id);
  const region = {
    startLine: line,
    startColumn: column,
    endColumn: column + length,
    ...(problem.source === undefined ? {} : { snippet: { text: problem.source } }),
  };
  const artifactLocation = { uri: encodeURI(file), uriBaseId: 'ROOT' };
  const logical = path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] };
  return {
    ...(rule === undefined ? {} : { ruleId: rule.id, ruleIndex }),
    level: severity,
    message: { text: path === '' ? message : `${path}: ${message}` },
    ...(file === ''
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation, region }, ...logical }] }),
  };
}
