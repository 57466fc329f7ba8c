import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemKey, LearnerResponse } from '../../src/quiz/item-types.ts';
import { learnerAnswer, rightAnswer } from '../../src/scorm/answers.ts';
import { pattern2004, response2004 } from '../../src/standard/response-2004.ts';
import { anyAnswer, items } from './examples.ts';

/** As it is sent; null where it is not. */
function learnerResponse(item: ItemKey, response: LearnerResponse): string | null {
  const answer = learnerAnswer(item, response);
  return answer === null ? null : response2004(answer) || null;
}

function correctPattern2004(item: ItemKey): string | null {
  const right = rightAnswer(item);
  return right === null ? null : pattern2004(right) || null;
}

const { choice, matching, sequencing, numeric, likert, performance } = items;
const fillIn = items['fill-in'];

describe('learnerResponse', () => {
  it('keeps ids and delimits them', () => {
    expect(learnerResponse(choice, { type: 'choice', chosen: ['a100', 'h200'] })).toBe(
      'h200[,]a100',
    );
    const pairs = { sk_hynix: 'memory', tsmc: 'design', gone: 'fab', asml: 'gone' };
    expect(learnerResponse(matching, { type: 'matching', pairs })).toBe(
      'tsmc[.]design[,]sk_hynix[.]memory',
    );
    const order = ['rule', 'delivery', 'licence'];
    expect(learnerResponse(sequencing, { type: 'sequencing', order })).toBe(
      'rule[,]delivery[,]licence',
    );
    expect(learnerResponse(likert, { type: 'likert', chosen: 'unsure' })).toBe('unsure');
  });

  it('tells the decisions of a scenario, step by step, and not the reasons', () => {
    const decisions = [
      { step: 'june', option: 'wait' },
      { step: 'july', option: 'ban', reason: 'No water is left.' },
    ];
    expect(learnerResponse(performance, { type: 'performance', decisions })).toBe(
      'june[.]wait[,]july[.]ban',
    );
  });

  it('reads a number as typed and writes it as a real', () => {
    expect(learnerResponse(numeric, { type: 'numeric', text: '4.800,50' })).toBe('4800.5');
  });

  it('is silent about numbers that Moodle refuses, and about what is none', () => {
    expect(learnerResponse(numeric, { type: 'numeric', text: '100000' })).toBeNull();
    expect(learnerResponse(numeric, { type: 'numeric', text: '99999.99999999' })).toBeNull();
    expect(learnerResponse(numeric, { type: 'numeric', text: 'many' })).toBeNull();
    expect(learnerResponse(numeric, { type: 'numeric', text: '٤٬٨٠٠٫٥ €' })).toBe('4800.5');
    expect(learnerResponse(numeric, { type: 'numeric', text: '4.800' })).toBe('4800');
  });

  it('does not let a typed text act as a delimiter or a language', () => {
    expect(learnerResponse(fillIn, { type: 'fill-in', text: '{lang=xx}a[,]b, c' })).toBe(
      '(lang=xx)a(,)b, c',
    );
    const many = Array.from({ length: 11 }, (_, index) => index).join(',');
    expect(learnerResponse(fillIn, { type: 'fill-in', text: many })).toBe('0;1;2;3;4;5;6;7;8;9;10');
  });

  it('keeps a long text as it is, apart from its beginning', () => {
    const item = items['long-fill-in'];
    expect(learnerResponse(item, { type: 'long-fill-in', text: '{a}, [b]' })).toBe(' {a}, [b]');
  });

  it('is silent where nothing was answered', () => {
    expect(learnerResponse(choice, { type: 'choice', chosen: ['gone'] })).toBeNull();
    expect(learnerResponse(fillIn, { type: 'fill-in', text: '\n' })).toBeNull();
    expect(learnerResponse(matching, { type: 'matching', pairs: {} })).toBeNull();
  });

  it('is legal for any answer, in the narrowest reading', () => {
    const id = '[A-Za-z0-9_.]{1,250}';
    const legal = {
      'true-false': /^(true|false)$/,
      choice: new RegExp(`^${id}(\\[,\\]${id}){0,35}$`),
      'fill-in': /^(?!.*[[\]{}])([^,]*,){0,9}[^,]*$/,
      'long-fill-in': /^(?!\{).{1,4000}$/,
      matching: new RegExp(`^${id}\\[\\.\\]${id}(\\[,\\]${id}\\[\\.\\]${id}){0,35}$`),
      sequencing: new RegExp(`^${id}(\\[,\\]${id}){0,35}$`),
      numeric: /^-?\d{1,5}(\.\d{1,18})?$/,
      likert: new RegExp(`^${id}$`),
      performance: new RegExp(`^${id}\\[\\.\\]${id}(\\[,\\]${id}\\[\\.\\]${id}){0,249}$`),
    };
    fc.assert(
      fc.property(anyAnswer, ({ item, response }) => {
        const text = learnerResponse(item, response);
        if (text === null) return;
        expect(text).toMatch(legal[item.type]);
        if (item.type === 'fill-in') expect(text.length).toBeLessThanOrEqual(250);
        const parts = text.split('[,]');
        if (item.type === 'choice') expect(new Set(parts).size).toBe(parts.length);
      }),
    );
  });
});

describe('correctPattern2004', () => {
  it('states the answer in the words of the answers', () => {
    expect(correctPattern2004(items['true-false'])).toBe('true');
    expect(correctPattern2004(choice)).toBe('h200[,]a100');
    expect(correctPattern2004(matching)).toBe('tsmc[.]fab[,]asml[.]scanner[,]sk_hynix[.]memory');
    expect(correctPattern2004(sequencing)).toBe('rule[,]licence[,]delivery');
    expect(correctPattern2004(performance)).toBe('{order_matters=true}june[.]save[,]july[.]ban');
  });

  it('gives numbers as a range closed at both ends', () => {
    expect(correctPattern2004(numeric)).toBe('4799.5[:]4800.5');
    expect(correctPattern2004({ ...numeric, correct: 0.3, tolerance: 0.1 })).toBe('0.2[:]0.4');
    expect(correctPattern2004({ ...numeric, correct: -2, tolerance: 0 })).toBe('-2[:]-2');
  });

  it('has no range where Moodle would refuse one', () => {
    expect(correctPattern2004({ ...numeric, correct: 250_000 })).toBeNull();
    expect(correctPattern2004({ ...numeric, correct: 99_999, tolerance: 10 })).toBeNull();
  });

  it('says whether case matters, in at most 250 characters', () => {
    expect(correctPattern2004(fillIn)).toBe('{case_matters=false}entity list');
    expect(correctPattern2004({ ...fillIn, caseMatters: true })).toBe(
      '{case_matters=true}entity list',
    );
    const long = correctPattern2004({ ...fillIn, accept: ['x'.repeat(300)] });
    expect(long?.length).toBeLessThanOrEqual(250);
  });

  it('is none where there is no right answer', () => {
    expect(correctPattern2004(items['long-fill-in'])).toBeNull();
    expect(correctPattern2004(likert)).toBeNull();
    expect(correctPattern2004({ ...performance, points: 0 })).toBeNull();
  });
});
