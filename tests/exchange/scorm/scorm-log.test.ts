import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/exchange/bank/bank.ts';
import { formatOf } from '../../../src/exchange/formats.ts';
import { scormLog } from '../../../src/exchange/scorm/scorm-log.ts';
import { sessionHtml } from '../../../src/preview/session/session-html.ts';
import { readSession } from '../../../src/preview/session/session-record.ts';

type Answered = Readonly<Record<string, string>>;

/** A session in which each of the records was set, as the page Try saves it. */
function session(records: readonly Answered[], version = '2004'): SourceFile {
  const launch = {
    ...{ number: 1, began: '2026-10-01T09:00:00Z', version, activity: 'item_1', title: 'Rivers' },
    ...{ learner: { id: 'a', name: 'A' }, attempt: 1, mode: 'normal', held: {}, faults: [] },
    end: 'closed',
  };
  const calls = records.flatMap((record, index) =>
    Object.entries(record).map(([name, value], at) => ({
      ...{ launch: 1, number: at, at, took: 0, method: 'SetValue', parameters: [] },
      ...{
        element: `cmi.interactions.${index}.${name}`,
        value,
        result: 'true',
        code: 0,
        message: '',
      },
    })),
  );
  const text = JSON.stringify({
    ...{ format: 'scorm-bench-session', formatVersion: 1, packageName: 'a.zip' },
    ...{ packageTitle: 'Rivers', launches: [launch], calls, findings: [] },
  });
  return { name: 'session.json', bytes: new TextEncoder().encode(text) };
}

const pattern = 'correct_responses.0.pattern';
const record = (id: string, type: string, more: Answered): Answered => ({
  id,
  type,
  description: `{lang=en}Asked of ${id}?`,
  ...more,
});

const cases: readonly [what: string, records: readonly Answered[], becomes: object][] = [
  [
    'true or false',
    [record('q1', 'true-false', { 'objectives.0.id': 'flow', weighting: '3', [pattern]: 'false' })],
    {
      type: 'true-false',
      id: 'q1',
      prompt: 'Asked of q1?',
      objective: 'flow',
      points: 3,
      correct: false,
    },
  ],
  [
    'a choice, of what is right and what anybody chose',
    [
      record('q1_try1', 'choice', { [pattern]: 'elbe_mouth', learner_response: 'po' }),
      record('q1_sitting2', 'choice', { [pattern]: 'elbe_mouth', learner_response: 'oder' }),
    ],
    {
      id: 'q1',
      options: [
        { id: 'elbe_mouth', text: 'elbe mouth' },
        { id: 'oder', text: 'oder' },
        { id: 'po', text: 'po' },
      ],
      correct: ['elbe_mouth'],
    },
  ],
  [
    'a choice of many without a pattern, by an answer that was right',
    [record('q1', 'choice', { learner_response: 'a[,]b', result: 'correct' })],
    { choose: 'many', correct: ['a', 'b'] },
  ],
  [
    'words, with all that counted',
    [
      record('q1', 'fill-in', { [pattern]: '{case_matters=true}{order_matters=true}Elbe' }),
      record('q1_try2', 'fill-in', { learner_response: '{lang=cs}Labe', result: 'correct' }),
      record('q1_try3', 'fill-in', { learner_response: 'Po', result: 'incorrect' }),
    ],
    { accept: ['Elbe', 'Labe'], caseMatters: true },
  ],
  [
    'a number',
    [record('q1', 'numeric', { [pattern]: '9.8[:]10.2' })],
    { correct: 10, tolerance: 0.2 },
  ],
  [
    'steps',
    [record('q1', 'sequencing', { [pattern]: 'spring[,]mouth[,]delta' })],
    {
      steps: [{ id: 'delta' }, { id: 'mouth' }, { id: 'spring' }],
      correct: ['spring', 'mouth', 'delta'],
    },
  ],
  [
    'pairs',
    [
      record('q1', 'matching', {
        [pattern]: 'elbe[.]north[,]po[.]east',
        learner_response: 'po[.]west',
      }),
    ],
    {
      sources: [{ id: 'elbe' }, { id: 'po' }],
      targets: [{ id: 'east' }, { id: 'north' }, { id: 'west' }],
      correct: { elbe: 'north', po: 'east' },
    },
  ],
  [
    'a text',
    [record('q1', 'long-fill-in', { [pattern]: '{case_matters=false}{lang=en}As *written*.' })],
    { model: String.raw`As \*written\*.` },
  ],
];

describe('a question of a saved session', () => {
  it.each(cases)('is rebuilt: %s', (_, records, becomes) => {
    const file = session(records);
    expect(formatOf([file])?.id).toBe('scorm-log');
    const { quizzes, report } = scormLog.read?.([file], { objective: 'given' }) ?? { report: [] };
    expect(quizzes?.[0]?.items).toMatchObject([becomes]);
    expect(report).toMatchObject([{ outcome: { kind: 'changed' } }]);
  });

  it.each([
    [
      'nothing says what is right',
      [record('q1', 'choice', { learner_response: 'a' })],
      /nobody answered it rightly/,
    ],
    [
      'nothing says what it asks',
      [{ id: 'q1', type: 'choice', [pattern]: 'a' }],
      /have no description/,
    ],
    ['one option is known', [record('q1', 'choice', { [pattern]: 'a' })], /one option/],
    [
      'its number has no end',
      [record('q1', 'numeric', { [pattern]: '3[:]' })],
      /one option|no end/,
    ],
    [
      'it is a way through a case',
      [record('q1', 'performance', { [pattern]: 'a[.]b' })],
      /performance/,
    ],
  ])('is left where %s', (_, records, reason) => {
    const { report } = scormLog.read?.([session(records)]) ?? {};
    expect(report).toMatchObject([
      { outcome: { kind: 'left', reason: expect.stringMatching(reason) } },
    ]);
  });
});

it('a session of SCORM 1.2 names each question as left', () => {
  const records = [
    { id: 'q1', type: 'choice', [pattern]: 'a' },
    { id: 'q2', type: 'fill-in' },
  ];
  const { quizzes, report } = scormLog.read?.([session(records, '1.2')]) ?? {};
  expect(quizzes).toEqual([]);
  expect(report?.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
    ['q1', 'left'],
    ['q2', 'left'],
  ]);
});

it('a session saved as a page is read as well', () => {
  const saved = readSession(
    new TextDecoder().decode(session([record('q1', 'true-false', { [pattern]: 'true' })]).bytes),
  );
  if (saved.kind === 'failed') throw new Error(saved.reason);
  const file = {
    name: 'session.html',
    bytes: new TextEncoder().encode(sessionHtml(saved.session)),
  };
  expect(formatOf([file])?.read?.([file]).quizzes).toMatchObject([{ items: [{ correct: true }] }]);
});
