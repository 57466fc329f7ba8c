import { categories, extensions, lmsVerbs, verbs } from '../../standard/cmi5.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';
import type { Breach, Requirement } from './requirements.ts';
import type { SessionState } from './session-state.ts';
import { categoriesOf, idsIn, isDefined, momentOf, verbOf } from './statement.ts';

/**
 * What of a statement breaks the rules of cmi5, in its session as it stands before it. A statement of
 * the category of cmi5 is one that cmi5 defines; the rest it allows, with their context (7.1.3).
 */
export function judgeStatement(statement: CmiData, session: SessionState): readonly Breach[] {
  const breaches: Breach[] = [];
  const breach = (requirement: Requirement, problem: string) =>
    breaches.push({ requirement, problem });
  if (verbOf(statement) === voided) breach('6.3.0.0-1', 'Its verb is voided.');
  judgeForm(statement, session, breach);
  judgeOrder(statement, session, breach);
  judgeContext(statement, session, breach);
  if (isDefined(statement)) judgeDefined(statement, session, breach);
  else if (categoriesOf(statement).includes(categories.moveOn)) {
    breach('9.6.2.2-2', 'It has the category moveOn, and is none that cmi5 defines.');
  }
  return breaches;
}

const voided = 'http://adlnet.gov/expapi/verbs/voided';

type Breaching = (requirement: Requirement, problem: string) => void;

function judgeForm(statement: CmiData, { registration }: SessionState, breach: Breaching): void {
  const { id, timestamp } = statement;
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(word(id))) {
    breach('9.1.0.0-1', `Its id is ${JSON.stringify(id) ?? 'missing'}.`);
  }
  if (Number.isNaN(momentOf(statement))) breach('9.7.0.0-1', 'It has no timestamp.');
  else if (!/(?:Z|\+00:?00)$/.test(word(timestamp))) {
    breach('9.7.0.0-2', `Its timestamp is ${word(timestamp)}.`);
  }
  const account = section(section(statement.actor).account);
  const launched = section(registration.actor.account);
  if (word(account.name) === '') breach('9.2.0.0-3', 'Its actor has no account.');
  else if (account.name !== launched.name || account.homePage !== launched.homePage) {
    breach(
      '8.1.3.0-3',
      `Its actor is ${word(account.name)}, and ${word(launched.name)} was launched.`,
    );
  }
}

function judgeOrder(statement: CmiData, session: SessionState, breach: Breaching): void {
  const verb = verbOf(statement);
  const isFirst = isDefined(statement) && verb === verbs.initialized;
  const moment = momentOf(statement);
  switch (session.stands) {
    case 'launched':
      if (!isFirst) breach('9.3.0.0-4', 'It came before initialized.');
      break;
    case 'initialized':
      if (session.first !== null && moment < session.first) {
        breach('9.3.0.0-4', 'Its timestamp lies before that of initialized.');
      }
      if (verb === verbs.terminated && session.newest !== null && moment < session.newest) {
        breach('9.3.0.0-5', 'Its timestamp lies before that of another statement.');
      }
      break;
    case 'terminated':
      breach('9.3.0.0-5', 'It came after terminated.');
      break;
    case 'abandoned':
      breach('9.3.6.0-2', 'The LMS has launched anew, and given up this session.');
      break;
  }
}

