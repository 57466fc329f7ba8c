import { type Course, examPage } from '../../attempt/course.ts';
import { scoCourse } from '../../attempt/sco-course.ts';
import { isSuspendDataOf } from '../../attempt/suspend-data.ts';
import type { CmiApi } from '../../scorm/cmi.ts';

/**
 * The LMS as one SCO of several asks it.
 *
 * @param whole the course of all SCOs
 * @param scored whether lessons report a score
 */
export function askedApi(api: CmiApi, whole: Course, sco: string, scored: boolean): CmiApi {
  if (isOfAnother(api.get('cmi.suspend_data'), whole, sco)) return silent(api);
  if (sco === examPage) return api;
  return scored ? risingScore(api) : withoutScore(api);
}

/**
 * Whether suspend data is what another SCO of the course has stored: Open edX keeps one set of data
 * for all of them.
 */
function isOfAnother(data: string, whole: Course, sco: string): boolean {
  const untold = { scored: false, passes: false };
  const others = [...whole.lessons.map(({ id }) => id), examPage].filter((id) => id !== sco);
  return data !== '' && others.some((id) => isSuspendDataOf(scoCourse(whole, id, untold), data));
}

/** Nothing is written over what another SCO has stored: the answers stay in this browser. */
function silent(api: CmiApi): CmiApi {
  const refused = () => ({ ok: false, code: 0, message: 'another SCO has this data' }) as const;
  return { ...api, set: refused, commit: refused };
}

const score = /^cmi\.(?:core\.)?score\.(raw|scaled)$/;

/**
 * The score of a lesson is that of the last answers, which may be worse than those before: no LMS is
 * told less than before. A hundredth less is said on purpose after a save that failed.
 */
function risingScore(api: CmiApi): CmiApi {
  const highest = new Map<string, number>();
  return {
    ...api,
    set(element, value) {
      const [, kind] = score.exec(element) ?? [];
      if (kind === undefined) return api.set(element, value);
      const before = highest.get(element) ?? 0;
      const slack = kind === 'raw' ? 0.02 : 0.0002;
      const isLess = Number(value) < before - slack;
      highest.set(element, Math.max(before, Number(value)));
      return api.set(element, isLess ? String(before) : value);
    },
  };
}

/** Of a lesson that is passed without a score: asking for it would be an error. */
function withoutScore(api: CmiApi): CmiApi {
  return {
    ...api,
    get: (element) => (score.test(element) ? '' : api.get(element)),
    read: (element) =>
      score.test(element) ? { value: '', error: 0, threw: false } : api.read(element),
  };
}
