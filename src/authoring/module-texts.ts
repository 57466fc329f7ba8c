import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessonItems } from '../attempt/course.ts';
import { viewFile } from '../islands/names.ts';
import type { ItemKey, ItemType } from '../quiz/item-types.ts';
import { isItemType, writtenTypes } from '../quiz/written-types.ts';
import { accentCss } from './accent.ts';
import { codeNeeds } from './code-needs.ts';
import { contentOf } from './course-content.ts';
import { heldCourse, shown } from './held-course.ts';
import {
  courseFiles,
  courseLanguage,
  courseName,
  figureName,
  fileTexts,
  interfaceLanguage,
  loadCourse,
  nameOf,
  readFolder,
  tokensCss,
  wordsFile,
} from './node.ts';
import type { CourseLanguage, WholeCourse } from './read-course.ts';
import { objectivesIn } from './taught-objectives.ts';

/**
 * What the course's folder offers as modules; `env.d.ts` says what each holds:
 *
 * - `virtual:course`, the outline every page needs to score and keep the attempt (no prose), and
 *   `virtual:keys`, the JSON it is made of, which is a file of its own in the packages;
 * - `virtual:course-folder`, all that its JSON files say, for pages at build time;
 * - `virtual:course-name`, what it is called, which is there while its files have errors;
 * - `virtual:fact-ids`, by which figures are judged whatever errors its other files have;
 * - `virtual:sound-course`, what pages about LMSs take of it, or that its files have errors;
 * - `virtual:drawing`, the draw that its exam needs;
 * - `virtual:stem-group`, the component for stems, where the course has stems;
 * - `virtual:predicted`, what loads the component that shows an earlier answer, where a lesson has it;
 * - `virtual:prose`, what draws texts that are more than letters, where it has such;
 * - `virtual:words`, what the interface says, and in which language: that of the course, or one that
 *   the course is built in once more; `virtual:words/exam` is the part that loads with the exam alone;
 * - `virtual:course-words`, the same in the language of the course whatever that of the interface: for
 *   what is part of its texts, such as notes, figures and numbers. Files of the course get no others;
 * - `virtual:item-views`, the views of the item types that the course has, and no others;
 *   while developing and in tests, of all;
 * - `virtual:objectives`, what its objectives say and where they are taught;
 * - `virtual:variables`, what gives a quiz the values of a learner; nothing where no item has variables;
 * - `virtual:moving-figures`, what starts figures that move, where the course has such;
 * - `virtual:lessons` and `virtual:figures`, the texts of lessons and the drawings for them;
 * - `virtual:course-looks`, its style sheets.
 */
export const modules = [
  'course',
  'keys',
  'course-folder',
  'course-name',
  'fact-ids',
  'sound-course',
  'drawing',
  'stem-group',
  'predicted',
  'prose',
  'words',
  'course-words',
  'words/cover',
  'words/exam',
  'item-views',
  'variables',
  'objectives',
  'words/performance',
  'words/practice',
  'words/mastery',
  'words/restart',
  'words/time',
  'words/certificate',
  'words/scos',
  'words/worksheet',
  'words/look',
  'words/search',
  'words/ownNotes',
  'moving-figures',
  'lessons',
  'figures',
  'course-looks',
  'accent.css',
];

/** The folder of the project: what the files of a course import lies here. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** Who gets a module: pages while they are written, or at a build the server that draws them or browsers. */
type Reader = 'dev' | 'server' | 'client';

/**
 * The text of a module of `modules`; null for what is none.
 *
 * @param folder that of the course
 * @throws one error with all problems of its files, for what needs it sound
 */
