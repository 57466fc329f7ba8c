import { describe, expect, it } from 'vitest';
import type { PackagedCourse } from '../../../src/packaging/manifest/course.ts';
import {
  courseProblems,
  isForLms,
  packageFormats,
  tooManyAnswers,
} from '../../../src/packaging/manifest/format.ts';
import { course, format } from '../sample.ts';

const id = 'begin with a letter, go on with letters, digits, _ or -, at most 60 characters';
const objective = 'begin with a letter, go on with letters, digits or _';
const launchData = 'leave out the settings that equal the defaults of the course';

describe('what a format cannot say of a course', () => {
  it.each<[Partial<PackagedCourse>, where: string, what: string, fix: string]>([
    [{ id: '1a' }, 'id', '"1a" cannot be an XML identifier or a file name', id],
    [{ id: 'a b' }, 'id', '"a b" cannot', id],
    [{ id: 'a'.repeat(61) }, 'id', 'cannot be', id],
    [{ id: '' }, 'id', '"" cannot', id],
    [{ title: ' \n' }, 'title', 'it is empty', 'LMSs show it: write one'],
    [{ language: 'English!' }, 'language', '"English!" is no language tag', 'such as en or pt-BR'],
    [{ language: 'abcdefghi' }, 'language', 'no language tag', 'write one'],
    [{ language: 'en-' }, 'language', 'no language tag', 'write one'],
    [{ passMark: -1 }, 'passMark', '-1 is no percentage', 'write a number from 0 to 100'],
    [{ passMark: 100.5 }, 'passMark', '100.5 is no percentage', 'from 0 to 100'],
    [{ passMark: Number.NaN }, 'passMark', 'NaN is no percentage', 'from 0 to 100'],
    [{ objectives: ['a', '1'] }, 'objectives', '"1" is no objective id that every LMS', objective],
    [{ objectives: ['a-b'] }, 'objectives', '"a-b" is no objective id', objective],
    [{ objectives: [' a'] }, 'objectives', '" a" is no objective id', objective],
    [
      { launchData: 'x'.repeat(256) },
      'launchData',
      '256 characters long; SCORM 1.2 takes 255',
      launchData,
    ],
  ])('is in %o the %s', (change, where, what, fix) => {
    expect(courseProblems({ ...course, ...change }, format('scorm-1.2'))).toEqual([
      {
        where: `course: ${where}`,
        what: expect.stringContaining(what),
        fix: expect.stringContaining(fix),
      },
    ]);
  });

  it.each<Partial<PackagedCourse>>([
    { id: `a${'-'.repeat(59)}` },
    { id: 'A' },
    { language: 'zh-Hant-TW' },
    { passMark: 0 },
    { passMark: 100 },
    { objectives: ['a_1', 'B'] },
    { launchData: '🙂'.repeat(255) },
    { suspendData: 4096 },
  ])('is nothing in %o', (change) => {
    expect(courseProblems({ ...course, ...change }, format('scorm-1.2'))).toEqual([]);
  });

  it('depends on the format', () => {
    const long = { ...course, launchData: 'x'.repeat(4000) };
    expect(courseProblems(long, format('scorm-2004-4th'))).toEqual([]);
    const longer = { ...course, launchData: 'x'.repeat(4001) };
    expect(courseProblems(longer, format('scorm-2004-4th'))).toHaveLength(1);
    expect(courseProblems(longer, format('web'))).toEqual([]);
    const sco = (length: number) => ({
      ...({ id: 'a', title: 'A', description: '', kind: 'lesson', pages: ['a.html'] } as const),
      ...{ completes: true, weight: 0, launchData: 'x'.repeat(length) },
    });
    const scos = [sco(1), sco(256), sco(2)];
    expect(courseProblems({ ...course, scos }, format('scorm-1.2'))).toMatchObject([
      { where: 'course: launchData', what: expect.stringContaining('256 characters long') },
    ]);
    expect(packageFormats.filter(isForLms).map(({ id }) => id)).toEqual([
      'scorm-1.2',
      'scorm-2004-3rd',
      'scorm-2004-4th',
      'cmi5',
    ]);
  });

  it('may be the answers of its students', () => {
    const answers = { ...course, suspendData: 4097 };
    const problem = {
      where: 'SCORM 1.2',
      what: 'answers can take 4097 characters of suspend data, and it keeps 4096',
      fix: 'take SCORM 2004 3rd Edition or SCORM 2004 4th Edition, or have fewer lessons, fewer sittings or a shorter exam',
    };
    expect(tooManyAnswers(answers, format('scorm-1.2'))).toEqual(problem);
    expect(courseProblems({ ...answers, title: '' }, format('scorm-1.2'))).toHaveLength(2);
    expect(courseProblems(answers, format('scorm-1.2'))).toEqual([problem]);
    expect(tooManyAnswers(answers, format('scorm-2004-3rd'))).toBeNull();
    const most = { ...course, suspendData: 64_001 };
    expect(tooManyAnswers(most, format('scorm-2004-3rd'))?.fix).toBe(
      'have fewer lessons, fewer sittings or a shorter exam',
    );
    expect(tooManyAnswers({ ...course, suspendData: 64_000 }, format('scorm-1.2'))?.fix).toMatch(
      /^take/,
    );
    expect(tooManyAnswers(most, format('web'))).toBeNull();
    expect(tooManyAnswers(course, format('scorm-1.2'))).toBeNull();
  });
});
