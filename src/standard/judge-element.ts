import type { ScormVersion } from './api.ts';
import { dataModels } from './data-model.ts';
import { type ElementPath, elementPath } from './element-path.ts';
import type { ElementRule } from './element-rule.ts';
import { errorCodes, errorOf } from './error-code.ts';
import { type Complaint, fine, type Objections, quoted, refused } from './objection.ts';

/** A GetValue or SetValue. */
export interface ElementCall {
  readonly role: 'get' | 'set';
  readonly element: string;
  /** What is set; '' for a GetValue. */
  readonly value: string;
}

/**
 * Judges a call by itself: whether there is the element, whether it may be read or set, and whether
 * it takes the value. The calls before it are left out of account, so a response is not held
 * against the type of its interaction.
 */
export function judgeElement(version: ScormVersion, call: ElementCall): readonly Complaint[] {
  const path = elementPath(call.element);
  const access = judgeAccess(version, call.role, path, call.element);
  const objections =
    access.length > 0 || call.role === 'get' ? access : judgeValue(version, path, call.value, '');
  return complaints(version, call.role, path, objections);
}

/**
 * The version whose data model alone has the element, or something else of its branch: of
 * `cmi.core.lesson_stat` 1.2 is meant. Null where both or none could be.
 */
export function versionOf(element: string): ScormVersion | null {
  const { name } = elementPath(element);
  let having = versions.filter((version) => ruleOf(version, name) !== undefined);
  for (let branch = name; having.length === 0 && branch.includes('.'); ) {
    branch = branch.slice(0, branch.lastIndexOf('.'));
    const within = `${branch}.`;
    having = versions.filter((version) =>
      Object.keys(dataModels[version].elements).some((each) => each.startsWith(within)),
    );
  }
  return having.length === 1 ? (having[0] ?? null) : null;
}

const versions = ['1.2', '2004'] as const;

/** What content may do with an element; null where there is none. */
export function accessOf(version: ScormVersion, element: string): ElementRule['access'] | null {
  return ruleOf(version, elementPath(element).name)?.access ?? null;
}

/** Whether there is the element, and whether it may be read or set. */
export function judgeAccess(
  version: ScormVersion,
  role: 'get' | 'set',
  path: ElementPath,
  element: string,
): Objections {
  const rule = ruleOf(version, path.name);
  if (rule === undefined) return unknown(version, role, path, element);
  if (role === 'get')
    return rule.access === 'write'
      ? refused(
          'write-only',
          'The element cannot be read.',
          'Keep what was set in suspend data, and read it from there.',
        )
      : fine;
  if (rule.access === 'keyword')
    return refused('keyword', 'The element cannot be set.', 'Leave the call out.');
  return rule.access === 'read'
    ? refused('read-only', 'Only the LMS sets this element.', 'Leave the call out.')
    : fine;
}

/**
 * Whether an element that may be set takes a value.
 *
 * @param type of the interaction that a response or pattern belongs to; '' where nobody knows
 */
export function judgeValue(
  version: ScormVersion,
  path: ElementPath,
  value: string,
  type: string,
): Objections {
  const format = ruleOf(version, path.name)?.format;
  if (format === undefined) return fine;
  if (typeof format === 'object') return format.judge(value);
  const { responses, patterns } = dataModels[version];
  const formats = format === 'response' ? responses : patterns;
  const own = Object.hasOwn(formats, type) ? formats[type] : undefined;
  return own?.judge(value) ?? fine;
}

/** Objections to a call with their sections and errors. */
export function complaints(
  version: ScormVersion,
  role: 'get' | 'set',
  { name }: ElementPath,
  objections: Objections,
): readonly Complaint[] {
  const rule = ruleOf(version, name);
  return objections.map((each) => {
    const chapter = each.section ?? rule?.section ?? `RTE ${version}`;
    return {
      ...each,
      section: rule === undefined ? chapter : `${chapter}, ${name}`,
      error: each.severity === 'standard' ? (each.error ?? errorOf(version, role, each.rule)) : 0,
    };
  });
}

function ruleOf(version: ScormVersion, name: string): ElementRule | undefined {
  const { elements } = dataModels[version];
  return Object.hasOwn(elements, name) ? elements[name] : undefined;
}

function unknown(
  version: ScormVersion,
  role: 'get' | 'set',
  { name, leaf }: ElementPath,
  element: string,
): Objections {
  const parent = name.slice(0, name.lastIndexOf('.'));
  const names = Object.keys(dataModels[version].elements);
  if (leaf.startsWith('_') && names.some((each) => `${each}.`.startsWith(`${parent}.`)))
    return noKeyword(version, role, parent, leaf);
  const other = version === '1.2' ? '2004' : '1.2';
  if (ruleOf(other, name) !== undefined)
    return refused(
      'element',
      `${quoted(element)} is an element of SCORM ${other}, not of ${version}.`,
      'Call the element of the version that the manifest names.',
    );
  const near = names.find((each) => each.toLowerCase() === name.toLowerCase().trim());
  return refused(
    'element',
    `${quoted(element)} is no element of this version.`,
    near === undefined
      ? 'Check the spelling.'
      : `Write it as ${near}; upper and lower case differ.`,
  );
}

function noKeyword(
  version: ScormVersion,
  role: 'get' | 'set',
  parent: string,
  leaf: string,
): Objections {
  const { keyword, noChildren, noCount } = errorCodes[version];
  const error = role === 'set' ? keyword : leaf === '_count' ? noCount : noChildren;
  return refused(
    'keyword',
    `${quoted(parent)} has no ${leaf}.`,
    'Ask _count of lists only, and _children of branches only.',
  ).map((each) => ({ ...each, error }));
}
