import type { BankDraft } from '../bank/bank-draft.ts';
import { childOf, childrenOf, type XmlElement } from '../source/xml-tree.ts';
import { addGaps } from './cloze.ts';
import type { MoodleQuestion } from './question.ts';
import { madeOfWords } from './select.ts';

/**
 * The plugin gapfill: the words that are left out stand in the text between two signs, `[cat|dog]`.
 * Where they are typed, each gap is a question as in a cloze; where they are offered, they are matched.
 */
export function addGapFill(question: MoodleQuestion, draft: BankDraft): void {
  const holder = childOf(question.element, 'questiontext');
  if (holder === null) {
    draft.leave(question.source, 'It has no text.');
    return;
  }
  const pieces = question.letters(holder).split(gapBetween(question.value('delimitchars')));
  const around = pieces.filter((_, at) => at % 2 === 0);
  const inside = pieces.filter((_, at) => at % 2 === 1);
  if (inside.some((words) => /^(!!|!)$|^$/.test(words.trim()))) {
    draft.leave(question.source, 'A gap of it is to be left empty, which has no counterpart.');
    return;
  }
  if (question.isOn('noduplicates')) {
    question.changes.push('Each gap counts for itself; in Moodle one answer counted once.');
  }
  const accepted = inside.map((words) => words.split('|').map((word) => plain(word, question)));
  if (question.value('answerdisplay') !== 'gapfill') {
    addOffered(question, holder, { around, accepted }, draft);
    return;
  }
  const kind = question.isOn('casesensitive') ? 'typed-case' : 'typed';
  const gaps = accepted.map(
    (words) =>
      ({
        kind,
        points: 1,
        answers: words.map((text) => ({ text, fraction: 100, feedback: '' })),
      }) as const,
  );
  addGaps(question, holder, { pieces: around, gaps }, draft);
}

function addOffered(
  question: MoodleQuestion,
  holder: XmlElement,
  {
    around,
    accepted,
  }: Record<'around', readonly string[]> & Record<'accepted', readonly string[][]>,
  draft: BankDraft,
): void {
  if (accepted.some((words) => words.length > 1)) {
    draft.leave(question.source, 'Several words fit one gap, and a target of ours has one.');
    return;
  }
  const text = (word: string) => question.textOf(word, holder, 'line');
  const right = accepted.map(([word = '']) => text(word));
  const others = childrenOf(question.element, 'answer')
    .filter((answer) => question.fractionOf(answer) === 0)
    .map((answer) => question.text(answer, 'line'));
  const made = madeOfWords(question, holder, { around, right, offered: [...right, ...others] });
  if ('left' in made) draft.leave(question.source, made.left);
  else draft.add(question.source, question.names, made.item, question.changes);
}

function gapBetween(signs: string): RegExp {
  const [open = '[', close = ']'] = signs.length === 2 ? signs : '[]';
  const literal = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`${literal(open)}([^${literal(open)}${literal(close)}]*)${literal(close)}`);
}

/** A word between the signs, which editors may have put into tags. */
function plain(word: string, question: MoodleQuestion): string {
  const letters = word
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
  return question.isOn('disableregex') ? letters : letters.replace(/\\(.)/g, '$1');
}
