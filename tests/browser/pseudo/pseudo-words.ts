import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import * as en from '../../../src/words/en.ts';

const pathOf = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));

/** Gives the course `marked` words, from right to left, in place of those of its language. */
export function pseudoWords(): Plugin {
  return {
    name: 'pseudo-words',
    enforce: 'pre',
    resolveId: (id) => (/^virtual:words(\/|$)/.test(id) ? '\0pseudo-words' : null),
    load: (id) => (id === '\0pseudo-words' ? text : null),
  };
}

/** They have no words of their own: what is counted has its forms, which are marked. */
const asTheyAre = ['number', 'count', 'comma', 'space'];

const text = [
  `import * as en from ${pathOf('../../../src/words/en.ts')};`,
  `import { marked } from ${pathOf('./marked.ts')};`,
  ...Object.keys(en).map((name) =>
    asTheyAre.includes(name)
      ? `export const ${name} = en.${name};`
      : `export const ${name} = marked(en.${name});`,
  ),
  'export const language = "ar-XB";',
  'export const direction = "rtl";',
  'export const courseText = {}, ownText = {};',
].join('\n');
