import { describe, expect, it } from 'vitest';
import { objectIn, readAddress, section } from '../../../src/cmi5/launch-address.ts';
import { type Statement, statementOf, type Told } from '../../../src/cmi5/statements.ts';
import { openLrs } from '../../../src/preview/lrs/lrs.ts';
import type { LaunchableCourse } from '../../../src/preview/lrs/registration.ts';
import { type Requirement, requirements } from '../../../src/preview/lrs/requirements.ts';
import { categories, extensions, launchDataId, verbs } from '../../../src/standard/cmi5.ts';
import { uuidOf } from '../../../src/standard/uuid.ts';
import { endpoint, launchable, unit } from '../../cmi5/world.ts';

type Change = (statement: Statement) => object;

/** An LRS, a launch on it and what content may send. */
function launched(mode: 'Normal' | 'Review' = 'Normal', course: LaunchableCourse = launchable) {
  let clock = Date.UTC(2026, 10, 30, 9);
  let names = 0;
  const platform = {
    now: () => clock,
    unique() {
      names += 1;
      return uuidOf(String(names));
    },
  };
  const lrs = openLrs(platform, course);
  const launch = (unit = course.units[0]) => {
    if (unit === undefined) throw new Error('no AU');
    const learner = { id: 'learner-1', name: 'Ada' };
    const order = { unit, learner, mode, attempt: 1, endpoint, returnUrl: '', launchUrl: '' };
    const read = readAddress(`?${lrs.launch(order)}`);
    if (read?.kind !== 'read') throw new Error('no address');
    const { address } = read;
    const given = lrs.handle({
      ...{ method: 'POST', headers: {}, body: '' },
      path: address.fetch.slice(endpoint.length),
    });
    const token = String(objectIn(given.body)?.['auth-token']);
    const ask = (method: string, path: string, body = '', headers = {}) =>
      lrs.handle({
        ...{ method, path, body },
        headers: {
          authorization: `Basic ${token}`,
          'x-experience-api-version': '1.0.3',
          ...headers,
        },
      });
    const agent = JSON.stringify(address.actor);
    const { activityId, registration } = address;
    const state = (stateId: string) =>
      `activities/state?${new URLSearchParams({ activityId, agent, registration, stateId })}`;
    const preferences = `agents/profile?${new URLSearchParams({ agent, profileId: 'cmi5LearnerPreferences' })}`;
    const start = () => {
      ask('GET', preferences);
      return objectIn(ask('GET', state(launchDataId)).body) ?? {};
    };
    const send = (told: Told, change: Change = (statement) => statement) => {
      clock += 1000;
      const facts = {
        address,
        contextTemplate: section(start().contextTemplate) ?? {},
        masteryScore: 0.7,
      };
      const { status } = ask(
        'POST',
        'statements',
        JSON.stringify([change(statementOf(facts, told, clock))]),
      );
      return status;
    };
    return { address, ask, preferences, state, send, start };
  };
  const found = () => lrs.findings.map(({ requirement }) => requirement);
  return { lrs, launch, found };
}

const duration = 'PT1S';
const began: Told = { verb: 'initialized' };
const passed: Told = { verb: 'passed', duration, score: 80 };
const failed: Told = { verb: 'failed', duration, score: 20 };
const completed: Told = { verb: 'completed', duration };
const ended: Told = { verb: 'terminated', duration };

const withResult =
  (changes: object): Change =>
  (statement) => ({ ...statement, result: { ...section(statement.result), ...changes } });
const withContext =
  (changes: object): Change =>
  (statement) => ({ ...statement, context: { ...section(statement.context), ...changes } });
const inList = (...ids: readonly string[]) => ({
  contextActivities: { grouping: [{ id: unit.id }], category: ids.map((id) => ({ id })) },
});

