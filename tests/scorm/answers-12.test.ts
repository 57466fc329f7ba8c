import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { learnerAnswer, rightAnswer } from '../../src/scorm/answers.ts';
import { pattern12, response12 } from '../../src/standard/response-12.ts';
import { anyAnswer, items } from './examples.ts';

/** As it is sent; null where it is not. */
function studentResponse(item: ItemKey, response: LearnerResponse): string | null {
  const answer = learnerAnswer(item, response);
  return answer === null ? null : response12(answer) || null;
}

function correctPattern12(item: ItemKey): string | null {
  const right = rightAnswer(item);
  return right === null ? null : pattern12(right) || null;
}

const { choice, matching, sequencing, numeric, likert, performance } = items;
const fillIn = items['fill-in'];

describe('studentResponse', () => {
  it('maps options to letters in the order of the quiz file', () => {
    expect(studentResponse(choice, { type: 'choice', chosen: ['a100', 'h200'] })).toBe('b,d');
  });

  it('maps a matching to letters and figures, leaving out what is not matched', () => {
    const pairs = { sk_hynix: 'memory', tsmc: 'design', gone: 'fab', asml: 'gone' };
    expect(studentResponse(matching, { type: 'matching', pairs })).toBe('a.4,c.3');
  });

  it('does not take an object’s own methods for matched pairs', () => {
    const item = { ...matching, sources: [{ id: 'constructor' }] };
    expect(studentResponse(item, { type: 'matching', pairs: {} })).toBeNull();
  });

  it('gives figures past nine targets a letter, so that each is one character', () => {
    const targets = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}` }));
    const item = { ...matching, targets };
    const pairs = { tsmc: 't8', asml: 't9', sk_hynix: 't11' };
    expect(studentResponse(item, { type: 'matching', pairs })).toBe('a.9,b.a,c.c');
  });

  it('keeps the order of a sequence', () => {
    const order = ['rule', 'delivery', 'licence'];
    expect(studentResponse(sequencing, { type: 'sequencing', order })).toBe('b,c,a');
  });

  it('says true and false in a letter', () => {
    const item = items['true-false'];
    expect(studentResponse(item, { type: 'true-false', value: false })).toBe('f');
  });

  it('reads a number as typed and writes it as a decimal', () => {
    expect(studentResponse(numeric, { type: 'numeric', text: '4,800.50' })).toBe('4800.5');
  });

  it('is silent about what is no number and about nothing at all', () => {
    expect(studentResponse(numeric, { type: 'numeric', text: 'many' })).toBeNull();
    expect(studentResponse(numeric, { type: 'numeric', text: '٤٬٨٠٠٫٥ €' })).toBe('4800.5');
    expect(studentResponse(numeric, { type: 'numeric', text: '4.800' })).toBe('4800');
    expect(studentResponse(fillIn, { type: 'fill-in', text: ' \n ' })).toBeNull();
    expect(studentResponse(choice, { type: 'choice', chosen: [] })).toBeNull();
  });

  it('names the decisions of a scenario, or counts them where the names take too much room', () => {
    const decisions = [
      { step: 'june', option: 'wait' },
      { step: 'july', option: 'ban', reason: 'No water is left.' },
    ];
    const response = { type: 'performance', decisions } as const;
    expect(studentResponse(performance, response)).toBe('june: wait, july: ban');
    const long = 'a_step_with_forty_characters_in_its_name';
    const steps = Array.from({ length: 9 }, (_, at) => ({
      id: long.slice(at),
      options: [
        { id: 'no', effects: {} },
        { id: long, effects: {}, next: long.slice(at + 1) },
      ],
    }));
    const way = steps.map(({ id }) => ({ step: id, option: long }));
    expect(
      studentResponse({ ...performance, steps }, { type: 'performance', decisions: way }),
    ).toBe('a.2,b.2,c.2,d.2,e.2,f.2,g.2,h.2,i.2');
  });

  it('counts the points of a scale from 1', () => {
    expect(studentResponse(likert, { type: 'likert', chosen: 'yes' })).toBe('3');
  });

  it('is legal for any answer', () => {
    const legal = {
      'true-false': /^[tf]$/,
      choice: /^[a-z0-9](,[a-z0-9])*$/,
      'fill-in': /^.{1,255}$/,
      'long-fill-in': /^.{1,255}$/,
      matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
      sequencing: /^[a-z0-9](,[a-z0-9])*$/,
      numeric: /^-?\d+(\.\d+)?$/,
      likert: /^[a-z0-9]$/,
      performance: /^.{1,255}$/,
    };
    fc.assert(
      fc.property(anyAnswer, ({ item, response }) => {
        const text = studentResponse(item, response);
        if (text !== null) expect(text).toMatch(legal[item.type]);
      }),
    );
  });
});

describe('an answer to an item of another type', () => {
  it('says nothing', () => {
    const typed = [
      { type: 'choice', chosen: [] },
      { type: 'matching', pairs: {} },
      { type: 'sequencing', order: [] },
      { type: 'numeric', text: '5' },
      { type: 'likert', chosen: 'yes' },
    ] as const;
    for (const response of typed) {
      expect(learnerAnswer(items['true-false'], response)).toBeNull();
      expect(learnerAnswer(items[response.type], response)).not.toBeNull();
    }
  });

  it('holds each part once, and the places that the quiz file has', () => {
    const order = ['rule', 'gone', 'licence', 'rule'];
    expect(learnerAnswer(sequencing, { type: 'sequencing', order })).toEqual({
      type: 'sequencing',
      parts: [
        { id: 'rule', place: 1 },
        { id: 'licence', place: 0 },
      ],
    });
  });
});

describe('correctPattern12', () => {
  it('puts braces around options that are all needed, none around a single one', () => {
    expect(correctPattern12(choice)).toBe('{b,d}');
    expect(correctPattern12({ ...choice, choose: 'one', correct: ['b200'] })).toBe('c');
  });

  it('states the answer in the words of the answers', () => {
    expect(correctPattern12(items['true-false'])).toBe('t');
    expect(correctPattern12(fillIn)).toBe('entity list');
    expect(correctPattern12(matching)).toBe('a.1,b.2,c.3');
    expect(correctPattern12(sequencing)).toBe('b,a,c');
    expect(correctPattern12(numeric)).toBe('4800');
    expect(correctPattern12(performance)).toBe('june: save, july: ban');
  });

  it('is none where there is no right answer', () => {
    expect(correctPattern12(items['long-fill-in'])).toBeNull();
    expect(correctPattern12(likert)).toBeNull();
    expect(correctPattern12({ ...performance, points: 0 })).toBeNull();
  });
});
