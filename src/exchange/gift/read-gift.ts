import type { ReadFormat, SourceFile } from '../bank/bank.ts';
import { BankDraft, type DraftItem } from '../bank/bank-draft.ts';
import type { PictureShelf } from '../bank/picture-shelf.ts';
import { letterAt, type Made } from '../moodle/choices.ts';
import { madeOfNumbers, type NumberAnswer, numberOf, typedAnswers } from '../moodle/typed.ts';
import { sourceText, textsOf } from '../source/source-text.ts';
import { htmlText } from '../text/html-text.ts';
import { markdownOf } from '../text/letters.ts';
import { markdownText } from '../text/markdown-text.ts';
import { type GiftBlock, giftParts, shown } from './blocks.ts';

export const readGift: ReadFormat = (files, options) => {
  const draft = new BankDraft(options);
  for (const file of textsOf(files, ['gift', 'txt'], draft)) readFile(file, draft);
  return draft.bank(files);
};

function readFile(file: SourceFile, draft: BankDraft): void {
  const { text, change } = sourceText(file.bytes);
  if (change !== null) draft.note({ place: { file: file.name }, name: file.name }, [change]);
  draft.section(file.name.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  for (const part of giftParts(text)) {
    if (part.kind === 'category') {
      const path = part.path.replace(/^\$\w+\$\/?/, '').replace(/^top\/?/, '');
      draft.section(
        path
          .split(/(?<!\/)\/(?!\/)/)
          .join(': ')
          .replaceAll('//', '/'),
      );
    } else if (part.kind === 'broken') {
      const place = { file: file.name, line: part.line, column: 1 };
      draft.leave({ place, name: part.text.trim().slice(0, 60) }, part.reason);
    } else addQuestion(new GiftQuestion(part.block, draft.shelf), file.name, draft);
  }
}

/** A question of GIFT, with its texts as ours. */
class GiftQuestion {
  readonly changes: string[] = [];
  readonly block: GiftBlock;
  readonly #shelf: PictureShelf;

  constructor(block: GiftBlock, shelf: PictureShelf) {
    this.block = block;
    this.#shelf = shelf;
  }

  text(written: string, room: 'block' | 'line'): string {
    const [, own, rest = written] =
      /^\s*\[(html|moodle|plain|markdown)\](.*)$/is.exec(written) ?? [];
    const letters = shown(rest).trim();
    const format = own?.toLowerCase() ?? this.block.format;
    if (format === 'plain' || letters === '') return markdownOf(letters);
    const { text, changes } =
      format === 'markdown'
        ? markdownText(letters, room)
        : htmlText(format === 'html' ? letters : letters.replace(/\n/g, '<br>'), {
            room,
            picture: (src) =>
              src.startsWith('data:')
                ? this.#shelf.addData(src, this.block.title || 'picture')
                : {
                    missing: `The picture ${src.slice(0, 100)} is not in the file and is left out.`,
                  },
          });
    this.changes.push(...changes);
    return text;
  }
}

function addQuestion(question: GiftQuestion, file: string, draft: BankDraft): void {
  const { block } = question;
  const first = shown(block.before)
    .replace(/<[^>]*>/g, ' ')
    .trim();
  const name = block.title || first.slice(0, 60);
  const source = { place: { file, line: block.line, column: 1 }, name };
  if (block.answers === null) {
    const text = question.text(block.before, 'block');
    if (draft.introduce(text)) draft.note(source, ['It is the intro of the quiz.']);
    else
      draft.leave(
        source,
        'It is a text without a question; make it a stem of the questions that lean on it, or a part of the lesson.',
      );
    return;
  }
  const [answers = '', ...general] = block.answers.split('####');
  const made = madeOf(question, answers.trim());
  if ('left' in made) {
    draft.leave(source, made.left);
    return;
  }
  const explanation = question.text(general.join('####'), 'block');
  const item = {
    ...made.item,
    ...(explanation === '' ? {} : { explanation }),
    ...tagged(question),
  };
  draft.add(source, [block.id, block.title, first], item, question.changes);
}

function tagged({ block, changes }: GiftQuestion): Pick<DraftItem, 'objective' | 'facts'> {
  const objective = block.tags.find((tag) => tag.startsWith('objective:'))?.slice(10);
  const facts = block.tags.filter((tag) => tag.startsWith('fact:')).map((tag) => tag.slice(5));
  const left = block.tags.filter((tag) => !/^(objective|fact):|^label$/.test(tag));
  if (left.length > 0) changes.push(`Its tags are left out: ${left.join(', ')}.`);
  return {
    ...(objective === undefined ? {} : { objective }),
    ...(facts.length === 0 ? {} : { facts }),
  };
}

function madeOf(question: GiftQuestion, answers: string): Made {
  const { block } = question;
  const gap = block.after.trim() === '' ? '' : ' ____ ';
  const prompt = question.text(`${block.before}${gap}${block.after}`, 'block');
  const label = block.tags.includes('label') ? { label: block.title } : {};
  const common = { prompt, ...label };
  if (answers === '') return { item: { type: 'long-fill-in', ...common } };
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#(.*?))?(?:#(.*))?$/is.exec(answers);
  if (truth !== null) {
    const correct = /^t/i.test(truth[1] ?? '');
    const [wrong, right] = [
      question.text(truth[2] ?? '', 'block'),
      question.text(truth[3] ?? '', 'block'),
    ];
    const [yes, no] = correct ? [right, wrong] : [wrong, right];
    const feedback = { ...(yes === '' ? {} : { true: yes }), ...(no === '' ? {} : { false: no }) };
    return {
      item: {
        type: 'true-false',
        ...common,
        correct,
        ...(yes === '' && no === '' ? {} : { feedback }),
      },
    };
  }
  if (answers.startsWith('#')) return numbers(question, common, answers.slice(1).trim());
  // An answer alone needs no mark.
  const marked = /[=~]/.test(answers) ? answers : `=${answers}`;
  const [, bare = ''] = /^([^=~]+)/.exec(marked) ?? [];
  if (bare !== '')
    return { left: `Its answer “${shown(bare).trim()}” begins with neither = nor ~.` };
  const all = [...marked.matchAll(/([=~])([^=~]*)/g)].map(([, mark = '', written = '']) =>
    answerOf(question, mark, written),
  );
  if (all.every(({ mark, text }) => mark === '=' && text.includes('->')))
    return matching(question, common, all);
  if (all.every(({ mark }) => mark === '=')) {
    const typed = typedAnswers(
      question,
      all.map((each) => ({ ...each, text: shown(each.text) })),
    );
    return 'left' in typed ? typed : { item: { type: 'fill-in', ...common, ...typed } };
  }
  return choice(question, common, all);
}

interface Answer {
  readonly mark: string;
  readonly text: string;
  readonly fraction: number;
  readonly feedback: string;
}

interface Common {
  readonly prompt: string;
  readonly label?: string;
}

function answerOf(question: GiftQuestion, mark: string, written: string): Answer {
  const [, share, rest = written] = /^\s*%(-?[\d.]+)%(.*)$/s.exec(written) ?? [];
  const at = rest.indexOf('#');
  const [text, feedback] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
  const fraction = share === undefined ? (mark === '=' ? 100 : 0) : Number(share);
  return { mark, text: text.trim(), fraction, feedback: question.text(feedback, 'block') };
}

function choice(question: GiftQuestion, common: Common, all: readonly Answer[]): Made {
  const options = all.map(({ text, feedback }, at) => ({
    id: letterAt(at),
    text: question.text(text, 'line'),
    ...(feedback === '' ? {} : { feedback }),
  }));
  const whole = all.flatMap(({ fraction }, at) => (fraction >= 100 ? [letterAt(at)] : []));
  const [only, ...more] = whole;
  // As Moodle has it: without an = any number can be chosen.
  const isMany = all.every(({ mark }) => mark === '~');
  if (!isMany && only !== undefined && more.length === 0) {
    if (all.some(({ fraction }) => fraction > 0 && fraction < 100)) {
      question.changes.push('Options that had a part of the points are wrong here.');
    }
    return { item: { type: 'choice', ...common, options, correct: [only] } };
  }
  if (!isMany && whole.length > 1)
    return {
      left: `${whole.length} options of it are fully right, and ours has one: give each a share (~%50%) to have all of them asked for.`,
    };
  const correct = all.flatMap(({ fraction }, at) => (fraction > 0 ? [letterAt(at)] : []));
  if (correct.length === 0) return { left: 'No option of it is right.' };
  return { item: { type: 'choice', ...common, choose: 'many', options, correct } };
}

function matching(question: GiftQuestion, common: Common, all: readonly Answer[]): Made {
  const pairs = all.map(({ text }) => {
    const at = text.indexOf('->');
    return [
      question.text(text.slice(0, at), 'line'),
      question.text(text.slice(at + 2), 'line'),
    ] as const;
  });
  const targets = [...new Set(pairs.map(([, target]) => target))].filter((text) => text !== '');
  const sources = pairs.filter(([source]) => source !== '');
  return {
    item: {
      type: 'matching',
      ...common,
      sources: sources.map(([text], at) => ({ id: `s_${at + 1}`, text })),
      targets: targets.map((text, at) => ({ id: letterAt(at), text })),
      correct: Object.fromEntries(
        sources.map(([, target], at) => [`s_${at + 1}`, letterAt(targets.indexOf(target))]),
      ),
    },
  };
}

function numbers(question: GiftQuestion, common: Common, written: string): Made {
  const parts = /^[=~]/.test(written)
    ? [...written.matchAll(/([=~])([^=~]*)/g)]
    : [['', '=', written]];
  const answers = parts.map(([, mark = '', each = '']): NumberAnswer => {
    const { text, ...rest } = answerOf(question, mark, each);
    const [from, to] = text.split('..').map(numberOf);
    if (from !== null && from !== undefined && to !== null && to !== undefined) {
      return { ...rest, text: String((from + to) / 2), tolerance: Math.abs(to - from) / 2 };
    }
    const [value = '', tolerance = '0'] = text.split(':');
    return { ...rest, text: value || '*', tolerance: numberOf(tolerance) ?? 0 };
  });
  const made = madeOfNumbers(question, answers);
  return 'left' in made ? made : { item: { ...common, ...made } };
}
