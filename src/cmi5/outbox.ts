import { type QuestionTexts, questionDefinition } from '../standard/interaction-activity.ts';
import type { GivenAnswer } from './dialect.ts';
import { section } from './launch-address.ts';
import type { Lrs, Reply } from './lrs.ts';
import { type SessionFacts, type Statement, statementOf, type Told } from './statements.ts';

/** Statements that wait until an LRS has taken them, in their order. */
export interface Outbox {
  say(told: Told, at: number): void;
  answer(key: string, answer: GivenAnswer, at: number): void;
  /** Sends what waits, a request after another, for as long as it may. */
  send(may: () => boolean): Promise<Reply['kind']>;
  /** All that waits, as it can be said at once. */
  rest(): readonly Statement[];
}

export interface OutboxStart {
  readonly lrs: Lrs;
  readonly facts: SessionFacts;
  /** Those of an earlier session, of which nobody saw whether they arrived. */
  readonly unproven: readonly Statement[];
  /** When the session began, in milliseconds. */
  readonly began: () => number;
  readonly language: string;
  readonly questionIri: (item: string) => string;
  /** Null where the page of the question cannot be read; it may take a while. */
  readonly texts: (item: string) => Promise<QuestionTexts | null>;
}

/** Statements in one request, so that none grows beyond what servers take. */
const mostAtOnce = 50;

interface Waiting {
  make(texts: QuestionTexts | null): Statement;
  /** The item whose texts it is told with. */
  readonly item: string | null;
  /** Once it was sent: whatever is sent again is the same to the letter. */
  made: Statement | null;
}

export function openOutbox(start: OutboxStart): Outbox {
  const { lrs, facts, language, questionIri } = start;
  const waiting: Waiting[] = start.unproven.map((statement) => ({
    make: () => ofSession(statement, facts, start.began()),
    item: null,
    made: null,
  }));

  const made = async (each: Waiting): Promise<Statement> => {
    if (each.made !== null) return each.made;
    const texts = each.item === null ? null : await start.texts(each.item);
    // Nothing keeps the end from making it meanwhile.
    each.made ??= each.make(texts);
    return each.made;
  };
  const post = async (statements: readonly Statement[]): Promise<Reply['kind']> => {
    const reply = await lrs.send(statements, false);
    if (reply.kind !== 'refused' || isClosed(reply.status)) return reply.kind;
    // One that the LRS has already it answers with 409. Any other it will never take.
    if (statements.length === 1) return 'done';
    for (const each of statements) {
      const kind = await post([each]);
      if (kind !== 'done') return kind;
    }
    return 'done';
  };
  return {
    say(told, at) {
      const each = { make: () => statementOf(facts, told, at), item: null, made: null };
      // The first statement of any kind (cmi5, 9.3.2).
      if (told.verb === 'initialized') waiting.unshift(each);
      else waiting.push(each);
    },
    answer(key, answer, at) {
      const { item, type, pattern, response, success, note } = answer;
      const make = (texts: QuestionTexts | null) => {
        const known = texts ?? (note === null ? null : { name: note.label, components: {} });
        const definition = questionDefinition(type, [pattern], language, known);
        const seconds = note?.seconds ?? null;
        const question = questionIri(item);
        const told = { key, question, definition, response, success, seconds };
        return statementOf(facts, { verb: 'answered', answer: told }, at);
      };
      waiting.push({ make, item, made: null });
    },
    async send(may) {
      while (waiting.length > 0) {
        if (!may()) return 'refused';
        const batch = waiting.slice(0, mostAtOnce);
        const statements: Statement[] = [];
        for (const each of batch) statements.push(await made(each));
        // Texts may have taken a while.
        if (!may()) return 'refused';
        const kind = await post(statements);
        if (kind !== 'done') return kind;
        // Others may have come before them meanwhile, but for the first.
        for (const each of batch) waiting.splice(waiting.indexOf(each), 1);
      }
      return 'done';
    },
    rest: () =>
      waiting.map((each) => {
        each.made ??= each.make(null);
        return each.made;
      }),
  };
}

/** Whether the LRS takes nothing of this session any more. */
function isClosed(status: number): boolean {
  return status === 401 || status === 403;
}

/** The same statement in another session: an LMS takes none for one that it has given up. */
function ofSession(statement: Statement, { contextTemplate }: SessionFacts, at: number): Statement {
  const context = section(statement.context) ?? {};
  const extensions = { ...section(context.extensions), ...section(contextTemplate.extensions) };
  return {
    ...statement,
    timestamp: new Date(at).toISOString(),
    context: { ...context, extensions },
  };
}
