import type { Part } from '../../standard/answer.ts';
import { writeText } from '../text/digits.ts';
import type { Text } from '../text/text.ts';
import type { ItemText, Labelled } from './item.ts';
import { partsAmong } from './parts.ts';
import type { ItemTypeRules } from './rules.ts';
import { bestWay, longestWay, play } from './scenario.ts';
import {
  decisionWidth,
  endsOf,
  readDecisions,
  reasonLimit,
  waysOn,
  writeDecisions,
} from './scenario-code.ts';
import type {
  Decision,
  MeterKey,
  OutcomeKey,
  PerformanceKey,
  StepKey,
  StepOptionKey,
} from './scenario-key.ts';

export interface PerformanceItem extends PerformanceKey, ItemText {
  readonly meters: readonly Meter[];
  readonly steps: readonly PerformanceStep[];
  readonly outcomes: readonly Outcome[];
}

export interface Meter extends MeterKey {
  readonly name: string;
  /** The ends of its scale, which no way through the scenario leaves. */
  readonly min: number;
  readonly max: number;
  readonly unit?: string | undefined;
}

export interface PerformanceStep extends StepKey {
  /** In a word or two, such as "June". */
  readonly title: string;
  readonly situation: Text;
  /** What each learner finds some of, drawn by the seed. */
  readonly cards?: { readonly draw: number; readonly from: readonly Labelled[] } | undefined;
  readonly options: readonly StepOption[];
}

export interface StepOption extends StepOptionKey, Labelled {
  /** What happens once it is chosen. */
  readonly follows: Text;
}

export interface Outcome extends OutcomeKey, Labelled {
  readonly title: string;
}

export interface PerformanceResponse {
  readonly type: 'performance';
  /** From the first step on, as far as the learner came. */
  readonly decisions: readonly Decision[];
}

export interface Performance {
  readonly key: PerformanceKey;
  readonly item: PerformanceItem;
  readonly response: PerformanceResponse;
}

/** A scenario, played step by step. */
export const performance: ItemTypeRules<PerformanceKey, PerformanceResponse> = {
  interaction: 'performance',
  /** Points of the outcome ÷ points of the item; nothing before the end. */
  fraction(item, { decisions }) {
    const run = play(item, decisions);
    return run.kind === 'over' ? (run.outcome?.points ?? 0) / item.points : 0;
  },
  isComplete: (item, { decisions }) => play(item, decisions).kind === 'over',
  stepsGiven: ({ decisions }) => decisions.length,
  textLimit: reasonLimit,
  withTexts(response, change) {
    const decisions = response.decisions.map((decision) => {
      const reason = decision.reason === undefined ? undefined : change(decision.reason);
      return reason === decision.reason ? decision : { ...decision, reason };
    });
    const isSame = decisions.every((decision, at) => decision === response.decisions[at]);
    return isSame ? response : { ...response, decisions };
  },
  since: 2,
  shape: waysOn,
  meaning: endsOf,
  write: (item, { decisions }) => writeDecisions(item, decisions),
  read(item, body) {
    const decisions = readDecisions(item, body);
    return decisions === null ? null : { type: 'performance', decisions };
  },
  longest(item, cut) {
    const asking = new Set(item.steps.filter(({ reason }) => reason).map(({ id }) => id));
    const decisions = longestWay(item, decisionWidth + writeText(cut).length).map((each) =>
      asking.has(each.step) ? { ...each, reason: cut } : each,
    );
    return [{ type: 'performance', decisions }];
  },
  answer: (item, { decisions }) => ({ type: 'performance', steps: steps(item, decisions) }),
  /** There may be other ways to all points; the standard has room for some, and for no rule. */
  rightAnswer(item) {
    const way = bestWay(item);
    return way === null ? null : { type: 'performance', steps: steps(item, way) };
  },
};

function steps(
  item: PerformanceKey,
  decisions: readonly Decision[],
): readonly (readonly [Part, Part])[] {
  return decisions.flatMap(({ step, option }) =>
    partsAmong(item.steps, [step]).flatMap((each) =>
      partsAmong(item.steps[each.place]?.options ?? [], [option]).map(
        (one) => [each, one] as const,
      ),
    ),
  );
}
