import { extensions, launchDataId, lmsVerbs, preferencesId } from '../../standard/cmi5.ts';
import { timespan2004 } from '../../standard/time.ts';
import { uuidOf } from '../../standard/uuid.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';
import type { LrsRequest, LrsResponse } from '../serving/lrs-channel.ts';
import { answerDocument, documentKey, json, parsed, says } from './documents.ts';
import { judgeStatement } from './judge-statement.ts';
import {
  giveToken,
  type LaunchableUnit,
  type LrsLaunchOrder,
  launchDataOf,
  withCategory,
} from './launch.ts';
import type { Breach } from './requirements.ts';
import {
  copyOf,
  isSatisfied,
  noteStatement,
  type Registration,
  type SessionState,
} from './session-state.ts';
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
   * Gives up the sessions of the registration that still run, and launches.
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
export function openLrs(platform: LrsPlatform): Lrs {
  const statements: CmiData[] = [];
  const byId = new Map<string, CmiData>();
  const documents = new Map<string, string>();
  const findings: LrsFinding[] = [];
  const sessions: SessionState[] = [];
  const registrations = new Map<string, Registration>();
  const units = new Map<string, LaunchableUnit>();

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
      object: { objectType: 'Activity', id: session.registration.activityId },
      context: withCategory(session.contextTemplate, session.registration.id),
      ...more,
    });
  const abandon = (session: SessionState) => {
    const last = session.newest ?? session.launched;
    const duration = timespan2004(Math.max(0, last - session.launched) / 1000);
    if (session.stands === 'launched' || session.stands === 'initialized') {
      ofLms(session, lmsVerbs.abandoned, { result: { duration } });
      session.stands = 'abandoned';
    }
  };
  const registrationOf = ({ unit, learner, attempt }: LrsLaunchOrder): Registration => {
    const name = `${unit.id} ${learner.id} ${attempt}`;
    const known = registrations.get(name);
    if (known !== undefined) return known;
    const fresh: Registration = {
      id: uuidOf(`registration ${name}`),
      activityId: activityFolder + uuidOf(unit.id),
      actor: {
        objectType: 'Agent',
        name: learner.name,
        account: { homePage: 'https://bench.invalid', name: learner.id },
      },
      completed: false,
      passed: false,
      satisfied: false,
    };
    registrations.set(name, fresh);
    return fresh;
  };

  const note = (session: SessionState, statement: CmiData) => {
    noteStatement(session, statement);
    const { registration } = session;
    const unit = units.get(registration.activityId);
    if (unit === undefined || registration.satisfied) return;
    if (!isSatisfied(unit.moveOn, registration)) return;
    registration.satisfied = true;
    ofLms(session, lmsVerbs.satisfied, {});
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
      if (id === null) return json({ statements: [...statements].reverse(), more: '' });
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
  const handleDocument = (session: SessionState, request: LrsRequest, address: string) => {
    const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
    const { registration } = session;
    const agent = section(parsed(query.get('agent') ?? ''));
    if (word(section(agent.account).name) !== word(section(registration.actor.account).name)) {
      const problem = 'It names another learner.';
      find(session, address, [{ requirement: '8.1.3.0-3', problem }]);
      return says(403, `8.1.3.0-3: ${problem}`);
    }
    const key = documentKey(address);
    const isLaunchData = query.get('stateId') === launchDataId;
    if (isLaunchData && request.method === 'GET') session.readLaunchData = true;
    if (query.get('profileId') === preferencesId) session.readPreferences = true;
    if (isLaunchData && request.method !== 'GET') {
      const problem = `It was sent a ${request.method}.`;
      find(session, address, [{ requirement: '10.2.1.0-5', problem }]);
      return says(403, `10.2.1.0-5: ${problem}`);
    }
    if (address.startsWith('activities/state') && query.get('registration') !== registration.id) {
      find(session, address, [{ requirement: '8.1.4.0-3', problem: 'It names another one.' }]);
    }
    return answerDocument(documents, key, request);
  };

  return {
    statements,
    documents,
    findings,
    launch(order) {
      const { unit, mode, endpoint } = order;
      const registration = registrationOf(order);
      units.set(registration.activityId, unit);
      for (const each of sessions.filter((one) => one.registration === registration)) abandon(each);
      const id = platform.unique();
      const session: SessionState = {
        ...{ id, registration, mode, masteryScore: unit.masteryScore },
        contextTemplate: {
          contextActivities: { grouping: [{ objectType: 'Activity', id: unit.id }] },
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
      const { activityId } = registration;
      const query = { activityId, agent, registration: registration.id, stateId: launchDataId };
      documents.set(
        documentKey(`activities/state?${new URLSearchParams(query)}`),
        JSON.stringify(launchDataOf(session, order)),
      );
      ofLms(session, lmsVerbs.launched, {});
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
        return handleDocument(session, request, request.path);
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
