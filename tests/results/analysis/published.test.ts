import { describe, expect, it } from 'vitest';
import { fQuantile } from '../../../src/results/analysis/f-distribution.ts';
import { itemStatistics } from '../../../src/results/analysis/item-statistics.ts';
import { reliabilityOf } from '../../../src/results/analysis/reliability.ts';
import { standingOf } from '../../../src/results/analysis/standing.ts';
import { answersOf, lsat6, lsat7, testScores } from './published.ts';

/**
 * What R 4.2.2 prints of published data with psych 2.2.9 (`alpha(x)$item.stats`, `mean` and `r.drop`)
 * and psychometric 2.3 (`item.exam`, `alpha`, `alpha.CI(…, level = .95)`), with as many digits as it
 * prints. The packages are in Debian: `r-cran-psych`, `r-cran-psychometric`.
 */
const printed = [
  {
    name: 'LSAT 6',
    matrix: lsat6,
    means: [0.924, 0.709, 0.553, 0.763, 0.87],
    rests: [
      0.112832688922342, 0.15317812011653, 0.17277894329109, 0.144428095247094, 0.121596402547096,
    ],
    alpha: 0.294997192215944,
    low: 0.223473787863,
    high: 0.361802531726,
  },
  {
    name: 'LSAT 7',
    matrix: lsat7,
    means: [0.828, 0.658, 0.772, 0.606, 0.843],
    rests: [
      0.245731649926474, 0.246673576711962, 0.313179253380072, 0.222751254071482, 0.174786300909304,
    ],
    alpha: 0.453408735387426,
    low: 0.397956377463,
    high: 0.505203160321,
  },
  {
    name: 'TestScores',
    matrix: testScores,
    means: [
      0.4333333, 0.3, 0.5333333, 0.5666667, 0.6666667, 0.6333333, 0.3333333, 0.3333333, 0.9333333,
      0.8666667,
    ],
    rests: [
      0.8611912, 0.5857933, 0.7894963, 0.6435173, 0.4743219, -0.2345235, 0.81172, 0.7759952,
      -0.2754866, 0.2242903,
    ],
    alpha: 0.800081849805607,
    low: 0.673493119042,
    high: 0.89160264893,
  },
];

describe.each(printed)('$name', ({ matrix, means, rests, alpha, low, high }) => {
  const answers = answersOf(matrix);
  const standing = standingOf(answers);
  const items = itemStatistics(answers, standing);

  it('has the difficulties that R prints', () => {
    for (const [at, mean] of means.entries()) expect(items[at]?.difficulty).toBeCloseTo(mean, 7);
  });

  it('has the item-rest correlations that R prints', () => {
    for (const [at, rest] of rests.entries()) expect(items[at]?.separation).toBeCloseTo(rest, 7);
  });

  it('has the alpha that R prints, and the interval of Feldt', () => {
    const found = reliabilityOf(standing);
    expect(found?.alpha).toBeCloseTo(alpha, 12);
    expect(found?.interval?.low).toBeCloseTo(low, 9);
    expect(found?.interval?.high).toBeCloseTo(high, 9);
  });
});

/** What R 4.2.2 prints of `qf`. */
const quantiles = [
  [0.025, 9, 4, 0.21195069324827],
  [0.025, 999, 3996, 0.905241030570834],
  [0.025, 29, 261, 0.542208653712789],
  [0.025, 1, 1, 0.00154371250867413],
  [0.025, 3, 7, 0.0683788969375601],
  [0.975, 9, 4, 8.90468161459859],
  [0.975, 999, 3996, 1.10145123333341],
  [0.975, 29, 261, 1.6332027914452],
  [0.975, 1, 1, 647.789011477844],
  [0.975, 3, 7, 5.88981916720325],
  [0.5, 9, 4, 1.10399176946084],
  [0.5, 29, 261, 0.979613101190445],
] as const;

it.each(quantiles)('the %d quantile of F(%d, %d) is what R prints', (p, df1, df2, value) => {
  expect(fQuantile(p, df1, df2) / value).toBeCloseTo(1, 9);
});
