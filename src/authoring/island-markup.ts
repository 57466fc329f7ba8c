import { z } from 'zod';
import type { IslandName } from '../islands/names.ts';
import { inRows, proseOf } from '../quiz/prose.ts';
import type { HeldQuizKey } from '../quiz/varied.ts';

/** Keys of the quizzes of a course, by their ids. */
export type Keys = ReadonlyMap<string, HeldQuizKey>;

/**
 * An island of the kit as built course pages have it: with its props as plain JSON, of a quiz only
 * what its key does not say.
 *
 * @param content what it shows before any script runs
 */
export function islandMarkup(
  name: IslandName,
  props: unknown,
  content: string,
  keys: Keys,
): string {
  return courseIsland(name, 'ssr', JSON.stringify(withoutKeys(props, keys)), content);
}

/**
 * The element that `islands/hydrate.tsx` starts.
 *
 * @param state the attributes that say what it waits for
 * @param props as JSON
 */
export function courseIsland(name: string, state: string, props: string, content: string): string {
  const given = props === '{}' ? '' : ` props='${escaped(props)}'`;
  return `<course-island name="${name}" ${state}${given}>${content}</course-island>`;
}

/** The props of an island with the prose of its quiz alone, where it has one. */
function withoutKeys(props: unknown, keys: Keys): unknown {
  const read = askingProps.safeParse(props);
  const key = read.success ? keys.get(read.data.quiz.id) : undefined;
  return read.success && key ? { ...read.data, quiz: inRows(proseOf(read.data.quiz, key)) } : props;
}

const askingProps = z.looseObject({ quiz: z.looseObject({ id: z.string() }) });

/** For an attribute in single quotes, in which the quotes of JSON stay as they are. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
