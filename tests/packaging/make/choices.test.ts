import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/attempt/settings.ts';
import { type PackageChoices, writeChoices } from '../../../src/packaging/make/choices.ts';
import { linkOfChoices, readChoicesLink } from '../../../src/packaging/make/choices-link.ts';
import { readChoices } from '../../../src/packaging/make/read-choices.ts';
import { problemLine } from '../../../src/packaging/site/problem.ts';
import { launchSettings } from '../../../src/scorm/settings.ts';
import { choicesArbitrary } from './choices-arbitrary.ts';

const course = JSON.parse(
  readFileSync(new URL('../../../src/content/course.json', import.meta.url), 'utf8'),
);

const read = (json: unknown) => readChoices(JSON.stringify(json), 'file.json', course);
const problems = (json: unknown) => {
  const reading = read(json);
  return reading.kind === 'failed'
    ? reading.problems.map(({ where, what, fix }) => `${where}: ${what}; ${fix}`)
    : [];
};
const choices = (json: unknown) => {
  const reading = read(json);
  return reading.kind === 'read' ? reading.choices : reading.problems;
};

describe('choices', () => {
  it('come back from a file as they were, and from a link but for the logo', () => {
    fc.assert(
      fc.property(choicesArbitrary, (chosen) => {
        const text = writeChoices(chosen, course);
        const fromFile = readChoices(text, 'file.json', course);
        if (fromFile.kind === 'failed') throw new Error(JSON.stringify(fromFile.problems));
        expect(writeChoices(fromFile.choices, course)).toBe(text);
        const link = linkOfChoices(chosen, course);
        expect(link).toMatch(/^[A-Za-z0-9_-]+$/);
        const { logo: _, ...choices } = fromFile.choices;
        expect(readChoicesLink(link, course)).toEqual({ ...fromFile, choices });
      }),
    );
  });

  it('have one text, in whatever order and with whatever of the course they repeat', () => {
    const short: PackageChoices = {
      format: 'scorm-1.2',
      lessons: ['approval', 'long-game'],
      settings: { passMark: 80 },
    };
    const long: PackageChoices = {
      settings: { exit: 'suspend', passMark: 80, examAttempts: 3 },
      lessons: ['long-game', 'approval', 'approval'],
      language: 'en',
      identifier: 'chokepoint',
      title: course.title,
      format: 'scorm-1.2',
    };
    expect(writeChoices(long, course)).toBe(writeChoices(short, course));
    const all = course.lessons.map(({ id }: { id: string }) => id);
    expect(choices({ format: 'web', lessons: all })).toEqual({ format: 'web' });
  });

  it('hold only settings that the course takes at launch', () => {
    fc.assert(
      fc.property(choicesArbitrary, ({ settings }) => {
        const { problem } = launchSettings(JSON.stringify(settings ?? {}), course.settings);
        expect(problem).toBeNull();
      }),
    );
  });

  it('can set every rule of the course', () => {
    const names: (keyof Settings)[] = Object.keys(course.settings) as (keyof Settings)[];
    const settings = Object.fromEntries(names.map((name) => [name, course.settings[name]]));
    expect(choices({ format: 'web', settings })).toEqual({ format: 'web' });
  });

  it('with mistakes are refused, each reported with its place and its fix', () => {
    expect(
      problems({
        format: 'scorm-2004',
        title: '  ',
        identifier: '1st',
        lessons: ['approval', 'gone'],
        settings: { passMark: '80', examAttempts: 0, colour: 'red' },
        paper: 'A4',
      }),
    ).toEqual([
      'file.json: there is no choice "paper"; remove it; there are format, title, identifier, language, lessons, settings, scos, examWeight, shortName, logo, colours, welcome, closing, contact, certificate, practice',
      'file.json: format: "scorm-2004" will not do; write "scorm-1.2" or "scorm-2004-3rd" or "scorm-2004-4th" or "cmi5" or "web"',
      'file.json: title: "  " will not do; write a title of 1 to 200 characters',
      'file.json: identifier: "1st" will not do; write a letter, then letters, digits, _ or -, at most 60 characters and no blanks',
      `file.json: lessons: ["approval","gone"] will not do; write a list of one or more of ${course.lessons.map(({ id }: { id: string }) => `"${id}"`).join(', ')}`,
      'file.json: settings: there is no choice "colour"; remove it; there are passMark, examLength, examAttempts, completion, feedback, interactions, exit',
      'file.json: settings.passMark: "80" will not do; write a number from 0 to 100, such as 70',
      'file.json: settings.examAttempts: 0 will not do; write a whole number from 1 to 10',
    ]);
    expect(problems({})).toHaveLength(1);
    expect(problems({ format: 'web', lessons: [] })).toHaveLength(1);
    expect(problems({ format: 'web', settings: [] })).toHaveLength(1);
    for (const format of ['web', 'cmi5']) {
      expect(problems({ format, scos: 'per-lesson' })).toEqual([
        'file.json: scos: "per-lesson" will not do; write "one": only packages of SCORM can have several SCOs',
      ]);
    }
    expect(problems({ format: 'scorm-1.2', scos: 'per-lesson', examWeight: 101 })).toHaveLength(1);
    expect(choices({ format: 'scorm-1.2', scos: 'one', examWeight: 50 })).toEqual({
      format: 'scorm-1.2',
    });
  });

  it.each(['', '[]', '{', 'null', '"web"'])('that are %j are refused', (text) => {
    expect(readChoices(text, 'file.json', course).kind).toBe('failed');
  });

  it('never throw, whatever a file or a link holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        readChoices(text, 'file.json', course);
        readChoicesLink(text, course);
      }),
    );
    expect(readChoicesLink('§', course).kind).toBe('failed');
  });

  it('say of a link that was cut, wherever, that it is incomplete', () => {
    const link = linkOfChoices({ format: 'web', title: 'Étude', lessons: ['approval'] }, course);
    for (let length = 0; length < link.length; length += 1) {
      const read = readChoicesLink(link.slice(0, length), course);
      expect(read.kind === 'failed' && read.problems.map(problemLine)).toEqual([
        'the link: it is incomplete: its end was lost on the way, as when a long link is broken in two; copy all of it, up to its last letter, or ask for it again',
      ]);
    }
  });
});
