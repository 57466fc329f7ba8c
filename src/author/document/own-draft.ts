import { parse } from 'jsonc-parser';
import type { CourseData } from '../../authoring/course-data.ts';
import type { OwnDraft } from '../../packaging/make/own-bank.ts';
import { hash } from '../../quiz/text/hash.ts';

/**
 * What of a course as it is written its packages would ask otherwise than the site it was built as;
 * null for nothing.
 *
 * @param draft what is written on, in words
 */
export function draftOf(draft: string, site: CourseData, written: CourseData): OwnDraft | null {
  const built = textsById(site);
  const now = textsById(written);
  const quizzes = [...now]
    .filter(([id, text]) => built.get(id) !== text)
    .map(([id, text]) => ({ id, text }));
  const without = [...built.keys()].filter((id) => !now.has(id));
  const own = courseText(written);
  const course = own === courseText(site) ? null : own;
  if (quizzes.length + without.length === 0 && course === null) return null;
  const pictures = Object.entries(written.pictures)
    .filter(([name, base64]) => site.pictures[name] !== base64)
    .map(([name, base64]) => ({ name: `images/${name}`, base64 }))
    .filter(({ name }) => quizzes.some(({ text }) => text.includes(name)));
  const began = Object.fromEntries(
    quizzes.flatMap(({ id }) => {
      const text = built.get(id);
      return text === undefined ? [] : [[id, hash(text)] as const];
    }),
  );
  return { draft, course, quizzes, without, began, pictures };
}

/** The course of a site with a draft in the place of what it has. */
export function withDraft(site: CourseData, draft: OwnDraft): CourseData {
  const folder = /^.*\//.exec(site.quizzes[0]?.file ?? '')?.[0] ?? '';
  const texts = new Map(draft.quizzes.map(({ id, text }) => [id, text]));
  const left = new Set(draft.without);
  const kept = site.quizzes
    .filter(({ file }) => !left.has(idOf(file)))
    .map((source) => {
      const text = texts.get(idOf(source.file));
      return text === undefined ? source : { file: source.file, text };
    });
  const known = new Set(kept.map(({ file }) => idOf(file)));
  const added = draft.quizzes
    .filter(({ id }) => !known.has(id))
    .map(({ id, text }) => ({ file: `${folder}${id}.json`, text }));
  const pictures = draft.pictures.map(({ name, base64 }) => [baseName(name), base64] as const);
  return {
    ...site,
    course: draft.course === null ? site.course : { file: site.course.file, text: draft.course },
    quizzes: [...kept, ...added],
    pictures: { ...site.pictures, ...Object.fromEntries(pictures) },
  };
}

/** What a draft does to the questions of a site, in sentences. */
export function saidOfDraft(site: CourseData, draft: OwnDraft): readonly string[] {
  const before = itemsOf(site);
  const after = itemsOf(withDraft(site, draft));
  const added = [...after.keys()].filter((id) => !before.has(id)).length;
  const changed = [...after].filter(([id, text]) => (before.get(id) ?? text) !== text).length;
  const gone = [...before.keys()].filter((id) => !after.has(id)).length;
  const parts = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(gone > 0 ? [`${gone} taken out`] : []),
  ];
  const built = textsById(site);
  const isOld = Object.entries(draft.began).some(
    ([id, began]) => hash(built.get(id) ?? '') !== began,
  );
  return [
    parts.length === 0
      ? 'No question is another; the order, or what is said around them, is.'
      : `Questions: ${parts.join(', ')}.`,
    ...(isOld
      ? [
          'The course of this site has changed since it was taken: in the quizzes that were written on, the draft stands in place of what is new.',
        ]
      : []),
  ];
}

/** The texts of items, each as one line, by their ids. */
function itemsOf(data: CourseData): ReadonlyMap<string, string> {
  return new Map(
    [...textsById(data).values()].flatMap((text) => {
      const items: unknown = Object(parse(text)).items;
      return Array.isArray(items)
        ? items.map((item) => [String(Object(item).id), JSON.stringify(item)] as const)
        : [];
    }),
  );
}

function textsById({ quizzes }: CourseData): ReadonlyMap<string, string> {
  return new Map(
    quizzes.flatMap((source) => ('text' in source ? [[idOf(source.file), source.text]] : [])),
  );
}

function courseText({ course }: CourseData): string | null {
  return 'text' in course ? course.text : null;
}

function idOf(file: string): string {
  return baseName(file).replace(/\.json$/, '');
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
