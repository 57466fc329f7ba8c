import { isEnglish } from '../reading/course.ts';
import type { Flaw, Path } from '../reading/finding.ts';
import type { ReviewedItem } from '../reading/item.ts';
import { keyOf } from '../reading/key.ts';
import type { ItemRule, QuizRule } from '../reading/rule.ts';
import { contentWords, listed, wordsOf } from '../reading/words.ts';

const verdicts =
  /^\W*((that('s| is) |this is |is |sorry,? ?)?(not )?(right|wrong|correct|incorrect|true|false|yes|no|good|well done|right answer|wrong answer|the (right|wrong|correct) answer)|richtig|falsch|correcto|incorrecto|vrai|faux|正确|错误|对|错|不对)\W*$/iu;

/**
 * Feedback that says no more than right or wrong, which the page says already, or the same of
 * every wrong option. Haladyna & Rodriguez (2013): options earn their place by what is learned from
 * them; Shute (2008): feedback that elaborates teaches more than a verdict.
 */
export const emptyFeedback: ItemRule = {
  about: 'Feedback says why, and of each wrong option something else.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) => {
    const said = feedbackOf(item);
    const empty = said.flatMap(({ path, text }): readonly Flaw[] =>
      verdicts.test(text)
        ? [{ path, message: `“${text}” is what the page says already; write why` }]
        : [],
    );
    return [...empty, ...allTheSame(item)];
  },
};

function allTheSame(item: ReviewedItem): readonly Flaw[] {
  if (item.type !== 'choice') return [];
  const wrong = item.options.filter(({ right }) => !right);
  const texts = new Set(wrong.map(({ feedback }) => feedback));
  if (wrong.length < 2 || texts.size > 1 || texts.has('')) return [];
  const message = `all ${wrong.length} wrong options have one feedback; say of each what is wrong with it`;
  return [{ path: ['options'], message }];
}

function feedbackOf(item: ReviewedItem): readonly { readonly path: Path; readonly text: string }[] {
  switch (item.type) {
    case 'choice':
      return item.options.map(({ feedback }, at) => ({
        path: ['options', at, 'feedback'],
        text: feedback,
      }));
    case 'true-false':
      return (['true', 'false'] as const).map((side) => ({
        path: ['feedback', side],
        text: item.feedback[side],
      }));
    case 'matching':
      return item.sources.map(({ feedback }, at) => ({
        path: ['sources', at, 'feedback'],
        text: feedback,
      }));
    case 'fill-in':
    case 'numeric':
      return item.slips.map(({ feedback }, at) => ({
        path: ['slips', at, 'feedback'],
        text: feedback,
      }));
    default:
      return [];
  }
}

/**
 * What came from another tool, or was written in haste: nobody is told why an answer is right or
 * wrong. Shute (2008): feedback that elaborates teaches more than a verdict.
 */
export const noFeedback: ItemRule = {
  about: 'Each question says why its answer is right, and each option why it is or is not.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) => {
    if (item.type === 'likert') return [];
    const all = feedbackOf(item);
    const silent = all.filter(({ text }) => text === '');
    const [first] = silent;
    return [
      ...(item.explanation === ''
        ? [
            {
              path: ['explanation'],
              message: 'the explanation is still to be written: say why the right answer is right',
            },
          ]
        : []),
      ...(first === undefined
        ? []
        : [
            {
              path: first.path.slice(0, -1),
              message: `${silent.length} of ${all.length} answers have no feedback yet; say of each why it is right or wrong`,
            },
          ]),
    ];
  },
};

/**
 * An answer to be typed, in a check, without one known wrong answer: whatever is wrong gets no word
 * but the explanation, though most learners slip in the same few ways.
 */
export const noSlips: QuizRule = {
  about: 'What learners often type wrongly has feedback of its own.',
  judges: 'quiz',
  severity: 'note',
  languages: 'all',
  find: ({ kind, items }) => {
    if (kind !== 'check') return [];
    return items.flatMap((item, at): readonly Flaw[] => {
      const typed = item.type === 'fill-in' || item.type === 'numeric';
      if (!typed || item.slips.length > 0) return [];
      const message =
        'look at what learners will type wrongly here: no slip has feedback of its own; add "slips" with what to say to them';
      return [{ path: ['items', at], message }];
    });
  },
};

/**
 * A hint that says the answer, or words of the right option and of no other. Haladyna et al. (2002),
 * guideline 28: avoid giving clues to the right answer.
 */
export const hintNamesKey: ItemRule = {
  about: 'A hint does not say the answer.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item, course) => {
    if (item.hint === undefined) return [];
    const english = isEnglish(course);
    const hint = contentWords(item.hint, english);
    const named = namedIn(item, new Set(hint), english);
    if (named.length === 0) return [];
    const message = `the hint names the answer (${listed(named)}); say where to look, or what to ask oneself`;
    return [{ path: ['hint'], message }];
  },
};

/** What of the answer, and of nothing else, a text has among its words. */
function namedIn(
  item: ReviewedItem,
  words: ReadonlySet<string>,
  english: boolean,
): readonly string[] {
  if (item.type === 'fill-in') {
    const asked = new Set(contentWords(item.prompt, english));
    const found = item.accept.find((answer) => {
      const own = contentWords(answer, english);
      return own.some((word) => !asked.has(word)) && own.every((word) => words.has(word));
    });
    return found === undefined ? [] : [found];
  }
  const parts = keyOf(item);
  if (parts === null) return [];
  const asked = new Set(contentWords(item.prompt, english));
  const others = parts.others.map((option) => new Set(contentWords(option, english)));
  const everywhere = new Set(others.flatMap((own) => [...own]));
  const named = (own: readonly string[]) =>
    [...new Set(own)].filter((word) => words.has(word) && !asked.has(word));
  const own = contentWords(parts.key, english).filter((word) => !everywhere.has(word));
  const key = named(own);
  // A hint that goes through the options names them all; one word of many is chance.
  const isFair = others.some((other) => named([...other]).length > 0);
  return isFair || (key.length < 2 && 2 * key.length < own.length) ? [] : key;
}

/** The answer stands in the question itself. Haladyna et al. (2002), guideline 28. */
export const answerInPrompt: ItemRule = {
  about: 'A question does not say its own answer.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) => {
    if (item.type !== 'fill-in') return [];
    const asked = ` ${wordsOf(item.prompt).join(' ')} `;
    const found = item.accept.find((answer) => asked.includes(` ${wordsOf(answer).join(' ')} `));
    if (found === undefined || wordsOf(found).length === 0) return [];
    const message = `the answer “${found}” stands in the question; ask without saying it`;
    return [{ path: ['prompt'], message }];
  },
};
