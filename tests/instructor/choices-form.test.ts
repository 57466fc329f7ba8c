import { describe, expect, it } from 'vitest';
import { formOf, readForm } from '../../src/instructor/choices-form.ts';
import type { PackageChoices } from '../../src/packaging/make/choices.ts';
import { course } from './offered-course.ts';

const standing = formOf({ format: 'scorm-1.2' }, course);

describe('the form of choices', () => {
  it('stands filled with the values of the course, which are no choices', () => {
    expect(standing).toMatchObject({ title: 'Canals and locks', passMark: '70', exit: 'suspend' });
    expect(readForm(standing, course)).toEqual({ choices: { format: 'scorm-1.2' }, problems: {} });
  });

  it('gives back the choices it was filled with', () => {
    const choices: PackageChoices = {
      format: 'scorm-2004-4th',
      title: 'Locks alone',
      identifier: 'locks',
      language: 'pt-BR',
      lessons: ['gates'],
      settings: {
        passMark: 62.5,
        completion: 'exam',
        examAttempts: 1,
        examLength: 5,
        feedback: 'never',
        interactions: 'off',
        exit: 'normal-when-complete',
        examMinutes: 45,
        extraTime: 1.5,
        examCloses: '2027-01-31T23:59+01:00',
      },
    };
    const { choices: read } = readForm(formOf(choices, course), course);
    expect(read).toEqual(choices);
  });

  it.each([
    ['passMark', '170', '170 will not do: write a number from 0 to 100, such as 70.'],
    ['passMark', 'most', '"most" will not do: write a number from 0 to 100, such as 70.'],
    ['passMark', ' ', '" " will not do: write a number from 0 to 100, such as 70.'],
    ['examAttempts', '', 'It is empty: write a whole number from 1 to 10.'],
    ['examLength', '2.5', '2.5 will not do: write a whole number from 1 to 200.'],
    ['examMinutes', '601', '601 will not do: write a whole number from 0 to 600.'],
    ['extraTime', '0.5', '0.5 will not do: write a number from 1 to 10, such as 1.5.'],
    ['title', '', 'It is empty: write a title of 1 to 200 characters.'],
    ['language', 'English!', expect.stringContaining('a language tag')],
    ['identifier', 'two words', expect.stringContaining('no blanks')],
  ])('says at the field %s what is wrong with "%s"', (field, value, problem) => {
    const { choices, problems } = readForm({ ...standing, [field]: value }, course);
    expect(choices).toBeNull();
    expect(problems).toEqual({ [field]: problem });
  });

  it('wants a lesson', () => {
    expect(readForm({ ...standing, lessons: [] }, course).problems).toEqual({
      lessons: 'Keep at least one lesson.',
    });
  });

  it('names every field that has a problem', () => {
    const faulty = { ...standing, title: '', passMark: '', lessons: [] };
    expect(Object.keys(readForm(faulty, course).problems).sort()).toEqual([
      'lessons',
      'passMark',
      'title',
    ]);
  });
});
