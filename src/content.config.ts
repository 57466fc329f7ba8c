import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { lmsSchema } from './guides/lms-schema.ts';

const lessons = defineCollection({
  loader: glob({ base: './src/content/lessons', pattern: '*.mdx' }),
  schema: z.strictObject({
    /** The lesson of course.json that the text belongs to; also the name of its page. */
    lesson: z.string(),
  }),
});

const guides = defineCollection({
  loader: glob({ base: './src/guides', pattern: '*.md' }),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

const lms = defineCollection({
  loader: glob({ base: './src/guides/lms', pattern: '*.json' }),
  schema: lmsSchema,
});

export const collections = { lessons, guides, lms };
