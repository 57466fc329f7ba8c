import { childOf, childrenOf, type XmlElement } from '../../source/xml-tree.ts';
import {
  numberOf,
  type OutcomeVariable,
  outcomesOf,
  type ResponseVariable,
  responsesOf,
} from './declarations.ts';
import { resultOf, type Scope } from './expression.ts';
import type { Answer, Played } from './question.ts';
import { amount, areEqual, holds, nothing, numbersOf, truth, type Value } from './values.ts';

/** Follows the response processing of an item for an answer. */

/** The outcomes that an answer has; null where the processing cannot be followed. */
export type Outcomes = ReadonlyMap<string, Value> | null;

/** Makes the processing of an item a function, its templates included. */
export function processingOf(item: XmlElement): (answer: Answer) => Outcomes {
  const responses = responsesOf(item);
  const outcomes = outcomesOf(item);
  const rules = childOf(item, 'responseProcessing');
  return (answer) => {
    if (rules === null) return null;
    const run = new Run(responses, outcomes, answer);
    const template = rules.attributes.template ?? rules.attributes.templateLocation;
    const isDone =
      template === undefined || childrenOf(rules).length > 0
        ? run.rules(childrenOf(rules)) !== 'lost'
        : run.template(template);
    return isDone ? run.outcomes : null;
  };
}

/** What an answer scores, by the outcome that is its score; null where there is none. */
export function scoreOf(outcomes: Outcomes): Played['score'] {
  const value = outcomes?.get('SCORE') ?? null;
  return value === null ? null : (numbersOf(value)?.[0] ?? 0);
}

type Step = 'on' | 'exit' | 'lost';

class Run implements Scope {
  readonly outcomes: Map<string, Value>;
  readonly #responses: ReadonlyMap<string, ResponseVariable>;
  readonly #answer: Answer;

  constructor(
    responses: readonly ResponseVariable[],
    outcomes: readonly OutcomeVariable[],
    answer: Answer,
  ) {
    this.#responses = new Map(responses.map((response) => [response.id, response]));
    this.#answer = answer;
    this.outcomes = new Map(
      outcomes.map(({ id, initial, type, ordered }) => [id, { values: initial, type, ordered }]),
    );
    if (!this.outcomes.has('SCORE')) this.outcomes.set('SCORE', amount(0));
  }

  response(id: string): ResponseVariable | null {
    return this.#responses.get(id) ?? null;
  }

  variable(id: string): Value | null {
    const response = this.response(id);
    if (response !== null) return { ...response, values: this.#answer.get(id) ?? [] };
    // What comes with every attempt.
    if (id === 'numAttempts') return amount(1);
    if (id === 'completionStatus' || id === 'duration') return nothing;
    return this.outcomes.get(id) ?? null;
  }

  rules(rules: readonly XmlElement[]): Step {
    for (const rule of rules) {
      const step = this.#rule(rule);
      if (step !== 'on') return step;
    }
    return 'on';
  }

  #rule(rule: XmlElement): Step {
    switch (rule.name) {
      case 'responseCondition':
        return this.#condition(childrenOf(rule));
      case 'setOutcomeValue': {
        const [expression] = childrenOf(rule);
        const value = expression === undefined ? null : resultOf(expression, this);
        if (value === null) return 'lost';
        this.outcomes.set(rule.attributes.identifier ?? '', value);
        return 'on';
      }
      case 'exitResponse':
        return 'exit';
      case 'responseProcessingFragment':
        return this.rules(childrenOf(rule));
      default:
        return 'lost';
    }
  }

  #condition(branches: readonly XmlElement[]): Step {
    for (const branch of branches) {
      const [test, ...rules] = childrenOf(branch);
      if (branch.name === 'responseElse') return this.rules(childrenOf(branch));
      const value = test === undefined ? null : resultOf(test, this);
      if (value === null) return 'lost';
      if (holds(value)) return this.rules(rules);
    }
    return 'on';
  }

  /** The templates that the standard and Common Cartridge name, which go by one response. */
  template(address: string): boolean {
    const name =
      address
        .split('/')
        .at(-1)
        ?.replace(/\.xml$/, '')
        .toLowerCase() ?? '';
    const named = this.#responses.get('RESPONSE');
    const asked = named === undefined ? [...this.#responses.values()] : [named];
    if (/match(_correct)?$/.test(name)) {
      const isRight = asked.every((response) =>
        areEqual(
          { ...response, values: this.#answer.get(response.id) ?? [] },
          { ...response, values: response.correct },
        ),
      );
      this.outcomes.set('SCORE', amount(isRight ? this.#full() : 0));
      if (/^cc2/.test(name))
        this.outcomes.set('FEEDBACKBASIC', {
          ...truth(true),
          values: [isRight ? 'correct' : 'incorrect'],
        });
      return true;
    }
    if (!/map_response$/.test(name)) return false;
    const all = asked.map(({ id, mapping }) => (mapping === null ? null : this.#mapped(id)));
    if (all.some((each) => each === null)) return false;
    this.outcomes.set('SCORE', amount(all.reduce<number>((sum, each) => sum + (each ?? 0), 0)));
    return true;
  }

  /** Common Cartridge gives what the item has; the others give 1. */
  #full(): number {
    return numberOf(this.outcomes.get('MAXSCORE')?.values[0]) ?? 1;
  }

  #mapped(id: string): number | null {
    if ((this.#answer.get(id) ?? []).length === 0) return 0;
    const expression: XmlElement = {
      name: 'mapResponse',
      namespace: '',
      attributes: { identifier: id },
      children: [],
      line: 1,
      column: 1,
    };
    const value = resultOf(expression, this);
    return value === null ? null : Number(value.values[0] ?? 0);
  }
}
