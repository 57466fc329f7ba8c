import { describe, expect, it } from 'vitest';
import { describeChoices } from '../../src/instructor/describe-choices.ts';
import { warningsOf } from '../../src/instructor/describe-warnings.ts';
import type { PackageChoices } from '../../src/packaging/make/choices.ts';
import { exampleCourse } from '../attempt/example-course.ts';

const parted: PackageChoices = { format: 'scorm-1.2', scos: 'per-lesson' };
const in2004: PackageChoices = { ...parted, format: 'scorm-2004-4th' };

function said(choices: PackageChoices, about: string): string {
  const found = describeChoices(choices, exampleCourse).find((each) => each.about === about);
  return found?.sentences.join(' ') ?? '';
}

const warned = (choices: PackageChoices) =>
  warningsOf(choices, exampleCourse).map(
    ({ field, lms, sentence }) => `${field} ${lms}: ${sentence}`,
  );

describe('of a SCO for each lesson', () => {
  it('says what the gradebook has of each and of the whole', () => {
    const words = said(parted, 'gradebook');
    expect(words).toContain(
      'The LMS keeps 3 records, one for each of the 2 lessons and one for the exam',
    );
    expect(words).toContain('Only the exam has a score');
    expect(words).toContain('It is never passed or failed.');
    expect(words).toContain('SCORM 1.2 has no rule for the whole');
    expect(said(in2004, 'gradebook')).toContain(
      'the whole is complete when all lessons and the exam are complete, and passed when the exam is.',
    );
    expect(said({ format: 'scorm-1.2' }, 'gradebook')).not.toContain('records');
  });

  it('says what each weighs', () => {
    expect(said({ ...in2004, examWeight: 60 }, 'gradebook')).toContain(
      'the exam makes 60% of the score of the whole, and each lesson 20%.',
    );
    expect(said({ ...in2004, examWeight: 60 }, 'gradebook')).toContain(
      'passed when the exam is and the lessons are complete.',
    );
    expect(said({ ...parted, examWeight: 60 }, 'gradebook')).toContain(
      'an average in the LMS gives each of the 3 records 33.33%.',
    );
  });

  it('says which statements cmi5 has of each, and when the course is done', () => {
    const gradebook = said({ ...parted, format: 'cmi5' }, 'gradebook');
    expect(gradebook).toContain('3 AUs in one registration: the 2 lessons and the exam.');
    expect(gradebook).toContain('It is never passed or failed, and has no score.');
    expect(gradebook).toContain(
      'when all lessons are completed, and the exam is completed and passed.',
    );
    expect(said({ ...parted, format: 'cmi5' }, 'students')).toContain(
      'It asks the LRS which lessons are complete, and says which are not.',
    );
  });

  it('says when the exam opens', () => {
    expect(said(parted, 'students')).toContain('an LMS that follows prerequisites, as Moodle does');
    expect(said(in2004, 'students')).toContain('an LMS that follows sequencing');
    expect(said({ ...parted, settings: { completion: 'exam' } }, 'students')).toContain(
      'The exam is open from the start',
    );
  });

  it('warns of LMSs that do otherwise, and of 2004 in Moodle', () => {
    expect(warned(in2004).join()).toMatch(/scos Moodle: it does not take this package/);
    expect(warned(parted).join()).toMatch(/scos Moodle: set “Require all SCOs/);
    expect(warned(parted).join()).not.toContain('Highest grade');
    expect(warned({ ...parted, examWeight: 60 }).join()).toContain('Highest grade');
    for (const choices of [parted, in2004]) {
      expect(warned(choices).join()).toContain('scos Open edX: it keeps one set of data');
      expect(warned(choices).filter((each) => each.startsWith('completion'))).toEqual([]);
    }
    expect(warned({ format: 'scorm-1.2' }).filter((each) => each.startsWith('scos'))).toEqual([]);
  });
});
