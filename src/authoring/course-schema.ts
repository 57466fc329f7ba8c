import { z } from 'zod';
import { examPage } from '../attempt/course.ts';
import { settingsSchema } from '../attempt/settings-schema.ts';
import { dateOf } from '../quiz/schema/date.ts';
import { silenced } from '../quiz/schema/fields.ts';
import { isLanguageTag } from '../words/language.ts';

/** The shape of course.json: the course's name and looks, its rules, its lessons in order. */

const text = z.string().trim().min(1, 'write something here');

const objective = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'use lower-case letters, digits and _'),
  text,
});

const lesson = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and -'),
  title: text,
  promise: text,
  /** What one will be able to do, in words of somebody who has not begun. */
  aim: text.optional(),
  minutes: z.number().int().min(1),
  checks: z.array(z.string()),
  objectives: z.array(objective).min(1),
  silenced,
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour as #1a2b3c');

export const courseSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and -'),
  version: text,
  title: text,
  /** Stands in the head of every page and in the titles of windows. */
  shortName: text,
  language: text.refine(isLanguageTag, 'write a language tag such as en or zh-Hans'),
  /** Which way the language is written, where that does not follow from it. */
  direction: z.enum(['ltr', 'rtl']).optional(),
  /** Further languages in which packages of the course can have the interface. */
  interfaceLanguages: z
    .array(text.refine(isLanguageTag, 'write a language tag such as en or zh-Hans'))
    .optional(),
  description: text,
  keywords: z.array(text),
  asAt: dateOf(/^\d{4}-\d{2}$/, 'write a month as 2026-08'),
  /** Under what licence the content stands, as the foot of every page says it. */
  licence: text.optional(),
  /** Whom to tell what is in one's way: an e-mail address, or that of a page. */
  contact: text
    .regex(
      /^(https:\/\/\S+|[^\s@:]+@[^\s@:]+)$/,
      'write an e-mail address such as help@school.example, or an address that begins with https://',
    )
    .optional(),
  /** The accent on light and on dark pages; the kit's own where a course has none. */
  colours: z.strictObject({ light: colour, dark: colour }).optional(),
  /** The folder of the quizzes, from that of the course. */
  quizzes: text.default('quizzes'),
  settings: settingsSchema,
  /** Whether the course has a page on which its questions are practised. */
  practice: z.boolean().default(true),
  exam: z.string(),
  lessons: z
    .array(lesson)
    .min(1)
    .check(({ value, issues }) => {
      issues.push(...clashes(value));
    }),
});

export type CourseFile = z.output<typeof courseSchema>;

interface Named {
  readonly name: string;
  readonly path: (string | number)[];
}

/** Pages of every site; a lesson has the page that its id names. */
const sitePages = [
  ...['index', 'practice', 'certificate', 'accessibility', 'sources', 'glossary'],
  ...['instructor', 'check', 'preview', 'lms', 'reference'],
];

/** What lessons may not share, since attempts and pages are told apart by it. */
function clashes(lessons: readonly z.output<typeof lesson>[]) {
  const ids = lessons.map(({ id }, at): Named => ({ name: id, path: [at, 'id'] }));
  const objectives = lessons.flatMap((each, at) =>
    each.objectives.map(
      ({ id }, nth): Named => ({ name: id, path: [at, 'objectives', nth, 'id'] }),
    ),
  );
  const checks = lessons.flatMap((each, at) =>
    each.checks.map((name, nth): Named => ({ name, path: [at, 'checks', nth] })),
  );
  return [
    ...repeated(ids, (id) => `the id "${id}" is used twice; give each lesson its own`),
    ...repeated(objectives, (id) => `the id "${id}" is used twice; give each objective its own`),
    ...repeated(checks, (id) => `the check "${id}" is named twice; a check belongs to one lesson`),
    ...ids
      .filter(({ name }) => name === examPage)
      .map((id) => issue(id, `"${examPage}" is the page of the exam; give the lesson another id`)),
    ...ids
      .filter(({ name }) => sitePages.includes(name) || /^(guide|lms|reference)-/.test(name))
      .map((id) => issue(id, `"${id.name}" is a page of every site; give the lesson another id`)),
  ];
}

function repeated(all: readonly Named[], message: (name: string) => string) {
  return all
    .filter(({ name }, index) => all.findIndex((other) => other.name === name) < index)
    .map((each) => issue(each, message(each.name)));
}

function issue({ name, path }: Named, message: string) {
  return { code: 'custom' as const, input: name, path, message };
}
