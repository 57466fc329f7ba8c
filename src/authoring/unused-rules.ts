import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Course, itemsById } from '../attempt/course.ts';
import { writtenTypes } from '../quiz/written-types.ts';
import { courseFolder, loadCourse } from './node.ts';

/** Whether a course asks anything of a file, for those that every page would have. */
type Need = (course: Course) => boolean;

const needs: Readonly<Record<string, Need>> = {
  ...Object.fromEntries(
    Object.keys(writtenTypes).map((type): [string, Need] => [
      `quiz/item-types/${type}.ts`,
      (course) => [...itemsById(course).values()].some((item) => item.type === type),
    ]),
  ),
  'attempt/practice-code.ts': (course) => course.practice === true,
};

const source = fileURLToPath(new URL('../', import.meta.url));

/**
 * Leaves the item types that the course has not, and what only they need, out of what students load,
 * and the code of practice where it has none. Nothing asks for them there: no item is of such a type,
 * and of practice the course says whether it has any.
 */
export function unusedRules(folder = courseFolder()): Plugin {
  return {
    name: 'unused-rules',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const need = id.startsWith(source) ? needs[id.slice(source.length)] : undefined;
      if (need === undefined || this.environment.config.consumer !== 'client') return null;
      return need(loadCourse(folder).course)
        ? null
        : emptied(readFileSync(id, 'utf8'), id.slice(source.length));
    },
  };
}

/** A module of the same names that does nothing. */
function emptied(text: string, what: string): string {
  const names = [...text.matchAll(/^export (?:function\*?|const) (\w+)/gmu)].map(
    ([, name]) => `absent as ${name}`,
  );
  const absent = `const absent = () => { throw new Error('no ${what}'); };`;
  return `${absent} export { ${names.join(', ')} };`;
}
