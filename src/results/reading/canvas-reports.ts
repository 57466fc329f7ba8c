import { changeOf } from './interaction.ts';
import { addQuizAnswers } from './quiz-answers.ts';
import type { ReadingReport, ResultFile, ResultFormat } from './result-format.ts';
import { tableOf } from './table.ts';

/**
 * *Student Analysis* of a quiz of Canvas, as CSV; a row is an attempt. Classic quizzes, by
 * `app/models/quizzes/quiz_statistics/student_analysis.rb`: name, id, more that says who it is,
 * submitted, attempt where all are reported, then of each question its id with its text over the
 * answer, and its points over what was earned; at last three sums. Heads but those of questions are in
 * the language of whoever downloads it.
 */
export const canvasClassic: ResultFormat = {
  name: "Canvas's student analysis",
  recognises: (file) => classicQuestions(tableOf(file)?.head ?? []).length > 0,
  read(file, into, onProgress) {
    const table = tableOf(file);
    const head = table?.head ?? [];
    const questions = classicQuestions(head);
    const first = questions[0]?.at ?? 0;
    // A survey without names begins with the section.
    const isNamed = head[0] !== 'section';
    let change: string | null = null;
    const told = addQuizAnswers(file, into, onProgress, (take, tell) => {
      change =
        table?.rows((cells, line) => {
          const attempt = /^\d{1,4}$/.exec(cells[first - 1]?.trim() ?? '')?.[0];
          const identity = isNamed ? cells.slice(0, 2).join('\n') : `${file.name}\n${line}`;
          for (const { at, text, possible } of questions) {
            take({
              identity,
              attempt: Number(attempt ?? 1),
              question: text,
              response: cells[at] ?? '',
              earned: cells[at + 1] ?? '',
              possible,
            });
          }
        }, tell) ?? null;
    });
    return encoded(file, change, told);
  },
};

interface ClassicQuestion {
  readonly at: number;
  readonly text: string;
  /** The points that there are. */
  readonly possible: string;
}

/** `1022: What is it?` and then `1.0`. */
function classicQuestions(head: readonly string[]): readonly ClassicQuestion[] {
  const seen = new Set<string>();
  return head.flatMap((name, at) => {
    const [, id = '', text = ''] = /^(\d+):\s*(.*)$/s.exec(name) ?? [];
    const possible = head[at + 1] ?? '';
    if (id === '' || !/^\d+([.,]\d+)?$/.test(possible)) return [];
    // Two questions may have one text.
    const own = seen.has(text) ? `${text} (${id})` : text;
    seen.add(own);
    return [{ at, text: own, possible }];
  });
}

/**
 * The same of New Quizzes: columns that say who and when, then five of each question (`ItemID`,
 * `ItemType`, its text over the answer, `EarnedPoints`, `Status`), then sums. Their layout is known
 * from files and programs that read such files; there is no description of it by Canvas.
 */
export const canvasNew: ResultFormat = {
  name: "Canvas's student analysis of New Quizzes",
  recognises: (file) => newQuestions(tableOf(file)?.head ?? []).length > 0,
  read(file, into, onProgress) {
    const table = tableOf(file);
    const head = table?.head ?? [];
    const questions = newQuestions(head);
    const column = (name: string) => head.indexOf(name);
    const [name, id, attempt] = [column('Name'), column('ID'), column('Attempt')];
    let change: string | null = null;
    const told = addQuizAnswers(file, into, onProgress, (take, tell) => {
      change =
        table?.rows((cells, line) => {
          const who = [cells[name] ?? '', cells[id] ?? ''].join('\n');
          const identity = who === '\n' ? `${file.name}\n${line}` : who;
          for (const { at, text } of questions) {
            // A question of a bank that this one did not get.
            if ((cells[at] ?? '') === '') continue;
            take({
              identity,
              attempt: Number(cells[attempt]) || 1,
              question: text,
              response: cells[at + 2] ?? '',
              earned: cells[at + 3] ?? '',
              possible: null,
            });
          }
        }, tell) ?? null;
    });
    return encoded(file, change, told);
  },
};

interface NewQuestion {
  /** The first of its five columns. */
  readonly at: number;
  readonly text: string;
}

/** Heads that are there more than once may have got numbers from what saved the file. */
const isHead = (name: string | undefined, of: string) =>
  name !== undefined && name.replace(/\.\d+$/, '') === of;

function newQuestions(head: readonly string[]): readonly NewQuestion[] {
  const seen = new Set<string>();
  return head.flatMap((name, at) => {
    if (!isHead(name, 'ItemID') || !isHead(head[at + 1], 'ItemType')) return [];
    if (!isHead(head[at + 3], 'EarnedPoints')) return [];
    const text = head[at + 2] ?? '';
    const own = seen.has(text) ? `${text} (${seen.size + 1})` : text;
    seen.add(own);
    return [{ at, text: own }];
  });
}

function encoded(
  file: ResultFile,
  change: string | null,
  told: readonly ReadingReport[],
): readonly ReadingReport[] {
  return change === null ? told : [changeOf(file, change), ...told];
}
