import { expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import { classAnalysis } from '../../src/results/analysis/class-analysis.ts';
import { isForChange } from '../../src/results/analysis/findings.ts';
import { askedCourse } from '../../src/results/course/asked-course.ts';
import { readResults } from '../../src/results/read-results.ts';
import { moodleRows, moodleText } from './exports.ts';
import { plantedClass } from './planted-class.ts';

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
