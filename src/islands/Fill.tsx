import * as words from 'virtual:words';
import type { Counted } from '../words/counted.ts';

interface FillProps {
  /** What it is, as the packager knows it. */
  readonly of: 'lessons';
  /** How many there are in the whole course. */
  readonly count: number;
  readonly forms: Counted;
}

/**
 * Text of the built page that the packager writes anew where a package has other lessons, so that
 * the page is right before the launch has been read too.
 */
export function Fill({ of, count, forms }: FillProps) {
  return (
    <span data-fill={of} data-forms={JSON.stringify(forms)} suppressHydrationWarning>
      {words.count(count, forms)}
    </span>
  );
}
