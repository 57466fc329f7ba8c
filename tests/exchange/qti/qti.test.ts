import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../../src/exchange/bank/bank.ts';
import { qtiFormats } from '../../../src/exchange/qti/qti.ts';

const bank: Bank = {
  pictures: [],
  quizzes: [
    {
      id: 'ports',
      kind: 'check',
      title: 'Ports',
      items: [{ type: 'true-false', id: 'so', prompt: 'So?', correct: true, points: 1 }],
    },
  ],
};

describe.each(qtiFormats)('$name', ({ id, write, endings }) => {
  const [zip] = write?.(bank).files ?? [];
  const files = Object.entries(unzipSync(zip?.bytes ?? new Uint8Array())).map(([name, bytes]) => ({
    name,
    bytes,
  }));

  it('is recognised by what it writes, alone of all, and read again', () => {
    expect(zip?.name).toBe(`ports.${endings[0]}`);
    const known = qtiFormats.filter(({ recognises }) => recognises(files));
    expect(known.map((format) => format.id)).toEqual([id]);
    expect(known[0]?.read?.(files).quizzes).toEqual(bank.quizzes);
  });

  it('is not what other files are', () => {
    const others = [
      '<quiz><question type="truefalse"/></quiz>',
      'a,b\n1,2',
      '::T:: So? {T}',
      '',
    ].map((text) => [{ name: 'a.xml', bytes: new TextEncoder().encode(text) }]);
    expect(
      others.filter((each) =>
        qtiFormats.some((format) => format.id === id && format.recognises(each)),
      ),
    ).toEqual([]);
  });
});
