import type { ClaimKind } from '../authoring/read-reference.ts';

interface KindWords {
  /** Beside the mark. */
  readonly word: string;
  readonly name: string;
  /** The shape of the mark, in a box of 12 by 12. */
  readonly shape: string;
}

/** How each kind of claim is told apart: by word and by shape, never by colour alone. */
export const claimKinds: Readonly<Record<ClaimKind, KindWords>> = {
  reported: { word: 'fact', name: 'Reported fact', shape: 'M1 1h10v10H1z' },
  attributed: { word: 'view', name: 'Attributed view', shape: 'M0 1h12v7.5H6.5L3 12V8.5H0z' },
  forecast: { word: 'forecast', name: 'Forecast', shape: 'M1 0l11 6-11 6z' },
  explanation: {
    word: 'explanation',
    name: 'Our explanation',
    shape: 'M6 0l6 6-6 6-6-6zm0 3L3 6l3 3 3-3z',
  },
  promotion: {
    word: 'promotion',
    name: 'Promotion',
    shape: 'M6 0l1.5 3.4 3.7-.4L9 6l2.2 3-3.7-.4L6 12 4.5 8.6.8 9 3 6 .8 3l3.7.4z',
  },
};
