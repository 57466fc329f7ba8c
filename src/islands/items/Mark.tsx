import type { ItemScore } from '../../quiz/score.ts';

type Sign = ItemScore['result'] | 'missed';

/** Each sign has a shape of its own, so that it never rests on colour. */
const shapes = {
  correct: 'M3 8.5 6.5 12 13 4.5',
  partial: 'M2.5 9c2-3 3.5-3 5.5-1s3.5 2 5.5-1',
  incorrect: 'M4 4l8 8M12 4l-8 8',
  neutral: 'M3 8h10',
  missed: 'M8 2.5a5.5 5.5 0 1 0 .01 0z',
} as const satisfies Record<Sign, string>;

/** A sign and its word. */
export function Mark({ sign, word }: { readonly sign: Sign; readonly word: string }) {
  return (
    <>
      <svg className="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={shapes[sign]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>{' '}
      <span className="mark-word">{word}</span>
    </>
  );
}
