import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkItems } from '../../src/attempt/course.ts';
import { courseTexts, loadCourse } from '../../src/authoring/node.ts';
import { problemText } from '../../src/authoring/problem.ts';
import { type CourseTexts, readCourse } from '../../src/authoring/read-course.ts';
import { quizFile } from '../quiz/quiz-file.ts';

type Json = Record<string, unknown>;

const settings = {
  passMark: 70,
  examLength: 2,
  examAttempts: 3,
  completion: 'checks-and-exam',
  feedback: 'after-sitting',
  interactions: 'journal',
  exit: 'suspend',
};
const lessons = [
  {
    id: 'makers',
    title: 'Who makes chips',
    promise: 'What it is about.',
    minutes: 10,
    checks: ['makers-check'],
    objectives: [{ id: 'makers_name', text: 'Name the makers' }],
  },
];
const course: Json = {
  id: 'example',
  version: '1.0.0',
  title: 'An example',
  language: 'en',
  description: 'A course.',
  keywords: ['chips'],
  asAt: '2026-08',
  settings,
  exam: 'final-exam',
  lessons,
  shortName: 'Example',
};
const exam: Json = {
  ...quizFile,
  id: 'final-exam',
  kind: 'exam',
  items: quizFile.items.slice(0, 3).map((item) => ({ ...item, id: `exam_${item.id}` })),
};

const fact = { kind: 'reported', statement: 'So it was.', sources: ['S1'], confidence: 'high' };
const source = { title: 'A report', publisher: 'A paper', date: '2026', url: null };

interface Change {
  readonly course?: Json;
  /** Null for a course that has none, like the next two. */
  readonly facts?: Json | null;
  readonly sources?: Json | null;
  readonly glossary?: Json | null;
  readonly quizzes?: readonly Json[];
  readonly lessons?: readonly string[];
}

/** The files of a course, each a JSON value; quizzes are named by their id. */
function files(change: Change): CourseTexts {
  const write = (file: string, json: Json) => ({ file, text: JSON.stringify(json, null, 2) });
  return {
    course: write('course.json', change.course ?? course),
    facts: change.facts === null ? null : write('facts.json', change.facts ?? { A1: fact }),
    sources:
      change.sources === null ? null : write('sources.json', change.sources ?? { S1: source }),
    glossary: change.glossary ? write('glossary.json', change.glossary) : null,
    lessons: change.lessons ?? ['lessons/makers.mdx'],
    tokens: '--paper: #ffffff; prefers-color-scheme: dark --paper: #000000;',
    quizzes: (change.quizzes ?? [quizFile, exam]).map((quiz) =>
      write(`quizzes/${String(quiz.id)}.json`, quiz),
    ),
    pictures: { names: [], read: () => new Uint8Array(), digest: () => '' },
    languages: ['en', 'zh-Hans'],
  };
}

function problems(change: Change): readonly string[] {
  const read = readCourse(files(change));
  return read.kind === 'read' ? [] : read.problems.map(problemText);
}

const twoTexts = ['lessons/makers.mdx', 'lessons/rules.mdx'];
const withLesson = (part: Json) => ({ ...course, lessons: [{ ...lessons[0], ...part }] });
const withSettings = (part: Json) => ({ ...course, settings: { ...settings, ...part } });
const withItem = (at: number, part: Json): Json => ({
  ...quizFile,
  items: quizFile.items.map((item, index) => (index === at ? { ...item, ...part } : item)),
});

