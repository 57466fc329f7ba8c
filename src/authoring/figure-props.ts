import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { courseFiles, courseFolder, nameOf } from './node.ts';

const ending = '?checked';

/**
 * Has the figures of a course that move refuse, as the page is drawn, props that would not come
 * through: Astro makes null of a function without a word.
 */
export function figureProps(folder = courseFolder()): Plugin {
  const { movingFigures } = courseFiles(folder);
  return {
    name: 'figure-props',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (this.environment.config.consumer !== 'server') return null;
      if (!source.endsWith('.tsx') || importer === undefined) return null;
      if (dirname(importer) !== join(folder, 'figures') || !/\.astro$/.test(importer)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved !== null && movingFigures.includes(resolved.id) ? resolved.id + ending : null;
    },
    load(id) {
      if (!id.endsWith(ending)) return null;
      const file = id.slice(0, -ending.length);
      const name = basename(file, '.tsx');
      return [
        `import { checked } from ${JSON.stringify(import.meta.filename)};`,
        `import { ${name} as Figure } from ${JSON.stringify(file)};`,
        `export * from ${JSON.stringify(file)};`,
        `export const ${name} = checked(Figure, ${JSON.stringify(nameOf(file))});`,
      ].join('\n');
    },
  };
}

/**
 * A component that takes plain JSON alone.
 *
 * @param at what messages call it
 * @throws with the place of the first value that is none, and the remedy
 */
export function checked<Props extends object, Drawn>(
  draw: (props: Props) => Drawn,
  at: string,
): (props: Props) => Drawn {
  return (props) => {
    for (const [key, value] of Object.entries(props)) refuseOthers(value, `${at}: ${key}`);
    return draw(props);
  };
}

function refuseOthers(value: unknown, at: string): void {
  if (value === undefined || value === null || ['string', 'boolean'].includes(typeof value)) return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) refuseOthers(each, `${at}[${index}]`);
    return;
  }
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, each] of Object.entries(value)) refuseOthers(each, `${at}.${key}`);
    return;
  }
  throw new Error(
    `${at}: a figure that moves takes plain JSON alone, and this is ${whatIs(value)}; give texts, numbers, lists and objects`,
  );
}

function whatIs(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return `a ${value.constructor?.name ?? 'object'}`;
  return typeof value === 'function' ? 'a function' : String(value);
}
