import { categories } from '../../standard/cmi5.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';

/** Whether cmi5 defines the statement, by its category (7.1.3); the others it allows. */
export function isDefined(statement: CmiData): boolean {
  return categoriesOf(statement).includes(categories.cmi5);
}

export function verbOf(statement: CmiData): string {
  return word(section(statement.verb).id);
}

/** When it happened, in milliseconds; NaN where it does not say. */
export function momentOf({ timestamp }: CmiData): number {
  return Date.parse(word(timestamp));
}

export function categoriesOf(statement: CmiData): readonly string[] {
  return idsIn(section(section(statement.context).contextActivities).category);
}

/** Ids of activities of a context: a list of them, or one alone. */
export function idsIn(list: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(list) ? list : [list];
  return all.map((each) => word(section(each).id));
}
