import { expect, it } from 'vitest';
import { courseModule } from '../../src/authoring/course-module.ts';

/** What a module of our course holds. */
function textOf(module: string): unknown {
  const { load } = courseModule('src/content');
  if (typeof load !== 'function') throw new Error('the plugin loads nothing');
  const config = { command: 'build', consumer: 'server' };
  return Reflect.apply(load, { environment: { config } }, [`\0virtual:${module}`]);
}

it('pages get quizzes without what is for authors: facts of items, and silences of the review', () => {
  const text = textOf('course-folder');
  expect(text).toContain('exam_director_says');
  expect(text).toContain('reading_classify');
  expect(text).not.toContain('silenced');
  expect(text).not.toContain('"facts":["A8","A22"]');
});

it('islands get keys without that either', () => {
  const text = textOf('keys');
  expect(text).toContain('exam_director_says');
  expect(text).not.toContain('silenced');
  expect(text).not.toContain('A22');
});
