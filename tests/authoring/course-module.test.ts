import { expect, it } from 'vitest';
import { courseModule } from '../../src/authoring/course-module.ts';

it('pages get quizzes without what is for authors: facts of items, and silences of the review', () => {
  const { load } = courseModule('src/content');
  if (typeof load !== 'function') throw new Error('the plugin loads nothing');
  const text = Reflect.apply(
    load,
    { environment: { config: { command: 'build', consumer: 'server' } } },
    ['\0virtual:course-folder'],
  );
  expect(text).toContain('exam_director_says');
  expect(text).toContain('reading_classify');
  expect(text).not.toContain('silenced');
  expect(text).not.toContain('"facts":["A8","A22"]');
});
