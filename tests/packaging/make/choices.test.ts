import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimed, type Settings } from '../../../src/attempt/settings.ts';
import {
  type ChoosableCourse,
  keptChoices,
  ownChoices,
  type PackageChoices,
  writeChoices,
} from '../../../src/packaging/make/choices.ts';
import { linkOfChoices, readChoicesLink } from '../../../src/packaging/make/choices-link.ts';
import type { OwnBank } from '../../../src/packaging/make/own-bank.ts';
import { ownBanksIn, readChoices } from '../../../src/packaging/make/read-choices.ts';
import { problemLine } from '../../../src/packaging/site/problem.ts';
import { launchSettings } from '../../../src/scorm/settings.ts';
import { choicesArbitrary } from './choices-arbitrary.ts';

const course: ChoosableCourse = {
  ...JSON.parse(readFileSync(new URL('../../../src/content/course.json', import.meta.url), 'utf8')),
  content: '5eed5eed',
  questions: [
    {
      id: 'a1',
      quiz: 'approval-check',
      lesson: 'approval',
      about: 'approval',
      objective: 'approval_one',
    },
    {
      id: 'a2',
      quiz: 'approval-check',
      lesson: 'approval',
      about: 'approval',
      objective: 'approval_one',
    },
    {
      id: 'l1',
      quiz: 'long-game-check',
      lesson: 'long-game',
      about: 'approval',
      objective: 'approval_one',
    },
    {
      id: 'l2',
      quiz: 'long-game-check',
      lesson: 'long-game',
      about: 'long-game',
      objective: 'long-game_one',
    },
    { id: 'e1', quiz: 'exam', lesson: null, about: 'approval', objective: 'approval_one' },
    { id: 'e2', quiz: 'exam', lesson: null, about: 'long-game', objective: 'long-game_one' },
    { id: 'e3', quiz: 'exam', lesson: null, about: 'long-game', objective: 'long-game_one' },
  ],
};

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

/** As links were before they held all rules. */
const earlierLink = (chosen: PackageChoices) =>
  Buffer.from(JSON.stringify(ownChoices(chosen, course))).toString('base64url');

const bank: OwnBank = {
  name: 'rivers.gift',
  into: 'exam',
  quizzes: [{ id: 'rivers', text: '{"items": []}' }],
  pictures: [{ name: 'images/map.png', base64: btoa('map') }],
};

