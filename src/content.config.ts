import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { lmsSchema } from './guides/lms-schema.ts';

const guides = defineCollection({
  loader: glob({ base: './src/guides', pattern: '*.md' }),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

const lms = defineCollection({
  loader: glob({ base: './src/guides/lms', pattern: '*.json' }),
  schema: lmsSchema,
});

export const collections = { guides, lms };
