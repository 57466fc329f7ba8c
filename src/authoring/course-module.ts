import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { modules, moduleText, project } from './module-texts.ts';
import { courseFolder, loadCourse, quizFolder } from './node.ts';

/** The parts of the kit that figures are made with, and where they lie. */
const kit = /^@kit\//;
const components = join(project, 'src/components');

/** The mark of a course that has none of its own. */
const neutralLogo = join(components, 'logo.svg');

/**
 * Gives the course to pages and islands, from whatever folder it lies in:
 *
 * - its modules, which `module-texts.ts` lists;
 * - `logo.svg` beside the pages, and in `assets/` the pictures of quizzes.
 *
 * What its files import from packages or from `@kit/` (`src/components/`) is that of this project. A
 * course with problems fails the build with file, line and remedy. While developing, what changes
 * in the folder shows.
 */
export function courseModule(folder = courseFolder()): Plugin {
  const isOurs = (file: string) =>
    [folder, quizFolder(folder)].some((home) => isInside(home, file));
  return {
    name: 'course-folder',
    enforce: 'pre',
    // Node would look for packages beside the course, where there are none: here they are looked for
    // in the folder of the project.
    config: (_, { command }) => ({
      server: { fs: { allow: [project, folder, quizFolder(folder)] } },
      ...(command === 'serve' ? { resolve: { dedupe: ['zod'] } } : {}),
    }),
    async resolveId(source, importer, options) {
      if (source === 'virtual:words' && importer !== undefined && isInside(folder, importer)) {
        return '\0virtual:course-words';
      }
      if (source.startsWith('virtual:') && modules.includes(source.slice(8))) return `\0${source}`;
      if (kit.test(source)) {
        return this.resolve(join(components, source.replace(kit, '')), importer, options);
      }
      const outside =
        importer !== undefined && isInside(folder, importer) && !isInside(project, importer);
      if (!outside || /^[./\0]/.test(source) || isAbsolute(source)) return null;
      return this.resolve(source, join(project, 'package.json'), { ...options, skipSelf: true });
    },
    load(id) {
      const { command, consumer } = this.environment.config;
      return id.startsWith('\0virtual:')
        ? moduleText(id.slice(9), folder, command === 'build' ? consumer : 'dev')
        : null;
    },
    configureServer({ watcher, middlewares }) {
      watcher.add([folder, quizFolder(folder)]);
      middlewares.use('/logo.svg', (_, response) => {
        response.setHeader('content-type', 'image/svg+xml');
        response.end(logoOf(folder));
      });
      middlewares.use('/assets/', ({ url = '' }, response, next) => {
        const picture = loadCourse(folder).pictures.get(`assets${url}`);
        if (picture === undefined) return next();
        // Of the types of pictures, browsers guess all but this.
        if (url.endsWith('.svg')) response.setHeader('content-type', 'image/svg+xml');
        response.end(picture);
      });
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      const files = [['logo.svg', logoOf(folder)] as const, ...loadCourse(folder).pictures];
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
    hotUpdate({ file, type }) {
      if (!isOurs(file) || (type === 'update' && !file.endsWith('.json'))) return;
      for (const name of modules) {
        const module = this.environment.moduleGraph.getModuleById(`\0virtual:${name}`);
        if (module !== undefined) this.environment.moduleGraph.invalidateModule(module);
      }
      this.environment.hot.send({ type: 'full-reload' });
    },
  };
}

function logoOf(folder: string): string {
  const own = join(folder, 'logo.svg');
  return readFileSync(existsSync(own) ? own : neutralLogo, 'utf8');
}

function isInside(home: string, file: string): boolean {
  const path = relative(home, file);
  return !path.startsWith('..') && !isAbsolute(path);
}
