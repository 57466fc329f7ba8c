import { verbs } from '../standard/cmi5.ts';
import { partIri } from '../standard/own-iris.ts';
import { objectIn, section } from './launch-address.ts';
import type { Lrs } from './lrs.ts';

/**
 * Which parts of a course are completed that are AUs of their own: all of them belong to one
 * registration (cmi5, 3), and each names in its statements the id that it has in the course structure
 * (9.6.2.3). What an LRS does not let an AU read is not known.
 *
 * @param identifier of the package
 * @param parts ids of its lessons
 */
export async function completedParts(
  lrs: Lrs,
  identifier: string,
  parts: readonly string[],
): Promise<readonly string[]> {
  if (parts.length === 0) return [];
  const reply = await lrs.search(verbs.completed);
  const found = reply.kind === 'done' ? objectIn(reply.text)?.statements : null;
  const named = new Set(Array.isArray(found) ? found.flatMap(unitsOf) : []);
  return parts.filter((part) => named.has(partIri(identifier, part)));
}

/** The ids by which a statement names its AU. */
function unitsOf(statement: unknown): readonly unknown[] {
  const activities = section(section(section(statement)?.context)?.contextActivities);
  const grouping = activities?.grouping;
  return [grouping].flat().map((activity) => section(activity)?.id);
}
