import type { ElementPath, ListStep } from '../../standard/element-path.ts';
import type { DataModel, ListRule } from '../../standard/element-rule.ts';
import {
  fine,
  first,
  type Objections,
  quoted,
  refused,
  risky,
  type Severity,
} from '../../standard/objection.ts';
import type { Rule } from '../../standard/rules.ts';
import { type LaunchState, type ListState, listAt, recordAt } from './launch-state.ts';

/** The rules of numbered lists for a SetValue. */
export function judgeRecord(
  model: DataModel,
  state: LaunchState,
  path: ElementPath,
  value: string,
): Objections {
  const step = path.steps.at(-1);
  if (step === undefined) return fine;
  const rule = model.lists[step.list];
  const list = listAt(state, step.at);
  return first(
    () => judgeParents(model, state, path),
    () => inListSection(model, judgeIndex(step, list)),
    () => (rule === undefined ? fine : judgeFirst(model, rule, list, step, path.leaf)),
    () => judgeType(model, state, path),
    () => (rule === undefined ? fine : judgeId(rule, list, step, path.leaf, value)),
    () => judgePattern(model, state, path, value),
    () => (rule === undefined ? fine : judgeLimit(rule, step)),
  );
}

/** The rules of numbered lists for a GetValue: the record must be there. */
export function judgeRead(model: DataModel, state: LaunchState, path: ElementPath): Objections {
  for (const step of path.steps) {
    const list = listAt(state, step.at);
    const objections = judgeWritten(step);
    if (objections.length > 0) return inListSection(model, objections);
    if (list.exact && step.index >= list.count)
      return inListSection(
        model,
        refused(
          'index',
          `${step.at} has ${list.count} record${list.count === 1 ? '' : 's'}, and none at ${step.index}.`,
          `Ask ${step.at}._count first, and read below it.`,
        ),
      );
  }
  return fine;
}

function judgeParents(model: DataModel, state: LaunchState, { steps }: ElementPath): Objections {
  for (const step of steps.slice(0, -1)) {
    const list = listAt(state, step.at);
    const objections = judgeWritten(step);
    if (objections.length > 0) return inListSection(model, objections);
    if (list.exact && step.index >= list.count) return idFirst(model.order, step, 'id');
  }
  return fine;
}

function judgeWritten({ written, index }: ListStep): Objections {
  return written === String(index)
    ? fine
    : refused('index', `${quoted(written)} is no index.`, `Write it as ${index}.`);
}

function judgeIndex(step: ListStep, list: ListState): Objections {
  return first(
    () => judgeWritten(step),
    () =>
      list.exact && step.index > list.count
        ? refused(
            'index',
            `${step.at}.${step.index} leaves a gap: there are ${list.count} records.`,
            `Use the next free index, ${list.count}.`,
          )
        : fine,
  );
}

function judgeFirst(
  model: DataModel,
  { key }: ListRule,
  list: ListState,
  step: ListStep,
  leaf: string,
): Objections {
  const isNew = list.exact && step.index >= list.count;
  return isNew && key !== null && leaf !== key ? idFirst(model.order, step, key) : fine;
}

function idFirst(severity: Severity, { at, index }: ListStep, key: string): Objections {
  return [
    {
      rule: 'id-first',
      severity,
      problem: `${at}.${index} has no ${key} yet.`,
      fix: `Set ${at}.${index}.${key} before anything else of the record.`,
    },
  ];
}

const dependent = ['student_response', 'learner_response', 'pattern'];

function judgeType({ order }: DataModel, state: LaunchState, path: ElementPath): Objections {
  const [step] = path.steps;
  if (step?.list !== 'cmi.interactions') return fine;
  const record = recordAt(state, step);
  if (path.leaf === 'type' && record.type !== '')
    return risky(
      'type-again',
      `The type of ${step.at}.${step.index} was set before.`,
      'Set it once; to report another answer, use the next free index.',
    );
  return dependent.includes(path.leaf) && record.begun && record.type === ''
    ? [
        {
          rule: 'type-first',
          severity: order,
          problem: `${step.at}.${step.index} has no type yet.`,
          fix: `Set ${step.at}.${step.index}.type before its response and patterns.`,
        },
      ]
    : fine;
}

function judgeId(
  { distinctIds, fixedIds }: ListRule,
  list: ListState,
  step: ListStep,
  leaf: string,
  value: string,
): Objections {
  if (leaf !== 'id') return fine;
  const severity = fixedIds ?? 'standard';
  const own = list.records.get(step.index)?.id ?? '';
  if (fixedIds !== null && own !== '' && own !== value)
    return objection(
      'write-once-id',
      severity,
      `${step.at}.${step.index} is called ${quoted(own)} already.`,
      'Look the record up by its id, and use the next free index for another.',
    );
  const twin = [...list.records].find(([index, { id }]) => index !== step.index && id === value);
  return distinctIds && twin !== undefined
    ? objection(
        'unique-id',
        severity,
        `${step.at}.${twin[0]} has the id ${quoted(value)} already.`,
        `Set the elements of ${step.at}.${twin[0]} instead.`,
      )
    : fine;
}

function judgePattern(
  model: DataModel,
  state: LaunchState,
  { steps, leaf }: ElementPath,
  value: string,
): Objections {
  const [interaction, step] = steps;
  if (leaf !== 'pattern' || interaction === undefined || step === undefined) return fine;
  const { type } = recordAt(state, interaction);
  const rule = Object.hasOwn(model.patternRules, type) ? model.patternRules[type] : undefined;
  if (rule === undefined) return fine;
  const isTwin = [...listAt(state, step.at).records].some(
    ([index, { pattern }]) => index !== step.index && pattern === value,
  );
  if (rule.distinct && isTwin)
    return refused(
      'unique-pattern',
      `${quoted(value)} is a pattern of this interaction already.`,
      'Leave the call out.',
    );
  return step.index < rule.most
    ? fine
    : objection(
        'record-limit',
        rule.firm ? 'standard' : 'some-lmss',
        `An interaction of the type ${type} has at most ${rule.most} pattern${rule.most === 1 ? '' : 's'}.`,
        'Leave the call out.',
      );
}

function judgeLimit({ most }: ListRule, { at, index }: ListStep): Objections {
  return most === null || index < most
    ? fine
    : risky(
        'record-limit',
        `${at} holds more than the ${most} records that every LMS keeps.`,
        'Report less, or set the record of an earlier answer again.',
      );
}

function objection(rule: Rule, severity: Severity, problem: string, fix: string): Objections {
  return [{ rule, severity, problem, fix }];
}

function inListSection({ listSection }: DataModel, objections: Objections): Objections {
  return objections.map((each) => ({ ...each, section: listSection }));
}
