import { extensions, launchDataId, lmsVerbs, satisfiedTypes } from '../../standard/cmi5.ts';
import { timespan2004 } from '../../standard/time.ts';
import { uuidOf } from '../../standard/uuid.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';
import type { LrsRequest, LrsResponse } from '../serving/lrs-channel.ts';
import { askDocument, documentKey, json, parsed, says } from './documents.ts';
import { findStatements } from './find-statements.ts';
import { judgeStatement } from './judge-statement.ts';
import {
  giveToken,
  type LrsLaunchOrder,
  launchDataOf,
  launchExtensions,
  withCategory,
} from './launch.ts';
import {
  type LaunchableCourse,
  newlySatisfied,
  type Registration,
  type Satisfied,
} from './registration.ts';
import type { Breach } from './requirements.ts';
import { copyOf, noteStatement, type SessionState } from './session-state.ts';
import { verbOf } from './statement.ts';

/** Something that broke a rule, and in which session. */
export interface LrsFinding extends Breach {
  readonly session: string;
  /** The verb's last word or the path of the request. */
  readonly about: string;
}

/** An LRS, and the LMS that launches content with it. */
export interface Lrs {
  /**
   * Gives up the sessions of the registration that still run, of whatever AU, and launches.
   *
   * @returns the query of the launch (cmi5, 8.1)
   */
  launch(order: LrsLaunchOrder): string;
  /** Answers a request of content. */
  handle(request: LrsRequest): LrsResponse;
  /** The window of the last launch has closed: what is still to come, comes late. */
  windowClosed(): void;
  /** In the order in which they were stored. */
  readonly statements: readonly CmiData[];
  /** Texts of documents, by their addresses. */
  readonly documents: ReadonlyMap<string, string>;
  readonly findings: readonly LrsFinding[];
  /** Writes a document, or takes it away (null), as an LRS may that forgets. */
  putDocument(address: string, text: string | null): void;
}

/** Begins the addresses that the LMS gives to activities, unlike their publisher's (8.1.5). */
export const activityFolder = 'https://bench.invalid/activities/';

export interface LrsPlatform {
  /** Milliseconds since 1970. */
  now(): number;
  /** A name that nothing else has. */
  unique(): string;
}

/**
 * An LRS in memory that an LMS of cmi5 stands on. It stores nothing that breaks a rule: it answers
 * with 403 and the number of the requirement, as the specification wants it (6.3).
 */
