import type { Plugin } from 'vite';
import { loadCourse } from './node.ts';

/**
 * Gives the course to pages and islands as modules:
 *
 * - `virtual:course`, the outline every page needs to score and keep the attempt (no prose);
 * - `virtual:quizzes`, the quizzes with all their text, for pages at build time.
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
      return id === 'virtual:course' || id === 'virtual:quizzes' ? `\0${id}` : null;
    },
    load(id) {
      if (id !== '\0virtual:course' && id !== '\0virtual:quizzes') return null;
      const { course, quizzes } = loadCourse(root);
      return `export default ${JSON.stringify(id === '\0virtual:course' ? course : quizzes)}`;
    },
    hotUpdate({ file }) {
      if (!/\/quizzes\/[^/]*\.json$|\/content\/(course|facts)\.json$/.test(file)) return;
      for (const id of ['\0virtual:course', '\0virtual:quizzes']) {
        const module = this.environment.moduleGraph.getModuleById(id);
        if (module !== undefined) this.environment.moduleGraph.invalidateModule(module);
      }
      this.environment.hot.send({ type: 'full-reload' });
    },
  };
}
