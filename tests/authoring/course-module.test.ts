import { afterEach, describe, expect, it } from 'vitest';
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

describe('words', () => {
  afterEach(() => {
    delete process.env.INTERFACE;
  });

  it('are those of the course, and no text is marked', () => {
    expect(textOf('words')).toContain('/en.ts"');
    expect(textOf('words')).toContain('courseText = {}');
    expect(textOf('course-words')).toBe("export * from 'virtual:words';");
  });

  it('are those of another language of the interface, but for what belongs to texts of the course', () => {
    process.env.INTERFACE = 'zh-Hans';
    expect(textOf('words')).toContain('/zh-Hans.ts"');
    expect(textOf('words')).toContain('courseText = {"lang":"en"}');
    expect(textOf('words')).toContain('ownText = {"lang":"zh-Hans"}');
    expect(textOf('words/exam')).toContain('/zh-Hans.ts?exam"');
    expect(textOf('course-words')).toContain('/en.ts"');
    expect(textOf('course')).toContain('virtual:keys');
  });

  it('are those of the course in its own files, whatever the interface speaks', () => {
    const { resolveId } = courseModule('src/content');
    if (typeof resolveId !== 'function') throw new Error('the plugin resolves nothing');
    const from = (importer: string) =>
      Reflect.apply(resolveId, {}, ['virtual:words', importer, {}]);
    return Promise.all([
      expect(from('src/content/figures/Timeline.astro')).resolves.toBe('\0virtual:course-words'),
      expect(from('src/islands/Exam.tsx')).resolves.toBe('\0virtual:words'),
    ]);
  });
});
