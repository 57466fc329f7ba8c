import config from '../../../astro.config.mjs';
import { pseudoWords } from './pseudo-words.ts';

/** The site as it is, in a language that nobody speaks. */
export default {
  ...config,
  vite: { ...config.vite, plugins: [pseudoWords(), ...(config.vite?.plugins ?? [])] },
};
