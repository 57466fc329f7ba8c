import { changeOf } from './interaction.ts';
import { addQuizAnswers, type QuizAnswer } from './quiz-answers.ts';
import type { ResultFormat } from './result-format.ts';
import { tableOf } from './table.ts';

/**
 * *Download Results* of a test of Blackboard, with tabs (named `.xls`, in UTF-16) or commas between:
 * *by user*, with six columns for each question (`Question ID 1`, `Question 1`, `Answer 1`,
 * `Possible Points 1`, `Auto Score 1`, `Manual Score 1`), or *by question and user*, with a row for
 * each answer and the same columns without numbers. Where questions are drawn or shuffled, neither
 * numbers nor ids say which one it is, so a question is known by its text.
 */
export const blackboardResults: ResultFormat = {
  name: "Blackboard's results of a test",
  recognises: (file) => blocksOf(tableOf(file)?.head ?? []).length > 0,
  read(file, into, onProgress) {
    const table = tableOf(file);
    const head = table?.head ?? [];
    const blocks = blocksOf(head);
    const [first] = blocks;
    if (table === null || first === undefined) return [];
    const username = head.indexOf('Username');
    let change: string | null = null;
    let isAgain = false;
    const told = addQuizAnswers(file, into, onProgress, (take, tell) => {
      // Nothing numbers the attempts of somebody.
      const attempts = new Map<string, number>();
      change = table.rows((cells) => {
        const who = username < 0 ? cells.slice(0, first.question).join('\n') : cells[username];
        for (const block of blocks) {
          const answer = answerOf(cells, block);
          if (answer.question === '') continue;
          const identity = who ?? '';
          const key = `${identity}\n${answer.question}`;
          const attempt = (attempts.get(key) ?? 0) + 1;
          attempts.set(key, attempt);
          isAgain ||= attempt > 1;
          take({ identity, attempt, ...answer });
        }
      }, tell);
    });
    return [
      ...(change === null ? [] : [changeOf(file, change)]),
      ...(isAgain
        ? [
            changeOf(
              file,
              'It has several attempts of somebody and does not number them: they count in the order of the file.',
            ),
          ]
        : []),
      ...told,
    ];
  },
};

/** The columns of one question. */
interface Block {
  readonly question: number;
  readonly answer: number;
  readonly possible: number;
  readonly auto: number;
  readonly manual: number;
}

function blocksOf(head: readonly string[]): readonly Block[] {
  const numbers = head.flatMap((name) => /^Question (\d+)$/.exec(name)?.[1] ?? []);
  const endings = numbers.length > 0 ? numbers.map((number) => ` ${number}`) : [''];
  return endings.flatMap((ending) => {
    const at = (name: string) => head.indexOf(`${name}${ending}`);
    const block = {
      question: at('Question'),
      answer: at('Answer'),
      possible: at('Possible Points'),
      auto: at('Auto Score'),
      manual: at('Manual Score'),
    };
    const isBlock = block.question > 0 && block.answer > 0 && (block.auto > 0 || block.manual > 0);
    return isBlock ? [block] : [];
  });
}

type BlockAnswer = Pick<QuizAnswer, 'question' | 'response' | 'earned' | 'possible'>;

function answerOf(cells: readonly string[], block: Block): BlockAnswer {
  const cell = (at: number) => cells[at] ?? '';
  const response = cell(block.answer);
  return {
    question: cell(block.question),
    response: response === '<Unanswered>' ? '' : response,
    // What an instructor gave stands above what was worked out.
    earned: cell(block.manual).trim() || cell(block.auto),
    possible: block.possible < 0 ? null : cell(block.possible),
  };
}
