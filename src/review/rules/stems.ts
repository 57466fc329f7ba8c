import { imperatives } from '../reading/english.ts';
import type { ItemRule } from '../reading/rule.ts';
import { propositionOf, questionOf } from '../reading/stem.ts';
import { sentencesOf, wordsOf } from '../reading/words.ts';

/** From the first word that asks to a negative in the same clause. */
const negative = /^[^?]*?\b(?:which|what|who|whom|whose|where|when|how)\b(?<clause>[^?]*)/iu;
const negatives = /\b(not|except|never|least likely|cannot|\w+n['’]t)\b/iu;
const mild = /\b(not only|whether or not|if not|or not|why not|not just|not to mention)\b/iu;

/**
 * The question asks for what is not so, and "not" is easily overread. Haladyna et al. (2002),
 * guideline 17: word the stem positively; where a negative must be, set it in capitals or bold. One
 * that is in capitals or marked as strong is left alone.
 */
export const negativeStem: ItemRule = {
  about: 'A question asks for what is so, or sets its “not” apart.',
  judges: 'item',
  severity: 'warning',
  languages: 'en',
  find: (item) => {
    if (item.type !== 'choice') return [];
    const question = questionOf(item.prompt).replaceAll(/[“"][^”"]*[”"]/gu, '');
    const [clause = ''] = negative.exec(question)?.groups?.clause?.split(/[,;:—–]/u) ?? [];
    const word = negatives.exec(clause)?.[0] ?? /\bexcept(?=\W*$)/iu.exec(question)?.[0];
    if (word === undefined || mild.test(clause) || isMarked(word, item.emphasised)) return [];
    const message = `“${word}” in the question is easily overread; ask for what is so, or set the word in capitals`;
    return [{ path: ['prompt'], message }];
  },
};

function isMarked(word: string, emphasised: readonly string[]): boolean {
  return word === word.toUpperCase() || emphasised.includes(word.toLowerCase());
}

/**
 * Nothing in the prompt asks. Haladyna et al. (2002), guidelines 14 and 15: say in the stem what is
 * to be done, and have the central idea in it; Moore et al. (2023): unfocused stem.
 */
export const noQuestion: ItemRule = {
  about: 'A prompt asks what can be answered before the options are read.',
  judges: 'item',
  severity: 'warning',
  languages: 'en',
  find: ({ type, prompt }) => {
    if (type !== 'choice' && type !== 'fill-in' && type !== 'numeric') return [];
    const words = wordsOf(prompt);
    // A question, a gap, or a sentence that an option completes.
    const asks = /[?…]|\.{3}|(^|[^\p{L}\p{N}])_[^\p{L}\p{N}]|[^.!]$/u.test(prompt.trim());
    const told = sentencesOf(prompt).some((sentence) =>
      wordsOf(sentence)
        .slice(0, 4)
        .some((word) => imperatives.has(word)),
    );
    if ((asks && words.length > 2) || told || /\?|\bwhich of\b/i.test(prompt)) return [];
    const message =
      words.length > 2
        ? 'nothing is asked here; end with a question that can be answered before the options are read'
        : 'this is too little to say what is asked; write the question out';
    return [{ path: ['prompt'], message }];
  },
};

const joined =
  /[;]|,\s*(but|whereas|while|although|though|because|since|so|yet)\b|\b(because|whereas)\b|,?\s+and\s+(it|they|he|she|this|these|that|those|the|a|an|its|their|both|each|not)\s+(\w+\s+){0,3}?(is|are|was|were|has|have|had|does|do|did|can|could|may|might|must|will|would|needs?|\w+(?:ed|es))\b/iu;

/**
 * Two claims in one true or false: with one of them wrong, what is judged? Haladyna et al. (2002),
 * guideline 1: one thing an item; Frisbie & Becker (1991) of true-false items in particular.
 */
export const twoPropositions: ItemRule = {
  about: 'A statement to be judged makes one claim.',
  judges: 'item',
  severity: 'note',
  languages: 'en',
  find: ({ type, prompt }) => {
    if (type !== 'true-false') return [];
    // What is quoted is one thing that is spoken of.
    const claim = propositionOf(prompt).replaceAll(/[“"][^”"]*[”"]/gu, '');
    const sentences = sentencesOf(claim);
    const last = sentences.at(-1) ?? '';
    // A case, and then a claim about it.
    const about = /^(this|that|these|those|it|he|she|they|such|here|therefore|so|press)\b/iu.test(
      last,
    );
    const isSecond = sentences.length > 1 && !about && !/[?]/u.test(claim);
    if (!isSecond && !joined.test(last)) return [];
    const message =
      'look at what is to be judged here: it seems to be two claims; make it one, or two items';
    return [{ path: ['prompt'], message }];
  },
};
