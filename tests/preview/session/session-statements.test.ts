import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/preview/session/call-log.ts';
import type { LaunchRecord } from '../../../src/preview/session/session-record.ts';
import { statementsOfSession } from '../../../src/preview/session/session-statements.ts';
import type { ScormVersion } from '../../../src/standard/api.ts';
import { call, session } from './recorded.ts';

/** A call by its method, or the element that it sets and the value. */
type Given = 'Initialize' | 'Commit' | 'Terminate' | readonly [element: string, value: string];

const names = {
  '1.2': { Initialize: 'LMSInitialize', Commit: 'LMSCommit', Terminate: 'LMSFinish' },
  '2004': { Initialize: 'Initialize', Commit: 'Commit', Terminate: 'Terminate' },
} as const;

/** A session of launches, a second between calls. */
function recorded(version: ScormVersion, launches: readonly (readonly Given[])[], changes = {}) {
  const [given] = session().launches;
  if (given === undefined) throw new Error('no launch');
  const all = launches.map(
    (_, at): LaunchRecord => ({
      ...{ ...given, version, number: at + 1, held: {}, end: 'closed' },
      began: `2026-05-01T1${at}:00:00.000Z`,
      ...changes,
    }),
  );
  const calls = launches.flatMap((own, launch) =>
    own.map((each, number): Call => {
      const where = { launch: launch + 1, number: number + 1, at: number * 1000 };
      if (typeof each === 'string') {
        return call({ ...where, method: names[version][each], element: '', value: '' });
      }
      const [element, value] = each;
      const method = version === '1.2' ? 'LMSSetValue' : 'SetValue';
      return call({ ...where, method, element, value });
    }),
  );
  return session({ launches: all, calls });
}

const record = (index: number, values: Readonly<Record<string, string>>): readonly Given[] =>
  Object.entries(values).map(([name, value]) => [`cmi.interactions.${index}.${name}`, value]);

const said = (statements: ReturnType<typeof statementsOfSession>) =>
  JSON.parse(JSON.stringify(statements)) as readonly {
    readonly id: string;
    readonly verb: { readonly display: { readonly en: string } };
    readonly object: { readonly id: string; readonly definition: object };
    readonly result?: object;
    readonly context: object;
    readonly timestamp: string;
  }[];
const verbsOf = (statements: ReturnType<typeof statementsOfSession>) =>
  said(statements).map(({ verb }) => verb.display.en);

const asked: readonly Given[] = record(0, {
  id: 'who_q1',
  type: 'choice',
  student_response: 'a,c',
  'correct_responses.0.pattern': '{a,c}',
  result: 'correct',
  latency: '0000:00:12.50',
});
const passing: readonly Given[] = [
  ['cmi.core.score.raw', '80'],
  ['cmi.core.score.max', '100'],
  ['cmi.core.lesson_status', 'passed'],
];

describe('a session of SCORM as xAPI statements', () => {
  it('tells begin, answers, verdict and end, in their order', () => {
    const statements = statementsOfSession(
      recorded('1.2', [['Initialize', ...asked, 'Commit', ...passing, 'Commit', 'Terminate']]),
    );
    expect(verbsOf(statements)).toEqual(['initialized', 'answered', 'passed', 'terminated']);
    const [, answer, verdict, end] = said(statements);
    expect(answer).toMatchObject({
      timestamp: '2026-05-01T10:00:06.000Z',
      object: {
        id: expect.stringMatching(/^urn:uuid:[-0-9a-f]{36}#who_q1$/),
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'choice',
          name: { und: 'who_q1' },
          correctResponsesPattern: ['a[,]c'],
        },
      },
      result: { response: 'a[,]c', success: true, duration: 'PT0H0M12.50S' },
    });
    expect(verdict?.result).toEqual({ success: true, score: { scaled: 0.8, raw: 80, max: 100 } });
    expect(end?.result).toEqual({ duration: 'PT0H0M12.00S' });
    const ids = said(statements).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells nothing that was not saved, was refused, or belongs to a launch that only looked', () => {
    const unsaved = recorded('1.2', [['Initialize', ...asked]]);
    expect(verbsOf(statementsOfSession(unsaved))).toEqual(['initialized']);
    const whole = recorded('1.2', [['Initialize', ...asked, 'Commit', 'Terminate']]);
    const refused = {
      ...whole,
      calls: whole.calls.map((each) =>
        each.element === '' ? each : { ...each, result: 'false', code: 405 },
      ),
    };
    expect(verbsOf(statementsOfSession(refused))).toEqual(['initialized', 'terminated']);
    const looked = recorded('1.2', [['Initialize', ...asked, 'Commit']], { mode: 'review' });
    expect(statementsOfSession(looked)).toEqual([]);
  });

  it('tells each answer once, and one that was given anew once more', () => {
    const answer = (response: string, result: string) =>
      record(0, { id: 'q1', type: 'choice', learner_response: response, result });
    const statements = statementsOfSession(
      recorded('2004', [
        ['Initialize', ...answer('cost', 'incorrect'), 'Commit', 'Commit', 'Terminate'],
        ['Initialize', ...answer('scale', 'correct'), 'Commit', ['cmi.location', 'x'], 'Commit'],
      ]),
    );
    expect(verbsOf(statements)).toEqual([
      ...['initialized', 'answered', 'terminated'],
      ...['initialized', 'answered'],
    ]);
    expect(said(statements).flatMap(({ result }) => result ?? [])).toEqual([
      { response: 'cost', success: false },
      { duration: 'PT0H0M7.00S' },
      { response: 'scale', success: true },
    ]);
    const registrations = said(statements).map(({ context }) =>
      Reflect.get(context, 'registration'),
    );
    expect(new Set(registrations).size).toBe(1);
  });

  it('tells completion and a verdict of 2004 once, and a later score by itself', () => {
    const score = (scaled: string): Given => ['cmi.score.scaled', scaled];
    const statements = statementsOfSession(
      recorded('2004', [
        [
          ...(['Initialize', score('0.4'), 'Commit'] as const),
          ...([score('0.75'), ['cmi.success_status', 'passed'], 'Commit'] as const),
          ...([['cmi.completion_status', 'completed'], score('0.9'), 'Commit', 'Commit'] as const),
        ],
      ]),
    );
    expect(said(statements).map(({ verb, result }) => [verb.display.en, result])).toEqual([
      ['initialized', undefined],
      ['scored', { score: { scaled: 0.4 } }],
      ['passed', { success: true, score: { scaled: 0.75 } }],
      ['scored', { score: { scaled: 0.9 } }],
      ['completed', { completion: true }],
    ]);
  });

  it('tells nothing again that an earlier session stored', () => {
    const held = { interactions: { 0: { id: 'q1', type: 'choice', learner_response: 'a' } } };
    const again = recorded('2004', [['Initialize', 'Commit', 'Terminate']], { held });
    expect(verbsOf(statementsOfSession(again))).toEqual(['initialized', 'terminated']);
  });

  it('gives the same statements again', () => {
    const given = recorded('1.2', [['Initialize', ...asked, 'Commit', 'Terminate']]);
    expect(statementsOfSession(given)).toEqual(statementsOfSession(structuredClone(given)));
  });
});
