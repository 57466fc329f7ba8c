import { describe, expect, it } from 'vitest';
import { isUntouched, launchMode, launchNumber, launchWord } from '../../src/scorm/launch-value.ts';

describe('a number that an LMS answers', () => {
  it.each([
    ['85', 85],
    [' 85.5\n', 85.5],
    ['66,7', 66.7],
    ['0', 0],
    ['100', 100],
    ['100.5', 100],
    ['-0.5', 0],
    ['', null],
    [' \t', null],
    ['none', null],
    ['Infinity', null],
    ['8 5', null],
    ['1,2,3', null],
  ])('is, where it says "%s" and from 0 to 100 are allowed, %s', (said, number) => {
    expect(launchNumber(said, 0, 100)).toBe(number);
  });
});

describe('a word that an LMS answers', () => {
  it('is read whatever its case and the blanks around it', () => {
    expect(launchWord(' Not Attempted\n')).toBe('not attempted');
  });

  it.each([
    ['review', 'review'],
    [' BROWSE ', 'browse'],
    ['normal', 'normal'],
    ['', 'normal'],
    ['reviewed', 'normal'],
  ])('is the mode, where it says "%s", %s', (said, mode) => {
    expect(launchMode(said)).toBe(mode);
  });

  it.each([
    ['', true],
    ['not attempted', true],
    ['unknown', true],
    ['incomplete', false],
    ['passed', false],
  ])('tells of a status "%s" whether nothing was ever set: %s', (status, untouched) => {
    expect(isUntouched(status)).toBe(untouched);
  });
});
