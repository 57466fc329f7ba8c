import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { type Problem, printed, problemText } from '../../../src/authoring/problem.ts';
import { type RuleId, rules } from '../../../src/authoring/rules.ts';
import { judgeCourse } from '../../../src/commands/source-problems.ts';
import { type Slip, slips } from './slips.ts';
import { soundCourse } from './sound-course.ts';

const home = mkdtempSync(join(tmpdir(), 'messages-'));
afterAll(() => rmSync(home, { recursive: true }));

type Files = Readonly<Record<string, string | Buffer>>;

/** What is told of a course, in the words of `tell`, with its files as seen from its folder. */
function told(files: Files, tell: (problem: Problem) => string = problemText): readonly string[] {
  const folder = mkdtempSync(join(home, 'course-'));
  for (const [path, text] of Object.entries({ ...soundCourse, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const own = `${relative('.', folder)}/`;
  return judgeCourse(folder).problems.map((problem) => tell(problem).replaceAll(own, ''));
}

function withSlip({ file, from, to, more }: Slip): Files {
  const text = soundCourse[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} holds no ${from}`);
  return { ...more, [file]: text.replace(from, () => to) };
}

it('says nothing of a course with nothing wrong', () => {
  expect(told({})).toEqual([]);
});

test.each(slips)('$rule: $to is told in these words', (slip) => {
  expect(told(withSlip(slip))).toEqual(slip.told);
});

/** Rules whose messages other tests hold. */
const elsewhere: readonly RuleId[] = [
  // read-text.test.ts, and below.
  'encoding',
  // read-course.test.ts.
  'stored-answers',
  // read-quiz.test.ts.
  'scenario',
  // read-course.test.ts.
  'earlier-lesson',
  // below, and check.test.ts: they need a disk, or Astro.
  'unreadable-file',
  'figure',
  'guide',
];

it('has a message of each rule', () => {
  const tested = new Set([...slips.map(({ rule }) => rule), ...elsewhere]);
  expect(rules.map(({ id }) => id).filter((id) => !tested.has(id as RuleId))).toEqual([]);
});

describe('what is told at once', () => {
  it('is what files name, though another is no JSON', () => {
    const check = soundCourse['quizzes/gates-check.json'] ?? '';
    const files = {
      'facts.json': '{,',
      'quizzes/exam.json': '{"id": "exam", "kind": "exm", "items": 5}',
      'quizzes/gates-check.json': check.replace('"gates_name"', '"gone"').replace('["post"]', '[]'),
      'lessons/gates.mdx':
        '# A\n\nOne<br>two<br>three\n\n<Term id="licences" />\n\n<Quiz id="gates-check" />\n',
    };
    const places = told(files).map((line) => line.replace(/ .*/, ''));
    expect(places.sort()).toEqual([
      'facts.json:1:2',
      'lessons/gates.mdx:1:1',
      'lessons/gates.mdx:3:11',
      'lessons/gates.mdx:3:4',
      'lessons/gates.mdx:5:1',
      'quizzes/exam.json:1:1',
      'quizzes/exam.json:1:24',
      'quizzes/exam.json:1:40',
      'quizzes/gates-check.json:10:20',
      'quizzes/gates-check.json:18:18',
    ]);
  });

  it('is every file that is not UTF-8, and nothing of it is read', () => {
    const latin = (path: string) =>
      Buffer.from((soundCourse[path] ?? '').replace(/post|deal/, 'p\u00f6st'), 'latin1');
    const paths = ['facts.json', 'quizzes/gates-check.json', 'lessons/gates.mdx', 'glossary.json'];
    const lines = told(Object.fromEntries(paths.map((path) => [path, latin(path)])));
    for (const path of paths) {
      expect(lines.filter((line) => line.startsWith(`${path}:`))).toEqual([
        expect.stringContaining('looks like Windows-1252 (Latin-1)'),
      ]);
    }
    expect(lines).toHaveLength(paths.length);
  });

  it('is a folder that stands where a file should', () => {
    const folder = mkdtempSync(join(home, 'course-'));
    mkdirSync(join(folder, 'course.json'));
    const [only] = judgeCourse(folder).problems;
    expect(only).toMatchObject({
      message: 'this is a folder where a file is expected; rename it',
      rule: { id: 'unreadable-file' },
    });
  });
});

describe('the guide for authors', () => {
  const guide = 'src/guides/authors.md';
  const [begin, end] = [
    '<!-- messages: made by tests/authoring/messages -->',
    '<!-- /messages -->',
  ];

  it('shows messages as they are; WRITE_GUIDE=1 writes them anew', () => {
    const text = readFileSync(guide, 'utf8');
    const [before = '', rest = ''] = text.split(begin);
    const [, after = ''] = rest.split(end);
    const shown = slips.filter(({ rule, told: [line = ''] }, at) => {
      const first = slips.findIndex((other) => other.rule === rule) === at;
      return (first || rule === 'mdx' || rule === 'json-syntax') && line !== '';
    });
    const lines = shown.flatMap((slip) => told(withSlip(slip), printed));
    const block = `${begin}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n${end}`;
    const whole = `${before}${block}${after}`;
    if (process.env.WRITE_GUIDE !== undefined) writeFileSync(guide, whole);
    expect(text.includes(begin) && text.includes(end)).toBe(true);
    expect(readFileSync(guide, 'utf8')).toBe(whole);
  });
});
