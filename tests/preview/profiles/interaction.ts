import { expect } from 'vitest';
import type { ScormVersion } from '../../../src/standard/api.ts';

/** Sets a record of an answer: nine fields, as the course sends them. */
export function setInteraction(
  set: (element: string, value: string) => unknown,
  version: ScormVersion,
  index: number,
): void {
  const at = `cmi.interactions.${index}`;
  const fields = [
    ['id', `an_item_of_the_course_${index}`],
    ['type', 'choice'],
    ['objectives.0.id', 'an_objective'],
    ['weighting', '1'],
    ['result', 'correct'],
    ...(version === '1.2'
      ? ([
          ['time', '10:00:00'],
          ['correct_responses.0.pattern', 'a'],
          ['student_response', 'a'],
          ['latency', '0000:00:07.33'],
        ] as const)
      : ([
          ['timestamp', '2026-05-01T10:00:00'],
          ['correct_responses.0.pattern', 'option_a[,]option_b'],
          ['learner_response', 'option_a[,]option_b'],
          ['latency', 'PT7.33S'],
        ] as const)),
  ];
  for (const [name, value] of fields) expect(set(`${at}.${name}`, value)).toBe('true');
}
