import type { AnswerNeeds } from '../../attempt/answer-sizes.ts';
import type { PackagedCourse } from '../manifest/course.ts';
import { packageFormats } from '../manifest/format.ts';
import type { TrustedSchemas } from '../manifest/trusted-schemas.ts';
import type { SiteFiles } from '../site/site-files.ts';
import type { PackedFiles } from '../zip/zip.ts';
import { askedSite } from './asked-site.ts';
import { ownChoices, type PackageChoices } from './choices.ts';
import { chosenPages } from './chosen-pages.ts';
import { type OwnCourse, suspendDataOf } from './course-file.ts';
import { type PackageResult, packageCourse, packageName } from './package-course.ts';

/** What packages are made of. */
export interface PackageParts {
  /** The built site, or the files of the web package. */
  readonly site: SiteFiles;
  readonly course: OwnCourse;
  readonly schemas: TrustedSchemas;
  /** How the build packed those that no choice changes. */
  readonly packed: PackedFiles;
  /** Whether its questions are others than those of the build. */
  readonly isEdited?: boolean;
}

/** A package made to choices, with the name of its file. */
export type MakeResult =
  | (Extract<PackageResult, { kind: 'made' }> & { readonly name: string })
  | Extract<PackageResult, { kind: 'failed' }>;

/**
 * Makes the package that an instructor chose. Its pages and its manifest follow the choices; equal
 * choices give equal bytes, in a browser as in Node.
 */
export function makePackage(
  { site, course, schemas, packed, isEdited }: PackageParts,
  choices: PackageChoices,
): MakeResult {
  const own = ownChoices(choices, course);
  const format = packageFormats.find(({ id }) => id === own.format);
  if (format === undefined) {
    const what = `there is no format "${own.format}"`;
    const fix = `choose one of ${packageFormats.map(({ id }) => id).join(', ')}`;
    return { kind: 'failed', problems: [{ where: 'format', what, fix }] };
  }
  const packaged = chosenCourse(course, own);
  const { lessons, questions } = own;
  const asked = askedSite(site, { lessons, questions }, course);
  if (asked.kind === 'failed') return asked;
  const pages = chosenPages(asked.site, {
    without: leftOut(course, own),
    fills: fillsOf(course.lessons, own),
    settings: pageSettings(own),
  });
  const result = packageCourse(
    pages.files,
    packaged,
    format,
    schemas.get(own.format) ?? new Map(),
    packed,
  );
  if (result.kind === 'made' && pages.problems.length === 0) {
    const id = [fileId(course, own), ...(isEdited ? ['edited'] : [])].join('-');
    return { ...result, name: packageName({ id }, format) };
  }
  const others = result.kind === 'failed' ? result.problems : [];
  return { kind: 'failed', problems: [...pages.problems, ...others] };
}

/**
 * What begins the file's name: an identifier of its own, else that of the course and what is not the
 * course's own, so that the file does not pass for the whole course beside it.
 */
function fileId(
  course: OwnCourse,
  { identifier, lessons, questions, settings, title, language }: PackageChoices,
) {
  if (identifier !== undefined) return identifier;
  const numbers = course.lessons.flatMap(({ id }, at) => (lessons?.includes(id) ? [at + 1] : []));
  return [
    course.packaged.id,
    ...(lessons === undefined ? [] : ['lessons', ...numbers]),
    ...(questions === undefined ? [] : [`${questions.length}-questions`]),
    ...(settings === undefined ? [] : ['own-rules']),
    ...(title === undefined ? [] : ['own-title']),
    ...(language === undefined ? [] : [language]),
  ].join('-');
}

/** What the manifest says, as chosen: launch data repeats the settings for LMSs that show it. */
function chosenCourse(course: OwnCourse, choices: PackageChoices): PackagedCourse {
  const { packaged } = course;
  const { title, identifier, language, settings } = choices;
  return {
    ...packaged,
    title: title ?? packaged.title,
    id: identifier ?? packaged.id,
    language: language ?? packaged.language,
    passMark: settings?.passMark ?? packaged.passMark,
    completion: settings?.completion ?? packaged.completion,
    examAttempts: settings?.examAttempts ?? packaged.examAttempts,
    launchData: JSON.stringify({ ...course.settings, ...settings }),
    ...suspendDataOf(course.answerSizes, needsOf(course, choices)),
  };
}

/** Where an instructor allows more sittings than the course itself, the oldest may give way. */
function needsOf(course: OwnCourse, { lessons, settings }: PackageChoices): AnswerNeeds {
  const { examLength, examAttempts } = { ...course.settings, ...settings };
  return {
    lessons: lessons ?? course.lessons.map(({ id }) => id),
    examLength,
    examAttempts: Math.min(examAttempts, Math.max(keptSittings, course.settings.examAttempts)),
  };
}

/** The best and the last. */
const keptSittings = 2;

function leftOut(course: OwnCourse, { lessons }: PackageChoices): ReadonlySet<string> {
  const out = course.lessons.filter(({ id }) => lessons !== undefined && !lessons.includes(id));
  return new Set(out.map(({ id }) => `${id}.html`));
}

/** What the course has to know at launch, in one order; '' where everything is its own. */
function pageSettings({ identifier, lessons, settings }: PackageChoices): string {
  const text = JSON.stringify({ identifier, lessons, settings });
  return text === '{}' ? '' : text;
}

/** What elements with `data-fill` say. */
function fillsOf(
  all: OwnCourse['lessons'],
  { title, lessons }: PackageChoices,
): ReadonlyMap<string, string | number | null> {
  const kept = all.filter(({ id }) => lessons?.includes(id) ?? true);
  const minutes = kept.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const numbers = all.map(
    ({ id }) => [`number ${id}`, kept.findIndex((one) => one.id === id) + 1] as const,
  );
  const counts: readonly (readonly [string, number])[] = [
    ['lesson-count', kept.length],
    ['lessons', kept.length],
    ['minutes', minutes],
    ...numbers,
    ['number exam', kept.length + 1],
  ];
  return new Map<string, string | number | null>([
    ['title', title ?? null],
    ...counts.map(([name, count]) => [name, lessons === undefined ? null : count] as const),
  ]);
}
