import type { ClassAnalysis, ItemAnalysis, PartAnalysis } from './analysis/class-analysis.ts';
import { findingWords } from './analysis/finding-words.ts';
import { isForChange } from './analysis/findings.ts';
import { againstCourse } from './course/against-course.ts';
import type { AskedCourse } from './course/asked-course.ts';
import { answerColumnNames } from './reading/answer-table.ts';
import type { Answers } from './reading/answers.ts';

/** What results are as tables, for spreadsheets; the first row names the columns. */
export type Rows = readonly (readonly string[])[];

/** A row for each item. */
export function itemRows(analysis: ClassAnalysis): Rows {
  return [
    [
      ...[
        'part',
        'item',
        'question',
        'lesson',
        'objective',
        'answers',
        'few answers',
        'difficulty',
      ],
      ...['item-rest correlation', 'from', 'to', 'upper less lower quarter', 'median seconds'],
      ...['tries', 'left open', 'to change', 'to look at'],
    ],
    ...analysis.parts.flatMap(({ part, items }) => items.map((item) => itemRow(part, item))),
  ];
}

function itemRow(part: PartAnalysis['part'], item: ItemAnalysis): readonly string[] {
  const { asked, interval, open, findings } = item;
  const words = (change: boolean) =>
    findings
      .filter((finding) => isForChange(finding) === change)
      .map(findingWords)
      .join(' ');
  return [
    ...[part, item.id, asked?.prompt ?? '', asked?.lesson ?? '', asked?.objective ?? ''],
    ...[String(item.answers), item.few ? 'few' : '', decimals(item.difficulty)],
    ...[decimals(item.separation), decimals(interval?.low), decimals(interval?.high)],
    ...[decimals(item.discrimination), decimals(item.seconds, 1), decimals(item.tries, 2)],
    ...[open === null ? '' : String(open.open), words(true), words(false)],
  ];
}

/** A row for each option of each item, with who chose it. */
export function optionRows(analysis: ClassAnalysis): Rows {
  return [
    [
      ...['part', 'item', 'option', 'text', 'right', 'chosen', 'lowest quarter', 'second'],
      ...['third', 'highest quarter', 'correlation with the rest'],
    ],
    ...analysis.parts.flatMap(({ part, items }) =>
      items.flatMap(({ id, options }) =>
        options.map((option) => [
          ...[
            part,
            id,
            option.mark,
            option.text,
            option.right === null ? '' : String(option.right),
          ],
          ...[String(option.people), ...option.byQuarter.map(String), decimals(option.separation)],
        ]),
      ),
    ),
  ];
}

/**
 * The answers themselves without names, in the columns that the documented SQL takes, a row at a time:
 * a million of them are no text that anybody should hold.
 */
export function* answerRows(
  given: Answers,
  course: AskedCourse | null,
): Generator<readonly string[]> {
  const joined = course === null ? null : againstCourse(given, course);
  const { answers, asked } = joined ?? { answers: given, asked: [] };
  yield [...answerColumnNames, 'part', 'answer_no'];
  for (let row = 0; row < answers.count; row += 1) {
    const part = asked[answers.item[row] ?? 0]?.part ?? (answers.sitting[row] ? 'exam' : 'checks');
    yield [
      answers.people[answers.person[row] ?? 0] ?? '',
      answers.items[answers.item[row] ?? 0] ?? '',
      answers.responses[answers.response[row] ?? 0] ?? '',
      number(answers.score[row]),
      ...[answers.attempt, answers.round, answers.sitting, answers.tries].map((column) =>
        number(column[row]),
      ),
      number(answers.seconds[row]),
      answers.versions[answers.version[row] ?? 0] ?? '',
      part,
      String(row + 1),
    ];
  }
}

const number = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '' : String(value);

/** '' for none. */
export function decimals(value: number | null | undefined, places = 3): string {
  return value === null || value === undefined || Number.isNaN(value) ? '' : value.toFixed(places);
}
