import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { type BuiltCourse, builtCourse } from './packages.ts';

/** Questions of every type, each with a picture, a formula and values of its own for each learner. */

type JsonItem = Readonly<Record<string, unknown>>;

const starter = (path: string) => readFileSync(`src/starter/${path}`);
const { items: plain }: { readonly items: readonly JsonItem[] } = JSON.parse(
  starter('quizzes/water-check.json').toString('utf8'),
);
const picture = '![A bar in a hundred parts](images/share.svg)';

/** A question of the starting course with more in it; what is right does not change. */
function rich(item: JsonItem, prefix: string, objective: string): JsonItem {
  const { variables, prompt, explanation, steps, ...others } = item;
  const shown = `Of $x_{{{rich}}} = {{rich}}$.\n\n${picture}`;
  const situated = (step: JsonItem) => ({ ...step, situation: `${step.situation}\n\n${shown}` });
  return {
    ...others,
    id: `${prefix}${item.id}`,
    objective,
    variables: { ...Object(variables), rich: { from: 2, to: 90 } },
    prompt: `${prompt}\n\n${shown}`,
    ...(explanation === undefined ? {} : { explanation: `${explanation}\n\n${shown}` }),
    ...(Array.isArray(steps)
      ? { steps: item.type === 'performance' ? steps.map(situated) : steps }
      : {}),
    ...(item.id === 'water_most_fresh' ? { options: richOptions(item.options) } : {}),
  };
}

/** The first with a formula and a value, the second with a picture in the place of words. */
function richOptions(options: unknown): readonly JsonItem[] {
  const [first, second, ...others] = Array.isArray(options) ? options : [];
  return [
    { ...first, text: 'Ice, $\\frac{{{rich}}}{{{rich + 1}}}$ of it' },
    { ...second, text: picture },
    ...others,
  ];
}

const quizText = (id: string, kind: string, items: readonly JsonItem[]) =>
  `${JSON.stringify({ id, kind, title: 'Rich ones', items }, null, 2)}\n`;

/** What an author has who wrote elsewhere: a check, and an exam to stand in the place of another. */
export function richQuizzes(objective: string, examId: string) {
  const check = plain.map((item) => rich(item, 'rich_', objective));
  const exam = plain
    .filter(({ type }) => type !== 'performance')
    .map((item) => rich(item, 'drawn_', objective));
  const zip = (name: string, text: string) => ({
    name: `${name}.zip`,
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({
        [`quizzes/${name}.json`]: strToU8(text),
        'quizzes/images/share.svg': new Uint8Array(starter('quizzes/images/share.svg')),
      }),
    ),
  });
  const opened = zip(examId, quizText(examId, 'exam', exam));
  return {
    check: zip('rich-check', quizText('rich-check', 'check', check)),
    exam: opened,
    /** Our course with what the page gave back of it in its place, read as the build reads it. */
    courseWith(changed: Uint8Array, folder: string): BuiltCourse {
      cpSync('quizzes', join(folder, 'quizzes'), { recursive: true });
      cpSync('src/content', join(folder, 'src/content'), { recursive: true });
      const files = { ...unzipSync(opened.buffer), ...unzipSync(changed) };
      for (const [path, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      return builtCourse('dist', join(folder, 'src/content'));
    },
    counts: { check: check.length, exam: exam.length },
  };
}
