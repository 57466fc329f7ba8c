import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScormApi } from '../../../src/preview/api/scorm-api.ts';
import { type Finding, judgeCall } from '../../../src/preview/strict/judge-call.ts';
import { judgeCalls } from '../../../src/preview/strict/judge-calls.ts';
import { startOfLaunch } from '../../../src/preview/strict/launch-state.ts';
import { apiMethods } from '../../../src/standard/api.ts';
import { dataModels } from '../../../src/standard/data-model.ts';
import { rules } from '../../../src/standard/rules.ts';
import { launched } from '../launched.ts';

function listening(api: ScormApi) {
  const findings: Finding[] = [];
  const judged = judgeCalls(api, '2004', {}, (finding) => findings.push(finding));
  return { judged, findings };
}

describe('judgeCalls', () => {
  it('passes arguments and answers unchanged, and makes no call of its own', () => {
    const seen: unknown[][] = [];
    const answer = { odd: true };
    const { judged } = listening({
      GetValue(...parameters: readonly unknown[]) {
        seen.push([...parameters]);
        return answer;
      },
    });
    expect(judged.GetValue?.('cmi.location', 'more')).toBe(answer);
    expect(seen).toEqual([['cmi.location', 'more']]);
  });

  it('lets a throw through and judges the call all the same', () => {
    const { judged, findings } = listening({
      Commit() {
        throw new Error('gone');
      },
    });
    expect(() => judged.Commit?.('')).toThrow('gone');
    expect(findings).toMatchObject([{ rule: 'session', method: 'Commit', number: 1 }]);
  });

  it('calls methods on the API itself', () => {
    class Api {
      readonly #answer = 'true';
      Initialize() {
        return this.#answer;
      }
    }
    const { judged } = listening(new Api() as unknown as ScormApi);
    expect(judged.Initialize?.('')).toBe('true');
  });

  it('numbers all calls, those about errors too', () => {
    const { judged, findings } = listening({
      Initialize: () => 'true',
      GetLastError: () => '0',
      SetValue: () => 'true',
    });
    judged.Initialize?.('');
    judged.GetLastError?.();
    judged.SetValue?.('cmi.exit', 'paused');
    expect(findings.map(({ number }) => number)).toEqual([3]);
  });
});

describe.each(['1.2', '2004'] as const)('the checker of SCORM %s', (version) => {
  const names = Object.values(apiMethods[version]);
  const elements = Object.keys(dataModels[version].elements);
  const anyElement = fc
    .tuple(fc.constantFrom(...elements), fc.integer({ min: 0, max: 3 }))
    .map(([name, index]) => name.replaceAll('.n.', `.${index}.`));
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a[,]b', 'a[.]b', '5[:]5', '{lang=en}x', '{case_matters=true}x', '[,][.]{', ''),
    fc.constantFrom(...Object.keys(dataModels[version].responses)),
  );
  const anyParameter = fc.oneof(anyElement, anyText, fc.anything({ withNullPrototype: true }));
  const unsayable = {
    toString() {
      throw new Error('no');
    },
  };
  const anyCall = fc.record({
    method: fc.oneof(fc.constantFrom(...names), fc.constantFrom('toString', '')),
    parameters: fc.oneof(
      fc.tuple(anyElement, anyText),
      fc.array(fc.oneof(anyParameter, fc.constantFrom(unsayable, Symbol('odd'))), { maxLength: 4 }),
    ),
    result: fc.oneof(fc.constantFrom('true', 'true', 'false', '3'), fc.anything()),
  });

  it('never throws, whatever is called, and words every finding', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 30 }), fc.anything(), (calls, held) => {
        let state = startOfLaunch({ interactions: held, objectives: held });
        const begin = { method: apiMethods[version].initialize, parameters: [''], result: 'true' };
        for (const call of [begin, ...calls]) {
          const judged = judgeCall(version, state, call);
          expect(judged.state.calls).toBe(state.calls + 1);
          for (const finding of judged.findings) {
            expect(Object.keys(rules)).toContain(finding.rule);
            expect(finding.problem).not.toBe('');
            expect(finding.fix).not.toBe('');
            expect(finding.section).toMatch(/^(?:RTE|SN) /);
          }
          state = judged.state;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds every value that an LMS refuses', async () => {
    const { set, initialize } = apiMethods[version];
    const writable = elements.filter((name) =>
      ['write', 'both'].includes(dataModels[version].elements[name]?.access ?? ''),
    );
    const anyWrite = fc.tuple(fc.constantFrom(...writable), anyText);
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { maxLength: 12 }), async (sets) => {
        const { api } = await launched(version);
        const findings: Finding[] = [];
        const judged = judgeCalls(api, version, {}, (finding) => findings.push(finding));
        judged[initialize]?.('');
        for (const [name, value] of sets) {
          const before = findings.length;
          const element = name.replaceAll('.n.', '.0.');
          const result = String(judged[set]?.(element, value));
          if (result !== 'true' && findings.length === before)
            throw new Error(`${element} = ${JSON.stringify(value)} was refused without a finding`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds every answer that an LMS refuses', async () => {
    const { set, initialize } = apiMethods[version];
    const leaf = version === '1.2' ? 'student_response' : 'learner_response';
    const anyPart = fc.constantFrom(
      'a',
      'b1',
      '5',
      '-3',
      'x y',
      '',
      'true',
      't',
      'a-b',
      '{lang=en}',
    );
    const anyAnswer = fc
      .tuple(
        fc.constantFrom('', '', '{case_matters=true}', '{order_matters=no}'),
        fc.array(anyPart, { maxLength: 3 }),
        fc.constantFrom('[,]', '[.]', '[:]', ',', '.', '\n'),
      )
      .map(([prefix, parts, delimiter]) => prefix + parts.join(delimiter));
    const types = Object.keys(dataModels[version].responses);
    const rows = fc.array(fc.tuple(fc.constantFrom(...types), anyAnswer, anyAnswer), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (answers) => {
        const { api } = await launched(version);
        const findings: Finding[] = [];
        const judged = judgeCalls(api, version, {}, (finding) => findings.push(finding));
        judged[initialize]?.('');
        answers.forEach(([type, response, pattern], index) => {
          const at = `cmi.interactions.${index}`;
          judged[set]?.(`${at}.id`, `question_${index}`);
          judged[set]?.(`${at}.type`, type);
          for (const [element, value] of [
            [`${at}.correct_responses.0.pattern`, pattern],
            [`${at}.${leaf}`, response],
          ] as const) {
            const before = findings.length;
            const result = String(judged[set]?.(element, value));
            if (result !== 'true' && findings.length === before)
              throw new Error(`${type}: ${JSON.stringify(value)} was refused without a finding`);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('gives an example and words for every element that can be set', () => {
    const model = dataModels[version];
    const formats = [
      ...Object.values(model.elements).flatMap(({ access, format }) =>
        typeof format === 'object' && access !== 'read' && access !== 'keyword' ? [format] : [],
      ),
      ...Object.values(model.responses),
      ...Object.values(model.patterns),
    ];
    for (const { words, example, judge } of formats) {
      expect(words).not.toBe('');
      expect({ example, objections: judge(example) }).toEqual({ example, objections: [] });
    }
  });
});
