import type { AnswerNeeds } from '../../attempt/answer-sizes.ts';
import { isTimed } from '../../attempt/settings.ts';
import type { PackagedCourse } from '../manifest/course.ts';
import { type PackageFormat, packageFormats } from '../manifest/format.ts';
import type { TrustedSchemas } from '../manifest/trusted-schemas.ts';
import type { Problem } from '../site/problem.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { timingScriptOf } from '../site/timed-pages.ts';
import type { PackedFiles } from '../zip/zip.ts';
import { choosableQuestions, readKeys } from './asked-keys.ts';
import { askedSite } from './asked-site.ts';
import { brandedSite } from './branded-site.ts';
import { isBranded } from './branding.ts';
import { ownChoices, type PackageChoices } from './choices.ts';
import { chosenPages } from './chosen-pages.ts';
import { type OwnCourse, suspendDataOf } from './course-file.ts';
import { fileNameOf } from './file-name.ts';
import { type LeftOut, type ListingSite, listedSite } from './listed-entries.ts';
import { type PackageResult, packageCourse, packageName } from './package-course.ts';
import { launchPageOf, partedCourse } from './parted-course.ts';
import { keysIn } from './site-questions.ts';

/** What packages are made of. */
export interface PackageParts {
  /** The built site, or the files of the web package. */
  readonly site: SiteFiles;
  readonly course: OwnCourse;
  readonly schemas: TrustedSchemas;
  /** How the build packed those that no choice changes. */
  readonly packed: PackedFiles;
  /** The script that only packages of several SCOs have; absent where the build has left none. */
  readonly scoScript?: Uint8Array;
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
 *
 * @param seenAs the format that its pages are for where they are only looked at: as pages without an
 * LMS, in the shape that they have in that of the choices
 */
export function makePackage(
  { site, course, schemas, packed, scoScript, isEdited }: PackageParts,
  choices: PackageChoices,
  seenAs?: PackageFormat['id'],
): MakeResult {
  const own = ownChoices(choices, course);
  const format = packageFormats.find(({ id }) => id === (seenAs ?? own.format));
  if (format === undefined) {
    const what = `there is no format "${own.format}"`;
    const fix = `choose one of ${packageFormats.map(({ id }) => id).join(', ')}`;
    return { kind: 'failed', problems: [{ where: 'format', what, fix }] };
  }
  if (own.interfaceLanguage !== course.interfaceLanguage)
    return { kind: 'failed', problems: [otherPages(own)] };
  if (own.interfaceLanguage !== undefined && isEdited === true)
    return { kind: 'failed', problems: [drawnInCourse(course)] };
  if (own.own !== undefined && isEdited !== true) return { kind: 'failed', problems: [notDrawn] };
  const packaged = chosenCourse(course, own);
  const { lessons, questions, blueprint } = own;
  const asked = askedSite(site, { lessons, questions, blueprint }, course);
  if (asked.kind === 'failed') return asked;
  const isDue = isTimed({ ...course.settings, ...own.settings });
  const timing = isDue ? timingScriptOf(asked.site) : null;
  if (isDue && timing === null) return { kind: 'failed', problems: [noTiming] };
  const isWhole = own.scos === undefined;
  // What is practised is chosen from all lessons, of which a SCO knows its own alone.
  const shown = isWhole ? own : { ...own, practice: false as const };
  const without = leftOut(course, shown);
  const listed = listedSite(asked.site, { pages: without, ...restsOf(course, asked.site) });
  const unlisted = [...listed.counts].flatMap(([path, count]) => (count === 0 ? [path] : []));
  const pages = chosenPages(listed.files, {
    without: new Set([...without, ...unlisted]),
    fills: new Map([...fillsOf(course.lessons, own), ...countsOf(listed)]),
    settings: isWhole ? pageSettings(own) : '',
    timing,
  });
  const branded = brandedSite(pages.files, shown, course, launchPageOf(course, own));
  const parted = isWhole
    ? { files: branded.files, course: packaged }
    : partedCourse(
        { files: branded.files, course, packaged, needs: needsOf(course, own), scoScript },
        own,
      );
  if (parted === null) return { kind: 'failed', problems: [noScript] };
  const result = packageCourse(
    parted.files,
    parted.course,
    format,
    schemas.get(format.id) ?? new Map(),
    packed,
  );
  const problems = [...pages.problems, ...branded.problems];
  if (result.kind === 'made' && problems.length === 0) {
    const edited = own.own === undefined ? 'edited' : 'own-questions';
    const id = [fileId(course, own), ...(isEdited ? [edited] : [])].join('-');
    return { ...result, name: packageName({ id }, format) };
  }
  const others = result.kind === 'failed' ? result.problems : [];
  return { kind: 'failed', problems: [...problems, ...others] };
}

function otherPages({ interfaceLanguage = 'the language of the course' }: PackageChoices): Problem {
  const what = `the pages at hand do not speak ${interfaceLanguage}`;
  return { where: 'interfaceLanguage', what, fix: 'build the site anew, and try again' };
}

function drawnInCourse({ language }: OwnCourse): Problem {
  return {
    where: 'interfaceLanguage',
    what: `questions of one’s own are drawn with words in "${language}", the language of the course`,
    fix: 'choose that language for the interface, or remove these questions',
  };
}

const notDrawn: Problem = {
  where: 'own',
  what: 'these choices hold questions of one’s own, which are put into packages in a browser alone',
  fix: 'open the file on the page Make, under “Share these choices”, and make the package there',
};

const noTiming: Problem = {
  where: 'settings',
  what: 'the build has left no script that gives the exam a time',
  fix: 'build the site anew, or reload the page and try again',
};

const noScript: Problem = {
  where: 'scos',
  what: 'the build has left no script for packages of several SCOs',
  fix: 'build the site anew, or reload the page and try again',
};

/**
 * What begins the file's name: its title, else an identifier of its own, else that of the course and
 * what is not the course's own, so that the file does not pass for the whole course beside it.
 */
function fileId(course: OwnCourse, choices: PackageChoices) {
  const { title, identifier, lessons, questions, blueprint, settings } = choices;
  const { language, interfaceLanguage, scos } = choices;
  const named = title === undefined ? '' : fileNameOf(title);
  const own = named === '' ? identifier : named;
  // The same course in one SCO is another package, and so it is in another language.
  const spoken = interfaceLanguage === undefined ? [] : ['interface', interfaceLanguage];
  const ways = [...spoken, ...(scos === undefined ? [] : [scos])];
  if (own !== undefined) return [own, ...ways].join('-');
  const numbers = course.lessons.flatMap(({ id }, at) => (lessons?.includes(id) ? [at + 1] : []));
  return [
    course.packaged.id,
    ...(lessons === undefined ? [] : ['lessons', ...numbers]),
    ...(questions === undefined ? [] : [`${questions.length}-questions`]),
    ...(settings === undefined && blueprint === undefined ? [] : ['own-rules']),
    ...(isBranded(choices) ? ['own-looks'] : []),
    ...(language === undefined ? [] : [language]),
    ...ways,
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

/** What all questions of a course rest on, and what those do that a site asks. */
function restsOf({ rests = {} }: OwnCourse, site: SiteFiles): Pick<LeftOut, 'rests' | 'asked'> {
  const json = keysIn(site);
  const keys = json === null ? null : readKeys(json);
  const asked = keys === null ? [] : choosableQuestions(keys);
  return {
    rests: Object.values(rests).flat(),
    asked: asked.flatMap(({ id }) => rests[id] ?? []),
  };
}

/** How many entries pages list, for what says so on them. */
function countsOf({ counts }: ListingSite) {
  return [...counts].map(([path, count]) => [`entries ${path}`, count] as const);
}

function leftOut(course: OwnCourse, choices: PackageChoices): ReadonlySet<string> {
  const { lessons, certificate, practice } = choices;
  const out = course.lessons.filter(({ id }) => lessons !== undefined && !lessons.includes(id));
  const pages = [
    ...out.map(({ id }) => id),
    ...(certificate === false ? ['certificate'] : []),
    ...(practice === false ? ['practice'] : []),
  ];
  return new Set(pages.map((id) => `${id}.html`));
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
