import { isEnglish } from '../reading/course.ts';
import { absolutes, hedges } from '../reading/english.ts';
import { keyOf, pointsAtAll } from '../reading/key.ts';
import type { ItemRule } from '../reading/rule.ts';
import { propositionOf } from '../reading/stem.ts';
import { listed, wordsOf } from '../reading/words.ts';

/** What can be seen of an option without understanding it; null where it does not show. */
const forms: readonly {
  readonly name: string;
  readonly english?: true;
  readonly of: (option: string) => string | null;
}[] = [
  { name: 'begins in another way', english: true, of: opening },
  { name: 'ends in another mark', of: (option) => /[.。!！?？;；:：]$/u.exec(option)?.[0] ?? '' },
  { name: 'begins with another case', of: caseOf },
];

/**
 * The right option has another form than all the others, which share one. Haladyna et al. (2002),
 * guideline 23: keep options homogeneous in grammatical structure; Moore et al. (2023): grammatical
 * and logical cues.
 */
export const oddKey: ItemRule = {
  about: 'The right option has the same form as the others.',
  judges: 'item',
  severity: 'note',
  languages: 'all',
  find: (item, course) => {
    const parts = keyOf(item);
    // Two that happen to look alike are no sign of anything.
    if (parts === null || parts.others.length < 3 || pointsAtAll(parts.key)) return [];
    const { path, key, others } = parts;
    return forms.flatMap(({ name, english, of }) => {
      if (english && !isEnglish(course)) return [];
      const [first = null, ...rest] = others.map(of);
      const own = of(key);
      if (first === null || own === null || own === first) return [];
      if (rest.some((form) => form !== first)) return [];
      const message = `look at the form of the right option: of ${others.length + 1} it alone ${name} (“${startOf(key)}”); give all options one form`;
      return [{ path, message }];
    });
  },
};

/** The first two words by their form: endings show tense and number where the words differ. */
function opening(option: string): string | null {
  const [first, second] = wordsOf(option);
  if (first === undefined || second === undefined) return null;
  return `${first} ${/(ed|ing|ly)$/.exec(second)?.[1] ?? second}`;
}

function caseOf(option: string): string | null {
  const first = /\p{L}/u.exec(option)?.[0];
  if (first === undefined || first.toLowerCase() === first.toUpperCase()) return null;
  return first === first.toLowerCase() ? 'small' : 'capital';
}

function startOf(option: string): string {
  return option.length <= 30 ? option : `${option.slice(0, 29).trimEnd()}…`;
}

/**
 * The stem ends in "a" or "an", which goes with some options only. Haladyna et al. (2002), guideline
 * 28c; Moore et al. (2023): grammatical cues.
 */
export const articleCue: ItemRule = {
  about: '“a” or “an” at the end of a question goes with every option.',
  judges: 'item',
  severity: 'warning',
  languages: 'en',
  find: (item) => {
    const parts = keyOf(item);
    const article = /\b(an?)(?: ?_.*)?[:… ]*$/i.exec(item.prompt)?.[1]?.toLowerCase();
    if (parts === null || article === undefined) return [];
    const fits = (option: string) => /^[aeiou]/i.test(option) === (article === 'an');
    const unfit = parts.others.filter((option) => !fits(option));
    if (!fits(parts.key) || unfit.length === 0) return [];
    const message = `“${article}” at the end of the question does not go with ${listed(unfit, 3)}, so these are out; write “a(n)”, or put the article into each option`;
    return [{ path: ['prompt'], message }];
  },
};

/**
 * Only the right option leaves room ("may", "usually"). Moore et al. (2023): vague terms; among
 * test-wise rules the most hedged option is a favourite.
 */
export const hedgedKey: ItemRule = {
  about: 'The right option is no more careful than the others.',
  judges: 'item',
  severity: 'note',
  languages: 'en',
  find: (item) => {
    const parts = keyOf(item);
    if (parts === null) return [];
    const own = hedgeIn(parts.key);
    if (own === undefined || parts.others.some((option) => hedgeIn(option) !== undefined))
      return [];
    const message = `look at “${own}”: the right option alone is put with care; be as careful, or as plain, in all of them`;
    return [{ path: parts.path, message }];
  },
};

function hedgeIn(text: string): string | undefined {
  return wordsOf(text.replaceAll(/\bMay\b/g, '')).find((word) => hedges.has(word));
}

const qualified = /[,，、;；(（]|\s[–—]\s/u;
const subordinate = /\b(because|since|so that|in order to|which|unless|provided)\b/iu;

/**
 * Only the right option is qualified, by an aside, a list or a reason. Haladyna et al. (2002),
 * guideline 28d; in the same bank such an option was right in 41 of 100 items.
 */
export const specificKey: ItemRule = {
  about: 'The right option is no more exact than the others.',
  judges: 'item',
  severity: 'note',
  languages: 'all',
  find: (item, course) => {
    const parts = keyOf(item);
    if (parts === null || parts.others.length < 2) return [];
    const isQualified = (option: string) =>
      qualified.test(option) || (isEnglish(course) && subordinate.test(option));
    if (!isQualified(parts.key) || parts.others.some(isQualified)) return [];
    const message =
      'look at how exact the right option is: it alone has a list, an aside or a reason; say as much in the others, or less in it';
    return [{ path: parts.path, message }];
  },
};

/**
 * Words without exception in what is wrong: in most of the wrong options and not in the right one,
 * or in a statement that is false. Haladyna et al. (2002), guideline 28a; Moore et al. (2023):
 * absolute terms.
 */
export const absoluteWords: ItemRule = {
  about: 'What is wrong is not told by words without exception.',
  judges: 'item',
  severity: 'note',
  languages: 'en',
  find: (item) => {
    if (item.type === 'true-false') {
      const found = absoluteIn(propositionOf(item.prompt)) ?? anyOf(propositionOf(item.prompt));
      if (found === undefined || item.correct) return [];
      const message = `look at “${found}”: readers take a statement without exceptions for false, and this one is; say it without the word`;
      return [{ path: ['prompt'], message }];
    }
    const parts = keyOf(item);
    if (parts === null || absoluteIn(parts.key) !== undefined) return [];
    const found = parts.others.flatMap((option) => absoluteIn(option) ?? []);
    if (found.length < Math.max(2, parts.others.length / 2)) return [];
    const message = `look at the wrong options: ${found.length} of ${parts.others.length} leave no exception (${listed([...new Set(found)])}) and the right one does; say them without`;
    return [{ path: ['options'], message }];
  },
};

function absoluteIn(text: string): string | undefined {
  // "After all" and "all of these" leave no one out.
  return wordsOf(text.replaceAll(/\b(after|above|of) all\b|\b(all|none) of\b/giu, '')).find(
    (word) => absolutes.has(word),
  );
}

/** "Any firm": in a claim, it speaks of all. */
function anyOf(claim: string): string | undefined {
  return /(?<!\b(if|without|not|whether|by) )\bany (other )?\w+/iu.exec(claim)?.[0];
}
