import { expect, it } from 'vitest';
import { lessonSections } from '../../src/authoring/lesson-links.ts';
import { parseLesson } from '../../src/authoring/parse-lesson.ts';

it('names the sections of a lesson as its page does, with the summary and the checks', () => {
  const text = [
    'Words above all headings.',
    '## What is *said*',
    '### What is said',
    'Words.',
    '<Summary>',
    '- A point',
    '</Summary>',
    '## What is said',
    '<Quiz id="first-check" />',
  ].join('\n\n');
  expect(lessonSections(parseLesson(text, ['Quiz', 'Summary']).tree)).toEqual([
    { anchor: 'what-is-said', title: 'What is said' },
    { anchor: 'summary', title: null },
    { anchor: 'what-is-said-2', title: 'What is said' },
    { anchor: 'first-check-title', title: null },
  ]);
});
