import type { AnswerNeeds, AnswerSizes } from '../../attempt/answer-sizes.ts';
import type { PackagedCourse, PackagedSco } from '../manifest/course.ts';
import { attribute } from '../site/html.ts';
import { type HtmlElement, htmlElements } from '../site/html-elements.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { crc32 } from '../zip/crc32.ts';
import { type PackageChoices, wholeWeight } from './choices.ts';
import { type OwnCourse, suspendDataOf } from './course-file.ts';
import { scoPages } from './sco-pages.ts';

/** A course that is to be taken apart. */
interface WholeCourse {
  /** Its pages, without those of lessons left out. */
  readonly files: SiteFiles;
  readonly course: OwnCourse;
  readonly packaged: PackagedCourse;
  readonly needs: AnswerNeeds;
  readonly scoScript: Uint8Array | undefined;
}

/** The id of the SCO of the exam, and its page without `.html`. */
const exam = 'exam';

/** Shows what was done in all lessons, and leads to them. */
const cover = 'index.html';

/** Stands beside the exam, whose result it shows. */
const certificate = 'certificate.html';

/**
 * The course as several SCOs, or AUs of cmi5, one for each lesson and one for the exam: their pages,
 * and what the manifest says of them. The cover is left out, since no SCO knows what was done in
 * another. Null where the script is missing that such pages need.
 */
export function partedCourse(
  { files, course, packaged, needs, scoScript }: WholeCourse,
  choices: PackageChoices,
): { readonly files: SiteFiles; readonly course: PackagedCourse } | null {
  if (scoScript === undefined) return null;
  const script = `assets/scos.${crc32(scoScript).toString(16).padStart(8, '0')}.js`;
  const scos = scosOf(files, course, packaged, choices);
  const pages = scoPages(new Map([...files, [script, scoScript]]), {
    ownerOf: new Map(scos.flatMap(({ id, pages }) => pages.map((page) => [page, id] as const))),
    without: new Set([cover]),
    script,
    settings: (sco) => scoSettings(sco, choices),
  });
  const most = Math.max(
    ...scos.map(({ id, kind }) => {
      const sizes = course.answerSizes && sizesOf(course.answerSizes, kind, id);
      return suspendDataOf(sizes, needs).suspendData ?? 0;
    }),
  );
  return {
    files: pages,
    course: {
      ...packaged,
      scos,
      launchPage: launchPageOf(course, choices),
      ...(course.answerSizes && { suspendData: most }),
    },
  };
}

/** What an LMS opens first: the cover, or the first lesson where each is a SCO. */
export function launchPageOf(
  { packaged, lessons }: OwnCourse,
  { scos, lessons: kept }: PackageChoices,
): string {
  if (scos === undefined) return packaged.launchPage;
  const first = lessons.find(({ id }) => kept?.includes(id) ?? true);
  return `${first?.id}.html`;
}

function scosOf(
  files: SiteFiles,
  course: OwnCourse,
  { launchData, completion }: PackagedCourse,
  { lessons: chosen, examWeight = wholeWeight }: PackageChoices,
): readonly PackagedSco[] {
  const lessons = course.lessons.filter(({ id }) => chosen?.includes(id) ?? true);
  const share = examWeight / wholeWeight;
  const isThere = (path: string) => files.has(path);
  const made = (id: string, rest: Pick<PackagedSco, 'kind' | 'completes' | 'weight'>) => ({
    id,
    ...wordsOf(files, `${id}.html`),
    pages: [`${id}.html`, ...(id === exam ? [certificate] : []).filter(isThere)] as const,
    launchData,
    ...rest,
  });
  return [
    ...lessons.map(({ id }) =>
      made(id, {
        kind: 'lesson',
        completes: completion !== 'exam',
        weight: (1 - share) / lessons.length,
      }),
    ),
    made(exam, { kind: 'exam', completes: completion !== 'checks', weight: share }),
  ];
}

/** What a page says to the script of such packages, beside what all packages may say. */
function scoSettings(
  sco: string,
  { identifier, lessons, settings, examWeight, format }: PackageChoices,
): string {
  return JSON.stringify({
    identifier,
    lessons,
    settings,
    sco,
    // Lessons that report a score.
    scored: examWeight === undefined ? undefined : true,
    // Of SCORM 2004, the 4th edition alone has data that SCOs share.
    shared: format === 'scorm-2004-4th' ? true : undefined,
  });
}

/** What of the sizes of a course is those of one SCO. */
function sizesOf(
  { start, lessons, earlier, pool }: AnswerSizes,
  kind: PackagedSco['kind'],
  sco: string,
): AnswerSizes {
  const own = lessons[sco];
  return kind === 'exam'
    ? { start, lessons: {}, earlier: [], pool }
    : {
        start,
        lessons: own === undefined ? {} : { [sco]: own },
        earlier: earlier.filter(({ lesson }) => lesson === sco),
        pool: [],
      };
}

/** What a page is called, by its main heading, and what it says of itself. */
function wordsOf(files: SiteFiles, path: string): Pick<PackagedSco, 'title' | 'description'> {
  const html = new TextDecoder().decode(files.get(path));
  const elements = htmlElements(html);
  const heading = elements.find(({ tag }) => tag.name === 'h1');
  const title = heading === undefined ? path : headingOf(html, heading);
  const about = elements.find(
    ({ tag }) => tag.name === 'meta' && attribute(tag, 'name') === 'description',
  );
  return { title, description: (about && attribute(about.tag, 'content')) || title };
}

function headingOf(html: string, { tag, contentEnd }: HtmlElement): string {
  const text = html.slice(tag.textStart, contentEnd).replace(/<[^>]*>/g, '');
  return text.replace(/&(lt|gt|quot|#39|#34|amp);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  amp: '&',
};
