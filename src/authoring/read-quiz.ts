import type { z } from 'zod';
import { plain } from '../quiz/plain.ts';
import type { FillInItem, NumericItem, Quiz } from '../quiz/quiz.ts';
import { scenarioFlaws } from '../quiz/scenario-flaws.ts';
import { type ParseText, quizSchema } from '../quiz/schema.ts';
import { acceptedForm, isNear } from '../quiz/score.ts';
import type { Problem } from './problem.ts';
import { type JsonFile, type ReadJson, readJson } from './read-json.ts';

/** Reads one quiz file; `file` is its path for messages, such as `quizzes/x.json`. */
export type ReadQuiz = (file: string, text: string) => ReadJson<Quiz>;

/** @param parse makes texts of what authors wrote */
export function quizReader(parse: ParseText): ReadQuiz {
  const schema = quizSchema(parse);
  return (file, text) => checked(file, readJson(file, text, schema));
}

function checked(
  file: string,
  read: ReadJson<z.output<ReturnType<typeof quizSchema>>>,
): ReadJson<Quiz> {
  if (read.kind === 'failed') return read;
  const { $schema: _, ...quiz } = read.json.value;
  const json: JsonFile<Quiz> = { ...read.json, value: quiz };
  const name = /([^/]*)\.json$/.exec(file)?.[1];
  if (name !== quiz.id) {
    const message = `the quiz is called "${quiz.id}" but its file ${name}.json; give both one name`;
    return { kind: 'failed', problems: [json.problem(['id'], message)], parsed: json };
  }
  const problems = [...deafSlips(json), ...scenarioProblems(json)];
  return problems.length === 0
    ? { kind: 'read', json }
    : { kind: 'failed', problems, parsed: json };
}

/** Scenarios whose steps do not hang together, and those that stand in an exam. */
function scenarioProblems(file: JsonFile<Quiz>): readonly Problem[] {
  return file.value.items.flatMap((item, at) => {
    if (item.type !== 'performance') return [];
    if (file.value.kind === 'exam') {
      const message =
        'an exam cannot ask a scenario: each choice shows what follows from it, so the answer would be out before the exam is submitted; put it into a check, or ask about the case with a choice';
      return [file.problem(['items', at, 'type'], message)];
    }
    return scenarioFlaws(item).map(({ path, message }) =>
      file.problem(['items', at, ...path], message),
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
        return [file.problem(path, message)];
      }
      const first = readings.indexOf(readings[nth] ?? '');
      if (first === nth) return [];
      const message = `the slip ${JSON.stringify(answer)} is read like slips[${first}], so nobody reads its feedback; keep one of them`;
      return [file.problem(path, message)];
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
