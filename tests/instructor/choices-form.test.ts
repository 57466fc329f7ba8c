import { describe, expect, it } from 'vitest';
import { faultyAccents } from '../../src/instructor/branding-form.ts';
import { chosenSince, formOf, readForm } from '../../src/instructor/choices-form.ts';
import { evenRows } from '../../src/instructor/drawing-form.ts';
import type { PackageChoices } from '../../src/packaging/make/choices.ts';
import { svg } from '../packaging/make/logos.ts';
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
      scos: 'per-lesson',
      examWeight: 60,
    };
    const { choices: read } = readForm(formOf(choices, course), course);
    expect(read).toEqual(choices);
  });

  it('gives back the language of the interface, where the course offers several', () => {
    const offering = { ...course, interfaceLanguages: ['zh-Hans'] };
    const chinese: PackageChoices = { format: 'web', interfaceLanguage: 'zh-Hans' };
    expect(readForm(formOf(chinese, offering), offering).choices).toEqual(chinese);
    expect(readForm(formOf({ format: 'web' }, offering), offering).choices).toEqual({
      format: 'web',
    });
  });

  it('gives back a table of what a sitting has, whose sum stands for the length', () => {
    const drawn: PackageChoices = {
      format: 'web',
      blueprint: [
        { objective: 'water_one', count: 1 },
        { lesson: 'gates', count: 1 },
      ],
      settings: { examLength: 2 },
    };
    const form = formOf(drawn, course);
    expect(readForm({ ...form, examLength: 'many' }, course).choices).toEqual(drawn);
    const count = (counts: readonly string[]) =>
      readForm(
        { ...form, rows: form.rows.map((row, at) => ({ ...row, count: counts[at] ?? '' })) },
        course,
      ).problems.rows;
    expect(count(['2', '1'])).toBe(
      'The row of “Say what water does” asks for 2, and there is 1 question: write 1 or fewer, or choose more questions.',
    );
    expect(count(['1', '2'])).toContain('The row of “Gates” asks for 2');
    expect(count(['one', '1'])).toBe('“one” will not do: write a whole number from 0 to 200.');
    expect(count(['', ''])).toContain('No row has a question');
    expect(readForm({ ...form, drawing: 'course' }, course).choices?.blueprint).toBeUndefined();
  });

  it('begins a table with a row a lesson, as even as the questions allow', () => {
    const exam = course.questions.filter(({ lesson }) => lesson === null);
    const counts = (length: number) =>
      evenRows(course.lessons, exam, length).map(({ count }) => count);
    expect(counts(2)).toEqual(['1', '1', '0']);
    expect(counts(20)).toEqual(['1', '1', '1']);
  });

  it('chooses what a course asks anew, and keeps what was chosen of the rest', () => {
    const own = {
      ...course,
      questions: [...course.questions.slice(1), ...course.questions.slice(0, 1)],
    };
    const fresh = { id: 'own', quiz: 'exam', lesson: null, about: 'water', objective: 'water_one' };
    const now = { questions: [...own.questions, fresh] };
    expect(chosenSince(['w1', 'e2'], course, now)).toEqual(['e2', 'w1', 'own']);
    expect(chosenSince(['e2', 'own'], now, course)).toEqual(['e2']);
  });

  it('gives back whose package it is, and what is off', () => {
    const branded: PackageChoices = {
      format: 'web',
      shortName: 'Locks 101',
      logo: svg(60, 20),
      colours: { light: '#333333', dark: '#ffcc00' },
      welcome: 'Welcome.\n\nRead on.',
      closing: 'Thanks.',
      contact: 'https://school.example/help',
      certificate: { statement: 'has taken part in', issuer: 'School' },
      practice: false,
    };
    expect(readForm(formOf(branded, course), course).choices).toEqual(branded);
    const off: PackageChoices = { format: 'web', certificate: false };
    expect(readForm(formOf(off, course), course).choices).toEqual(off);
  });

  it('takes empty texts for those of the course, but wants a short name', () => {
    const empty = { ...standing, welcome: ' ', closing: '', contact: '', issuer: '' };
    expect(readForm(empty, course)).toEqual({ choices: { format: 'scorm-1.2' }, problems: {} });
    expect(readForm({ ...standing, shortName: '' }, course).problems).toEqual({
      shortName: 'It is empty: write a short name of 1 to 40 characters.',
    });
  });

  it('refuses an accent that cannot be read and knows the nearest that can', () => {
    const pale = { ...standing, accent: 'own', light: '#ffcc00', dark: '#ffcc00' } as const;
    const { choices, problems } = readForm(pale, course);
    expect(choices).toBeNull();
    expect(problems).toEqual({
      light: expect.stringContaining('cannot be read on the light page'),
    });
    const nearest = faultyAccents(pale, course.papers).light?.nearest ?? '';
    expect(readForm({ ...pale, light: nearest }, course).choices).toMatchObject({
      colours: { light: nearest },
    });
    expect(readForm({ ...pale, light: 'teal' }, course).problems).toEqual({
      light: expect.stringContaining('# and six digits'),
    });
    // What was picked and taken back is no choice.
    expect(readForm({ ...pale, accent: 'course' }, course).choices).toEqual({
      format: 'scorm-1.2',
    });
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

  it('asks for no weight where the course is one SCO, nor for SCOs of web pages', () => {
    const parted = { ...standing, scos: 'per-lesson', examWeight: 'half' } as const;
    expect(Object.keys(readForm(parted, course).problems)).toEqual(['examWeight']);
    expect(readForm({ ...parted, scos: 'one' }, course).choices).toEqual({ format: 'scorm-1.2' });
    expect(readForm({ ...parted, format: 'web' }, course).choices).toEqual({ format: 'web' });
    expect(readForm({ ...parted, format: 'cmi5' }, course).choices).toEqual({
      format: 'cmi5',
      scos: 'per-lesson',
    });
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
