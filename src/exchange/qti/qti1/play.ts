import {
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from '../../source/xml-tree.ts';
import type { Answer } from '../question/question.ts';

/** Follows the response processing of an item of QTI 1 for an answer. */

export interface Processed {
  readonly score: number | null;
  /** The feedback that is shown, by its idents. */
  readonly shown: readonly string[];
}

export interface Processing {
  readonly isThere: boolean;
  run(answer: Answer): Processed;
  /** What the conditions that give most call right, by response, in their order. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** All values that an answer is compared with. */
  mentioned(response: string): readonly string[];
}

interface Rule {
  readonly condition: XmlElement | null;
  readonly sets: readonly {
    readonly action: string;
    readonly value: number;
    readonly variable: string;
  }[];
  readonly shows: readonly string[];
  readonly goesOn: boolean;
}

/** @param typed responses that are typed, of which several values are several right answers */
export function processing1(item: XmlElement, typed: ReadonlySet<string>): Processing {
  const blocks = childrenOf(item, 'resprocessing');
  const rules = blocks.flatMap((block) => {
    const most = mostOf(block);
    const written = childrenOf(block, 'respcondition').map((rule) => ruleOf(rule, most));
    return givesPoints(written) ? written : written.map((rule) => creditedBySaying(rule, most));
  });
  return {
    isThere: rules.length > 0,
    known: knownIn(rules),
    run: (answer) =>
      rules.length === 0 ? { score: null, shown: [] } : played(rules, answer, typed),
    mentioned: (response) => [
      ...new Set(
        blocks
          .flatMap((block) => comparisons.flatMap((name) => descendantsOf(block, name)))
          .filter(({ attributes }) => attributes.respident === response)
          .map(comparedText),
      ),
    ],
  };
}

const comparisons = ['varequal', 'vargte', 'varlte', 'vargt', 'varlt', 'varsubstring', 'varsubset'];

function mostOf(block: XmlElement): number {
  const [declared] = descendantsOf(block, 'decvar').map(({ attributes }) =>
    Number(attributes.maxvalue),
  );
  return declared !== undefined && declared > 0 ? declared : 1;
}

function ruleOf(rule: XmlElement, most: number): Rule {
  const sets = childrenOf(rule, 'setvar')
    .filter(isCredit)
    .map((set) => {
      const written = textOf(set).trim();
      const value = /\.max$/i.test(written) ? most : Number(written);
      const { action = 'Set', varname, variablename } = set.attributes;
      const variable = varname ?? variablename ?? 'SCORE';
      const points = Number.isFinite(value) ? value : 0;
      // Blackboard gives parts of the points so, each for itself.
      if (/^PartialCreditPercent$/i.test(variable)) {
        return { action: 'Add', value: points, variable: 'SCORE' };
      }
      // Brightspace counts what is wrong beside what is right.
      return { action, value: /incorrect/i.test(variable) ? -points : points, variable };
    });
  const said = rule.attributes.continue;
  return {
    condition: childOf(rule, 'conditionvar'),
    sets,
    shows: childrenOf(rule, 'displayfeedback').map(({ attributes }) => attributes.linkrefid ?? ''),
    // What adds up goes on, whatever is said; what says nothing and sets is the last.
    goesOn: /^yes$/i.test(said ?? '') || sets.some(({ action }) => /^add$/i.test(action)),
  };
}

function givesPoints(rules: readonly Rule[]): boolean {
  return rules.some(({ sets }) => sets.some(({ value }) => value > 0));
}

/** Blackboard sets no points for what is typed: it shows the feedback "correct". */
function creditedBySaying(rule: Rule, most: number): Rule {
  if (!rule.shows.some((ident) => /^correct$/i.test(ident))) return rule;
  return { ...rule, sets: [{ action: 'Set', value: most, variable: 'SCORE' }] };
}

function isCredit({ attributes }: XmlElement): boolean {
  return !/^(NegativeCreditPercent|EvaluationType)$/i.test(attributes.variablename ?? '');
}

function played(rules: readonly Rule[], answer: Answer, typed: ReadonlySet<string>): Processed {
  const variables = new Map<string, number>();
  const shown: string[] = [];
  for (const { condition, sets, shows, goesOn } of rules) {
    if (condition !== null && !all(condition, answer, typed)) continue;
    for (const { action, value, variable } of sets) {
      variables.set(variable, changed(variables.get(variable) ?? 0, action, value));
    }
    shown.push(...shows);
    if (!goesOn) break;
  }
  const score =
    variables.get('SCORE') ?? [...variables.values()].reduce((sum, each) => sum + each, 0);
  return { score, shown: [...new Set(shown)] };
}

function changed(before: number, action: string, value: number): number {
  switch (action.toLowerCase()) {
    case 'add':
      return before + value;
    case 'subtract':
      return before - value;
    case 'multiply':
      return before * value;
    case 'divide':
      return value === 0 ? before : before / value;
    default:
      return value;
  }
}

/**
 * All of them hold; but of several texts that a typed answer may be, one does, and a number within
 * the bounds that stand beside it need not be that number.
 */
function all(parent: XmlElement, answer: Answer, typed: ReadonlySet<string>): boolean {
  const children = childrenOf(parent);
  const isTyped = ({ name, attributes }: XmlElement) =>
    name === 'varequal' && typed.has(attributes.respident ?? '');
  const bounded = new Set(
    children
      .filter(({ name }) => /^var[gl]te?$/.test(name))
      .map(({ attributes }) => attributes.respident),
  );
  const texts = children.filter(
    (child) => isTyped(child) && !bounded.has(child.attributes.respident),
  );
  const responses = new Set(texts.map(({ attributes }) => attributes.respident));
  return (
    children.filter((child) => !isTyped(child)).every((child) => holds(child, answer, typed)) &&
    [...responses].every((response) =>
      texts.some((text) => text.attributes.respident === response && holds(text, answer, typed)),
    )
  );
}

function holds(test: XmlElement, answer: Answer, typed: ReadonlySet<string>): boolean {
  const given = answer.get(test.attributes.respident ?? '') ?? [];
  const written = comparedText(test);
  const number = Number(given[0]);
  switch (test.name) {
    case 'and':
      return childrenOf(test).every((child) => holds(child, answer, typed));
    case 'or':
      return childrenOf(test).some((child) => holds(child, answer, typed));
    case 'not':
      return !all(test, answer, typed);
    case 'other':
      return true;
    case 'unanswered':
      return given.length === 0;
    case 'varequal':
      return given.some((value) => isSame(value, written, test.attributes.case));
    case 'varsubstring':
      return given.some((value) => value.toLowerCase().includes(written.toLowerCase()));
    case 'varsubset':
      return written.split(',').every((part) => given.includes(part.trim()));
    case 'vargte':
      return number >= Number(written);
    case 'varlte':
      return number <= Number(written);
    case 'vargt':
      return number > Number(written);
    case 'varlt':
      return number < Number(written);
    default:
      return false;
  }
}

function isSame(given: string, written: string, caseMatters: string | undefined): boolean {
  if (given === written) return true;
  if (written !== '' && Number(given) === Number(written)) return true;
  return !/^yes$/i.test(caseMatters ?? '') && given.toLowerCase() === written.toLowerCase();
}

function comparedText(test: XmlElement): string {
  return textOf(test).trim().replace(/\s+/g, ' ');
}

function knownIn(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const gains = rules.map(({ sets }) => sets.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(0, ...gains);
  const known = new Map<string, string[]>();
  for (const [at, { condition, sets }] of rules.entries()) {
    const gain = gains[at] ?? 0;
    const counts = gain > 0 && (gain === most || sets.some(({ action }) => /^add$/i.test(action)));
    if (!counts || condition === null) continue;
    for (const [response, value] of positive(condition)) {
      const values = known.get(response) ?? [];
      if (!values.includes(value)) known.set(response, [...values, value]);
    }
  }
  return known;
}

function positive(test: XmlElement): readonly (readonly [response: string, value: string])[] {
  if (test.name === 'not') return [];
  if (test.name === 'varequal') return [[test.attributes.respident ?? '', comparedText(test)]];
  return childrenOf(test).flatMap(positive);
}
