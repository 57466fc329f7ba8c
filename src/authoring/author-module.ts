import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { viewFile } from '../islands/names.ts';
import { isItemType, writtenTypes } from '../quiz/written-types.ts';
import { directionOf } from '../words/language.ts';
import { accentCss } from './accent.ts';
import { type CourseData, lessonData } from './course-data.ts';
import {
  courseFiles,
  courseFolder,
  courseTexts,
  figureName,
  fileTexts,
  languages,
  loadCourse,
  quizFolder,
  readFolder,
  tokensCss,
  wordsFile,
} from './node.ts';
import { lessonTree } from './parse-lesson.ts';

/** The folder of the project's code. */
const source = fileURLToPath(new URL('../', import.meta.url));

const own = ['course-data', 'live-accent.css', 'live-items'];

/** What marks a module of the islands' that is made for the page of authors, and in which language. */
const live = /[?&]live=([A-Za-z0-9-]+)(?=$|&)/;

/**
 * A page but the cover. Astro would ask each page that has many addresses for `/author.html` before
 * it tries `/author`, and those of a course with errors cannot answer.
 */
const pageAddress = /^(\/(?!index\.)[\w-]+)\.html(?=$|\?)/;

/**
 * What the page for authors is made of, beside its own code:
 *
 * - `virtual:course-data`, the texts of the course;
 * - `virtual:live-accent.css`, the accent of the course, in a sheet that no page of the course shares;
 * - `virtual:live-items`, what draws items as students get them, in each language there are words
 *   in. It is the code of the islands once more for each: what the course gives them, such as its
 *   words and the item types that it has, is here that of the language and all types there are. So
 *   nothing of it gets into the files that packages have.
 *
 * While developing it opens whatever is wrong with the course, for there that is mended.
 */
export function authorModule(folder = courseFolder()): Plugin {
  return {
    name: 'author-page',
    enforce: 'pre',
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        request.url = request.url?.replace(pageAddress, '$1');
        next();
      });
    },
    async resolveId(id, importer, options) {
      if (own.some((name) => id === `virtual:${name}`)) return `\0${id}`;
      const language = live.exec(importer ?? '')?.[1];
      if (language === undefined || importer === undefined) return null;
      if (id.startsWith('virtual:')) return `\0${id}?live=${language}`;
      const isOurs = id.startsWith('.') || (isAbsolute(id) && id.startsWith(source));
      if (!isOurs) return null;
      const from = importer.replace(live, '');
      const found = await this.resolve(
        isAbsolute(id) ? id.replace(live, '') : join(dirname(from), id),
        from,
        { ...options, skipSelf: true },
      );
      if (found === null || !/\.tsx?$/.test(found.id)) return found;
      return `${found.id}?live=${language}`;
    },
    load(id) {
      if (id === '\0virtual:course-data')
        return `export const data = ${JSON.stringify(courseData(folder))};`;
      if (id === '\0virtual:live-items') return liveItemsText();
      if (id === '\0virtual:live-accent.css') return accentCss(accentOf(folder), tokensCss());
      const language = live.exec(id)?.[1];
      if (language === undefined) return null;
      return id.startsWith('\0virtual:')
        ? liveText(id.slice('\0virtual:'.length).replace(live, ''), language)
        : readFileSync(id.replace(live, ''), 'utf8');
    },
  };
}

/**
 * What the islands are made of in a worker, which draws their HTML as the build does: the words of
 * the course, and all that any course may need of the kit.
 */
export function drawnModules(folder = courseFolder()): Plugin {
  return {
    name: 'drawn-modules',
    enforce: 'pre',
    resolveId(id) {
      if (id.startsWith('virtual:')) return `\0${id}`;
      return id.endsWith('.css') ? '\0virtual:no-style' : null;
    },
    load(id) {
      if (id === '\0virtual:no-style') return '';
      if (!id.startsWith('\0virtual:')) return null;
      const { words } = loadCourse(folder).language;
      return liveText(id.slice('\0virtual:'.length), words);
    },
  };
}

/** The colours of a course; those of the kit while an error keeps it from being read. */
function accentOf(folder: string) {
  const read = readFolder(folder);
  return read.kind === 'read' ? read.file.colours : undefined;
}

/** A course as plain data, read from disk. */
export function courseData(folder: string): CourseData {
  const { pictures: _, lessons: _files, ...texts } = courseTexts(folder);
  const files = courseFiles(folder);
  return {
    ...texts,
    lessons: fileTexts(files.lessons).map((lesson) => lessonData(lesson, lessonTree(lesson.text))),
    figures: files.figures.map(figureName),
    pictures: picturesIn(join(quizFolder(folder), 'images')),
  };
}

function picturesIn(folder: string): CourseData['pictures'] {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

function liveItemsText(): string {
  const entries = languages().map((language) => {
    const file = `${join(source, 'author/live/show-items.tsx')}?live=${language}`;
    return `${JSON.stringify(language)}: () => import(${JSON.stringify(file)})`;
  });
  return `export const liveItems = { ${entries.join(', ')} };`;
}

/** What a module of the course is for islands that draw any item in a language. */
function liveText(name: string, language: string): string {
  const file = (path: string) => JSON.stringify(join(source, path));
  const words = JSON.stringify(wordsFile(language));
  switch (name) {
    case 'words':
    case 'course-words':
      return [
        `export * from ${words};`,
        `export const language = ${JSON.stringify(language)};`,
        `export const direction = ${JSON.stringify(directionOf(language))};`,
        'export const courseText = {}, ownText = {};',
      ].join('\n');
    case 'item-views': {
      const views = Object.keys(writtenTypes).filter(isItemType);
      return [
        ...views.map(
          (type, at) =>
            `import { view as v${at} } from ${file(`islands/items/${viewFile(type)}.tsx`)};`,
        ),
        `export const early = { ${views.map((type, at) => `${JSON.stringify(type)}: v${at}`).join(', ')} };`,
        'export const late = {};',
      ].join('\n');
    }
    case 'stem-group':
      return `export { StemGroup } from ${file('islands/items/StemGroup.tsx')};`;
    case 'prose':
      return `export { drawn } from ${file('islands/items/draw-text.tsx')};`;
    case 'variables':
      return `export * from ${file('islands/items/Varied.tsx')};`;
    case 'objectives':
      return 'export const objectives = {};';
    case 'drawing':
      return `export { ruledDraw as drawSitting } from ${file('attempt/ruled-draw.ts')};`;
    case 'course':
      return "export const courseAt = () => { throw new Error('items are shown without their course'); };";
    default: {
      const [, part] = name.split('/');
      if (part === undefined) throw new Error(`virtual:${name} is not there for items alone`);
      return `export { ${part} } from ${words};`;
    }
  }
}
