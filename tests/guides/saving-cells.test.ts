import { expect, it } from 'vitest';
import { cells, type Reading } from '../../src/guides/saving-cells.ts';

const outcome = { answer: 'lms', ended: true, timed: true, goesOn: null };
const reading = (engine: string, version: string, ended: boolean): Reading => ({
  engine,
  version,
  saved: { ...outcome, ended },
  last: outcome,
});
const says = ({ saved }: Reading) => (saved.ended ? 'yes' : 'no');

it('says once what all browsers agree on', () => {
  const same = [reading('Chromium', '1.2', true), reading('Firefox', '1.2', true)];
  expect(cells(same, says)).toEqual([{ words: 'yes', where: '' }]);
});

it('names the browsers that differ, and the version where only one does', () => {
  const readings = [
    reading('Chromium', '1.2', true),
    reading('Chromium', '2004', true),
    reading('WebKit', '1.2', false),
    reading('WebKit', '2004', true),
  ];
  expect(cells(readings, says)).toEqual([
    { words: 'yes', where: 'Chromium, WebKit (SCORM 2004)' },
    { words: 'no', where: 'WebKit (SCORM 1.2)' },
  ]);
});
