import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asBuilt, readCourseFile } from '../../../src/packaging/make/course-file.ts';
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
    expect(readCourseFile('{', 'course.json')).toEqual({
      kind: 'failed',
      problems: [
        {
          where: 'course.json',
          what: expect.stringMatching(/^it is not JSON: \w/),
          fix: 'correct the JSON',
        },
      ],
    });
    expect(readCourseFile('5', 'course.json')).toMatchObject({
      problems: [{ where: 'course.json', fix: 'write the course file as its description says' }],
    });
  });

  const settings = {
    ...{ passMark: 60, examLength: 4, examAttempts: 2, completion: 'exam' },
    ...{ feedback: 'never', interactions: 'auto', exit: 'suspend' },
  };
  const course = {
    ...{ id: 'a', title: 'T', description: 'D', language: 'en', version: '1', keywords: ['k'] },
    lessons: [{ id: 'one', title: 'One', minutes: 5 }],
    settings,
  };

  it('has what a package says of a course, and what can be chosen from it', () => {
    const packaged = {
      ...{ id: 'a', title: 'T', description: 'D', language: 'en', version: '1', keywords: ['k'] },
      ...{ licence: '', passMark: 60, completion: 'exam', examAttempts: 2, objectives: [] },
      ...{ launchData: JSON.stringify(settings), launchPage: 'index.html' },
    };
    expect(readCourseFile(JSON.stringify(course), 'course.json')).toEqual({
      kind: 'read',
      course: packaged,
      own: {
        ...{ id: 'a', title: 'T', language: 'en', version: '1', content: '', questions: [] },
        ...{ lessons: course.lessons, settings, packaged },
        ...{ shortName: '', practice: true },
      },
    });
  });

  it('knows what answers can take once a build has said so', () => {
    const answerSizes = { start: 10, lessons: { one: 100, gone: 1000 }, earlier: [], pool: [] };
    const text = asBuilt(JSON.stringify(course), { answerSizes, content: '5eed5eed' });
    const read = readCourseFile(text, 'course.json');
    if (read.kind === 'failed') throw new Error(JSON.stringify(read.problems));
    expect(read.own).toMatchObject({ answerSizes, content: '5eed5eed' });
    expect(read.course.suspendData).toBeGreaterThanOrEqual(110);
    expect(read.course.suspendData).toBeLessThan(1000);
    expect(read.own.packaged).toEqual(read.course);
  });
});
