import type { Problem } from '../../authoring/problem.ts';
import type { QuizText } from '../document/quiz-text.ts';
import type { Splice } from '../document/splice.ts';
import { offsetOf } from './item-findings.ts';

/** What one click can do about a problem. */
export interface Mend {
  /** What it does, as the words of a button. */
  readonly says: string;
  readonly splice: Splice;
}

/** What is sure to be meant where a message says it; null where an author has to decide. */
export function mendOf({ text }: Pick<QuizText, 'text'>, problem: Problem): Mend | null {
  const { message, line, column, length, rule } = problem;
  const at = offsetOf(text, line, column);
  const there = text.slice(at, at + length);
  const put = (says: string, inserted: string, removed = there): Mend => ({
    says,
    splice: { at, removed, inserted },
  });
  const [, named = '', meant] = /"([^"]+)"[^"]*did you mean "([^"]+)"\?/.exec(message) ?? [];
  if (meant !== undefined && /^"[^"\n]*"$/.test(there))
    return put(`Write “${meant}”`, JSON.stringify(meant));
  // Within a text, such as a variable.
  if (meant !== undefined && text.startsWith(named, at))
    return put(`Write “${meant}”`, meant, named);
  // Within a part of a lesson, such as <Quiz id="…" />.
  const [before = '', ...behind] = there.split(JSON.stringify(named));
  if (meant !== undefined && behind.length === 1) {
    const splice = { removed: JSON.stringify(named), inserted: JSON.stringify(meant) };
    return { says: `Write “${meant}”`, splice: { at: at + before.length, ...splice } };
  }
  if (rule?.id !== 'json-syntax') return null;
  if (message.startsWith('a comma is missing here')) return put('Add the comma', ',', '');
  const [, bracket] = /^a closing ([\]}]) is missing here/.exec(message) ?? [];
  if (bracket !== undefined) return put(`Add the ${bracket}`, bracket, '');
  if (message.startsWith('nothing follows this comma')) return put('Remove the comma', '', ',');
  if (message.startsWith('this quotation mark ends the text'))
    return put('Write \\" for it', '\\', '');
  const literal = /^write (true|false|null|[\d.]+|"[^"]*") here(?:, in double quotes)?$/.exec(
    message,
  );
  const number = /^write a number with a point: ([\d.]+)$/.exec(message);
  const instead = literal?.[1] ?? number?.[1];
  return instead === undefined ? null : put(`Write ${instead}`, instead);
}
