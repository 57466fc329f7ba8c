import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/attempt/report.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { judgedSets } from '../preview/strict/judged.ts';
import { anyAnswer, interaction, report } from './examples.ts';

const percent = fc.option(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1500 }),
  fc.string({
    unit: fc.constantFrom('{lang=', '}', '[,]', '\n', '\u2028', '\uD83D', '🙂', 'ä', ' '),
  }),
);

/** What an attempt may amount to, with any answer to any item. */
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    completion: fc.constantFrom('incomplete', 'completed'),
    success: fc.constantFrom('unknown', 'passed', 'failed'),
    final: fc.boolean(),
    score: percent,
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
    place: text,
    objectives: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z][a-z0-9_]{0,39}$/),
        score: percent,
        status: fc.constantFrom('not attempted', 'incomplete', 'passed', 'failed'),
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    interactions: fc.array(
      anyAnswer.map(({ item, response }) => interaction(item, response)),
      { maxLength: 3 },
    ),
  })
  .map((given) => report(given));

const anyNote = fc.option(
  fc.record({
    at: fc.integer({ min: Date.UTC(1971), max: Date.UTC(2037) }),
    seconds: fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(0.005)),
    label: text.map((label) => label.slice(0, 100)),
  }),
);

describe.each([scorm12, scorm2004])('whatever is sent in SCORM $version', (dialect) => {
  it('the standard allows it and every known LMS takes it', () => {
    fc.assert(
      fc.property(
        anyReport,
        anyNote,
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.constantFrom('suspend', 'normal'),
        (told, note, seconds, exit) => {
          const findings = judgedSets(dialect.version, [
            ...dialect.course(told),
            ...told.objectives.flatMap((each, index) => dialect.objective(index, each)),
            ...told.interactions.flatMap((each, index) => dialect.interaction(index, each, note)),
            dialect.sessionTime(seconds),
            dialect.exit(exit),
          ]);
          expect(findings).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
