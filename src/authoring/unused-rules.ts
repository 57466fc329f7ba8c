import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { itemsById } from '../attempt/course.ts';
import type { ItemType } from '../quiz/quiz.ts';
import { courseFolder, loadCourse } from './node.ts';

/** Of the files that every page would have, those that only items of one type ask anything of. */
const rules: Readonly<Record<string, ItemType>> = {
  'quiz/scenario.ts': 'performance',
  'attempt/scenario-code.ts': 'performance',
};

const source = fileURLToPath(new URL('../', import.meta.url));

/**
 * Leaves the rules of item types that the course has not out of what students load. Nothing asks
 * for them there: an item is told by its type before they are asked.
 */
export function unusedRules(folder = courseFolder()): Plugin {
  return {
    name: 'unused-rules',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const type = id.startsWith(source) ? rules[id.slice(source.length)] : undefined;
      if (type === undefined || this.environment.config.consumer !== 'client') return null;
      const items = [...itemsById(loadCourse(folder).course).values()];
      return items.some((item) => item.type === type)
        ? null
        : emptied(readFileSync(id, 'utf8'), type);
    },
  };
}

/** A module of the same names that does nothing. */
function emptied(text: string, type: ItemType): string {
  const names = [...text.matchAll(/^export (?:function\*?|const) (\w+)/gmu)].map(
    ([, name]) => `absent as ${name}`,
  );
  const absent = `const absent = () => { throw new Error('no ${type}'); };`;
  return `${absent} export { ${names.join(', ')} };`;
}
