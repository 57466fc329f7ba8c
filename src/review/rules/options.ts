import { isEnglish } from '../reading/course.ts';
import type { Flaw } from '../reading/finding.ts';
import { pointsAtAll } from '../reading/key.ts';
import { overlap, rangeOf } from '../reading/numbers.ts';
import type { ItemRule } from '../reading/rule.ts';
import { wordsOf } from '../reading/words.ts';

/**
 * Options that say the same, or ranges of numbers that share some. Haladyna et al. (2002), guideline
 * 22: keep options independent, not overlapping.
 */
export const overlappingOptions: ItemRule = {
  about: 'Each option says something else, and ranges share no number.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item, course) => {
    if (item.type !== 'choice') return [];
    const texts = item.options.map(({ text }) => text);
    return [
      ...repeated(texts, isEnglish(course)),
      ...(item.choose === 'one' ? overlapping(texts) : []),
    ];
  },
};

const articles = new Set(['a', 'an', 'the']);

function repeated(texts: readonly string[], english: boolean): readonly Flaw[] {
  const said = texts.map((text) =>
    // Signs and case can be all the difference: a formula, a line of code.
    /[^\p{L}\p{N}\s.,!?'"“”‘’-]|^\S+$/u.test(text)
      ? text
      : wordsOf(text)
          .filter((word) => !english || !articles.has(word))
          .join(' '),
  );
  return said.flatMap((text, at) => {
    const first = said.indexOf(text);
    if (first === at || text === '') return [];
    const message = `this option says the same as options[${first}]; give each its own meaning`;
    return [{ path: ['options', at, 'text'], message }];
  });
}

function overlapping(texts: readonly string[]): readonly Flaw[] {
  const ranges = texts.map(rangeOf);
  return ranges.flatMap((range, at) => {
    const first = ranges.findIndex(
      (other, before) => before < at && range !== null && other !== null && overlap(range, other),
    );
    if (first === -1) return [];
    const message = `“${texts[at]}” and “${texts[first]}” share a number, so both can be right; let one begin behind the end of the other`;
    return [{ path: ['options', at, 'text'], message }];
  });
}

/**
 * "All of the above", "none of the above". Haladyna et al. (2002), guidelines 25 and 26; Moore et
 * al. (2023) count both among the flaws. Here they are wrong besides: each learner sees the options
 * in another order, so nothing is above.
 */
export const allOrNoneOption: ItemRule = {
  about: 'No option speaks of all or none of the others.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) =>
    optionsThat(item, (text) =>
      pointsAtAll(text)
        ? `“${text}” points at options that each learner sees in another order, and gives itself away to who knows two of them; write an option of its own, or let several be chosen`
        : null,
    ),
};

const combined =
  /^\W*([Bb]oth |[Oo]nly |[Nn]either |[Ee]ither )?\(?[A-H]\)?(,\s*\(?[A-H]\)?)*,?\s+(and|or|&|\+)\s+\(?[A-H]\)?( only)?\W*$|\b([Oo]ptions?|[Aa]nswers?|[Cc]hoices?) \(?[A-H1-8]\)?\s*(and|or|&|,)\s*\(?[A-H1-8]\)?\b/u;

/**
 * Options that name others by letter or number ("A and C"). Haladyna et al. (2002), guideline 9:
 * avoid the complex multiple-choice (type K) format; Moore et al. (2023) have it as a flaw. Options
 * have no letters here.
 */
export const combinedOption: ItemRule = {
  about: 'No option names others by letter or number.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) => {
    // Where an option is a letter, letters name things.
    if (item.type !== 'choice' || item.options.some(({ text }) => /^\W*[A-H]\W*$/u.test(text))) {
      return [];
    }
    return optionsThat(item, (text) =>
      combined.test(text)
        ? `“${text}” names options by letter or number, and they have none; let several be chosen with "choose": "many"`
        : null,
    );
  },
};

/** All options of a "choose many" are right, so who ticks all without reading is right. */
export const everyOptionRight: ItemRule = {
  about: 'Where several can be chosen, some are wrong.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) => {
    if (item.type !== 'choice' || !item.options.every(({ right }) => right)) return [];
    const message =
      'every option is right, so ticking all without reading is; add some that are wrong';
    return [{ path: ['correct'], message }];
  },
};

type FoundIn = Parameters<ItemRule['find']>[0];

function optionsThat(item: FoundIn, message: (text: string) => string | null): readonly Flaw[] {
  if (item.type !== 'choice') return [];
  return item.options.flatMap(({ text }, at) => {
    const said = message(text);
    return said === null ? [] : [{ path: ['options', at, 'text'], message: said }];
  });
}

const caricatures =
  /\b(every(one|body) knows|obviously|of course|just because|anything goes|(nobody|no one|who) cares|whatever)\b/iu;

/**
 * A wrong option that no one would take: a caricature by its words. Haladyna et al. (2002),
 * guideline 29: make all distractors plausible; Moore et al. (2023): implausible distractors. Which
 * of the others nobody takes, only answers of learners tell.
 */
export const strawOption: ItemRule = {
  about: 'Someone could seriously hold each wrong option.',
  judges: 'item',
  severity: 'note',
  languages: 'en',
  find: (item) => {
    if (item.type !== 'choice') return [];
    const right = item.options.some(
      ({ text, right: isRight }) => isRight && caricatures.test(text),
    );
    return item.options.flatMap((option, at) => {
      const words = option.right || right ? undefined : caricatures.exec(option.text)?.[0];
      if (words === undefined) return [];
      const message = `look at “${words}”: nobody holds a view that is put like this; write what someone would seriously say`;
      return [{ path: ['options', at, 'text'], message }];
    });
  },
};
