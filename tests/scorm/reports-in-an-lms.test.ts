import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerNote, Report } from '../../src/attempt/report.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import type { CmiWrite, Dialect } from '../../src/scorm/cmi.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { anyReport } from './examples.ts';

type MakeLms = () => object;

let makeLms: Readonly<Record<Dialect['version'], MakeLms>>;

beforeAll(async () => {
  const classes = { ...(await load('1.2')), ...(await load('2004')) };
  makeLms = { '1.2': () => make(classes.Scorm12API), '2004': () => make(classes.Scorm2004API) };
});

type Constructor = new (settings: object) => object;

async function load(version: '1.2' | '2004'): Promise<Record<string, Constructor>> {
  const module: unknown =
    version === '1.2'
      ? await import('scorm-again/scorm12/min')
      : await import('scorm-again/scorm2004/min');
  return module as Record<string, Constructor>;
}

function make(Api: Constructor | undefined): object {
  if (Api === undefined) throw new Error('scorm-again has another shape than expected');
  return new Api({ logLevel: 5 });
}

/** All a report amounts to, in the order a session writes it. */
function writesOf(dialect: Dialect, report: Report, note: AnswerNote | null): readonly CmiWrite[] {
  return [
    dialect.exit('suspend'),
    ...report.interactions.flatMap((each, index) => dialect.interaction(index, each, note)),
    ...report.objectives.flatMap((each, index) => dialect.objective(index, each)),
    ...dialect.course(report),
    dialect.suspendData('1abc-_'),
    dialect.exit('suspend'),
    dialect.sessionTime(59.999),
  ];
}

const anyNote = fc.option(
  fc.record({
    at: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2037, 0) }),
    seconds: fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double()),
    label: fc.string({ unit: 'binary', maxLength: 120 }),
  }),
);

describe.each([scorm12, scorm2004])('a report in SCORM $version', (dialect) => {
  it('is taken by an LMS without one refused call', () => {
    fc.assert(
      fc.property(anyReport, anyNote, (report, note) => {
        const lms = cmiApi(makeLms[dialect.version](), dialect.version);
        expect(lms.initialize()).toEqual({ ok: true });
        for (const [element, value] of writesOf(dialect, report, note)) {
          expect({ element, value, outcome: lms.set(element, value) }).toEqual({
            element,
            value,
            outcome: { ok: true },
          });
        }
        expect(lms.commit()).toEqual({ ok: true });
        expect(lms.terminate()).toEqual({ ok: true });
      }),
      { numRuns: 60 },
    );
  });

  it('fits the elements of one answer into the budget of calls', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const note = { at: Date.UTC(2026, 4), seconds: 3, label: 'A question' };
        for (const each of report.interactions) {
          expect(dialect.interaction(0, each, note).length).toBeLessThanOrEqual(10);
        }
        for (const each of report.objectives) {
          expect(dialect.objective(0, each).length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it('is held at the next launch', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lms = cmiApi(makeLms[dialect.version](), dialect.version);
        lms.initialize();
        for (const [element, value] of writesOf(dialect, report, null)) lms.set(element, value);
        const { held, fresh } = dialect.readLaunch((element) => lms.get(element));
        expect(fresh).toBe(false);
        if (dialect.version === '1.2') return;
        expect(held.completion).toBe(report.completion);
        expect(held.success).toBe(report.success);
      }),
      { numRuns: 60 },
    );
  });

  it('tells in its code that no session runs', () => {
    const lms = cmiApi(makeLms[dialect.version](), dialect.version);
    expect(dialect.notRunning).toContain(lms.read(dialect.counts.objectives).error);
    lms.initialize();
    expect(lms.get(dialect.counts.objectives)).toBe('0');
  });
});
