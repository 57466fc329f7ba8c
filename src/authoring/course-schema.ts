import { z } from 'zod';

/** The shape of course.json: the course's name, its rules, its lessons in order. */

const text = z.string().trim().min(1, 'write something here');

const objective = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'use lower-case letters, digits and _'),
  text,
});

const lesson = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and -'),
  title: text,
  promise: text,
  minutes: z.number().int().min(1),
  checks: z.array(z.string()),
  objectives: z.array(objective).min(1),
});

export const courseSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and -'),
  version: text,
  title: text,
  language: text,
  description: text,
  keywords: z.array(text),
  asAt: z.string().regex(/^\d{4}-\d{2}$/, 'write a month as 2026-08'),
  settings: z.strictObject({
    passMark: z.number().min(0).max(100),
    examLength: z.number().int().min(1).max(200),
    examAttempts: z.number().int().min(1).max(50),
    completion: z.enum(['checks', 'exam', 'checks-and-exam']),
    interactions: z.enum(['journal', 'state', 'off']),
    exit: z.enum(['suspend', 'normal-when-complete']),
  }),
  exam: z.string(),
  lessons: z.array(lesson).min(1),
});

export type CourseFile = z.output<typeof courseSchema>;
