import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ours } from './packages.ts';
import { takesWholeCourse } from './whole-course.ts';

it('finds in the 4th edition the very files of the 3rd, beside manifest and schemas', () => {
  const [one, other] = [ours.packages[1].zip, ours.fourthEdition].map((zip) =>
    Object.entries(unzipSync(readFileSync(zip))).filter(([path]) => !/\.(xml|xsd|dtd)$/.test(path)),
  );
  expect(other?.length).toBeGreaterThan(20);
  expect(other).toEqual(one);
});

takesWholeCourse(ours, undefined, { '1.2': 'touch', '2004': 'keyboard' });