export function moduleText(name: string, folder: string, reader: Reader): string | null {
  const { lessons, figures, movingFigures, figureStyles } = courseFiles(folder);
  const isBuild = reader !== 'dev';
  switch (name) {
    case 'prose':
      // Words of the interface among texts of another language are marked as such.
      return !isBuild || isInOther(folder) || codeNeeds(loadCourse(folder)).trees
        ? drawingText
        : plainDrawingText;
    case 'item-views': {
      if (!isBuild) return viewsText(allTypes, []);
      const { early, late } = typesOf(loadCourse(folder));
      return reader === 'client' ? viewsText(early, late) : viewsText([...early, ...late], []);
    }
    case 'stem-group':
      return stemGroupText(!isBuild || codeNeeds(loadCourse(folder)).stems);
    case 'course':
      return courseText(loadCourse(folder));
    case 'keys':
      return keysText(loadCourse(folder));
    case 'predicted':
      return predictedText(lessons);
    case 'objectives':
      return `export const objectives = ${JSON.stringify(objectivesIn(folder))};`;
    case 'variables':
      return variablesText(loadCourse(folder));
    case 'fact-ids': {
      const { facts } = readFolder(folder).known;
      return `export const folder = ${JSON.stringify(nameOf(folder))};\nexport const factIds = ${JSON.stringify(facts)};`;
    }
    case 'course-folder': {
      const whole = loadCourse(folder);
      const texts = fileTexts(lessons).map(({ text }) => text);
      const values = {
        folder: nameOf(folder),
        course: whole.file,
        content: contentOf(whole, texts),
        quizzes: whole.quizzes.map((quiz) => shown(quiz, whole.varied)),
        ...whole.reference,
      };
      return Object.entries(values)
        .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
        .join('\n');
    }
    case 'course-name':
      return `export const name = ${JSON.stringify(courseName(folder))};`;
    case 'sound-course':
      return readFolder(folder).kind === 'read'
        ? [
            "import outline from 'virtual:course';",
            "import { content, course } from 'virtual:course-folder';",
            'export const sound = { outline, content, course };',
          ].join('\n')
        : 'export const sound = null;';
    case 'drawing': {
      const way = codeNeeds(loadCourse(folder)).drawRules ? 'ruled' : 'plain';
      const file = join(project, `src/attempt/${way}-draw.ts`);
      return `export { ${way}Draw as drawSitting } from ${JSON.stringify(file)};`;
    }
    case 'words': {
      return wordsText(interfaceLanguage(folder), courseLanguage(folder));
    }
    case 'course-words': {
      const own = courseLanguage(folder);
      return isInOther(folder) ? wordsText(own, own) : "export * from 'virtual:words';";
    }
    case 'words/cover':
    case 'words/exam':
    case 'words/performance':
    case 'words/practice':
    case 'words/mastery':
    case 'words/restart':
    case 'words/time':
    case 'words/certificate':
    case 'words/scos':
    case 'words/worksheet':
    case 'words/look':
    case 'words/search':
    case 'words/ownNotes': {
      // Another module of the same file, of which the bundler keeps what is used.
      const [, part] = name.split('/');
      const file = `${wordsFile(interfaceLanguage(folder).words)}?${part}`;
      return `export { ${part} } from ${JSON.stringify(file)};`;
    }
    case 'moving-figures':
      return startingText(movingFigures.length > 0);
    case 'lessons':
      return mapText(lessons.map((file) => [`* as`, idOf(file), file]));
    case 'figures':
      return mapText(figures.map((file) => ['', figureName(file), file]));
    case 'course-looks':
      return [...figureStyles, 'virtual:accent.css'].map(importText).join('\n');
    case 'accent.css':
      return accentCss(loadCourse(folder).file.colours, tokensCss());
    default:
      return null;
  }
}

/** Whether the interface speaks another language than the course. */
function isInOther(folder: string): boolean {
  return interfaceLanguage(folder).tag !== courseLanguage(folder).tag;
}

/** A module of words, with what marks texts of the course among them and them among such texts. */
function wordsText(own: CourseLanguage, course: CourseLanguage): string {
  const marks = ({ tag, direction }: CourseLanguage) =>
    JSON.stringify({
      ...(own.tag === course.tag ? {} : { lang: tag }),
      ...(own.direction === course.direction ? {} : { dir: direction }),
    });
  return [
    `export * from ${JSON.stringify(wordsFile(own.words))};`,
    `export const language = ${JSON.stringify(own.tag)};`,
    `export const direction = ${JSON.stringify(own.direction)};`,
    `export const courseText = ${marks(course)};`,
    `export const ownText = ${marks(own)};`,
  ].join('\n');
}

const allTypes = Object.keys(writtenTypes).filter(isItemType);

