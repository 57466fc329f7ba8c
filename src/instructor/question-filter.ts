import type { ChoosableQuestion } from '../packaging/make/choices.ts';
import type { OfferedQuestion } from './offered-question.ts';

/** Which questions the list shows; '' for all. */
export interface QuestionFilter {
  readonly words: string;
  /** Id of a lesson, or `exam`. */
  readonly place: string;
  readonly difficulty: string;
  readonly findings: '' | 'some' | 'warnings' | 'none';
  readonly chosen: '' | 'chosen' | 'left-out';
}

export const noFilter: QuestionFilter = {
  words: '',
  place: '',
  difficulty: '',
  findings: '',
  chosen: '',
};

/** A question that can be chosen, in plain words. */
export interface ListedQuestion
  extends Pick<ChoosableQuestion, 'id' | 'quiz' | 'lesson' | 'about'>,
    Omit<OfferedQuestion, 'id'> {}

/** The questions about an objective in one place. */
export interface QuestionGroup {
  readonly key: string;
  readonly objective: string;
  readonly questions: readonly ListedQuestion[];
}

/** What a lesson asks, or the exam. */
export interface QuestionPlace {
  /** Id of the lesson, or `exam`. */
  readonly id: string;
  readonly title: string;
  readonly groups: readonly QuestionGroup[];
}

/** Those that a filter asks for: every word stands in question, answer, objective or id. */
export function filteredQuestions(
  questions: readonly ListedQuestion[],
  filter: QuestionFilter,
  chosen: ReadonlySet<string>,
): readonly ListedQuestion[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    const text = textOf(question);
    return (
      words.every((word) => text.includes(word)) &&
      (filter.place === '' || placeOf(question) === filter.place) &&
      (filter.difficulty === '' || question.difficulty === filter.difficulty) &&
      hasFindings(question, filter.findings) &&
      (filter.chosen === '' || chosen.has(question.id) === (filter.chosen === 'chosen'))
    );
  });
}

function textOf({ id, question, answer, objective, case: about }: ListedQuestion): string {
  return [id, question, ...answer, objective.text, about?.text ?? ''].join('\n').toLowerCase();
}

function hasFindings({ findings }: ListedQuestion, asked: QuestionFilter['findings']): boolean {
  switch (asked) {
    case '':
      return true;
    case 'some':
      return findings.length > 0;
    case 'warnings':
      return findings.some(({ severity }) => severity === 'warning');
    case 'none':
      return findings.length === 0;
  }
}

function placeOf({ lesson }: Pick<ChoosableQuestion, 'lesson'>): string {
  return lesson ?? 'exam';
}

/** Questions by where they are asked, and there by what they test, in the order of the course. */
export function groupedQuestions(
  questions: readonly ListedQuestion[],
  lessons: readonly { readonly id: string; readonly title: string }[],
): readonly QuestionPlace[] {
  const places = [...lessons, { id: 'exam', title: 'Exam' }];
  return places.flatMap(({ id, title }) => {
    const own = questions.filter((question) => placeOf(question) === id);
    if (own.length === 0) return [];
    const objectives = new Map(own.map(({ objective }) => [objective.id, objective.text]));
    const groups = [...objectives].map(([objective, text]) => ({
      key: `${id} ${objective}`,
      objective: text,
      questions: own.filter((question) => question.objective.id === objective),
    }));
    return [{ id, title, groups }];
  });
}

/** What can be chosen, with what the build says of it; those it says nothing of stand by their ids. */
export function listedQuestions(
  choosable: readonly ChoosableQuestion[],
  offered: readonly OfferedQuestion[],
): readonly ListedQuestion[] {
  const known = new Map(offered.map((each) => [each.id, each]));
  return choosable.map((question) => {
    const { id } = question;
    const unknown = { type: '', question: id, answer: [], why: '', findings: [] };
    const objective = { id: '', text: '' };
    return { ...question, objective, difficulty: undefined, ...unknown, ...known.get(id) };
  });
}