describe('readCourse', () => {
  test('says which words the interface is shown with, and which way they run', () => {
    const languageOf = (language: string, more: Json = {}) => {
      const read = readCourse(files({ course: { ...course, language, ...more } }));
      return read.kind === 'read' ? read.language : null;
    };
    expect(languageOf('zh-CN')).toEqual({ tag: 'zh-CN', direction: 'ltr', words: 'zh-Hans' });
    expect(languageOf('en', { direction: 'rtl' })).toMatchObject({ direction: 'rtl' });
  });

  test('names the languages there are where the interface has no words in that of the course', () => {
    expect(problems({ course: { ...course, language: 'fr' } })).toEqual([
      expect.stringMatching(
        /language: the interface has no words in "fr"; there are: en, zh-Hans\..*copy src\/words\/en\.ts to src\/words\/fr\.ts/,
      ),
    ]);
    expect(problems({ course: { ...course, language: 'en_GB' } })).toEqual([
      expect.stringContaining('language: write a language tag such as en or zh-Hans'),
    ]);
  });

  test('takes further languages for the interface that it has words in, each once', () => {
    const said = (...interfaceLanguages: readonly string[]) =>
      problems({ course: { ...course, interfaceLanguages } });
    expect(said('zh-Hans')).toEqual([]);
    expect(said('fr', 'en-GB', 'zh-Hans', 'zh-CN')).toEqual([
      expect.stringContaining('interfaceLanguages[0]: the interface has no words in "fr"'),
      expect.stringContaining('interfaceLanguages[1]: the interface speaks "en-GB" already'),
      expect.stringContaining('interfaceLanguages[3]: "zh-CN" is named twice'),
    ]);
  });

  test('joins lessons with the keys of their checks, and keeps the quizzes with their text', () => {
    const read = readCourse(files({}));
    if (read.kind === 'failed') throw new Error(read.problems.map(problemText).join('\n'));
    expect(read.course).toMatchObject({
      id: 'example',
      settings,
      lessons: [{ id: 'makers', checks: [{ id: 'makers-check' }] }],
      exam: { id: 'final-exam', kind: 'exam' },
    });
    expect(checkItems(read.course).map(({ id }) => id)).toEqual(quizFile.items.map(({ id }) => id));
    expect(JSON.stringify(read.course)).not.toContain('Option a');
    expect(read.quizzes.map(({ id }) => id)).toEqual(['makers-check', 'final-exam']);
  });

  test('tells the problems of all files at once', () => {
    const told = problems({
      course: withSettings({ passMark: 101 }),
      quizzes: [withItem(0, { correct: 'yes' }), { ...exam, items: [] }],
    });
    expect(told.map((line) => line.split(':')[0])).toEqual([
      'course.json',
      'quizzes/makers-check.json',
      'quizzes/final-exam.json',
    ]);
  });
});

