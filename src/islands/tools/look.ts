/** How a reader has pages look; kept in the browser, for all courses that come from one origin. */
export interface Look {
  readonly scheme: (typeof schemes)[number];
  readonly textSize: (typeof textSizes)[number];
}

/** Of colours: as the system has it, or one of ours. */
export const schemes = ['system', 'light', 'dark'] as const;

/** How large tokens.css makes them. */
export const textSizes = ['normal', 'large', 'larger', 'largest'] as const;

/** Where it is kept. */
export const lookKey = 'chokepoint/look';

/** As it is kept. */
export function lookText({ scheme, textSize }: Look): string {
  return `${scheme} ${textSize}`;
}

/** The look that was kept; for what is none, that of whoever has not chosen. */
export function lookOf(text: string | null): Look {
  const [first, second] = (text ?? '').split(' ');
  return {
    scheme: schemes.find((each) => each === first) ?? 'system',
    textSize: textSizes.find((each) => each === second) ?? 'normal',
  };
}

/**
 * Gives a page its look, for which tokens.css has the rules. Pages run its very text before they
 * are painted, so it uses nothing from outside itself.
 *
 * @param text as it is kept; null for nothing
 */
export function showLook(root: { readonly dataset: DOMStringMap }, text: string | null): void {
  const [scheme = '', textSize = ''] = (text ?? '').split(' ');
  Object.assign(root.dataset, { scheme, textSize });
}
