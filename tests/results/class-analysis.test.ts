import { expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import { classAnalysis } from '../../src/results/analysis/class-analysis.ts';
import { isForChange } from '../../src/results/analysis/findings.ts';
import { askedCourse } from '../../src/results/course/asked-course.ts';
import { readResults } from '../../src/results/read-results.ts';
import { moodleRows, moodleText } from './exports.ts';
import { plantedClass } from './planted-class.ts';
import { canvasAnalysis, quizClass, quizSheet } from './quiz-exports.ts';

const course = askedCourse(loadCourse('src/content'));
const planted = plantedClass(course, 200);

it('names the three planted items in an export of Moodle, and what is wrong with each', async () => {
  const bytes = moodleText(moodleRows(planted));
  const { answers, report } = await readResults([{ name: 'report.txt', bytes }]);
  expect(report.map(({ outcome }) => outcome.kind)).toEqual(['read']);
  const analysis = classAnalysis(answers, course);
  expect(analysis.unknown).toEqual([]);
  expect(analysis.rekeyed).toEqual([]);
  const found = analysis.parts.flatMap(({ items }) =>
    items.flatMap(({ id, findings }) =>
      findings.filter(isForChange).map(({ kind }) => `${kind} ${id}`),
    ),
  );
  const expected = [...planted.faults].map(([fault, id]) => `${fault} ${id}`);
  expect(found.sort()).toEqual(expected.sort());
});

it('names them as well where only the file says what was asked, by the texts of what was chosen', async () => {
  const bytes = canvasAnalysis(quizSheet(quizClass(planted, course), course));
  const { answers } = await readResults([{ name: 'report.csv', bytes }]);
  const analysis = classAnalysis(answers, null);
  const [exam] = analysis.parts;
  expect(exam?.exam?.passMark).toBeNull();
  const found = analysis.parts.flatMap(({ items }) =>
    items.flatMap(({ id, findings, options }) =>
      findings.filter(isForChange).map((finding) => {
        const named = 'option' in finding ? finding.option : null;
        const option = options.find(({ mark }) => mark === named);
        return [finding.kind, id, option?.text];
      }),
    ),
  );
  for (const [fault, id] of planted.faults) {
    const asked = course.items.get(id);
    const own = found.filter(([, prompt]) => prompt === asked?.prompt);
    expect(own).toHaveLength(1);
    const [kind, , text] = own[0] ?? [];
    expect(kind).toBe(fault);
    if (fault === 'backwards') continue;
    expect(
      asked?.options.filter(({ right }) => right === false).map((each) => each.text),
    ).toContain(text);
  }
  expect(found).toHaveLength(planted.faults.size);
});
