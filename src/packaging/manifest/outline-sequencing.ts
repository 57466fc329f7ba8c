import { attributeOf, child, descendants, type XmlNode } from './xml-tree.ts';

/**
 * Sequencing of one activity (SCORM 2004 SN). Names and units are those of the runtime scorm-again
 * (`ActivitySettings`), which are the standard's but for their folding into objects, so that it can
 * be handed over as it is. What the manifest leaves out is left out here.
 */
export interface ItemSequencing {
  readonly sequencingControls?: Readonly<Record<string, Value>>;
  readonly sequencingRules?: SequencingRules;
  readonly rollupRules?: { readonly rules: readonly RollupRule[] };
  readonly rollupConsiderations?: Readonly<Record<string, Value>>;
  readonly primaryObjective?: Objective;
  /** Without the primary one. */
  readonly objectives?: readonly Objective[];
  readonly attemptLimit?: number;
  readonly attemptAbsoluteDurationLimit?: string;
  readonly deliveryControls?: Readonly<Record<string, Value>>;
  readonly hideLmsUi?: readonly string[];
  readonly sharedDataMaps?: readonly Readonly<Record<string, Value>>[];
}

export type Value = string | number | boolean;

export interface SequencingRules {
  readonly preConditionRules?: readonly SequencingRule[];
  readonly exitConditionRules?: readonly SequencingRule[];
  readonly postConditionRules?: readonly SequencingRule[];
}

export interface SequencingRule {
  readonly action: string;
  readonly conditionCombination: string;
  readonly conditions: readonly RuleCondition[];
}

export interface RuleCondition {
  readonly condition: string;
  /** Absent for the standard's `noOp`. */
  readonly operator?: 'not';
  readonly referencedObjective?: string;
  readonly parameters?: { readonly threshold: number };
}

export interface RollupRule {
  readonly action: string;
  readonly conditionCombination: string;
  /** The standard's `childActivitySet`. */
  readonly consideration: string;
  readonly minimumCount?: number;
  /** 0 to 100, where the manifest has 0 to 1. */
  readonly minimumPercent?: number;
  readonly conditions: readonly RuleCondition[];
}

export interface Objective {
  readonly objectiveID: string;
  readonly isPrimary?: boolean;
  readonly satisfiedByMeasure?: boolean;
  readonly minNormalizedMeasure?: number;
  readonly mapInfo?: readonly Readonly<Record<string, Value>>[];
}

/** The sequencing that items share by `IDRef`, by its ID. */
export function sequencingCollections(root: XmlNode): ReadonlyMap<string, XmlNode> {
  const shared = descendants(root).filter(({ name }) => name === 'sequencingCollection');
  return new Map(
    shared
      .flatMap(({ children }) => children)
      .map((node) => [attributeOf(node, 'ID') ?? '', node] as const),
  );
}

/** The sequencing of an item or organization; parts of its own stand in for those it shares. */
export function itemSequencing(
  node: XmlNode,
  collections: ReadonlyMap<string, XmlNode>,
): ItemSequencing {
  const own = child(node, 'sequencing');
  const shared = own === null ? undefined : collections.get(attributeOf(own, 'IDRef') ?? '');
  const part = (name: string) =>
    (own && child(own, name)) ?? (shared && child(shared, name)) ?? null;
  const holder = [own, shared ?? null].find((each) => each && child(each, 'objectives'));
  return {
    ...controls(part),
    ...rules(part('sequencingRules')),
    ...rollup(part('rollupRules')),
    ...some('rollupConsiderations', values(part('rollupConsiderations'))),
    ...objectives(holder ?? null),
    ...limits(part('limitConditions')),
    ...some('deliveryControls', values(part('deliveryControls'))),
    ...presentation(node),
    ...sharedData(node),
  };
}

type Part = (name: string) => XmlNode | null;

/** Control modes, choice constraints, roll-up switches and randomization are one record there. */
function controls(part: Part): Pick<ItemSequencing, 'sequencingControls'> {
  return some('sequencingControls', {
    ...values(part('controlMode')),
    ...values(part('constrainedChoiceConsiderations')),
    ...renamed(values(part('rollupRules')), {
      rollupObjectiveSatisfied: 'rollupObjectiveSatisfied',
      rollupProgressCompletion: 'rollupProgressCompletion',
      objectiveMeasureWeight: 'objectiveMeasureWeight',
    }),
    ...renamed(values(part('randomizationControls')), {
      randomizationTiming: 'randomizationTiming',
      selectCount: 'selectCount',
      reorderChildren: 'randomizeChildren',
      selectionTiming: 'selectionTiming',
    }),
  });
}

function rules(node: XmlNode | null): Pick<ItemSequencing, 'sequencingRules'> {
  if (node === null) return {};
  const of = (name: string) => node.children.filter((each) => each.name === name).map(rule);
  return {
    sequencingRules: {
      preConditionRules: of('preConditionRule'),
      exitConditionRules: of('exitConditionRule'),
      postConditionRules: of('postConditionRule'),
    },
  };
}

function rule(node: XmlNode): SequencingRule {
  const conditions = child(node, 'ruleConditions');
  const action = child(node, 'ruleAction');
  return {
    action: (action && attributeOf(action, 'action')) ?? '',
    conditionCombination: (conditions && attributeOf(conditions, 'conditionCombination')) ?? 'all',
    conditions: (conditions?.children ?? []).map(condition),
  };
}

