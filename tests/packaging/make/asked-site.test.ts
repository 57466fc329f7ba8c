import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { courseFolder, loadCourse } from '../../../src/authoring/node.ts';
import type { WholeCourse } from '../../../src/authoring/read-course.ts';
import { askedSite } from '../../../src/packaging/make/asked-site.ts';
import type { ChoosableQuestion } from '../../../src/packaging/make/choices.ts';
import { readCourseFile } from '../../../src/packaging/make/course-file.ts';
import { makePackage, type PackageParts } from '../../../src/packaging/make/make-package.ts';
import { builtParts } from '../../../src/packaging/make/node.ts';
import { keysIn } from '../../../src/packaging/make/site-questions.ts';
import { attribute } from '../../../src/packaging/site/html.ts';
import { htmlElements } from '../../../src/packaging/site/html-elements.ts';
import type { SiteFiles } from '../../../src/packaging/site/site-files.ts';
import { completeQuiz, fromRows } from '../../../src/quiz/prose.ts';
import { plainText } from '../../../src/quiz/text/text.ts';
import type { HeldQuizKey } from '../../../src/quiz/varied.ts';
import { lessonIds } from './choices-arbitrary.ts';

/** The built site of this project, of which packages ask what was chosen. */
let parts: PackageParts;
let whole: WholeCourse;
let questions: readonly ChoosableQuestion[];

beforeAll(async () => {
  const file = 'dist/packages/course.json';
  const read = readCourseFile(readFileSync(file, 'utf8'), file);
  if (read.kind === 'failed') throw new Error(JSON.stringify(read.problems));
  parts = await builtParts('dist', read.own);
  whole = loadCourse(courseFolder());
  questions = read.own.questions;
});

function asking(chosen: readonly string[] | undefined, lessons?: readonly string[]): SiteFiles {
  const asked = askedSite(parts.site, { questions: chosen, lessons }, parts.course);
  if (asked.kind === 'failed') throw new Error(JSON.stringify(asked.problems));
  return asked.site;
}

const text = (files: SiteFiles, path: string) => new TextDecoder().decode(files.get(path));

const islandProps = z.looseObject({
  first: z.number().optional(),
  of: z.number().optional(),
  quiz: z.looseObject({ id: z.string(), items: z.array(z.looseObject({})) }),
});

/** The quizzes that the islands of a page ask, whole again by the keys of the site. */
function quizzesOn(files: SiteFiles, path: string) {
  const keys = JSON.parse(keysIn(files) ?? '');
  const all: readonly HeldQuizKey[] = [
    ...keys.lessons.flatMap(({ checks }: { checks: readonly HeldQuizKey[] }) => checks),
    keys.exam,
  ];
  return htmlElements(text(files, path)).flatMap(({ tag }) => {
    const props = tag.name === 'course-island' ? attribute(tag, 'props') : null;
    const read = islandProps.safeParse(
      props === null
        ? null
        : JSON.parse(props, (name, value) => (name === 'quiz' ? fromRows(value) : value)),
    );
    if (!read.success) return [];
    const key = all.find(({ id }) => id === read.data.quiz.id);
    if (key === undefined) throw new Error(`${path}: ${read.data.quiz.id} has no key`);
    completeQuiz(read.data.quiz, key);
    return [{ name: attribute(tag, 'name'), ...read.data }];
  });
}

const some = () => fc.subarray(questions.map(({ id }) => id));