describe('a course with a mistake is reported with file, line, column, path and what to do', () => {
  test('for a draw larger than the pool', () => {
    expect(problems({ course: withSettings({ examLength: 4 }) })).toEqual([
      'course.json:13:19 settings.examLength: the exam draws 4 items but its pool holds 3; draw fewer or write more',
    ]);
  });

  test('for a lesson that names no quiz', () => {
    expect(problems({ course: withLesson({ checks: ['makers-check', 'gone-check'] }) })).toEqual([
      'course.json:29:9 lessons[0].checks[1]: no check is called "gone-check"; there are: makers-check',
    ]);
  });

  test('for a lesson that names the exam as its check', () => {
    expect(problems({ course: withLesson({ checks: ['makers-check', 'final-exam'] }) })).toEqual([
      'course.json:29:9 lessons[0].checks[1]: no check is called "final-exam"; there are: makers-check',
    ]);
  });

  test('for an exam there is not', () => {
    expect(problems({ course: { ...course, exam: 'gone' } })).toContain(
      'course.json:20:11 exam: no exam is called "gone"; there are: final-exam',
    );
  });

  test('for a quiz that no lesson uses', () => {
    expect(problems({ course: withLesson({ checks: [] }) })).toEqual([
      'quizzes/makers-check.json:2:9 id: no lesson uses this quiz; name it in course.json or remove the file',
    ]);
  });

  test('for a check that two lessons use', () => {
    const second = { ...lessons[0], id: 'rules', objectives: [{ id: 'rules_name', text: 'Name' }] };
    expect(
      problems({ course: { ...course, lessons: [...lessons, second] }, lessons: twoTexts }),
    ).toEqual([
      'course.json:43:9 lessons[1].checks[0]: the check "makers-check" is named twice; a check belongs to one lesson',
      'course.json:38:13 warning lessons[1].id: no question of quizzes/final-exam.json tests the lesson "rules"; write one for one of its objectives: rules_name [untested-lesson]',
    ]);
  });

  test('for two lessons or two objectives of one id', () => {
    const twin = { ...lessons[0], checks: [] };
    expect(problems({ course: { ...course, lessons: [...lessons, twin] } })).toEqual([
      'course.json:38:13 lessons[1].id: the id "makers" is used twice; give each lesson its own',
      'course.json:45:17 lessons[1].objectives[0].id: the id "makers_name" is used twice; give each objective its own',
    ]);
  });

  test('for a lesson whose page would be that of the exam', () => {
    const texts = ['lessons/exam.mdx'];
    expect(problems({ course: withLesson({ id: 'exam' }), lessons: texts })).toEqual([
      'course.json:23:13 lessons[0].id: "exam" is the page of the exam; give the lesson another id',
    ]);
  });

  test('for an unknown fact', () => {
    expect(problems({ quizzes: [withItem(0, { facts: ['A1', 'Z9'] }), exam] })).toEqual([
      'quizzes/makers-check.json:12:9 items[0].facts[1]: no fact has the id "Z9"; add it to facts.json or correct it; there are: A1',
    ]);
    const told = problems({ quizzes: [withItem(0, { facts: ['toString'] }), exam] });
    expect(told[0]).toContain('no fact has the id "toString"');
  });

  test('for an unknown objective, or one of a later lesson', () => {
    const rules = {
      ...lessons[0],
      id: 'rules',
      checks: [],
      objectives: [{ id: 'rules_name', text: 'Name the rules' }],
    };
    for (const [objective, yet] of [
      ['gone', ''],
      ['rules_name', ' yet, for a later lesson teaches it'],
    ]) {
      expect(
        problems({
          lessons: twoTexts,
          course: { ...course, lessons: [...lessons, rules] },
          quizzes: [withItem(0, { objective }), exam],
        }),
      ).toEqual([
        `quizzes/makers-check.json:9:20 items[0].objective: no objective "${objective}" here${yet}; there are: makers_name`,
        'course.json:38:13 warning lessons[1].id: no question of quizzes/final-exam.json tests the lesson "rules"; write one for one of its objectives: rules_name [untested-lesson]',
      ]);
    }
  });

  test('for an item about an earlier lesson only where it leans on a stem', () => {
    const rules = {
      ...lessons[0],
      id: 'rules',
      checks: ['rules-check'],
      objectives: [{ id: 'rules_name', text: 'Name the rules' }],
    };
    const item = { ...quizFile.items[0], id: 'q_again' };
    const asking = (extra: object, stems?: object) => ({
      lessons: twoTexts,
      course: { ...course, lessons: [...lessons, rules] },
      quizzes: [
        quizFile,
        { ...quizFile, id: 'rules-check', ...stems, items: [{ ...item, ...extra }] },
        exam,
      ],
    });
    const errors = (told: readonly string[]) => told.filter((each) => !each.includes(' warning '));
    expect(errors(problems(asking({})))).toEqual([]);
    const stems = { stems: [{ id: 'case', text: 'A case.' }] };
    expect(errors(problems(asking({ stem: 'case' }, stems)))).toEqual([
      expect.stringContaining(
        'items[0].stem: "makers_name" is of an earlier lesson, and an item about that goes where the lesson is left out of a package; so it leans on no stem',
      ),
    ]);
  });

  test('for one id in two quizzes', () => {
    const items = quizFile.items.slice(0, 3);
    expect(problems({ quizzes: [quizFile, { ...exam, items }] })).toHaveLength(3);
    expect(problems({ quizzes: [quizFile, { ...exam, items }] })[0]).toBe(
      'quizzes/final-exam.json:15:13 items[0].id: the id "q_true" is taken by an item of quizzes/makers-check.json; ids are unique in the course',
    );
  });

  test('for answers that can outgrow what SCORM 2004 keeps', () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      ...quizFile.items.find(({ type }) => type === 'fill-in'),
      id: `e${index}`,
      accept: ['é'.repeat(60)],
      slips: [],
    }));
    const told = problems({
      course: withSettings({ examLength: 200, examAttempts: 5 }),
      quizzes: [quizFile, { ...exam, items }],
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^course\.json:14:21 settings\.examAttempts: answers can take \d{6} characters but SCORM 2004 keeps 64000; allow fewer exam attempts, draw fewer items or drop some of the 9 check items$/,
    );
  });

  test.each([
    [
      { completion: 'lessons' },
      '15:19 settings.completion: write "checks" or "exam" or "checks-and-exam"',
    ],
    [{ examAttempts: 11 }, '14:21 settings.examAttempts: write a whole number from 1 to 10'],
    [{ passMark: '70' }, '12:17 settings.passMark: write a number from 0 to 100, such as 70'],
    [{ exit: undefined }, '11:15 settings.exit: write "suspend" or "normal-when-complete"'],
    [
      { colour: 'red' },
      '19:5 settings.colour: there is no entry "colour" here; remove it or correct it; there are: passMark, examLength, examAttempts, completion, feedback, interactions, exit, examMinutes, extraTime, examCloses',
    ],
  ])('for the settings %j, at their place', (settings, problem) => {
    expect(problems({ course: withSettings(settings) })).toEqual([`course.json:${problem}`]);
  });

  test('for a lesson whose page would be one of the site', () => {
    for (const id of ['sources', 'check', 'guide-authors']) {
      expect(problems({ course: withLesson({ id }) })[0]).toBe(
        `course.json:23:13 lessons[0].id: "${id}" is a page of every site; give the lesson another id`,
      );
    }
  });

  test('for a lesson without a text, and a text without a lesson', () => {
    expect(problems({ lessons: ['lessons/maker.mdx'] })).toEqual([
      'course.json:23:13 lessons[0].id: the lesson "makers" has no text; write it in lessons/makers.mdx',
      'lessons/maker.mdx:1:1 no lesson has the id "maker"; give the file the name of one, or add the lesson to course.json; did you mean "makers"?',
    ]);
  });

  test('for facts, sources and terms that name what there is not', () => {
    expect(problems({ facts: { A1: { ...fact, sources: ['S1', 'S2'] } } })).toEqual([
      'facts.json:7:7 A1.sources[1]: no source has the id "S2"; add it to sources.json or correct it; there are: S1',
    ]);
    const term = { term: 'Chip', definition: 'A circuit.' };
    const told = problems({ glossary: { chip: { ...term, facts: ['A2'], see: ['die'] } } });
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('chip.facts[0]: no fact has the id "A2"');
    expect(told[1]).toContain('chip.see[0]: no term has the id "die"');
  });

  test.each(['attributed', 'forecast'])('for a fact of the kind %s that is nobody’s', (kind) => {
    const told = problems({ facts: { A1: { ...fact, kind } } });
    expect(told).toEqual([
      expect.stringMatching(/^facts\.json:2:9 A1: a .* is somebody's; say whose/),
    ]);
    expect(problems({ facts: { A1: { ...fact, kind, by: 'A paper' } } })).toEqual([]);
  });

  test('for an explanation that is somebody else’s', () => {
    const told = problems({ facts: { A1: { ...fact, kind: 'explanation', by: 'A paper' } } });
    expect(told).toEqual([expect.stringContaining("A1.by: an explanation is the course's own")]);
  });

  test('for a source that was read and yet only cited, or cited by none', () => {
    const cited = { ...source, seen: 'cited', citedIn: 'S1' };
    expect(problems({ sources: { S1: source, S2: cited } })).toEqual([]);
    expect(problems({ sources: { S1: source, S2: { ...cited, seen: 'opened' } } })).toEqual([
      expect.stringContaining('S2.citedIn: "citedIn" goes with "seen": "cited"'),
    ]);
    expect(problems({ sources: { S1: source, S2: { ...cited, citedIn: 'S3' } } })).toEqual([
      expect.stringContaining('S2.citedIn: no source has the id "S3"'),
    ]);
  });

  test('for a graded question that rests on second-hand facts alone', () => {
    const cited = { ...source, seen: 'cited', citedIn: 'S1' };
    const facts = { A1: { ...fact, sources: ['S2'] }, A2: fact };
    const told = problems({ facts, sources: { S1: source, S2: cited } });
    expect(told[0]).toMatch(
      /items\[0\]\.facts: ".*" is graded, but all it rests on is second-hand/,
    );
    const ungraded = ['likert', 'long-fill-in', 'performance'];
    const graded = [...quizFile.items, ...(exam.items as typeof quizFile.items)].filter(
      ({ type }) => !ungraded.includes(type),
    );
    expect(told).toHaveLength(graded.length);
    expect(
      problems({
        facts: { ...facts, A1: { ...fact, sources: ['S1', 'S2'] } },
        sources: { S1: source, S2: cited },
      }),
    ).toEqual([]);
  });

  test('for accents that cannot be read, with the nearest that can', () => {
    const colours = { light: '#999999', dark: '#8ab4f8' };
    expect(problems({ course: { ...course, colours } })).toEqual([
      expect.stringMatching(
        /^course\.json:\d+:14 colours\.light: #999999 on the light page \(#[0-9a-f]{6}\) has a contrast of 2\.\d\d to 1, and text needs 4\.5; take a darker one, such as #[0-9a-f]{6}$/,
      ),
    ]);
    const [, better = ''] =
      /such as (#\S+)$/.exec(problems({ course: { ...course, colours } })[0] ?? '') ?? [];
    expect(problems({ course: { ...course, colours: { ...colours, light: better } } })).toEqual([]);
  });

  test('for a file of facts that is not JSON', () => {
    const texts = { ...files({}), facts: { file: 'facts.json', text: '{"A1": }' } };
    const read = readCourse(texts);
    expect(read.kind === 'failed' && read.problems.map(problemText)).toEqual([
      'facts.json:1:8 a value is expected here',
    ]);
  });
});

