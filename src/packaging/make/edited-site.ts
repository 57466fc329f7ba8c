import type { Problem } from '../site/problem.ts';
import { choosableQuestions, readKeys } from './asked-keys.ts';
import type { DrawnQuestions } from './drawn-questions.ts';
import type { PackageParts } from './make-package.ts';
import { siteAsking } from './site-questions.ts';

export type EditedSite =
  | { readonly kind: 'edited'; readonly parts: PackageParts }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/**
 * What packages are made of, with other questions: in its pages, in the keys that its scripts score
 * by, and among its pictures. Scripts with other keys have other names, so that no browser that
 * has the old ones takes them for these.
 */
export function editedSite(parts: PackageParts, drawn: DrawnQuestions): EditedSite {
  const asked = siteAsking(new Map([...drawn.pictures, ...parts.site]), drawn);
  if (asked.kind === 'failed') return asked;
  const packaged = { ...parts.course.packaged, ...drawn.catalogue };
  const keys = readKeys(drawn.keys);
  const course = {
    ...parts.course,
    ...(keys && { questions: choosableQuestions(keys) }),
    answerSizes: drawn.answerSizes,
    packaged,
  };
  return { kind: 'edited', parts: { ...parts, site: asked.site, course, isEdited: true } };
}
