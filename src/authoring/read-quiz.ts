import type { z } from 'zod';
import { plain } from '../quiz/plain.ts';
import type { FillInItem, Item, Labelled, NumericItem, Quiz } from '../quiz/quiz.ts';
import { scenarioFlaws } from '../quiz/scenario-flaws.ts';
import { type ParseText, quizSchema } from '../quiz/schema.ts';
import { acceptedForm, isNear } from '../quiz/score.ts';
import { plainText } from '../quiz/text.ts';
import { mentions } from './mentions.ts';
import type { Problem } from './problem.ts';
import {
  type CourseSource,
  type JsonFile,
  parsedOf,
  type ReadJson,
  readSource,
} from './read-json.ts';
import { rule } from './rules.ts';

/** Reads one quiz file; its name is its path for messages, such as `quizzes/x.json`. */
export type ReadQuiz = (source: CourseSource) => ReadJson<Quiz>;

/** @param parse makes texts of what authors wrote */
export function quizReader(parse: ParseText): ReadQuiz {
  const schema = quizSchema(parse);
  return (source) => checked(source, readSource(source, schema));
}

function checked(
  source: CourseSource,
  read: ReadJson<z.output<ReturnType<typeof quizSchema>>>,
): ReadJson<Quiz> {
  const parsed = parsedOf(read);
  const misnamed = mentions(parsed, 'id')
    .filter(({ value }) => value !== quizName(source.file))
    .flatMap(({ path, value }) => {
      const message = `the quiz is called "${value}" but its file ${quizName(source.file)}.json; give both one name`;
      return parsed === null ? [] : [parsed.problem(path, message, { rule: rule('file-name') })];
    });
  if (read.kind === 'failed') return { ...read, problems: [...read.problems, ...misnamed] };
  const { $schema: _, ...quiz } = read.json.value;
  const json: JsonFile<Quiz> = { ...read.json, value: quiz };
  const problems = [...misnamed, ...deafSlips(json), ...sameTexts(json), ...scenarioProblems(json)];
  return problems.length === 0
    ? { kind: 'read', json }
    : { kind: 'failed', problems, parsed: json };
}

/** The id of the quiz that a file holds, for the two have one name. */
export function quizName(file: string): string {
  return /([^/]*)\.json$/.exec(file)?.[1] ?? '';
}

/** What a learner cannot tell from an earlier one in the same list. */
function sameTexts(file: JsonFile<Quiz>): readonly Problem[] {
  return file.value.items.flatMap((item, at) =>
    Object.entries(listsOf(item)).flatMap(([list, entries]) => {
      const texts = entries.map(({ text }) => plain(plainText(text), true));
      return texts.flatMap((text, nth) => {
        const first = texts.indexOf(text);
        if (first === nth || text === '') return [];
        const message = `this reads like ${list}[${first}], so nobody can tell them apart; change one of them`;
        const path = ['items', at, list, nth, 'text'];
        return [file.problem(path, message, { rule: rule('same-text') })];
      });
    }),
  );
}

/** What there is to choose from, by the name it has in the file. */
function listsOf(item: Item): Readonly<Record<string, readonly Labelled[]>> {
  switch (item.type) {
    case 'choice':
      return { options: item.options };
    case 'matching':
      return { sources: item.sources, targets: item.targets };
    case 'sequencing':
      return { steps: item.steps };
    case 'likert':
      return { scale: item.scale };
    default:
      return {};
  }
}

/** Scenarios whose steps do not hang together, and those that stand in an exam. */
function scenarioProblems(file: JsonFile<Quiz>): readonly Problem[] {
  const more = { rule: rule('scenario') };
  return file.value.items.flatMap((item, at) => {
    if (item.type !== 'performance') return [];
    if (file.value.kind === 'exam') {
      const message =
        'an exam cannot ask a scenario: each choice shows what follows from it, so the answer would be out before the exam is submitted; put it into a check, or ask about the case with a choice';
      return [file.problem(['items', at, 'type'], message, more)];
    }
    return scenarioFlaws(item).map(({ path, message }) =>
      file.problem(['items', at, ...path], message, more),
    );
  });
}

/** Slips that no learner can hear: what they answer counts as right, or an earlier one answers it. */
function deafSlips(file: JsonFile<Quiz>): readonly Problem[] {
  return file.value.items.flatMap((item, at) => {
    if (item.type !== 'fill-in' && item.type !== 'numeric') return [];
    const readings = item.slips.map(({ answer }) =>
      typeof answer === 'string' && item.type === 'fill-in'
        ? plain(answer, item.caseMatters)
        : answer,
    );
    return item.slips.flatMap(({ answer }, nth) => {
      const path = ['items', at, 'slips', nth, 'answer'];
      const right = rightAnswer(item, answer);
      if (right !== null) {
        const message = `the slip ${JSON.stringify(answer)} counts as the right answer ${right}, so nobody reads its feedback; write a wrong answer or remove the slip`;
        return [file.problem(path, message, { rule: rule('slip') })];
      }
      const first = readings.indexOf(readings[nth] ?? '');
      if (first === nth) return [];
      const message = `the slip ${JSON.stringify(answer)} is read like slips[${first}], so nobody reads its feedback; keep one of them`;
      return [file.problem(path, message, { rule: rule('slip') })];
    });
  });
}

/** The right answer that a slip is scored as, in words; null where it is wrong. */
function rightAnswer(item: FillInItem | NumericItem, answer: string | number): string | null {
  if (item.type === 'numeric') {
    const { correct, tolerance } = item;
    if (typeof answer !== 'number' || !isNear(answer, correct, tolerance)) return null;
    return tolerance === 0 ? String(correct) : `${correct}, give or take ${tolerance}`;
  }
  const accepted = typeof answer === 'string' ? acceptedForm(item, answer) : undefined;
  return accepted === undefined ? null : JSON.stringify(accepted);
}