describe('the LRS of the bench', () => {
  it.each<[Requirement, readonly Told[], Told, Change?]>([
    ['9.1.0.0-1', [began], passed, (one) => ({ ...one, id: 'one' })],
    ['9.7.0.0-1', [began], passed, ({ timestamp: _, ...one }) => one],
    ['9.7.0.0-2', [began], passed, (one) => ({ ...one, timestamp: '2026-11-30T12:00:00+01:00' })],
    ['9.2.0.0-3', [began], passed, (one) => ({ ...one, actor: { mbox: 'mailto:a@example.org' } })],
    ['8.1.3.0-3', [began], passed, (one) => ({ ...one, actor: { account: { name: 'other' } } })],
    ['9.3.0.0-4', [], passed],
    ['9.3.0.0-4', [began], passed, (one) => ({ ...one, timestamp: '2026-01-01T00:00:00Z' })],
    ['9.3.0.0-5', [began, ended], passed],
    ['9.3.0.0-5', [began, passed], ended, (one) => ({ ...one, timestamp: '2026-11-30T09:00:01Z' })],
    ['9.3.0.0-2', [began], began, (one) => ({ ...one, id: uuidOf('other') })],
    ['9.3.0.0-3', [began, failed], passed],
    ['9.6.1.0-1', [began], passed, withContext({ registration: 'other' })],
    ['9.6.3.1-4', [began], passed, withContext({ extensions: {} })],
    [
      '10.2.1.0-6',
      [began],
      passed,
      withContext({ contextActivities: { category: [{ id: categories.cmi5 }] } }),
    ],
    ['9.3.0.0-1', [began], passed, (one) => ({ ...one, verb: { id: verbs.answered } })],
    ['8.1.5.0-6', [began], passed, (one) => ({ ...one, object: { id: 'https://example.org' } })],
    ['9.5.2.0-1', [began], passed, withResult({ success: undefined })],
    ['9.5.2.0-2', [began], failed, withResult({ success: true })],
    ['9.5.2.0-3', [began], completed, withResult({ success: true })],
    ['9.5.3.0-1', [began], completed, withResult({ completion: undefined })],
    ['9.5.3.0-2', [began], passed, withResult({ completion: true })],
    ['9.5.4.1-1', [began], ended, withResult({ duration: undefined })],
    ['9.5.1.0-2', [began], completed, withResult({ score: { scaled: 1 } })],
    ['9.5.1.0-3', [began], passed, withResult({ score: { scaled: 0.8, raw: 80 } })],
    ['9.6.2.2-1', [began], passed, withContext(inList(categories.cmi5))],
    ['9.6.2.2-2', [began], ended, withContext(inList(categories.cmi5, categories.moveOn))],
    [
      '9.6.3.2-2',
      [began],
      passed,
      (one) =>
        withContext({
          extensions: {
            [extensions.sessionId]: section(section(one.context)?.extensions)?.[
              extensions.sessionId
            ],
          },
        })(one),
    ],
    ['9.3.4.0-2', [began], passed, withResult({ score: { scaled: 0.5 } })],
    ['9.3.5.0-2', [began], failed, withResult({ score: { scaled: 0.7 } })],
  ])('refuses what breaks %s', (requirement, before, told, change) => {
    const { launch, found } = launched();
    const { send } = launch();
    for (const each of before) expect(send(each)).toBe(200);
    expect(send(told, change)).toBe(403);
    expect(found()).toContain(requirement);
  });

  it.each<[Requirement, Told, Told]>([
    ['9.3.0.0-6', completed, completed],
    ['9.3.0.0-7', passed, passed],
    ['9.3.0.0-8', passed, failed],
  ])('holds a registration to %s over sessions', (requirement, one, other) => {
    const { launch, found } = launched();
    const first = launch();
    for (const told of [began, one, ended]) expect(first.send(told)).toBe(200);
    const second = launch();
    second.send(began);
    expect(second.send(other, (statement) => ({ ...statement, id: uuidOf('other') }))).toBe(403);
    expect(found()).toEqual([requirement]);
  });

  it('gives up a session for the next, and takes nothing more of it', () => {
    const { lrs, launch, found } = launched();
    const first = launch();
    first.send(began);
    launch();
    expect(lrs.statements.map(({ verb }) => String(section(verb)?.id))).toContain(
      'https://w3id.org/xapi/adl/verbs/abandoned',
    );
    expect(first.send(ended)).toBe(403);
    expect(found()).toContain('9.3.6.0-2');
  });

  it('lets nothing be said of success where it is only reviewed', () => {
    const { launch, found } = launched('Review');
    const { send } = launch();
    send(began);
    expect(send(passed)).toBe(403);
    expect(send(ended)).toBe(200);
    expect(found()).toEqual(['10.2.2.0-9']);
  });

  it('keeps documents by their ETags, and those of a launch for reading', () => {
    const { launch, found } = launched();
    const { ask, state, start } = launch();
    start();
    expect(ask('GET', state('progress')).status).toBe(404);
    expect(ask('PUT', state('progress'), '{"a":1}', { 'if-none-match': '*' }).status).toBe(204);
    expect(ask('PUT', state('progress'), '{}', { 'if-none-match': '*' }).status).toBe(412);
    const { etag = '' } = ask('GET', state('progress')).headers;
    expect(ask('PUT', state('progress'), '{"a":2}', { 'if-match': etag }).status).toBe(204);
    expect(ask('PUT', state('progress'), '{"a":3}', { 'if-match': etag }).status).toBe(412);
    expect(ask('POST', state('progress'), '{"b":1}').status).toBe(204);
    expect(ask('GET', state('progress')).body).toBe('{"a":2,"b":1}');
    expect(ask('DELETE', state(launchDataId)).status).toBe(403);
    expect(found()).toEqual(['10.2.1.0-5']);
  });

  it('takes the same statement twice, and another of its id never', () => {
    const { lrs, launch } = launched();
    const { send } = launch();
    send(began);
    const at = '2026-11-30T09:30:00.000Z';
    expect(send(passed, (one) => ({ ...one, timestamp: at }))).toBe(200);
    expect(send(passed, (one) => ({ ...one, timestamp: at }))).toBe(200);
    expect(send(passed)).toBe(409);
    expect(lrs.statements).toHaveLength(3);
  });

  it('takes nothing more of documents once a session has said terminated', () => {
    const { launch, found } = launched();
    const { ask, state, send } = launch();
    for (const told of [began, ended]) expect(send(told)).toBe(200);
    expect(ask('PUT', state('progress'), '{}').status).toBe(403);
    expect(found()).toEqual(['8.1.2.0-2']);
  });

  it('takes preferences of the learner only whole', () => {
    const { launch, found } = launched();
    const { ask, preferences } = launch();
    expect(ask('PUT', preferences, '{"languagePreference":"en"}').status).toBe(403);
    const whole = '{"languagePreference":"en","audioPreference":"off"}';
    expect(ask('PUT', preferences, whole).status).toBe(204);
    expect(ask('GET', preferences).body).toBe(whole);
    expect(found()).toEqual(['11.0.0.0-5']);
  });

  it('lets no content void what was said', () => {
    const { launch, found } = launched();
    const { send } = launch();
    send(began);
    const verb = { id: 'http://adlnet.gov/expapi/verbs/voided' };
    expect(send(passed, (one) => ({ ...one, verb }))).toBe(403);
    expect(found()).toContain('6.3.0.0-1');
  });

  it('says of a launch what the specification wants', () => {
    const { lrs, launch } = launched();
    launch();
    const [said] = lrs.statements;
    const { extensions: all } = section(said?.context) ?? {};
    expect(all).toEqual({
      [extensions.sessionId]: expect.any(String),
      [extensions.launchMode]: 'Normal',
      [extensions.launchUrl]: '',
      [extensions.moveOn]: 'CompletedAndPassed',
      [extensions.masteryScore]: 0.7,
    });
  });
});

