import { type CmiData, listed, word } from '../../preview/api/cmi-data.ts';
import type { ScormVersion } from '../../standard/api.ts';

/** All that the records of a log say of one question. */
export interface LoggedQuestion {
  readonly id: string;
  readonly type: string;
  /** Its first words as letters; '' where no record has them. */
  readonly description: string;
  readonly objective: string;
  readonly weighting: number;
  /** What would be right, as SCORM 2004 writes it. */
  readonly patterns: readonly string[];
  readonly responses: readonly { readonly text: string; readonly isRight: boolean }[];
}

export interface LogRecord {
  readonly version: ScormVersion;
  /** An entry of `cmi.interactions`. */
  readonly record: CmiData;
}

/** The questions of a log, each once, by the order in which they were first answered. */
export function loggedQuestions(records: readonly LogRecord[]): readonly LoggedQuestion[] {
  const questions = new Map<string, LoggedQuestion>();
  for (const each of records) {
    const next = questionOf(each);
    if (next.id === '') continue;
    const known = questions.get(next.id);
    questions.set(next.id, known === undefined ? next : joined(known, next));
  }
  return [...questions.values()];
}

function questionOf({ version, record }: LogRecord): LoggedQuestion {
  const isNew = version !== '1.2';
  const [objective] = listed(record.objectives).map(({ id }) => word(id));
  const response = plain(word(isNew ? record.learner_response : record.student_response));
  return {
    id: itemIdOf(word(record.id)),
    type: word(record.type),
    description: isNew ? plain(word(record.description)) : '',
    objective: /^[a-z][a-z0-9_]*$/.test(objective ?? '') ? (objective ?? '') : '',
    weighting: Number(word(record.weighting) || 1),
    patterns: isNew ? listed(record.correct_responses).map(({ pattern }) => word(pattern)) : [],
    responses: isNew ? [{ text: response, isRight: record.result === 'correct' }] : [],
  };
}

/** The id of the item, without the numbers of tries and sittings that a journal adds. */
function itemIdOf(id: string): string {
  return id.replace(/(_practice\d*|(_round\d+)?(_try\d+)?|_sitting\d+)$/, '');
}

function joined(one: LoggedQuestion, other: LoggedQuestion): LoggedQuestion {
  return {
    ...one,
    description: one.description || other.description,
    objective: one.objective || other.objective,
    patterns: [...new Set([...one.patterns, ...other.patterns])],
    responses: [...one.responses, ...other.responses],
  };
}

/** Without the marks of language, case and order that stand before a text or pattern. */
export function plain(text: string): string {
  return text.replace(/^(\{(lang|case_matters|order_matters)=[^}]*\})+/, '').trim();
}
