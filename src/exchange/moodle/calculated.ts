import type { WrittenItemOf } from '../bank/bank.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../source/xml-tree.ts';
import { type Made, madeOfChoice, prompted } from './choices.ts';
import { type Expressed, expressionOf } from './expression.ts';
import type { MoodleQuestion } from './question.ts';
import { numberOf, unitOf } from './typed.ts';

type Variables = NonNullable<WrittenItemOf<'numeric'>['variables']>;

/**
 * calculated and calculatedsimple: their wildcards become variables. The values that Moodle has made
 * of them are kept, and belong together as they do there.
 */
export function madeOfCalculated(question: MoodleQuestion): Made {
  const datasets = descendantsOf(question.element, 'dataset_definition').map(datasetOf);
  const known = variablesOf(datasets);
  if ('left' in known) return known;
  const answers = childrenOf(question.element, 'answer');
  const right = answers.filter((answer) => question.fractionOf(answer) >= 100);
  const [answer] = right;
  if (answer === undefined) return { left: 'No answer of it counts fully.' };
  if (right.length > 1)
    return { left: 'It has several right answers, and ours has one with a tolerance.' };
  const correct = expressionOf(question.letters(answer), known.paths);
  if ('left' in correct) return correct;
  const tolerance = toleranceOf(answer, correct);
  if (typeof tolerance !== 'number' && 'left' in tolerance) return tolerance;
  const others = answers.length - 1;
  if (others > 0) question.changes.push(`What is said to ${others} other answers is left out.`);
  const before = prompted(question);
  const common = question.common(before);
  const filled = filledTexts(common, known.paths);
  if ('left' in filled) return filled;
  return {
    item: {
      type: 'numeric',
      ...filled.texts,
      prompt: filled.texts.prompt ?? before,
      ...question.points(),
      variables: known.variables,
      correct: `{{${correct.expression}}}`,
      ...(tolerance === 0
        ? {}
        : { tolerance: typeof tolerance === 'number' ? tolerance : `{{${tolerance.expression}}}` }),
      ...unitOf(question),
    },
  };
}

/**
 * calculatedmulti: a choice whose question and options show wildcards. The options have as many
 * decimals as there.
 */
export function madeOfCalculatedChoice(question: MoodleQuestion): Made {
  const known = variablesOf(descendantsOf(question.element, 'dataset_definition').map(datasetOf));
  if ('left' in known) return known;
  const made = madeOfChoice(question);
  if ('left' in made || made.item.type !== 'choice') return made;
  const answers = childrenOf(question.element, 'answer');
  const options: (typeof made.item.options)[number][] = [];
  for (const [at, option] of made.item.options.entries()) {
    const answer = answers[at];
    const decimals = answer === undefined ? null : decimalsOf(answer);
    const shown = filledTexts({ text: option.text }, known.paths, decimals);
    const said = filledTexts(option, known.paths);
    if ('left' in shown) return shown;
    if ('left' in said) return said;
    options.push({ ...said.texts, ...shown.texts });
  }
  const filled = filledTexts(made.item, known.paths);
  if ('left' in filled) return filled;
  return { item: { ...filled.texts, options, variables: known.variables } };
}

/** The decimals of an answer; null where it has significant figures, which ours does not count. */
function decimalsOf(answer: XmlElement): number | null {
  const decimals = numberOf(textOf(childOf(answer, 'correctanswerlength')));
  return textOf(childOf(answer, 'correctanswerformat')).trim() === '2' ? null : decimals;
}

interface Dataset {
  readonly name: string;
  readonly values: readonly number[];
}

function datasetOf(definition: XmlElement): Dataset {
  const letters = (element: XmlElement | null) =>
    textOf(element === null ? null : (childOf(element, 'text') ?? element)).trim();
  const items = descendantsOf(definition, 'dataset_item')
    .map((item) => ({
      number: Number(letters(childOf(item, 'number'))),
      value: numberOf(letters(childOf(item, 'value'))),
    }))
    .sort((one, other) => one.number - other.number);
  return {
    name: letters(childOf(definition, 'name')),
    values: items.flatMap(({ value }) => (value === null ? [] : [value])).slice(0, 200),
  };
}

function variablesOf(
  datasets: readonly Dataset[],
):
  | { readonly variables: Variables; readonly paths: ReadonlyMap<string, string> }
  | { readonly left: string } {
  const count = Math.min(...datasets.map(({ values }) => values.length));
  if (datasets.length === 0) return { left: 'It has no wildcards.' };
  if (count < 2) return { left: 'A wildcard of it has fewer than two values.' };
  const named = datasets.map((dataset, at) => ({
    ...dataset,
    field: /^[a-z][A-Za-z0-9_]{0,29}$/.test(dataset.name) ? dataset.name : `x${at + 1}`,
  }));
  const paths = new Map(named.map(({ name, field }) => [name, `v.${field}`]));
  const records = Array.from({ length: count }, (_, at) =>
    Object.fromEntries(named.map(({ field, values }) => [field, values[at] ?? 0])),
  );
  return { variables: { v: records }, paths };
}

/** Moodle's tolerances are relative (1), nominal (2) or geometric (3). */
function toleranceOf(
  answer: XmlElement,
  { expression }: { readonly expression: string },
): Expressed | number {
  const value = numberOf(textOf(childOf(answer, 'tolerance'))) ?? 0;
  const type = textOf(childOf(answer, 'tolerancetype')).trim();
  if (value === 0 || type === '2') return Math.abs(value);
  if (type === '3') return { left: 'Its tolerance is geometric, and ours is a distance.' };
  return { expression: `abs(${expression}) * ${Math.abs(value)}` };
}

/** Texts with their wildcards as holes: `{a}` and `{={a}*2}`. */
function filledTexts<Texts extends object>(
  texts: Texts,
  paths: ReadonlyMap<string, string>,
  decimals: number | null = null,
): { readonly texts: Texts } | { readonly left: string } {
  const format = decimals === null ? '' : ` : ${Math.min(6, Math.max(0, decimals))}`;
  let left: string | null = null;
  const fill = (text: string) =>
    text
      .replace(/\{=((?:[^{}]|\{[^{}]*\})*)\}/g, (_, formula: string) => {
        const read = expressionOf(formula.replace(/\\([*_])/g, '$1'), paths);
        if ('left' in read) left = read.left;
        return 'left' in read ? '' : `{{${read.expression}${format}}}`;
      })
      .replace(/(?<!\{)\{([^{}=]+)\}(?!\})/g, (all, name: string) => {
        const path = paths.get(name);
        return path === undefined ? all : `{{${path}}}`;
      });
  const filled = Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'label' ? fill(value) : value,
    ]),
  );
  return left === null ? { texts: Object.assign({}, texts, filled) } : { left };
}