describe('the LRS of the bench with several AUs', () => {
  const lesson = (id: string, blocks: readonly string[], moveOn = 'Completed' as const) => ({
    ...{ ...unit, masteryScore: null, id, blocks, moveOn },
  });
  const course: LaunchableCourse = {
    id: 'urn:course',
    units: [
      lesson('urn:one', ['urn:block']),
      lesson('urn:two', ['urn:block']),
      { ...unit, id: 'urn:extra', moveOn: 'NotApplicable' },
      { ...unit, id: 'urn:exam' },
    ],
  };
  const [one, two, , exam] = course.units;

  it('has one registration for all of them, and a state for each', () => {
    const { launch } = launched('Normal', course);
    const first = launch(one);
    first.start();
    expect(first.ask('PUT', first.state('progress'), '{"a":1}').status).toBe(204);
    const second = launch(two);
    second.start();
    expect(second.ask('GET', second.state('progress')).status).toBe(404);
    expect(second.address.registration).toBe(first.address.registration);
    expect(second.address.activityId).not.toBe(first.address.activityId);
  });

  it('says satisfied of a block and of the course, once each, when all in it is done', () => {
    const { lrs, launch, found } = launched('Normal', course);
    const satisfied = () =>
      lrs.statements.flatMap(({ verb, object, context }) => {
        if (!String(section(verb)?.id).endsWith('/satisfied')) return [];
        const { definition } = section(object) ?? {};
        const { grouping } = section(section(context)?.contextActivities) ?? {};
        return [[String(section(definition)?.type).replace(/^.*\//, ''), grouping]];
      });
    const block = ['block', [{ objectType: 'Activity', id: 'urn:block' }]];
    const whole = ['course', [{ objectType: 'Activity', id: 'urn:course' }]];
    const done = (...all: readonly Told[]) => [began, ...all, ended];
    for (const each of [one, two]) {
      expect(satisfied()).toEqual([]);
      const { send } = launch(each);
      for (const told of done(completed)) expect(send(told)).toBe(200);
    }
    expect(satisfied()).toEqual([block]);
    for (const visit of [done(failed), done(passed, completed), done()]) {
      const { send } = launch(exam);
      for (const told of visit) expect(send(told)).toBe(200);
    }
    expect(satisfied()).toEqual([block, whole]);
    expect(found()).toEqual([]);
  });

  it('gives up the session of one AU where another is launched', () => {
    const { launch, found } = launched('Normal', course);
    const first = launch(one);
    first.send(began);
    launch(two);
    expect(first.send(completed)).toBe(403);
    expect(found()).toEqual(['9.3.6.0-2']);
  });

  it('finds statements by verb, registration, activity and learner', () => {
    const { launch } = launched('Normal', course);
    const first = launch(one);
    for (const told of [began, completed, ended]) first.send(told);
    const second = launch(two);
    second.start();
    const { registration, activityId } = first.address;
    const agent = JSON.stringify(first.address.actor);
    const found = (query: Record<string, string>) => {
      const { body } = second.ask('GET', `statements?${new URLSearchParams(query)}`);
      const { statements } = objectIn(body) ?? {};
      if (!Array.isArray(statements)) throw new Error(body);
      return statements.map(({ verb }) => verb.display.en);
    };
    expect(found({ verb: verbs.completed, registration, agent })).toEqual(['completed']);
    expect(found({ verb: verbs.completed, registration: uuidOf('other') })).toEqual([]);
    expect(found({ agent: '{"account":{"homePage":"https://bench.invalid","name":"b"}}' })).toEqual(
      [],
    );
    expect(found({ activity: activityId })).toEqual([
      'terminated',
      'completed',
      'initialized',
      'launched',
    ]);
    expect(found({ activity: 'urn:one', related_activities: 'true', limit: '1' })).toEqual([
      'terminated',
    ]);
    expect(found({ ascending: 'true', limit: '1' })).toEqual(['launched']);
  });

  it('has words for every requirement', () => {
    for (const words of Object.values(requirements)) expect(words).toMatch(/^.{20,}\.$/);
  });
});