/** The item types of a course: those that at least half of its lessons have, and the others. */
function typesOf(whole: WholeCourse) {
  const { course } = whole;
  const used = (items: readonly ItemKey[], type: ItemType) =>
    items.some((item) => item.type === type);
  const lessons = course.lessons.map(lessonItems);
  const isEarly = (type: ItemType) =>
    2 * lessons.filter((items) => used(items, type)).length >= lessons.length;
  const needed = codeNeeds(whole).types;
  const types = allTypes.filter((type) => needed.has(type));
  return { early: types.filter(isEarly), late: types.filter((type) => !isEarly(type)) };
}

/** A module with the views of item types: those at hand, and what loads the others. */
function viewsText(early: readonly ItemType[], late: readonly ItemType[]): string {
  const file = (type: ItemType) =>
    JSON.stringify(join(project, `src/islands/items/${viewFile(type)}.tsx`));
  const loaders = late.map(
    (type) => `${JSON.stringify(type)}: async () => (await import(${file(type)})).view`,
  );
  return [
    ...early.map((type, at) => `import { view as v${at} } from ${file(type)};`),
    `export const early = { ${early.map((type, at) => `${JSON.stringify(type)}: v${at}`).join(', ')} };`,
    `export const late = { ${loaders.join(', ')} };`,
  ].join('\n');
}

/** The component for stems, where a quiz has some. */
function stemGroupText(isNeeded: boolean): string {
  const file = join(project, 'src/islands/items/StemGroup.tsx');
  return isNeeded
    ? `export { StemGroup } from ${JSON.stringify(file)};`
    : 'export const StemGroup = null;';
}

/** What loads the component for earlier answers, where a lesson shows one. */
function predictedText(lessons: readonly string[]): string {
  const isNeeded = lessons.some((file) => readFileSync(file, 'utf8').includes('<Predicted'));
  const file = JSON.stringify(join(project, 'src/islands/Predicted.tsx'));
  return isNeeded
    ? `export const loadPredicted = async () => (await import(${file})).Predicted;`
    : 'export const loadPredicted = null;';
}

/** What starts moving figures; nothing where the course has none. */
function startingText(isNeeded: boolean): string {
  const file = join(project, 'src/islands/moving-figure.ts');
  return isNeeded
    ? `export { movingFigure } from ${JSON.stringify(file)};`
    : 'export const movingFigure = null;';
}

const drawingText = `export { drawn } from ${JSON.stringify(join(project, 'src/islands/items/draw-text.tsx'))};`;
const plainDrawingText = 'export const drawn = () => [];';

/** The keys of the course as one text of JSON, which what knows no script can read and write anew. */
function keysText(course: WholeCourse): string {
  const json = JSON.stringify(JSON.stringify(heldCourse(course)));
  return `export default /* @__PURE__ */ JSON.parse(${json});`;
}

/** The outline of the course, for each seed where values are drawn by it. */
function courseText({ varied }: WholeCourse): string {
  if (varied.size === 0) {
    return [
      `import course from 'virtual:keys';`,
      'export const courseAt = () => course;',
      'export default course;',
    ].join('\n');
  }
  return [
    `import keys from 'virtual:keys';`,
    `import { number } from 'virtual:course-words';`,
    `import { concreteCourse } from ${JSON.stringify(join(project, 'src/attempt/course.ts'))};`,
    'export const courseAt = (seed) => concreteCourse(keys, seed, number);',
    'export default /* @__PURE__ */ courseAt(0);',
  ].join('\n');
}

/** What draws items with variables, where a course has any. */
function variablesText({ varied }: WholeCourse): string {
  if (varied.size === 0)
    return 'export const quizAt = (quiz) => quiz; export const withBlanks = (text) => text;';
  return `export * from ${JSON.stringify(join(project, 'src/islands/items/Varied.tsx'))};`;
}

/** A module whose default export holds modules by name. */
function mapText(entries: readonly (readonly [how: string, name: string, file: string])[]): string {
  const imports = entries.map(
    ([how, , file], at) => `import ${how} m${at} from ${JSON.stringify(file)};`,
  );
  const pairs = entries.map(([, name], at) => `${JSON.stringify(name)}: m${at}`);
  return [...imports, `export default { ${pairs.join(', ')} };`].join('\n');
}

function importText(file: string): string {
  return `import ${JSON.stringify(file)};`;
}

function idOf(lesson: string): string {
  return /([^/\\]*)\.mdx$/.exec(lesson)?.[1] ?? '';
}
