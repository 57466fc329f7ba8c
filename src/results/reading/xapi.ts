import { type CmiData, section, word } from '../../preview/api/cmi-data.ts';
import { Records } from './interaction.ts';
import { jsonOf, wordAt } from './json.ts';
import type { ResultFile, ResultFormat } from './result-format.ts';

/**
 * Statements of xAPI (1.0.3, part two, section 2), as an LRS gives them out: `{"statements": […]}`, a
 * list, or one a line. Those that answer something count: their verb is `answered` or `responded`.
 */
export const xapiStatements: ResultFormat = {
  name: 'xAPI statements',
  recognises: (file) => statementsOf(file) !== null,
  read(file, into) {
    const records = new Records(file, into);
    // An LRS gives the newest first.
    const statements = (statementsOf(file) ?? [])
      .filter(isAnswer)
      .sort(
        (one, other) => Date.parse(word(one.timestamp)) - Date.parse(word(other.timestamp)) || 0,
      );
    const registrations = new Map<string, string[]>();
    const tries = new Map<string, number>();
    for (const statement of statements) {
      const identity = whoOf(section(statement.actor));
      const registration = word(section(statement.context).registration);
      const known = registrations.get(identity) ?? [];
      registrations.set(identity, known);
      if (!known.includes(registration)) known.push(registration);
      const id = nameOf(word(section(statement.object).id));
      const key = [identity, registration, id].join('\n');
      const given = (tries.get(key) ?? 0) + 1;
      tries.set(key, given);
      const { response, result, latency, type } = resultOf(statement);
      records.add(
        {
          id: given > 1 && !/_(try|sitting|practice)\d*$/.test(id) ? `${id}_try${given}` : id,
          response,
          result,
          latency,
          type,
        },
        { identity, attempt: known.indexOf(registration) + 1 },
      );
    }
    return records.report();
  },
};

function resultOf(statement: CmiData) {
  const result = section(statement.result);
  const scaled = section(result.score).scaled;
  const told = result.success === true ? 'correct' : result.success === false ? 'wrong' : '';
  return {
    response: word(result.response),
    result: typeof scaled === 'number' ? String(scaled) : told,
    latency: word(result.duration),
    type: word(section(section(statement.object).definition).interactionType),
  };
}

function isAnswer(statement: CmiData): boolean {
  return /\/(answered|responded)$/.test(word(section(statement.verb).id));
}

/** An agent by what identifies it (4.2.2 of part two): one of these it must have. */
function whoOf(actor: CmiData): string {
  const account = section(actor.account);
  const named = wordAt(actor, 'mbox', 'mbox_sha1sum', 'openid');
  return named || `${word(account.homePage)}\n${word(account.name)}`;
}

/** The last part of an activity's address, which is the id of the item. */
function nameOf(id: string): string {
  return id.replace(/[/#?]+$/, '').replace(/^.*[/#=]/, '') || id;
}

function statementsOf(file: ResultFile): readonly CmiData[] | null {
  const json = jsonOf(file);
  if (json.kind === 'none') return null;
  const listed: unknown = Array.isArray(json.value) ? json.value : section(json.value).statements;
  if (!Array.isArray(listed)) return null;
  const sections = listed.map(section);
  const isStatement = ({ actor, verb, object }: CmiData) =>
    actor !== undefined && verb !== undefined && object !== undefined;
  return sections.some(isStatement) ? sections : null;
}
