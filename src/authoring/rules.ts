import type { Rule } from './problem.ts';

/** What a course is judged by before it is built, in the order of a build: files, JSON, what they name, lessons. */
const abouts = {
  'unreadable-file': 'A file that is needed exists and can be read.',
  encoding: 'Files are saved as UTF-8.',
  'file-name': 'A file has the name and the ending by which it is found.',
  'unread-file': 'What lies in the folders of a course is read by something.',
  'json-syntax': 'A JSON file is JSON.',
  'repeated-name': 'An object has each name once.',
  'unknown-entry': 'An object has only the entries that are known.',
  'missing-entry': 'What cannot be left out is there.',
  shape: 'A value has the form that its entry asks for.',
  'unknown-id': 'An id that is named belongs to something.',
  'repeated-id': 'What is told apart by ids has an id of its own.',
  'quiz-kind': 'A quiz is of the kind that course.json uses it as.',
  'unused-quiz': 'A quiz is used by a lesson or as the exam.',
  'right-answer': 'An item has a right answer that can be given.',
  slip: 'A slip is a wrong answer of its own.',
  'same-text': 'What a learner chooses from can be told apart.',
  scenario: 'The steps of a scenario hang together.',
  'earlier-lesson': 'What a check asks of an earlier lesson can go with that lesson.',
  'exam-pool': 'A pool can give what an exam draws from it.',
  'second-hand': 'No graded question rests on second-hand facts alone.',
  'untested-lesson': 'The exam asks something of each lesson.',
  'stored-answers': 'All answers of one student fit into what an LMS keeps, and can be told apart.',
  language: 'The interface has words in the language of the course.',
  contrast: 'The accent of a course can be read.',
  mdx: 'The text of a lesson is Markdown with whole components.',
  code: 'A lesson holds no code.',
  component: 'A component exists and says what it needs.',
  mark: 'A claim ends before the full stop, so that its mark stands before it too.',
  'lesson-checks': 'The checks of a lesson stand in it, each once.',
  'lesson-head': 'What the head of a lesson says is so.',
  heading: 'A page has one title, and course.json says it.',
  link: 'A link leads to a page of the course, or out of it.',
  image: 'An image is a file of the course.',
  figure: 'A figure can be drawn.',
  guide: 'The pages about the kit and about LMSs can be read.',
} as const;

export type RuleId = keyof typeof abouts;

/** A rule by its id. */
export function rule(id: RuleId): Rule {
  return { id, about: abouts[id] };
}

/** All of them; what reviews a course has its own. */
export const rules: readonly Rule[] = Object.entries(abouts).map(([id, about]) => ({ id, about }));

/** Undefined for what is none. */
export function ruleNamed(id: string): Rule | undefined {
  return rules.find((each) => each.id === id);
}
