import { expect, it } from 'vitest';
import { spokenName } from '../../src/scorm/learner-name.ts';

it.each([
  ['Lee, Ada', 'Ada Lee'],
  ['van der Berg,  Jan  Piet', 'Jan Piet van der Berg'],
  ['Ada Lee', 'Ada Lee'],
  ['李, 明', '明 李'],
  ['Lee,', 'Lee,'],
  ['King, Martin Luther, Jr.', 'King, Martin Luther, Jr.'],
  [' ', ''],
  ['', ''],
])('says %j as %j', (name, spoken) => {
  expect(spokenName(name)).toBe(spoken);
});
