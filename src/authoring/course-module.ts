import type { Plugin } from 'vite';
import { loadCourse, wordsFile } from './node.ts';

/**
 * Gives the course to pages and islands as modules:
 *
 * - `virtual:course`, the outline every page needs to score and keep the attempt (no prose);
 * - `virtual:quizzes`, the quizzes with all their text, for pages at build time;
 * - `virtual:words`, what the interface says in the course's language, and that language;
 * - `virtual:words/exam`, the part of it that loads with the exam: the same file read as another
 *   module, of which the bundler keeps what is used.
 *
 * A course with problems fails the build with file, line and mend. While developing, a change to
 * a quiz reloads the page.
 */
export function courseModule(): Plugin {
  let root = process.cwd();
  return {
    name: 'chokepoint-course',
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return Object.hasOwn(modules, id) ? `\0${id}` : null;
    },
    load(id) {
      return id.startsWith('\0') ? (modules[id.slice(1)]?.(loadCourse(root)) ?? null) : null;
    },
    hotUpdate({ file }) {
      if (!/\/quizzes\/[^/]*\.json$|\/content\/(course|facts)\.json$/.test(file)) return;
      for (const id of Object.keys(modules)) {
        const module = this.environment.moduleGraph.getModuleById(`\0${id}`);
        if (module !== undefined) this.environment.moduleGraph.invalidateModule(module);
      }
      this.environment.hot.send({ type: 'full-reload' });
    },
  };
}

type Loaded = ReturnType<typeof loadCourse>;

/** The text of each module. */
const modules: Readonly<Record<string, (loaded: Loaded) => string>> = {
  'virtual:course': ({ course }) => `export default ${JSON.stringify(course)}`,
  'virtual:quizzes': ({ quizzes }) => `export default ${JSON.stringify(quizzes)}`,
  'virtual:words': ({ language: { tag, direction, words } }) =>
    [
      `export * from ${JSON.stringify(wordsFile(words))};`,
      `export const language = ${JSON.stringify(tag)};`,
      `export const direction = ${JSON.stringify(direction)};`,
    ].join('\n'),
  'virtual:words/exam': ({ language: { words } }) =>
    `export { exam } from ${JSON.stringify(`${wordsFile(words)}?exam`)};`,
};
