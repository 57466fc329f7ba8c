import { figureData, head, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './article.json?raw';

const statement = z.strictObject({
  id: text,
  text,
  fact: text,
  why: text,
  trouble: text.optional(),
});
const shape = z.strictObject({ ...head, statements: z.array(statement) });

/** The article, statement by statement. */
export const figure = figureData('article.json', json, shape);
