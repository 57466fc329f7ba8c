import { describe, expect, it } from 'vitest';
import { type LessonNames, lessonHelp } from '../../../src/author/code/lesson-help.ts';

/** What is offered to who is typing a lesson; a bar stands where. */

const names: LessonNames = {
  facts: ['A1', 'B2'],
  terms: ['tariff'],
  figures: ['ChipBars'],
  quizzes: new Map([
    ['one-check', [{ id: 'first' }, { id: 'second', stem: 'case' }, { id: 'third', stem: 'case' }]],
    ['exam', [{ id: 'last' }]],
  ]),
  lessons: new Map([['one', ['one-check']]]),
};

function offered(typed: string) {
  const at = typed.indexOf('|');
  const text = typed.replace('|', '');
  const found = lessonHelp(() => names).completionsAt(text, at);
  if (found === null) return null;
  const { from, to, options } = found;
  return { replaced: text.slice(from, to), labels: options.map(({ label }) => label) };
}

describe('a lesson', () => {
  it('is offered the parts of the course', () => {
    const found = offered('So. <As|');
    expect(found?.replaced).toBe('<As');
    expect(found?.labels).toEqual(expect.arrayContaining(['<Ask', '<Claim', '<ChipBars']));
  });

  it.each([
    ['<Claim facts="A1 B|2">x</Claim>', 'B2', ['A1', 'B2']],
    ['<Term id="|">x</Term>', '', ['tariff']],
    ['<Quiz id="|" />', '', ['one-check']],
    ['<Ask id="fi|" />', 'fi', ['first', 'case']],
    ['<Predicted id="|', '', ['first', 'second', 'third']],
  ])('is offered what %s can name', (typed, replaced, labels) => {
    expect(offered(typed)).toEqual({ replaced, labels });
  });

  it.each([
    'Plain |text',
    '<Ask id="a" /> and |',
    'a < b |',
  ])('is offered nothing in %s', (typed) => {
    expect(offered(typed)).toBeNull();
  });

  it('hears what a part is for', () => {
    const note = lessonHelp(() => names).noteAt('See <Term id="x">y</Term>.', 6);
    expect(note).toMatchObject({ from: 4, to: 9 });
    expect(note?.about).toContain('glossary');
  });
});
