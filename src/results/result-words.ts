import type { ClassAnalysis, ItemAnalysis, PartAnalysis } from './analysis/class-analysis.ts';
import { findingWords, percent } from './analysis/finding-words.ts';
import { fewAnswers, isForChange } from './analysis/findings.ts';
import { decimals } from './result-tables.ts';

/** What results say, in sentences: for the command line, and the head of the page. */

export const partNames = { exam: 'The exam', checks: 'The checks in the lessons' } as const;

/** All of it, line by line. */
export function resultLines(analysis: ClassAnalysis): readonly string[] {
  return [
    '',
    `${analysis.answers} answers of ${counted(analysis.people, 'person', 'people')}`,
    ...joiningLines(analysis),
    ...analysis.parts.flatMap((part) => ['', ...partLines(part)]),
  ];
}

/** What joining the answers to the course came to, where there is something to say of it. */
export function joiningLines({ unknown, partly, rekeyed }: ClassAnalysis): readonly string[] {
  const names = unknown.slice(0, 5).join(', ');
  const more = unknown.length > 5 ? ' and others' : '';
  return [
    ...(unknown.length === 0
      ? []
      : [
          `${counted(unknown.length, 'name', 'names')} in the files no question of this course has: ${names}${more}. Are the files of this course, and of this version?`,
        ]),
    ...(partly === 0
      ? []
      : [
          `${counted(partly, 'answer was', 'answers were')} reported as wrong and earned a part of the points, which is counted.`,
        ]),
    ...rekeyed.map(
      ({ id, answers }) =>
        `${id}: ${counted(answers, 'answer was', 'answers were')} scored otherwise than this course now would. They count as they were scored.`,
    ),
  ];
}

function partLines(part: PartAnalysis): readonly string[] {
  const changes = part.items.filter(({ findings }) => findings.some(isForChange));
  const looks = part.items.filter(
    ({ findings }) => findings.length > 0 && !findings.some(isForChange),
  );
  const few = part.items.filter((item) => item.few).length;
  return [
    `${partNames[part.part]}: ${counted(part.items.length, 'question', 'questions')}, ${counted(part.people, 'person', 'people')}`,
    ...summaryLines(part),
    ...(changes.length === 0
      ? ['Nothing that has to be changed was found.']
      : ['To change first:', ...changes.flatMap(itemLines)]),
    ...(looks.length === 0 ? [] : ['Worth a look:', ...looks.flatMap(itemLines)]),
    ...(few === 0
      ? []
      : [
          `${counted(few, 'question has', 'questions have')} fewer than ${fewAnswers} answers, too few to judge.`,
        ]),
  ];
}

/** The part as a whole: how reliable, how high, how even. */
export function summaryLines({ reliability, exam }: PartAnalysis): readonly string[] {
  const lines: string[] = [];
  if (exam !== null) {
    const passed =
      exam.passMark === null
        ? ''
        : `; ${exam.passed} of ${exam.sittings} (${percent(exam.passed / exam.sittings)}) reached the pass mark of ${exam.passMark} %`;
    lines.push(
      `First sittings: ${exam.mean.toFixed(1)} % on average, from which they deviate by ${exam.deviation.toFixed(1)}${passed}.`,
    );
    const { forms } = exam;
    lines.push(
      forms.deviation < 1e-9
        ? 'All had forms that are alike in how hard they are.'
        : `Drawn forms: the hardest would come to ${forms.hardest.toFixed(1)} % among all people, the easiest to ${forms.easiest.toFixed(1)} % (5th and 95th percentile); which form it was explains ${percent(forms.share)} of the spread of results.`,
    );
    if (exam.open !== null && exam.open > 0)
      lines.push(`${exam.open.toFixed(1)} questions of a sitting were left open on average.`);
  }
  if (reliability !== null) {
    const { alpha, interval, length } = reliability;
    const range =
      interval === null
        ? ''
        : ` (95 %: ${decimals(interval.low, 2)} to ${decimals(interval.high, 2)})`;
    lines.push(
      `Reliability (alpha, which is KR-20 for right or wrong) of ${length.toFixed(0)} questions: ${alpha.toFixed(2)}${range}.`,
    );
  }
  return lines;
}

function itemLines(item: ItemAnalysis): readonly string[] {
  const { asked, findings } = item;
  const place = asked === undefined ? item.id : `${item.id} “${asked.prompt.slice(0, 80)}”`;
  const figures = `${item.answers} answers, ${percent(item.difficulty)} right, correlation with the rest ${decimals(item.separation, 2) || 'unknown'}`;
  return [
    `  ${place}`,
    `    ${figures}`,
    ...findings.map((finding) => `    ${findingWords(finding)}`),
    ...(findings.some(isForChange) ? optionLines(item) : []),
  ];
}

/** Who chose what, by quarters from the lowest to the highest. */
function optionLines({ options, quarters }: ItemAnalysis): readonly string[] {
  return options.map(({ mark, text, right, byQuarter }) => {
    const shares = byQuarter.map((people, at) => percent(people / (quarters[at] || 1)).padStart(5));
    const what = text === mark ? mark : `${mark} ${text}`;
    return `      ${shares.join(' ')}  ${what}${right === true ? ' (right)' : ''}`;
  });
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
