import { htmlLetters, htmlTree } from '../../exchange/text/html-tree.ts';
import { seen } from '../../quiz/text/plain.ts';
import type { AnswerColumns } from './answers.ts';
import { changeOf } from './interaction.ts';
import type { ReadingReport, ResultFile } from './result-format.ts';

/**
 * Answers to a quiz of an LMS's own, as its reports have them: a question is known by its text, a
 * choice by the text of what was chosen, and what it earned stands in points.
 */
export interface QuizAnswer {
  readonly identity: string;
  readonly attempt: number;
  /** Texts may be HTML. */
  readonly question: string;
  readonly response: string;
  /** Points, as the report writes them; '' where nothing was graded. */
  readonly earned: string;
  /** Points that there are; null where the report does not say. */
  readonly possible: string | null;
}

/** Hands over all answers of a report, each time that it is called, and tells how far it is. */
export type QuizReading = (
  take: (answer: QuizAnswer) => void,
  tell: (share: number) => void,
) => void;

/** Longer texts are somebody's own words, and not an option that an author wrote. */
const longestOption = 300;
/** Unless others gave the same. */
const longestOwn = 160;

/**
 * Hands over the answers of a report. What is blank and earned nothing was not asked. Where the report
 * does not say what a question is worth, the most that anybody earned for it counts as all.
 */
export function addQuizAnswers(
  file: ResultFile,
  into: Pick<AnswerColumns, 'add'>,
  onProgress: (share: number) => void,
  read: QuizReading,
): readonly ReadingReport[] {
  const questions = new Map<string, { most: number; given: Map<string, number> }>();
  let isGuessed = false;
  read(
    ({ question, response, earned, possible }) => {
      const own = questions.get(question) ?? { most: 0, given: new Map<string, number>() };
      questions.set(question, own);
      own.most = Math.max(own.most, pointsOf(earned) ?? 0);
      own.given.set(response, (own.given.get(response) ?? 0) + 1);
      isGuessed ||= possible === null;
    },
    (share) => onProgress(share / 2),
  );
  const texts = new Map<string, string>();
  const textOf = (html: string) => {
    const known = texts.get(html) ?? seenText(html);
    texts.set(html, known);
    return known;
  };
  read(
    ({ identity, attempt, question, response, earned, possible }) => {
      if (response.trim() === '' && earned.trim() === '') return;
      const own = questions.get(question);
      const isOwn = response.length > longestOwn && (own?.given.get(response) ?? 0) < 2;
      into.add({
        identity,
        attempt,
        item: textOf(question) || 'A question without a text',
        response: isOwn || response.length > longestOption ? '' : textOf(response),
        version: file.version ?? '',
        round: 1,
        sitting: 1,
        tries: 1,
        score: shareOf(pointsOf(earned), possible === null ? (own?.most ?? 0) : pointsOf(possible)),
        seconds: null,
      });
    },
    (share) => onProgress(0.5 + share / 2),
  );
  return isGuessed
    ? [
        changeOf(
          file,
          'It does not say how many points a question is worth: the most that anybody earned for it counts as all.',
        ),
      ]
    : [];
}

function shareOf(earned: number | null, possible: number | null): number | null {
  if (earned === null || possible === null) return null;
  if (possible <= 0) return earned > 0 ? null : 0;
  return Math.min(Math.max(earned / possible, 0), 1);
}

function pointsOf(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(number) ? null : number;
}

/** What one sees of HTML, in a line. */
function seenText(html: string): string {
  if (!/[<&]/.test(html)) return seen(html);
  return seen(htmlLetters(htmlTree(html.replace(/<(?=br|\/p|\/div|\/li|\/t[dr])/gi, ' <'))));
}
