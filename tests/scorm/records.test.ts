import { expect, it } from 'vitest';
import type { AnswerNote, InteractionReport } from '../../src/attempt/report.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import type { CmiWrite } from '../../src/scorm/cmi.ts';
import { openInteractions } from '../../src/scorm/records.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { interaction, items, report } from './examples.ts';
import { keptLms } from './kept-lms.ts';

const note: AnswerNote = { at: 0, seconds: 3, label: 'Which?' };
const right = interaction(items['true-false'], { type: 'true-false', value: true });
const wrong = interaction(items['true-false'], { type: 'true-false', value: false });

/** The records of a visit whose LMS should have one interaction already. */
async function opened(
  dialect: typeof scorm12,
  { known = [right], given = [] }: Partial<Record<'known' | 'given', InteractionReport[]>>,
) {
  const api = cmiApi((await keptLms(dialect.version)).launch(), dialect.version);
  api.initialize();
  const noteOf = (each: InteractionReport) => (given.includes(each) ? note : null);
  const records = openInteractions({ course: exampleCourse, dialect, api, known, noteOf });
  const write = (...interactions: InteractionReport[]) => {
    const made: CmiWrite[] = [];
    records.write(report({ interactions }), (writes) => made.push(...writes));
    return made.map(([element]) => element);
  };
  return { records, write };
}

it.each([
  scorm12,
  scorm2004,
])('$version: writes an answer of an earlier visit again once it is given again', async (dialect) => {
  const { write } = await opened(dialect, {});
  expect(write(right)).toEqual([]);
  const again = { ...right, response: { ...right.response } };
  const given = await opened(dialect, { given: [again] });
  expect(given.write(again)).toContain('cmi.interactions.0.id');
  expect(given.write(again)).toEqual([]);
});

it.each([
  scorm12,
  scorm2004,
])('$version: writes a changed answer at its place, once', async (dialect) => {
  const { write } = await opened(dialect, { known: [] });
  const first = write(right);
  expect(first).toContain('cmi.interactions.0.id');
  expect(write({ ...right, response: { ...right.response } })).toEqual([]);
  expect(write(wrong)).toEqual(first);
  expect(write(wrong)).toEqual([]);
});

it.each([
  ['same places', 'cmi.interactions.0.id'],
  ['new places', 'cmi.interactions.1.id'],
] as const)('writes what a failed Commit carried again, in %s', async (where, id) => {
  const { records, write } = await opened(scorm12, { known: [] });
  write(right);
  expect(records.doubtful()).toEqual([right.key]);
  records.carried(false);
  expect(write(right)).toEqual([]);
  records.again(where);
  expect(write(right)).toContain(id);
  records.carried(true);
  expect(records.doubtful()).toEqual([]);
});
