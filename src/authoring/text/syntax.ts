import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { codeFenced } from 'micromark-core-commonmark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

/**
 * The Markdown of quizzes: CommonMark with tables, without what few texts mean (headings, quotes,
 * HTML, references, indented code, emphasis by `_`), and with two things of its own, formulas
 * between dollar signs and words of another language, `[Zoll]{lang=de}`.
 */

/** A formula in the tree, as it was written. */
export interface FormulaNode {
  type: 'formula';
  /** With its dollar signs. */
  value: string;
  position?: FormulaPosition;
}

/** Words of another language in the tree. */
export interface ForeignNode {
  type: 'foreign';
  lang: string;
  children: import('mdast').PhrasingContent[];
  position?: FormulaPosition;
}

type FormulaPosition = import('mdast').Text['position'];

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: FormulaNode;
    foreign: ForeignNode;
  }
  interface RootContentMap {
    formula: FormulaNode;
    foreign: ForeignNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaText: 'formulaText';
    foreign: 'foreign';
    foreignMark: 'foreignMark';
    foreignLanguage: 'foreignLanguage';
    foreignText: 'foreignText';
  }
}

const [dollar, backslash, underscore, backtick] = [36, 92, 95, 96];
const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];

/** A digit, or the first half of what stands for a number; see `authoring/variables/`. */
function isAmount(code: Code): boolean {
  return code !== null && ((code >= 48 && code <= 57) || (code >= 0xdbc0 && code <= 0xdbff));
}

/**
 * `$…$` in a line, with neither a blank inside the signs nor a digit behind them: "$5 and $6" is no
 * formula (the rule of pandoc's tex_math_dollars). `$$…$$` may have lines.
 */
const tokenizeFormula: Tokenizer = (effects, ok, nok) => {
  let signs = 0;
  let closing = 0;
  let before: Code = null;

  const opening: State = (code) => {
    if (code === dollar && signs < 3) {
      signs += 1;
      effects.consume(code);
      return opening;
    }
    const inLine = signs === 1 && markdownLineEndingOrSpace(code);
    if (signs > 2 || inLine || code === null) return nok(code);
    effects.exit('formulaText');
    return between(code);
  };

  /** Lines are tokens of their own, as all of micromark has them. */
  const between: State = (code) => {
    if (code === null) return nok(code);
    if (!markdownLineEnding(code)) {
      effects.enter('formulaText');
      return inside(code);
    }
    if (signs === 1) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return between;
  };

  const inside: State = (code) => {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('formulaText');
      return between(code);
    }
    if (code === dollar) {
      if (signs === 1 && markdownLineEndingOrSpace(before)) return nok(code);
      return ending(code);
    }
    before = code;
    effects.consume(code);
    return code === backslash ? escaped : inside;
  };

  const escaped: State = (code) => {
    if (code === null || markdownLineEnding(code)) return inside(code);
    before = null;
    effects.consume(code);
    return inside;
  };

  const ending: State = (code) => {
    if (code === dollar && closing < signs) {
      closing += 1;
      effects.consume(code);
      return ending;
    }
    if (closing < signs || code === dollar || (signs === 1 && isAmount(code))) return nok(code);
    effects.exit('formulaText');
    effects.exit('formula');
    return ok(code);
  };

  return (code) => {
    effects.enter('formula');
    effects.enter('formulaText');
    return opening(code);
  };
};

const formula: Construct = {
  name: 'formula',
  tokenize: tokenizeFormula,
  previous(code) {
    return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape';
  },
};

/** `[words]{lang=de}`; what else stands in brackets is left to links. */
const tokenizeForeign: Tokenizer = (effects, ok, nok) => {
  const attribute = [...'{lang='].map((letter) => letter.charCodeAt(0));
  let depth = 0;
  let letters = 0;

  const first: State = (code) => {
    if (code === closeBracket) return nok(code);
    effects.enter('chunkText', { contentType: 'text' });
    return words(code);
  };

  const words: State = (code) => {
    if (code === null || markdownLineEnding(code)) return nok(code);
    if (code === closeBracket && depth === 0) {
      effects.exit('chunkText');
      effects.exit('foreignText');
      effects.enter('foreignMark');
      effects.consume(code);
      return named;
    }
    if (code === openBracket) depth += 1;
    if (code === closeBracket) depth -= 1;
    effects.consume(code);
    return code === backslash ? escaped : words;
  };

  const escaped: State = (code) => {
    if (code === null || markdownLineEnding(code)) return words(code);
    effects.consume(code);
    return words;
  };

  const named: State = (code) => {
    if (code !== attribute[letters]) return nok(code);
    effects.consume(code);
    letters += 1;
    if (letters < attribute.length) return named;
    effects.exit('foreignMark');
    effects.enter('foreignLanguage');
    return firstOfLanguage;
  };

  const firstOfLanguage: State = (code) => (code === closeBrace ? nok(code) : language(code));

  const language: State = (code) => {
    if (code === null || code === openBrace || markdownLineEnding(code)) return nok(code);
    if (code !== closeBrace) {
      effects.consume(code);
      return language;
    }
    effects.exit('foreignLanguage');
    effects.enter('foreignMark');
    effects.consume(code);
    effects.exit('foreignMark');
    effects.exit('foreign');
    return ok;
  };

  return (code) => {
    effects.enter('foreign');
    effects.enter('foreignMark');
    effects.consume(code);
    effects.exit('foreignMark');
    effects.enter('foreignText');
    return first;
  };
};

const foreign: Construct = { name: 'foreign', tokenize: tokenizeForeign };

/** Names such as `__init__`, and the gaps of a cloze, stay what they are. */
const plainUnderscore: Construct = {
  name: 'plainUnderscore',
  tokenize(effects, ok) {
    const run: State = (code) => {
      if (code === underscore) {
        effects.consume(code);
        return run;
      }
      effects.exit('data');
      return ok(code);
    };
    return (code) => {
      effects.enter('data');
      return run(code);
    };
  },
};

/** Fences of code are backticks; tildes are letters. */
const codeBlock: Construct = { ...codeFenced, name: 'codeBlock' };

const own: Extension = {
  flow: { [backtick]: codeBlock },
  text: { [dollar]: formula, [openBracket]: foreign, [underscore]: plainUnderscore },
  disable: {
    null: [
      'autolink',
      'blockQuote',
      'characterReference',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

/** For micromark. Emphasis is found beside Chinese and Japanese letters as well. */
export const syntax: readonly Extension[] = [gfmTable(), cjkFriendlyExtension(), own];

/** For mdast-util-from-markdown: the nodes of what is our own. */
export const tree: TreeExtension = {
  enter: {
    formula(token) {
      this.enter({ type: 'formula', value: this.sliceSerialize(token) }, token);
    },
    foreign(token) {
      this.enter({ type: 'foreign', lang: '', children: [] }, token);
    },
    foreignLanguage(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'foreign') node.lang = this.sliceSerialize(token);
    },
  },
  exit: {
    formula(token) {
      this.exit(token);
    },
    foreign(token) {
      this.exit(token);
    },
  },
};