describe('a course without facts', () => {
  const bare = { facts: null, sources: null };
  const withoutFacts = (quiz: Json): Json => ({
    ...quiz,
    items: (quiz.items as readonly Json[]).map(({ facts: _, ...item }) => item),
  });

  test('needs none in its quizzes', () => {
    expect(problems({ ...bare, quizzes: [quizFile, exam].map(withoutFacts) })).toEqual([]);
  });

  test('says so where an item names one', () => {
    const told = problems({ ...bare, quizzes: [quizFile, withoutFacts(exam)] });
    expect(told[0]).toBe(
      'quizzes/makers-check.json:11:9 items[0].facts[0]: this course has no facts.json; add the file, or remove "A1"',
    );
  });
});

describe('the course of this project', () => {
  test('has no problems', () => {
    const read = readCourse(courseTexts('src/content'));
    expect(read.kind === 'failed' ? read.problems.map(problemText) : []).toEqual([]);
  });

  test('is read with every quiz there is', () => {
    const names = readdirSync('quizzes').filter((name) => !name.endsWith('.schema.json'));
    expect(loadCourse('src/content').quizzes.map(({ id }) => `${id}.json`)).toEqual(names.sort());
  });

  test('has at least seventy items, forty of them in the pool of the exam', () => {
    const { course } = loadCourse('src/content');
    expect(course.exam.items.length).toBeGreaterThanOrEqual(40);
    expect(course.exam.items.length + checkItems(course).length).toBeGreaterThanOrEqual(70);
  });

  test('has for every objective an item that tests it', () => {
    const { course } = loadCourse('src/content');
    const tested = new Set(
      [...checkItems(course), ...course.exam.items].map(({ objective }) => objective),
    );
    const objectives = course.lessons.flatMap((lesson) => lesson.objectives.map(({ id }) => id));
    expect(objectives.filter((id) => !tested.has(id))).toEqual([]);
  });
});
