interface FillProps {
  /** What it is, as the packager knows it. */
  readonly of: 'lessons';
  /** What it is in the whole course. */
  readonly text: string;
}

/**
 * Text of the built page that the packager writes anew where a package has other lessons, so that
 * the page is right before the launch has been read too.
 */
export function Fill({ of, text }: FillProps) {
  return (
    <span data-fill={of} suppressHydrationWarning>
      {text}
    </span>
  );
}
