import {
  ceilings2026,
  type Design,
  densityOf,
  lines2022,
  rule2022,
  rule2023,
  rule2026,
  tppOf,
} from './thresholds.ts';

/** The design that the figure begins with: on the line of 2022. */
export const firstDesign: Design = {
  tops: 300,
  bits: 16,
  dieMm2: 400,
  memoryGBs: 2000,
  linkGBs: 600,
};

export const bitLengths = ['4', '8', '16', '32'] as const;

/** Operations a second to choose from, closer to one another where they are few. */
export const topsStops: readonly number[] = [
  ...stops(50, 100, 2),
  ...stops(100, 300, 4),
  ...stops(300, 1000, 10),
  ...stops(1000, 3000, 50),
  3000,
];

function stops(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: (to - from) / step }, (_, at) => from + at * step);
}

/** What a rule says of a design, and why. */
export interface Finding {
  readonly rule: string;
  readonly outcome: string;
  readonly why: string;
  /** Whether it needs a licence by this rule, or is refused one from the start. */
  readonly isCaught: boolean;
}

/** What the three rules say, the oldest first. */
export function findings(design: Design, number: (value: number) => string): readonly Finding[] {
  return [of2022(design, number), of2023(design, number), of2026(design, number)];
}

type Write = (value: number) => string;

function of2022(design: Design, number: Write): Finding {
  const { isCaught, reachesTpp, reachesLink } = rule2022(design);
  const tpp = `TPP ${reachesTpp ? 'reaches' : 'stays below'} ${number(lines2022.tpp)}`;
  const link = `the link ${reachesLink ? 'reaches' : 'stays below'} ${number(lines2022.linkGBs)} GB/s`;
  return {
    rule: '2022',
    outcome: isCaught ? 'licence needed' : 'not caught',
    why: `${tpp}${reachesTpp === reachesLink ? ' and' : ', but'} ${link}.`,
    isCaught,
  };
}

function of2023(design: Design, number: Write): Finding {
  const { tier, corner } = rule2023(design);
  if (corner === null) {
    const why = 'It reaches no pair of TPP and density that the rule names.';
    return { rule: '2023', outcome: 'not caught', why, isCaught: false };
  }
  const density = corner.density > 0 ? ` and density ${number(corner.density)}` : '';
  const whatever = corner.density > 0 ? '' : ', whatever its density';
  return {
    rule: '2023',
    outcome: tier === 'licence' ? 'licence needed' : 'lower tier',
    why: `TPP reaches ${number(corner.tpp)}${density}${whatever}; the link is not asked for.`,
    isCaught: tier === 'licence',
  };
}

function of2026(design: Design, number: Write): Finding {
  const { review, reachesTpp, reachesMemory } = rule2026(design);
  if (review === 'none-needed') {
    const why = 'The strict tier of 2023 does not catch it, so there is no licence to judge.';
    return { rule: '2026', outcome: 'nothing to ease', why, isCaught: false };
  }
  const over = [
    reachesTpp ? `TPP reaches ${number(ceilings2026.tpp)}` : '',
    reachesMemory ? `memory reaches ${number(ceilings2026.memoryGBs)} GB/s` : '',
  ].filter((each) => each !== '');
  return review === 'case-by-case'
    ? {
        rule: '2026',
        outcome: 'case by case',
        why: `TPP stays below ${number(ceilings2026.tpp)} and memory below ${number(ceilings2026.memoryGBs)} GB/s.`,
        isCaught: false,
      }
    : {
        rule: '2026',
        outcome: 'presumed denied',
        why: `${over.join(' and ').replace(/^m/u, 'M')}.`,
        isCaught: true,
      };
}

/** Something to try with the figure, which knows when it is reached. */
export interface Task {
  readonly aim: string;
  readonly isMet: (design: Design) => boolean;
}

export const tasks: readonly Task[] = [
  {
    aim: 'Slip under 2022 and keep the power: a TPP of 4,800 or more that the rule of 2022 does not catch.',
    isMet: (design) => tppOf(design) >= lines2022.tpp && !rule2022(design).isCaught,
  },
  {
    aim: 'Be caught by 2023 for density: a TPP below 4,800, and still in the strict tier.',
    isMet: (design) => tppOf(design) < lines2022.tpp && rule2023(design).tier === 'licence',
  },
  {
    aim: 'Serve a buyer who needs 4,000 GB/s of memory and a TPP of 2,000 or more, and stay outside both tiers of 2023.',
    isMet: (design) =>
      design.memoryGBs >= 4000 && tppOf(design) >= 2000 && rule2023(design).tier === 'none',
  },
];

/** The design in a sentence, for those who do not see the plot. */
export function inWords(design: Design, number: (value: number, decimals?: number) => string) {
  const found = findings(design, number).map(({ rule, outcome }) => `${rule}: ${outcome}`);
  return `TPP ${number(tppOf(design))}, density ${number(densityOf(design), 2)}. ${found.join('; ')}.`;
}

/** Invented chips, for the table: each differs from another in what catches it. */
export const examples: readonly { readonly name: string; readonly design: Design }[] = [
  { name: 'Alder', design: firstDesign },
  { name: 'Birch: Alder with a slower link', design: { ...firstDesign, linkGBs: 400 } },
  {
    name: 'Cedar: half the operations on half the area',
    design: { ...firstDesign, tops: 150, dieMm2: 200 },
  },
  {
    name: 'Daphne: fast memory, little compute, much area',
    design: { tops: 140, bits: 16, dieMm2: 820, memoryGBs: 4000, linkGBs: 900 },
  },
  {
    name: 'Elm: all at once',
    design: { tops: 1400, bits: 16, dieMm2: 1600, memoryGBs: 8000, linkGBs: 1200 },
  },
];