function judgeContext(statement: CmiData, session: SessionState, breach: Breaching): void {
  const context = section(statement.context);
  const { contextTemplate, registration, id } = session;
  if (context.registration !== registration.id) {
    breach('9.6.1.0-1', `Its registration is ${word(context.registration) || 'missing'}.`);
  }
  const given = section(context.extensions);
  if (given[extensions.sessionId] !== id) {
    breach('9.6.3.1-4', `Its session id is ${word(given[extensions.sessionId]) || 'missing'}.`);
  }
  for (const [name, value] of Object.entries(section(contextTemplate.extensions))) {
    if (name === extensions.sessionId || same(given[name], value)) continue;
    if (given[name] === undefined) breach('10.2.1.0-6', `The extension ${name} is missing.`);
    else breach('10.2.1.0-7', `The extension ${name} has another value.`);
  }
  const activities = section(context.contextActivities);
  for (const [list, of] of Object.entries(section(contextTemplate.contextActivities))) {
    const missing = idsIn(of).filter((each) => !idsIn(activities[list]).includes(each));
    for (const each of missing) breach('10.2.1.0-6', `${each} is missing in its ${list}.`);
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const ofContent: readonly string[] = [
  verbs.initialized,
  verbs.completed,
  verbs.passed,
  verbs.failed,
  verbs.terminated,
];
const ofMoveOn: readonly string[] = [verbs.completed, verbs.passed, verbs.failed];

function judgeDefined(statement: CmiData, session: SessionState, breach: Breaching): void {
  const verb = verbOf(statement);
  const { unit, said } = session;
  if (!ofContent.includes(verb)) {
    const isOfLms = Object.values<string>(lmsVerbs).includes(verb);
    breach('9.3.0.0-1', isOfLms ? 'Its verb is for the LMS.' : `${verb} is no verb of cmi5.`);
  }
  if (word(section(statement.object).id) !== unit.activityId) {
    breach('8.1.5.0-6', `Its object is ${word(section(statement.object).id)}.`);
  }
  if (said.includes(verb)) breach('9.3.0.0-2', 'The session has said it already.');
  const isVerdict = verb === verbs.passed || verb === verbs.failed;
  if (isVerdict && said.some((each) => each === verbs.passed || each === verbs.failed)) {
    breach('9.3.0.0-3', 'The session has had its verdict.');
  }
  if (verb === verbs.completed && unit.completed) {
    breach('9.3.0.0-6', 'The learner had completed it already.');
  }
  if (verb === verbs.passed && unit.passed) {
    breach('9.3.0.0-7', 'The learner had passed already.');
  }
  if (verb === verbs.failed && unit.passed) {
    breach('9.3.0.0-8', 'The learner had passed already.');
  }
  if (ofMoveOn.includes(verb) && session.mode !== 'Normal') {
    breach('10.2.2.0-9', `It was launched in mode ${session.mode}.`);
  }
  judgeResult(statement, session, breach);
}

function judgeResult(statement: CmiData, session: SessionState, breach: Breaching): void {
  const verb = verbOf(statement);
  const { success, completion, score, duration } = section(statement.result);
  const isVerdict = verb === verbs.passed || verb === verbs.failed;
  if (verb === verbs.passed && success !== true) breach('9.5.2.0-1', 'It has not.');
  if (verb === verbs.failed && success !== false) breach('9.5.2.0-2', 'It has not.');
  if (!isVerdict && success !== undefined) breach('9.5.2.0-3', 'It has success.');
  if (verb === verbs.completed && completion !== true) breach('9.5.3.0-1', 'It has not.');
  if (verb !== verbs.completed && completion !== undefined) {
    breach('9.5.3.0-2', 'It has completion.');
  }
  if (verb !== verbs.initialized && word(duration) === '') breach('9.5.4.1-1', 'It has none.');
  const hasMoveOn = categoriesOf(statement).includes(categories.moveOn);
  const isOfMoveOn = success !== undefined || completion !== undefined;
  if (isOfMoveOn && !hasMoveOn) breach('9.6.2.2-1', 'It has not.');
  if (!isOfMoveOn && hasMoveOn) breach('9.6.2.2-2', 'It has.');
  if (score !== undefined) {
    if (!isVerdict) breach('9.5.1.0-2', 'It has one.');
    judgeScore(statement, section(score), session.unit.unit.masteryScore, breach);
  }
}

function judgeScore(
  statement: CmiData,
  { scaled, raw, min, max }: CmiData,
  masteryScore: number | null,
  breach: Breaching,
): void {
  if (raw !== undefined && (min === undefined || max === undefined)) {
    breach('9.5.1.0-3', 'It has a raw score without them.');
  }
  if (masteryScore === null) return;
  const context = section(section(statement.context).extensions);
  if (context[extensions.masteryScore] !== masteryScore) {
    breach('9.6.3.2-2', `It has not; the mastery score is ${masteryScore}.`);
  }
  if (typeof scaled !== 'number') return;
  const verb = verbOf(statement);
  const words = `Its score is ${scaled}, and the mastery score ${masteryScore}.`;
  if (verb === verbs.passed && scaled < masteryScore) breach('9.3.4.0-2', words);
  if (verb === verbs.failed && scaled >= masteryScore) breach('9.3.5.0-2', words);
}
