import { categories, extensions, type VerbName, verbs } from '../standard/cmi5.ts';
import { timespan2004 } from '../standard/time.ts';
import { uuidOf } from '../standard/uuid.ts';
import { type LaunchAddress, section } from './launch-address.ts';

/** A statement (xAPI 1.0.3, part two, 2). */
export interface Statement {
  readonly id: string;
  readonly timestamp: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: unknown;
  readonly result?: unknown;
  readonly context: unknown;
}

/** What the statements of a session have in common. */
export interface SessionFacts {
  readonly address: LaunchAddress;
  /** What the LMS wants to stand in the context of every statement (cmi5, 10.2.1). */
  readonly contextTemplate: Readonly<Record<string, unknown>>;
  /** Null where the LMS names none. */
  readonly masteryScore: number | null;
}

/** An answer as it is told, with its question as an activity. */
export interface ToldAnswer {
  /** Tells it from every other answer of the learner in this registration. */
  readonly key: string;
  /** Address of the question. */
  readonly question: string;
  readonly definition: Readonly<Record<string, unknown>>;
  readonly response: string;
  /** Null where nothing is right or wrong. */
  readonly success: boolean | null;
  /** Null for one of an earlier visit. */
  readonly seconds: number | null;
}

/** What a session says of itself and of its learner. */
export type Told =
  | { readonly verb: 'initialized' }
  /** Durations as ISO 8601 has them. */
  | { readonly verb: 'terminated' | 'completed'; readonly duration: string }
  /** The score in percent. */
  | {
      readonly verb: 'passed' | 'failed';
      readonly duration: string;
      readonly score: number | null;
    }
  /** 0 to 1. */
  | { readonly verb: 'progressed'; readonly progress: number }
  | { readonly verb: 'answered'; readonly answer: ToldAnswer };

/**
 * The statement for it. Its id is made of what it says, so that one that is sent again is the same
 * statement to the LRS: in a registration there is one *completed* and one *passed* (cmi5, 9.3), one
 * of each answer and of each percent of progress, and in a session one of each of the rest.
 *
 * @param at milliseconds since 1970
 */
export function statementOf(facts: SessionFacts, told: Told, at: number): Statement {
  const { activityId, actor } = facts.address;
  const { verb } = told;
  const answer = verb === 'answered' ? told.answer : null;
  const result = resultOf(told);
  return {
    id: statementId(facts, told),
    timestamp: new Date(at).toISOString(),
    actor,
    verb: { id: verbs[verb], display: { en: verb } },
    object: {
      objectType: 'Activity',
      id: answer?.question ?? activityId,
      ...(answer && { definition: answer.definition }),
    },
    ...(result && { result }),
    context: contextOf(facts, told),
  };
}

/** The id of the statement that would say it. */
export function statementId({ address, contextTemplate }: SessionFacts, told: Told): string {
  const { registration, activityId } = address;
  const inRegistration = [registration, activityId, told.verb];
  switch (told.verb) {
    case 'completed':
    case 'passed':
      return uuidOf(inRegistration.join(' '));
    case 'progressed':
      return uuidOf([...inRegistration, percent(told.progress)].join(' '));
    case 'answered':
      return uuidOf([...inRegistration, told.answer.key, told.answer.response].join(' '));
    default:
      return uuidOf([...inRegistration, sessionId(contextTemplate) || address.fetch].join(' '));
  }
}

export function sessionId(contextTemplate: Readonly<Record<string, unknown>>): string {
  return String(section(contextTemplate.extensions)?.[extensions.sessionId] ?? '');
}

function percent(progress: number): number {
  return Math.floor(progress * 100);
}

function resultOf(told: Told) {
  switch (told.verb) {
    case 'initialized':
      return null;
    case 'terminated':
      return { duration: told.duration };
    case 'completed':
      return { completion: true, duration: told.duration };
    case 'passed':
    case 'failed':
      return {
        success: told.verb === 'passed',
        duration: told.duration,
        ...(told.score !== null && { score: scoreOf(told.score) }),
      };
    case 'progressed':
      return { extensions: { [extensions.progress]: percent(told.progress) } };
    case 'answered': {
      const { response, success, seconds } = told.answer;
      return {
        response,
        ...(success !== null && { success }),
        ...(seconds !== null && { duration: timespan2004(seconds) }),
      };
    }
  }
}

function scoreOf(score: number) {
  const scaled = Number((score / 100).toFixed(4));
  // Raw scores are whole (cmi5, 9.5.1).
  return Number.isInteger(score) ? { scaled, raw: score, min: 0, max: 100 } : { scaled };
}

/** The template with what belongs to the statement beside it: nothing in it is taken away. */
function contextOf({ address, contextTemplate, masteryScore }: SessionFacts, { verb }: Told) {
  const activities = section(contextTemplate.contextActivities) ?? {};
  const category = [...listed(activities.category), ...categoriesOf(verb)];
  const isJudged = (verb === 'passed' || verb === 'failed') && masteryScore !== null;
  return {
    ...contextTemplate,
    registration: address.registration,
    contextActivities: {
      ...activities,
      ...(category.length > 0 && { category }),
      ...(verb === 'answered' && {
        parent: [...listed(activities.parent), activity(address.activityId)],
      }),
    },
    extensions: {
      ...section(contextTemplate.extensions),
      ...(isJudged && { [extensions.masteryScore]: masteryScore }),
    },
  };
}

/** Statements of verbs that cmi5 has no rules for are not of its category (7.1.3). */
function categoriesOf(verb: VerbName): readonly object[] {
  if (verb === 'answered' || verb === 'progressed') return [];
  const isOfMoveOn = verb === 'completed' || verb === 'passed' || verb === 'failed';
  return [activity(categories.cmi5), ...(isOfMoveOn ? [activity(categories.moveOn)] : [])];
}

function activity(id: string) {
  return { objectType: 'Activity', id };
}

/** Activities of a context are a list, or one alone (part two, 2.4.6.2). */
function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
