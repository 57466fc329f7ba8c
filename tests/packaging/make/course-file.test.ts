import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCourseFile } from '../../../src/packaging/make/course-file.ts';
import { courseProblems, packageFormats } from '../../../src/packaging/manifest/format.ts';

const text = readFileSync(new URL('../../../src/content/course.json', import.meta.url), 'utf8');

describe('readCourseFile', () => {
  it('reads the course of this project, and every format can hold it', () => {
    const read = readCourseFile(text, 'course.json');
    if (read.kind === 'failed') throw new Error(JSON.stringify(read.problems));
    expect(read.course.id).toBe('chokepoint');
    expect(JSON.parse(read.course.launchData)).toEqual(JSON.parse(text).settings);
    for (const format of packageFormats) expect(courseProblems(read.course, format)).toEqual([]);
  });

  it('names the field that is wrong', () => {
    const changed = JSON.stringify({ ...JSON.parse(text), keywords: 'chips' });
    const read = readCourseFile(changed, 'course.json');
    expect(read.kind === 'failed' && read.problems.map(({ where }) => where)).toEqual([
      'course.json: keywords',
    ]);
  });

  it('says so when the file is not JSON', () => {
    const read = readCourseFile('{', 'course.json');
    expect(read.kind === 'failed' && read.problems[0]?.what).toContain('not JSON');
  });
});