export function openLrs(platform: LrsPlatform, course: LaunchableCourse): Lrs {
  const statements: CmiData[] = [];
  const byId = new Map<string, CmiData>();
  const documents = new Map<string, string>();
  const findings: LrsFinding[] = [];
  const sessions: SessionState[] = [];
  const registrations = new Map<string, Registration>();

  const store = (statement: CmiData) => {
    statements.push(statement);
    byId.set(word(statement.id), statement);
  };
  const find = (session: SessionState, about: string, breaches: readonly Breach[]) => {
    for (const breach of breaches) findings.push({ ...breach, session: session.id, about });
  };
  const ofLms = (session: SessionState, verb: string, more: CmiData) =>
    store({
      id: uuidOf(`${session.id} ${verb}`),
      timestamp: new Date(platform.now()).toISOString(),
      actor: session.registration.actor,
      verb: { id: verb, display: { en: verb.replace(/^.*\//, '') } },
      object: { objectType: 'Activity', id: session.unit.activityId },
      context: withCategory(session.contextTemplate, session.registration.id),
      ...more,
    });
  const saySatisfied = (session: SessionState, { id, type }: Satisfied) => {
    const grouping = { grouping: [{ objectType: 'Activity', id }] };
    const template = { ...session.contextTemplate, contextActivities: grouping };
    ofLms(session, lmsVerbs.satisfied, {
      id: uuidOf(`${session.id} ${lmsVerbs.satisfied} ${id}`),
      object: {
        objectType: 'Activity',
        id: activityFolder + uuidOf(id),
        definition: { type: satisfiedTypes[type] },
      },
      context: withCategory(template, session.registration.id),
    });
  };
  const abandon = (session: SessionState) => {
    const last = session.newest ?? session.launched;
    const duration = timespan2004(Math.max(0, last - session.launched) / 1000);
    if (session.stands === 'launched' || session.stands === 'initialized') {
      ofLms(session, lmsVerbs.abandoned, { result: { duration } });
      session.stands = 'abandoned';
    }
  };
  const registrationOf = ({ learner, attempt }: LrsLaunchOrder): Registration => {
    const name = `${learner.id} ${attempt}`;
    const known = registrations.get(name);
    if (known !== undefined) return known;
    const fresh: Registration = {
      id: uuidOf(`registration ${name}`),
      actor: {
        objectType: 'Agent',
        name: learner.name,
        account: { homePage: 'https://bench.invalid', name: learner.id },
      },
      units: new Map(
        course.units.map((unit) => {
          const activityId = activityFolder + uuidOf(unit.id);
          return [unit.id, { unit, activityId, completed: false, passed: false }];
        }),
      ),
      satisfied: new Set(),
    };
    registrations.set(name, fresh);
    return fresh;
  };

  const note = (session: SessionState, statement: CmiData) => {
    noteStatement(session, statement);
    for (const each of newlySatisfied(session.registration, course)) saySatisfied(session, each);
  };
  const take = (session: SessionState, given: readonly CmiData[]): LrsResponse => {
    const fresh = given.filter((each) => !byId.has(word(each.id)));
    const changed = given.find((each) => {
      const known = byId.get(word(each.id));
      return known !== undefined && JSON.stringify(bare(known)) !== JSON.stringify(bare(each));
    });
    if (changed !== undefined) return says(409, `another statement has the id ${word(changed.id)}`);
    // All of them or none (xAPI, part three, 2.1.2): they are judged on what would stand.
    const trial = copyOf(session);
    for (const statement of fresh) {
      const breaches = judgeStatement(statement, trial);
      const [first] = breaches;
      const about = verbOf(statement).replace(/^.*\//, '');
      if (first !== undefined) {
        find(session, about, breaches);
        return says(403, `${first.requirement}: ${first.problem}`);
      }
      noteStatement(trial, statement);
    }
    for (const statement of fresh) {
      store({ ...statement, stored: new Date(platform.now()).toISOString() });
      note(session, statement);
    }
    return json(given.map(({ id }) => id));
  };

  const handleStatements = (session: SessionState, request: LrsRequest, query: URLSearchParams) => {
    if (request.method === 'GET') {
      const id = query.get('statementId');
      if (id === null) return json({ statements: findStatements(statements, query), more: '' });
      const found = byId.get(id);
      return found === undefined ? says(404, 'there is no such statement') : json(found);
    }
    const read = parsed(request.body);
    const given = (Array.isArray(read) ? read : [read]).map(section);
    if (
      read === null ||
      given.some(({ verb, object }) => verb === undefined || object === undefined)
    )
      return says(400, 'that is no statement');
    if (!session.readLaunchData) {
      find(session, 'statements', [
        { requirement: '10.2.1.0-4', problem: 'It spoke without having read it.' },
      ]);
    }
    if (!session.readPreferences) {
      find(session, 'statements', [
        { requirement: '11.0.0.0-3', problem: 'It spoke without having read them.' },
      ]);
      session.readPreferences = true;
    }
    const answer = take(session, given);
    return request.method === 'PUT' && answer.status === 200 ? says(204, '') : answer;
  };
  return {
    statements,
    documents,
    findings,
    launch(order) {
      const { mode, endpoint } = order;
      const registration = registrationOf(order);
      const unit = registration.units.get(order.unit.id);
      if (unit === undefined) throw new Error(`the course has no AU ${order.unit.id}`);
      for (const each of sessions.filter((one) => one.registration === registration)) abandon(each);
      const id = platform.unique();
      const session: SessionState = {
        ...{ id, registration, unit, mode },
        contextTemplate: {
          contextActivities: { grouping: [{ objectType: 'Activity', id: order.unit.id }] },
          extensions: { [extensions.sessionId]: id },
        },
        token: null,
        nextToken: platform.unique(),
        launched: platform.now(),
        ...{ stands: 'launched', said: [], first: null, newest: null },
        ...{ readLaunchData: false, readPreferences: false },
      };
      sessions.push(session);
      const agent = JSON.stringify(registration.actor);
      const { activityId } = unit;
      const query = { activityId, agent, registration: registration.id, stateId: launchDataId };
      documents.set(
        documentKey(`activities/state?${new URLSearchParams(query)}`),
        JSON.stringify(launchDataOf(session, order)),
      );
      // What asks for nothing is satisfied from the start (9.6.1).
      for (const each of newlySatisfied(registration, course)) saySatisfied(session, each);
      const context = withCategory(session.contextTemplate, registration.id);
      const said = { ...section(context.extensions), ...launchExtensions(session, order) };
      ofLms(session, lmsVerbs.launched, { context: { ...context, extensions: said } });
      return String(
        new URLSearchParams({
          endpoint,
          fetch: `${endpoint}token?session=${encodeURIComponent(id)}`,
          actor: agent,
          registration: registration.id,
          activityId,
        }),
      );
    },
    handle(request) {
      const [path = '', query = ''] = request.path.split('?');
      if (path === 'token') return giveToken(sessions, request, new URLSearchParams(query), find);
      const token = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      const session = sessions.find((each) => each.token !== null && each.token === token);
      if (session === undefined) return says(401, 'the token is of no session');
      if (!/^1\.0(?:\.|$)/.test(request.headers['x-experience-api-version'] ?? '')) {
        return says(400, 'the header X-Experience-API-Version must be of 1.0');
      }
      if (path === 'statements') {
        return handleStatements(session, request, new URLSearchParams(query));
      }
      if (/^(?:activities\/(?:state|profile)|agents\/profile)$/.test(path)) {
        return askDocument(documents, session, request, (breaches) =>
          find(session, request.path, breaches),
        );
      }
      return path === 'about'
        ? json({ version: ['1.0.3'] })
        : says(404, 'there is no such resource');
    },
    windowClosed() {
      const session = sessions.at(-1);
      if (session?.stands === 'launched') {
        find(session, 'launch', [
          { requirement: '7.1.1.0-1', problem: 'It was closed without having said so.' },
        ]);
      }
      if (session?.stands === 'initialized') {
        find(session, 'launch', [
          { requirement: '7.1.2.0-1', problem: 'It was closed without having said so.' },
        ]);
      }
    },
    putDocument(address, text) {
      if (text === null) documents.delete(address);
      else documents.set(address, text);
    },
  };
}

/** What makes two statements the same (part two, 2.3.1). */
function bare({ stored: _, authority: __, version: ___, ...statement }: CmiData): CmiData {
  return statement;
}
