import { judgeShortIdentifier } from './identifier-format.ts';
import { judgeLocalized } from './localized-string.ts';
import { isNumber } from './number-format.ts';
import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import { between, longestPart, longestText, mostTexts } from './response-2004.ts';
import {
  judgeOneText,
  judgePair,
  judgeParts,
  judgeStep,
  judgeTexts,
  judgeWord,
} from './response-parts.ts';
import { notEmpty, oneLine, text, tooLong, type ValueFormat } from './value-format.ts';

const rule = 'pattern';

/**
 * Judges what would be right, by interaction type (`correct_responses.n.pattern`, RTE 2004
 * 4.2.9.1); `response-2004.ts` tells the forms.
 */
export const patterns2004: Readonly<Record<string, ValueFormat>> = {
  'true-false': {
    words: '"true" or "false"',
    example: 'true',
    judge: (value) => judgeWord(value, ['true', 'false'], rule),
  },
  choice: {
    words: 'the right options with [,] between',
    example: 'cost[,]scale',
    judge: (value) =>
      judgeParts(value, { rule, most: 36, twice: refused, mayBeEmpty: true }, judgeShortIdentifier),
  },
  'fill-in': {
    words: 'the texts with [,] between, after {case_matters=…} and {order_matters=…} where needed',
    example: '{case_matters=false}interdependence',
    judge: (value) =>
      judgeMatters(value, ['case', 'order'], (rest) =>
        first(
          () =>
            judgeParts(rest, { rule, most: mostTexts, twice: risky, mayBeEmpty: true }, (part) =>
              judgeLocalized(part, longestPart),
            ),
          () => judgeTexts(rest, { distinct: true }),
        ),
      ),
  },
  'long-fill-in': notEmpty({
    words: `a text of at most ${longestText} characters, after {case_matters=…} where needed`,
    example: 'It makes both sides dependent.',
    judge: (value) =>
      first(
        () => judgeMatters(value, ['case'], (rest) => judgeLocalized(rest, longestText)),
        () => withoutMatters(value),
        () => judgeOneText(value),
      ),
  }),
  matching: {
    words: 'pairs as source[.]target with [,] between',
    example: 'fab[.]taiwan[,]design[.]usa',
    judge: (value) =>
      judgeParts(value, { rule, most: 36, twice: risky, mayBeEmpty: false }, (part) =>
        judgePair(part, rule),
      ),
  },
  performance: {
    words: 'steps as name[.]answer with [,] between, after {order_matters=…} where needed',
    example: '{order_matters=true}open[.]valve_2[,]turn[.]10[:]20',
    judge: (value) =>
      judgeMatters(value, ['order'], (rest) =>
        judgeParts(rest, { rule, most: 250, twice: risky, mayBeEmpty: false }, (part) =>
          judgeStep(part, rule, (answer) =>
            answer.includes(between.range)
              ? judgeBounds(answer)
              : first(
                  () => tooLong(answer, longestPart, false),
                  () => judgeOneText(answer),
                ),
          ),
        ),
      ),
  },
  sequencing: {
    words: 'the steps in order with [,] between',
    example: 'design[,]fab[,]test',
    judge: (value) =>
      judgeParts(value, { rule, most: 36, twice: risky, mayBeEmpty: false }, judgeShortIdentifier),
  },
  likert: { words: 'a point of the scale', example: 'agree', judge: judgeShortIdentifier },
  numeric: { words: 'least[:]most', example: '10[:]12.5', judge: judgeBounds },
  other: notEmpty({
    ...text(longestText, false),
    judge: (value) =>
      first(
        () => tooLong(value, longestText, false),
        () => oneLine(value),
        () => judgeOneText(value),
      ),
  }),
};

/** Judges `{case_matters=…}` and its like, in any order, then what follows them. */
function judgeMatters(
  value: string,
  known: readonly string[],
  judge: (rest: string) => Objections,
): Objections {
  let rest = value;
  const seen = new Set<string>();
  for (;;) {
    const match = /^\{(case|order)_matters=([^}]*)\}/.exec(rest);
    if (match === null) return judge(rest);
    const [prefix, name = '', said = ''] = match;
    if (!known.includes(name) || seen.has(name) || !['true', 'false'].includes(said))
      return refused(
        'delimiter',
        `${quoted(prefix)} does not belong here.`,
        `Write {${known.join('_matters=true} or {')}_matters=true} at most once, with true or false.`,
      );
    seen.add(name);
    rest = rest.slice(prefix.length);
  }
}

/** LMSs built on scorm-again refuse it before a long text. */
function withoutMatters(value: string): Objections {
  return value.startsWith('{case_matters=')
    ? risky(
        'delimiter',
        'The text begins with {case_matters=…}, which some LMSs refuse here.',
        'Leave it out: a long text is judged by a person.',
      )
    : fine;
}

/** Two numbers with `[:]` between, either of which may be missing. */
function judgeBounds(value: string): Objections {
  const ends = value.split(between.range);
  if (ends.length !== 2)
    return refused(
      'delimiter',
      `${quoted(value)} is no range of numbers.`,
      isNumber(value) ? `Write it as ${value}[:]${value}.` : 'Write it as least[:]most.',
    );
  const [least = '', most = ''] = ends;
  const wrong = ends.find((end) => end !== '' && !isNumber(end));
  return first(
    () =>
      wrong === undefined
        ? fine
        : refused(
            'number',
            `${quoted(wrong)} is not the form of a number.`,
            'Write digits with a decimal point, such as 12.5.',
          ),
    () =>
      least !== '' && most !== '' && Number(least) > Number(most)
        ? refused(rule, `${quoted(value)} begins above its end.`, `Write ${most}[:]${least}.`)
        : fine,
    () =>
      ends.includes('')
        ? risky(
            rule,
            `${quoted(value)} is open at one end, which some LMSs refuse.`,
            'Write both ends, with a bound far enough away.',
          )
        : fine,
  );
}
