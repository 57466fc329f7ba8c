import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Course, itemsById } from '../attempt/course.ts';
import { courseFolder, loadCourse } from './node.ts';

interface Need {
  readonly of: string;
  readonly isIn: (course: Course) => boolean;
}

const scenarios: Need = {
  of: 'performance',
  isIn: (course) => [...itemsById(course).values()].some(({ type }) => type === 'performance'),
};

const practice: Need = { of: 'practice', isIn: (course) => course.practice === true };

/** Of the files that every page would have, those that not every course asks anything of. */
const rules: Readonly<Record<string, Need>> = {
  'quiz/item-types/scenario.ts': scenarios,
  'quiz/item-types/scenario-code.ts': scenarios,
  'attempt/practice-code.ts': practice,
};

const source = fileURLToPath(new URL('../', import.meta.url));

/**
 * Leaves the rules of item types that the course has not out of what students load, and those of
 * practice where it has none. Nothing asks for them there: an item is told by its type before they
 * are asked, and practice by the course.
 */
export function unusedRules(folder = courseFolder()): Plugin {
  return {
    name: 'unused-rules',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const need = id.startsWith(source) ? rules[id.slice(source.length)] : undefined;
      if (need === undefined || this.environment.config.consumer !== 'client') return null;
      return need.isIn(loadCourse(folder).course)
        ? null
        : emptied(readFileSync(id, 'utf8'), need.of);
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
