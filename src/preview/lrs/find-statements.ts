import { type CmiData, section, word } from '../api/cmi-data.ts';
import { idsIn, momentOf, verbOf } from './statement.ts';

/**
 * The statements that a request asks for (xAPI 1.0.3, part three, 2.1.3), the newest first where it
 * does not want it otherwise.
 *
 * @param all in the order in which they were stored
 */
export function findStatements(
  all: readonly CmiData[],
  query: URLSearchParams,
): readonly CmiData[] {
  const asked = (name: string) => query.get(name);
  const verb = asked('verb');
  const registration = asked('registration');
  const activity = asked('activity');
  const isRelated = asked('related_activities') === 'true';
  const agent = accountIn(asked('agent'));
  const since = Date.parse(asked('since') ?? '');
  const until = Date.parse(asked('until') ?? '');
  const found = all.filter(
    (each) =>
      (verb === null || verbOf(each) === verb) &&
      (registration === null || section(each.context).registration === registration) &&
      (activity === null || activitiesOf(each, isRelated).includes(activity)) &&
      (agent === null || accountOf(each.actor) === agent) &&
      (Number.isNaN(since) || momentOf(each) > since) &&
      (Number.isNaN(until) || momentOf(each) <= until),
  );
  const ordered = asked('ascending') === 'true' ? found : found.reverse();
  // 0 is as many as there may be.
  const limit = Number(asked('limit')) || ordered.length;
  return ordered.slice(0, limit);
}

function activitiesOf(statement: CmiData, isRelated: boolean): readonly string[] {
  const own = word(section(statement.object).id);
  if (!isRelated) return [own];
  const lists = Object.values(section(section(statement.context).contextActivities));
  return [own, ...lists.flatMap(idsIn)];
}

function accountIn(agent: string | null): string | null {
  if (agent === null) return null;
  try {
    return accountOf(JSON.parse(agent));
  } catch {
    return '';
  }
}

/** What tells one learner of cmi5 from another (9.2). */
function accountOf(agent: unknown): string {
  const { homePage, name } = section(section(agent).account);
  return JSON.stringify([word(homePage), word(name)]);
}