describe('choices', () => {
  it('hold questions of one’s own in a file, and none in a link', () => {
    const chosen: PackageChoices = { format: 'scorm-1.2', own: [bank, bank] };
    const text = writeChoices(chosen, course);
    expect(choices(JSON.parse(text))).toEqual(chosen);
    expect(ownBanksIn(text)).toEqual([bank, bank]);
    expect(linkOfChoices(chosen, course)).toBe(linkOfChoices({ format: 'scorm-1.2' }, course));
    for (const own of [bank, [{ ...bank, into: 3 }], [{ ...bank, pictures: [{ name: 'a' }] }]]) {
      expect(problems({ format: 'scorm-1.2', own })).toEqual([
        expect.stringContaining('write questions of one’s own as the page Make writes them'),
      ]);
      expect(ownBanksIn(JSON.stringify({ own }))).toEqual([]);
    }
  });

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
    const all = course.lessons.map(({ id }) => id);
    expect(choices({ format: 'web', lessons: all })).toEqual({ format: 'web' });
  });

  it('ask questions of the lessons that they keep, and one of the exam at least', () => {
    expect(
      choices({ format: 'web', lessons: ['approval'], questions: ['a1', 'l1', 'e1'] }),
    ).toEqual({
      format: 'web',
      lessons: ['approval'],
      questions: ['a1', 'e1'],
    });
    const all = course.questions.map(({ id }) => id);
    expect(choices({ format: 'web', questions: all })).toEqual({ format: 'web' });
    expect(problems({ format: 'web', questions: ['a1'] })).toEqual([
      'file.json: questions: every question of the exam is left out; choose one or more of its 3',
    ]);
    expect(problems({ format: 'web', questions: ['e9'] })).toHaveLength(1);
  });

  it('hold only settings that the course takes at launch', () => {
    fc.assert(
      fc.property(choicesArbitrary, ({ settings }) => {
        const timed = isTimed(settings ?? {});
        const { problem } = launchSettings(JSON.stringify(settings ?? {}), course.settings, timed);
        expect(problem).toBeNull();
      }),
    );
  });

  it('can take the time away that a course gives its exam, and have no more of it than that', () => {
    const timed = { ...course, settings: { ...course.settings, examMinutes: 45 } };
    const own = (settings: Partial<Settings>, of: typeof course) => {
      const text = JSON.stringify({ format: 'web', settings });
      const reading = readChoices(text, 'file.json', of);
      return reading.kind === 'read' ? reading.choices.settings : reading.problems;
    };
    expect(own({ examMinutes: 0 }, timed)).toEqual({ examMinutes: 0 });
    expect(own({ examMinutes: 45, extraTime: 1, examCloses: '' }, timed)).toBeUndefined();
    expect(own({ extraTime: 2 }, timed)).toEqual({ extraTime: 2 });
    expect(own({ examMinutes: 0, extraTime: 2 }, course)).toBeUndefined();
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
      'file.json: there is no choice "paper"; remove it; there are course, format, title, identifier, language, interfaceLanguage, lessons, questions, without, own, blueprint, settings, scos, examWeight, shortName, logo, colours, welcome, closing, contact, certificate, practice',
      'file.json: format: "scorm-2004" will not do; write "scorm-1.2" or "scorm-2004-3rd" or "scorm-2004-4th" or "cmi5" or "web"',
      'file.json: title: "  " will not do; write a title of 1 to 200 characters',
      'file.json: identifier: "1st" will not do; write a letter, then letters, digits, _ or -, at most 60 characters and no blanks',
      `file.json: lessons: ["approval","gone"] will not do; write a list of one or more of ${course.lessons.map(({ id }) => `"${id}"`).join(', ')}`,
      'file.json: settings: there is no choice "colour"; remove it; there are passMark, examLength, examAttempts, completion, feedback, interactions, exit, examMinutes, extraTime, examCloses',
      'file.json: settings.passMark: "80" will not do; write a number from 0 to 100, such as 70',
      'file.json: settings.examAttempts: 0 will not do; write a whole number from 1 to 10',
    ]);
    expect(problems({})).toHaveLength(1);
    expect(problems({ format: 'web', lessons: [] })).toHaveLength(1);
    expect(problems({ format: 'web', settings: [] })).toHaveLength(1);
    expect(problems({ format: 'web', scos: 'per-lesson' })).toEqual([
      'file.json: scos: "per-lesson" will not do; write "one": plain web pages have no entries in an LMS',
    ]);
    expect(problems({ format: 'cmi5', scos: 'per-lesson', examWeight: 60 })).toEqual([
      'file.json: examWeight: 60 will not do; write 100, or leave it out: cmi5 makes no score of several',
    ]);
    expect(problems({ format: 'scorm-1.2', scos: 'per-lesson', examWeight: 101 })).toHaveLength(1);
    expect(choices({ format: 'scorm-1.2', scos: 'one', examWeight: 50 })).toEqual({
      format: 'scorm-1.2',
    });
  });

  it('have the interface in a language that the course offers, and say its own only where it offers more', () => {
    const chinese: PackageChoices = { format: 'web', interfaceLanguage: 'zh-Hans' };
    expect(choices(chinese)).toEqual(chinese);
    expect(choices(JSON.parse(writeChoices(chinese, course)))).toEqual(chinese);
    expect(readChoicesLink(linkOfChoices(chinese, course), course)).toMatchObject({
      choices: chinese,
    });
    expect(choices({ format: 'web', interfaceLanguage: 'en' })).toEqual({ format: 'web' });
    expect(keptChoices({ format: 'web' }, course).interfaceLanguage).toBe('en');
    const { interfaceLanguages: _, ...plain } = course;
    expect(keptChoices({ format: 'web' }, plain).interfaceLanguage).toBeUndefined();
    expect(problems({ format: 'web', interfaceLanguage: 'fr' })).toEqual([
      'file.json: interfaceLanguage: "fr" will not do; write "en" or "zh-Hans"',
    ]);
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

  it('are read as they were kept once: what differs from the course, in a link of plain JSON', () => {
    fc.assert(
      fc.property(choicesArbitrary, (chosen) => {
        const own = ownChoices(chosen, course);
        const read = { kind: 'read', choices: own, changes: [] };
        expect(readChoices(JSON.stringify(own, null, 2), 'file.json', course)).toEqual(read);
        expect(readChoicesLink(earlierLink(own), course)).toEqual(read);
      }),
    );
  });

  it('say of a link that was cut, wherever, that it is incomplete', () => {
    const chosen: PackageChoices = { format: 'web', title: 'Étude', lessons: ['approval'] };
    for (const link of [linkOfChoices(chosen, course), earlierLink(chosen)])
      for (let length = 0; length < link.length; length += 1) {
        const read = readChoicesLink(link.slice(0, length), course);
        expect(read.kind === 'failed' && read.problems.map(problemLine)).toEqual([
          'the link: it is incomplete: its end was lost on the way, as when a long link is broken in two; copy all of it, up to its last letter, or ask for it again',
        ]);
      }
  });
});

