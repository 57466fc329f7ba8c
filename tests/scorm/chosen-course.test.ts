import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenCourse } from '../../src/scorm/chosen-course.ts';
import { launchSettings } from '../../src/scorm/settings.ts';
import { exampleCourse } from '../attempt/example-course.ts';

const [first] = exampleCourse.lessons.map(({ id }) => id);
const chosen = (choices: object) => chosenCourse(exampleCourse, JSON.stringify(choices));

describe('chosenCourse', () => {
  it('is the course itself where the page says nothing', () => {
    expect(chosenCourse(exampleCourse, '')).toEqual({
      course: exampleCourse,
      key: 'example',
      problem: null,
    });
  });

  it('has the lessons, the rules and the name that were chosen', () => {
    const { course, key, problem } = chosen({
      identifier: 'part',
      lessons: [first],
      settings: { passMark: 90, feedback: 'never' },
    });
    expect(course.lessons.map(({ id }) => id)).toEqual([first]);
    expect(course.settings).toEqual({
      ...exampleCourse.settings,
      passMark: 90,
      feedback: 'never',
    });
    expect(key).toBe('part');
    expect(problem).toBeNull();
  });

  it('still has its own id, by which it knows its suspend data', () => {
    expect(chosen({ identifier: 'part' }).course.id).toBe('example');
  });

  it('gives way to launch data, rule by rule', () => {
    const { course } = chosen({ settings: { passMark: 90, examAttempts: 1 } });
    const { settings } = launchSettings('{"passMark":60}', course.settings);
    expect(settings).toMatchObject({ passMark: 60, examAttempts: 1 });
  });

  it('says what is wrong in rules that were written by hand, and keeps the others', () => {
    const { course, problem } = chosen({ settings: { passMark: 'high', examAttempts: 2 } });
    expect(course.settings).toEqual({ ...exampleCourse.settings, examAttempts: 2 });
    const flaw = { kind: 'unfit', name: 'passMark', value: '"high"' };
    expect(problem).toEqual({ kind: 'launch-data-flawed', flaws: [flaw], more: 0 });
  });

  it.each([
    ['no JSON', '{'],
    ['a number', '5'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing that it knows', '{"other": 1}'],
    ['an identifier that is none', '{"identifier": ""}'],
    ['an identifier that is a number', '{"identifier": 5}'],
    ['lessons that are no list', `{"lessons": "${first}"}`],
  ])('is the course itself where the page says %s', (_, written) => {
    expect(chosenCourse(exampleCourse, written)).toEqual({
      course: exampleCourse,
      key: 'example',
      problem: null,
    });
  });

  it('never throws and always has lessons, whatever the page says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .record({
              identifier: fc.jsonValue(),
              lessons: fc.jsonValue(),
              settings: fc.jsonValue(),
            })
            .map((value) => JSON.stringify(value)),
        ),
        (written) => {
          const { course, key } = chosenCourse(exampleCourse, written);
          expect(course.lessons.length).toBeGreaterThan(0);
          expect(key).not.toBe('');
        },
      ),
    );
  });
});
