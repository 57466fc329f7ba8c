import type { DataModel, ElementRule } from './data-model.ts';
import type { ElementPath } from './element-path.ts';
import { fine, type Objections, quoted, refused } from './objection.ts';

/** The rule of an element, or why there is none. */
export function ruleOf(
  model: DataModel,
  path: ElementPath,
  element: string,
): ElementRule | { readonly objections: Objections } {
  if (Object.hasOwn(model.elements, path.name)) {
    const rule = model.elements[path.name];
    if (rule !== undefined) return rule;
  }
  const parent = path.name.slice(0, path.name.lastIndexOf('.'));
  const names = Object.keys(model.elements);
  if (path.leaf.startsWith('_') && names.some((name) => `${name}.`.startsWith(`${parent}.`)))
    return {
      objections: refused(
        'keyword',
        `${quoted(parent)} has no ${path.leaf}.`,
        'Ask _count of lists only, and _children of branches only.',
      ),
    };
  const near = names.find((name) => name.toLowerCase() === path.name.toLowerCase().trim());
  return {
    objections: refused(
      'element',
      `${quoted(element)} is no element of this version.`,
      near === undefined
        ? 'Check the spelling and the version: 1.2 and 2004 name their elements differently.'
        : `Write it as ${near}; upper and lower case differ.`,
    ),
  };
}

/** Whether an element may be read or set. */
export function judgeAccess({ access }: ElementRule, role: 'get' | 'set'): Objections {
  if (role === 'get')
    return access === 'write'
      ? refused(
          'write-only',
          'The element cannot be read.',
          'Keep what was set in suspend data, and read it from there.',
        )
      : fine;
  if (access === 'keyword')
    return refused('keyword', 'The element cannot be set.', 'Leave the call out.');
  return access === 'read'
    ? refused('read-only', 'Only the LMS sets this element.', 'Leave the call out.')
    : fine;
}