describe('choices that were made for the course as it was', () => {
  const chosen: PackageChoices = {
    format: 'web',
    lessons: ['approval', 'long-game'],
    settings: { passMark: 80 },
  };
  const since = (now: Partial<ChoosableCourse>, made: PackageChoices = chosen) =>
    readChoices(writeChoices(made, course), 'file.json', { ...course, content: 'other', ...now });
  const [first, ...others] = course.lessons;

  it('say nothing where it has not changed', () => {
    expect(readChoices(writeChoices(chosen, course), 'file.json', course)).toEqual({
      kind: 'read',
      choices: chosen,
      changes: [],
    });
  });

  it('say that it has another content, and that it has another version', () => {
    expect(since({})).toMatchObject({
      choices: chosen,
      changes: [
        `They were made when version ${course.version} of the course had another content than it has now.`,
        expect.stringContaining('Nothing that you chose is affected.'),
      ],
    });
    expect(since({ version: '9.0' })).toMatchObject({
      changes: [
        `They were made for version ${course.version} of the course, and this is version 9.0.`,
        expect.anything(),
      ],
    });
  });

  it('keep all rules, and say which of its own are others now', () => {
    const settings = { ...course.settings, passMark: 60, examLength: 30 };
    expect(since({ settings })).toMatchObject({
      choices: { ...chosen, settings: { passMark: 80, examLength: 20 } },
      changes: [
        expect.anything(),
        'The course now has 60 as its pass mark, and had 70. Your choices keep 80.',
        'The course now has 30 as its exam length, and had 20. Your choices keep 20.',
      ],
    });
    expect(since({ settings: { ...course.settings, passMark: 80 } })).toMatchObject({
      choices: { format: 'web', lessons: chosen.lessons },
    });
  });

  it('say that the interface is no longer offered in the language that was chosen', () => {
    const chinese: PackageChoices = { format: 'web', interfaceLanguage: 'zh-Hans' };
    expect(since({}, chinese)).toMatchObject({ choices: chinese });
    const now = since({ interfaceLanguages: undefined }, chinese);
    expect(now).toEqual({
      kind: 'read',
      choices: { format: 'web' },
      changes: [
        expect.anything(),
        'The interface is no longer there in “zh-Hans”. It speaks “en”, the language of the course.',
      ],
    });
  });

  it('keep its name', () => {
    expect(since({ title: 'Another' })).toMatchObject({
      choices: { ...chosen, title: course.title },
      changes: [expect.anything(), expect.stringContaining('is now called “Another”')],
    });
  });

  it('say which lessons are gone and which are new', () => {
    expect(since({ lessons: others })).toMatchObject({
      choices: { ...chosen, lessons: ['long-game'] },
      changes: [expect.anything(), `The lesson “${first?.id}” is gone.`],
    });
    const more = [...course.lessons, { id: 'more', title: 'More' }];
    expect(since({ lessons: more })).toMatchObject({
      choices: chosen,
      changes: [expect.anything(), expect.stringContaining('“More” is new. It is left out')],
    });
    expect(since({ lessons: more }, { format: 'web' })).toEqual({
      kind: 'read',
      choices: { format: 'web' },
      changes: [expect.anything(), expect.stringContaining('“More” is new. It is in the package')],
    });
  });

  it('say which questions are gone and which are new, and take in what was not chosen among', () => {
    const some: PackageChoices = { format: 'web', questions: ['a1', 'a2', 'l1', 'l2', 'e1', 'e3'] };
    const now = [
      ...course.questions.filter(({ id }) => id !== 'a1'),
      {
        id: 'a3',
        quiz: 'approval-check',
        lesson: 'approval',
        about: 'approval',
        objective: 'approval_one',
      },
      { id: 'e4', quiz: 'exam', lesson: null, about: 'approval', objective: 'approval_one' },
      { id: 'e5', quiz: 'exam', lesson: null, about: 'approval', objective: 'approval_one' },
    ];
    expect(since({ questions: now }, some)).toEqual({
      kind: 'read',
      choices: { format: 'web', questions: ['a2', 'l1', 'l2', 'e1', 'e3', 'a3'] },
      changes: [
        expect.anything(),
        '1 question is gone: a1.',
        '1 question is new: a3. You had left out none where they stand, so they are in.',
        '2 questions are new: e4, e5. You had chosen among the questions where they stand, so they are left out: tick them to have them.',
      ],
    });
    const whole = since({ questions: now }, { format: 'web' });
    expect(whole.kind === 'read' && whole.choices).toEqual({ format: 'web' });
  });

  it('are refused where no lesson is left of them, and where they are of another course', () => {
    expect(since({ lessons: [{ id: 'more', title: 'More' }] }).kind).toBe('failed');
    const other = since({ id: 'other' });
    expect(other.kind === 'failed' && other.problems.map(problemLine)).toEqual([
      'file.json: course: these are choices for the course "chokepoint", and this is "other"; open them on the page Make of that course',
    ]);
  });

  it('are refused where what they say of it has another form', () => {
    const kept = keptChoices(chosen, course);
    expect(problems({ ...kept, course: 'chokepoint' })).toHaveLength(1);
    expect(problems({ ...kept, without: { lessons: 'all' } })).toHaveLength(1);
    const defaults = { passMark: 'high' };
    expect(problems({ ...kept, course: { ...kept.course, defaults } })).toHaveLength(1);
  });
});

