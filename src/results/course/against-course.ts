import { scoreItem } from '../../quiz/score.ts';
import { words } from '../../quiz/text/plain.ts';
import type { Answers } from '../reading/answers.ts';
import type { AskedCourse, AskedItem } from './asked-course.ts';
import { readResponse } from './read-response.ts';

/** Answers with the ids that the course has, and what was found in joining them to it. */
export interface JoinedAnswers {
  readonly answers: Answers;
  /** By the numbers of the items; undefined for one that the course does not have. */
  readonly asked: readonly (AskedItem | undefined)[];
  /** Names in the source that no item has. */
  readonly unknown: readonly string[];
  /** Answers that were reported as wrong and are worth a part of the points. */
  readonly partly: number;
  /** Items whose answers were scored otherwise than the course now would, with how many. */
  readonly rekeyed: readonly { readonly id: string; readonly answers: number }[];
}

/**
 * Joins answers to what a course asks. An id of SCORM 1.2 may have words of the question before it;
 * quizzes of LMSs have the question in place of an id. A report says right or wrong alone; where the answer says what it was, its share of the points is
 * worked out by the scoring that learners get, if the report does not say that it was right.
 */
export function againstCourse(answers: Answers, course: AskedCourse): JoinedAnswers {
  const ids = [...course.items.keys()].sort((one, other) => other.length - one.length);
  const prompts = byPrompt(course);
  const names = new Map<string, number>();
  const numbers = answers.items.map((name) => {
    const id = course.items.has(name)
      ? name
      : (ids.find((each) => name.endsWith(`_${each}`)) ?? prompts.get(words(name)));
    const own = id ?? name;
    const number = names.get(own) ?? names.size;
    names.set(own, number);
    return number;
  });
  const items = [...names.keys()];
  const asked = items.map((name) => course.items.get(name));
  const item = answers.item.map((each) => numbers[each] ?? 0);
  const scored = rescored({ ...answers, items, item }, asked);
  return { ...scored, asked, unknown: items.filter((_, at) => asked[at] === undefined) };
}

/** Items by the words of their questions, as far as no two have the same. */
function byPrompt({ items }: AskedCourse): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, prompt } of items.values()) {
    const key = words(prompt);
    if (found.has(key)) twice.add(key);
    found.set(key, id);
  }
  for (const key of twice) found.delete(key);
  return found;
}

function rescored(answers: Answers, asked: readonly (AskedItem | undefined)[]) {
  const score = answers.score.slice();
  // Many give the same answer to an item: each is worked out once.
  const known = new Map<number, number | null>();
  const otherwise = new Map<string, number>();
  let partly = 0;
  for (let row = 0; row < answers.count; row += 1) {
    const of = asked[answers.item[row] ?? 0];
    if (of === undefined) continue;
    if (of.item.points === 0) {
      score[row] = Number.NaN;
      continue;
    }
    const response = answers.response[row] ?? 0;
    const pair = (answers.item[row] ?? 0) * answers.responses.length + response;
    let share = known.get(pair);
    if (share === undefined) {
      share = shareOf(of, answers.responses[response] ?? '');
      known.set(pair, share);
    }
    const told = answers.score[row] ?? Number.NaN;
    if (share === null) continue;
    if (Number.isNaN(told)) score[row] = share;
    else if ((told === 1) !== (share === 1)) otherwise.set(of.id, (otherwise.get(of.id) ?? 0) + 1);
    else if (told === 0 && share > 0) {
      score[row] = share;
      partly += 1;
    }
  }
  const rekeyed = [...otherwise].map(([id, count]) => ({ id, answers: count }));
  return { answers: { ...answers, score }, partly, rekeyed };
}

/** Its share of the points; null where what was told cannot be told from the answer. */
function shareOf({ item, varied }: AskedItem, response: string): number | null {
  if (varied) return null;
  const read = readResponse(item, response);
  return read === null ? null : scoreItem(item, read).fraction;
}