describe('a site of which some questions are asked', () => {
  it('is as it was where all are', () => {
    expect(asking(undefined)).toBe(parts.site);
    expect(asking(questions.map(({ id }) => id))).toBe(parts.site);
  });

  it('asks on its pages and scores by its keys what was chosen, each question as it was', () => {
    const before = new Map(
      [...lessonIds, 'exam'].map((page) => [page, quizzesOn(parts.site, `${page}.html`)]),
    );
    fc.assert(
      fc.property(some(), (chosen) => {
        const files = asking(chosen);
        const kept = new Set(chosen);
        const keys = JSON.parse(keysIn(files) ?? '');
        const keyed = [
          ...keys.lessons.flatMap(({ checks }: { checks: readonly HeldQuizKey[] }) => checks),
          keys.exam,
        ].flatMap(({ items }: HeldQuizKey) => items.map(({ id }) => id));
        expect(keyed).toEqual(chosen);
        for (const [page, islands] of before) {
          const items = (each: typeof islands) =>
            each.map(({ name, quiz }) => quiz.items.map((item) => [name, item]));
          const expected = items(islands)
            .map((each) => each.filter(([, item]) => kept.has(String(Object(item).id))))
            .filter((each, at) => each.length > 0 || islands[at]?.name === 'Exam');
          expect(items(quizzesOn(files, `${page}.html`))).toEqual(expected);
        }
      }),
      { numRuns: 3 },
    );
  });

  it('numbers them through each lesson, leads from one to the next, and counts them everywhere', () => {
    fc.assert(
      fc.property(some(), (chosen) => {
        const files = asking(chosen);
        for (const lesson of lessonIds) {
          const html = text(files, `${lesson}.html`);
          const elements = htmlElements(html);
          const own = questions
            .filter((each) => each.lesson === lesson && each.about === lesson)
            .filter(({ id }) => chosen.includes(id));
          const numbers = [...html.matchAll(/>Question (\d+) of (\d+)</g)];
          expect(numbers.map(([, number]) => Number(number))).toEqual(own.map((_, at) => at + 1));
          expect(new Set(numbers.map(([, , of]) => Number(of)))).toEqual(
            new Set(own.length === 0 ? [] : [own.length]),
          );
          const links = elements
            .filter(({ tag }) => /to-question|onward/.test(attribute(tag, 'class') ?? ''))
            .map(({ tag }) => attribute(tag, 'href') ?? '');
          const ids = elements.map(({ tag }) => attribute(tag, 'id'));
          for (const link of links) expect(ids).toContain(link.slice(1));
          const asked = questions.filter((each) => each.lesson === lesson);
          const count = asked.filter(({ id }) => chosen.includes(id)).length;
          expect(text(files, 'index.html')).toContain(
            `data-progress="${lesson}">${count} question${count === 1 ? '' : 's'}<`,
          );
        }
      }),
      { numRuns: 3 },
    );
  });

  it('has no check, and no word of it in the contents, where none of its questions is left', () => {
    const chosen = questions.flatMap(({ id, lesson }) => (lesson === 'approval' ? [] : [id]));
    const html = text(asking(chosen), 'approval.html');
    expect(html).not.toMatch(/approval-check|class="quiz|name="(?:Ask|Quiz|Predicted)"|onward/);
    expect(html).not.toContain('to-question');
    expect(text(parts.site, 'approval.html')).toContain('#approval-check-title');
  });

  it('numbers a stem by those of its questions that are left, and goes without it where none is', () => {
    const stems = whole.quizzes.flatMap(({ stems = [], items }) =>
      stems.map(({ id, text: about }) => ({
        text: plainText(about),
        items: items.flatMap((item) => (item.stem === id ? [item.id] : [])),
      })),
    );
    expect(stems.length).toBeGreaterThan(0);
    for (const stem of stems) {
      const without = questions.flatMap(({ id }) => (stem.items.includes(id) ? [] : [id]));
      const [one = ''] = stem.items;
      const words = stem.text.slice(0, 30);
      expect(JSON.stringify([...textsOf(asking([...without, one]))])).toContain(words);
      expect(JSON.stringify([...textsOf(asking(without))])).not.toContain(words);
    }
  });
});

function* textsOf(files: SiteFiles) {
  for (const [path, bytes] of files)
    if (/\.(?:html|js)$/.test(path)) yield new TextDecoder().decode(bytes);
}

describe('a package of eight questions', () => {
  it.each([
    ['of the whole course', undefined],
    ['of two lessons', ['approval', 'long-game']],
  ])('%s has no word of those that it never asks, in any file', (_, lessons) => {
    const on = questions.filter(
      ({ lesson, about }) =>
        lessons === undefined ||
        ((lesson === null || lessons.includes(lesson)) && lessons.includes(about)),
    );
    const checks = on.filter(({ lesson }) => lesson !== null).slice(0, 4);
    const exam = on.filter(({ lesson }) => lesson === null).slice(0, 4);
    const chosen = [...checks, ...exam].map(({ id }) => id);
    const made = makePackage(parts, {
      format: 'web',
      questions: chosen,
      ...(lessons && { lessons }),
    });
    if (made.kind === 'failed') throw new Error(JSON.stringify(made.problems));
    const asked = askedSite(parts.site, { questions: chosen, lessons }, parts.course);
    if (asked.kind === 'failed') throw new Error(JSON.stringify(asked.problems));
    const said = made.files.flatMap((path) => {
      const bytes = asked.site.get(path);
      return bytes && /\.(?:html|js)$/.test(path) ? [new TextDecoder().decode(bytes)] : [];
    });
    const everything = said.join('\n');
    const unasked = whole.quizzes
      .flatMap(({ items }) => items)
      .filter(({ id }) => !chosen.includes(id));
    expect(unasked.length).toBe(questions.length - 8);
    for (const { id, prompt } of unasked) {
      expect(everything).not.toContain(`"${id}"`);
      const sentence = plainText(prompt).slice(0, 60);
      if (sentence.length > 25) expect(everything.includes(sentence) ? id : '').toBe('');
    }
  });
});

it('has no questions of one’s own where none were drawn, and says where that is done', () => {
  const own = [{ name: 'rivers.gift', into: 'exam', quizzes: [], pictures: [] }];
  expect(makePackage(parts, { format: 'scorm-1.2', own })).toEqual({
    kind: 'failed',
    problems: [
      {
        where: 'own',
        what: 'these choices hold questions of one’s own, which are put into packages in a browser alone',
        fix: 'open the file on the page Make, under “Share these choices”, and make the package there',
      },
    ],
  });
});