describe('a table of what a sitting has', () => {
  const rows = [
    { count: 0 },
    { lesson: 'long-game', count: 1 },
    { objective: 'approval_one', count: 1 },
  ];

  it('has the narrower rows first, and its sum is the length of the exam', () => {
    expect(choices({ format: 'web', blueprint: rows, settings: { examLength: 90 } })).toEqual(
      expect.objectContaining({
        blueprint: [rows[2], rows[1], rows[0]],
        settings: { examLength: 2 },
      }),
    );
  });

  it('is without lessons that are left out, and is none where nothing is left of it', () => {
    const only = { format: 'web', lessons: ['long-game'] };
    const long = [{ lesson: 'long-game', count: 2 }];
    expect(choices({ ...only, blueprint: [...long, { lesson: 'approval', count: 1 }] })).toEqual(
      expect.objectContaining({ blueprint: long, settings: { examLength: 2 } }),
    );
    expect(choices({ ...only, blueprint: [{ objective: 'approval_one', count: 1 }] })).toEqual(
      only,
    );
  });

  it('says of each row what it cannot have', () => {
    const said = (...blueprint: readonly object[]) => problems({ format: 'web', blueprint });
    expect(said({ lesson: 'approval', count: 2 }, { count: 3 })).toEqual([
      'file.json: blueprint: the row of approval asks for 2, and there is 1 question; write 1 or fewer, or choose more questions',
      'file.json: blueprint: the row of all others asks for 3, and there are 2 questions; write 2 or fewer, or choose more questions',
    ]);
    expect(said({ lesson: 'nowhere', count: 0 }, { count: 1 })).toEqual([
      'file.json: blueprint: no question of the course is of nowhere; write the id of a lesson or of an objective as the course has it',
    ]);
    expect(said({ count: 0 })).toEqual([
      'file.json: blueprint: no row has a question; give one of them 1 or more',
    ]);
    for (const row of [{}, { count: 1.5 }, { lesson: 'approval', objective: 'x', count: 1 }])
      expect(said(row)).toEqual([expect.stringContaining('write a list of rows such as')]);
  });

  it('is told where a course that has changed cannot meet it any more', () => {
    const text = writeChoices(
      {
        format: 'web',
        blueprint: [rows[1] ?? { count: 1 }, { objective: 'approval_one', count: 1 }],
      },
      course,
    );
    const questions = course.questions.filter(({ id }) => id !== 'e1');
    const now = readChoices(text, 'file.json', { ...course, content: 'other', questions });
    expect(now).toMatchObject({
      kind: 'read',
      choices: { blueprint: [{ objective: 'approval_one', count: 0 }, rows[1]] },
      changes: expect.arrayContaining([
        'Of approval_one the exam was to ask 1, and there are 0 now.',
      ]),
    });
    // A link has none of the questions that were brought in.
    const own = course.questions
      .filter(({ id }) => id === 'e3')
      .map((each) => ({ ...each, id: 'own' }));
    const brought = { ...course, questions: [...course.questions, ...own] };
    const link = linkOfChoices(
      { format: 'web', blueprint: [{ lesson: 'long-game', count: 3 }] },
      brought,
    );
    expect(readChoicesLink(link, course)).toMatchObject({
      choices: { blueprint: [{ lesson: 'long-game', count: 2 }] },
      changes: ['Of long-game the exam was to ask 3, and there are 2 now.'],
    });
    const gone = course.questions.filter(({ objective }) => objective !== 'approval_one');
    const then = readChoices(text, 'file.json', { ...course, content: 'other', questions: gone });
    expect(then).toMatchObject({
      choices: { blueprint: [rows[1]], settings: { examLength: 1 } },
      changes: expect.arrayContaining(['The exam has no row of approval_one any more.']),
    });
  });
});
