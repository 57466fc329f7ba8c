import type { Format } from './bank/format.ts';
import { writtenQuizText } from './bank/quiz-layout.ts';
import { readQuizFiles } from './quiz-files.ts';

/** Our own format: a JSON file for each quiz, with pictures in `images` beside them. */
export const quizJson: Format = {
  id: 'quiz',
  name: 'Quiz files of this project',
  endings: ['json'],
  recognises: (files) =>
    files.some(({ name, bytes }) => {
      const head = name.endsWith('.json') ? new TextDecoder().decode(bytes.subarray(0, 2000)) : '';
      return /"kind"\s*:\s*"(?:check|exam)"/.test(head) && head.includes('"title"');
    }),
  read: readQuizFiles,
  write: ({ quizzes, pictures }) => ({
    files: [
      ...quizzes.map((quiz) => ({
        name: `${quiz.id}.json`,
        bytes: new TextEncoder().encode(writtenQuizText(quiz)),
      })),
      ...pictures,
    ],
    report: quizzes.flatMap((quiz) =>
      quiz.items.map(({ id }) => ({
        place: { file: `${quiz.id}.json` },
        name: id,
        id,
        outcome: { kind: 'carried' as const },
      })),
    ),
  }),
  notes: [
    {
      theirs: 'a quiz file, with images beside it',
      ours: 'quiz',
      note: 'As it is; the guide Authors says what stands in it. A file that npm run check refuses is left with its first problem.',
    },
  ],
};