function condition(node: XmlNode): RuleCondition {
  const objective = attributeOf(node, 'referencedObjective');
  const threshold = attributeOf(node, 'measureThreshold');
  return {
    condition: attributeOf(node, 'condition') ?? '',
    ...(attributeOf(node, 'operator') === 'not' ? { operator: 'not' } : {}),
    ...(objective === null ? {} : { referencedObjective: objective }),
    ...(threshold === null ? {} : { parameters: { threshold: Number(threshold) } }),
  };
}

function rollup(node: XmlNode | null): Pick<ItemSequencing, 'rollupRules'> {
  const found = (node?.children ?? []).filter(({ name }) => name === 'rollupRule');
  return found.length === 0 ? {} : { rollupRules: { rules: found.map(rollupRule) } };
}

function rollupRule(node: XmlNode): RollupRule {
  const conditions = child(node, 'rollupConditions');
  const action = child(node, 'rollupAction');
  const count = attributeOf(node, 'minimumCount');
  const percent = attributeOf(node, 'minimumPercent');
  return {
    action: (action && attributeOf(action, 'action')) ?? '',
    conditionCombination: (conditions && attributeOf(conditions, 'conditionCombination')) ?? 'any',
    consideration: attributeOf(node, 'childActivitySet') ?? 'all',
    ...(count === null ? {} : { minimumCount: Number(count) }),
    ...(percent === null ? {} : { minimumPercent: Number(percent) * 100 }),
    conditions: (conditions?.children ?? []).map(condition),
  };
}

/** The 4th edition adds maps in an element of its own (adlseq) to those of the earlier ones. */
function objectives(
  sequencing: XmlNode | null,
): Pick<ItemSequencing, 'primaryObjective' | 'objectives'> {
  const all = (sequencing?.children ?? [])
    .filter(({ name }) => name === 'objectives')
    .flatMap(({ children }) => children);
  const first = all.filter(({ namespace }) => !namespace.includes('adlseq'));
  const extra = all.filter(({ namespace }) => namespace.includes('adlseq'));
  const primary = first.find(({ name }) => name === 'primaryObjective');
  const others = first.filter(({ name }) => name === 'objective');
  return {
    ...(primary === undefined
      ? {}
      : { primaryObjective: { ...objective(primary, extra), isPrimary: true } }),
    ...(others.length === 0 ? {} : { objectives: others.map((each) => objective(each, extra)) }),
  };
}

function objective(node: XmlNode, extra: readonly XmlNode[]): Objective {
  const objectiveID = attributeOf(node, 'objectiveID') ?? '';
  const measure = child(node, 'minNormalizedMeasure')?.text ?? '';
  const byMeasure = attributeOf(node, 'satisfiedByMeasure');
  const maps = new Map<Value, Readonly<Record<string, Value>>>();
  for (const each of [node, ...extra.filter((other) => sameObjective(other, objectiveID))]) {
    for (const map of each.children.filter(({ name }) => name === 'mapInfo').map(values)) {
      const target = map.targetObjectiveID ?? '';
      maps.set(target, { ...maps.get(target), ...map });
    }
  }
  return {
    objectiveID,
    ...(byMeasure === null ? {} : { satisfiedByMeasure: byMeasure === 'true' }),
    ...(measure === '' ? {} : { minNormalizedMeasure: Number(measure) }),
    ...(maps.size === 0 ? {} : { mapInfo: [...maps.values()] }),
  };
}

function sameObjective(node: XmlNode, objectiveID: string): boolean {
  return (attributeOf(node, 'objectiveID') ?? '') === objectiveID;
}

function limits(
  node: XmlNode | null,
): Pick<ItemSequencing, 'attemptLimit' | 'attemptAbsoluteDurationLimit'> {
  const attempts = node && attributeOf(node, 'attemptLimit');
  const duration = node && attributeOf(node, 'attemptAbsoluteDurationLimit');
  return {
    ...(attempts === null ? {} : { attemptLimit: Number(attempts) }),
    ...(duration === null ? {} : { attemptAbsoluteDurationLimit: duration }),
  };
}

function presentation(item: XmlNode): Pick<ItemSequencing, 'hideLmsUi'> {
  // CourseCode writes it inside the sequencing, where runtimes find it as well.
  const sequencing = child(item, 'sequencing');
  const node = child(item, 'presentation') ?? (sequencing && child(sequencing, 'presentation'));
  const hidden = node === null ? [] : descendants(node).filter(({ name }) => name === 'hideLMSUI');
  return hidden.length === 0 ? {} : { hideLmsUi: hidden.map(({ text }) => text) };
}

function sharedData(item: XmlNode): Pick<ItemSequencing, 'sharedDataMaps'> {
  const maps = (child(item, 'data')?.children ?? []).filter(({ name }) => name === 'map');
  return maps.length === 0 ? {} : { sharedDataMaps: maps.map(values) };
}

/** The attributes of an element: true and false, numbers and text. */
function values(node: XmlNode | null): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    (node?.attributes ?? [])
      .filter(({ namespace }) => namespace === '')
      .map(({ name, value }) => [name, plain(name, value)]),
  );
}

function plain(name: string, value: string): Value {
  if (value === 'true' || value === 'false') return value === 'true';
  // Identifiers may look like numbers and must stay as they are.
  return !/ID$/.test(name) && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function renamed(
  from: Readonly<Record<string, Value>>,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(from).flatMap(([name, value]) => {
      const to = names[name];
      return to === undefined ? [] : [[to, value]];
    }),
  );
}

function some<Name extends string>(
  name: Name,
  record: Readonly<Record<string, Value>>,
): { readonly [key in Name]?: Readonly<Record<string, Value>> } {
  return Object.keys(record).length === 0
    ? {}
    : ({ [name]: record } as { readonly [key in Name]: Readonly<Record<string, Value>> });
}
