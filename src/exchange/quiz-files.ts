import type { ItemReport, ReadFormat, WrittenQuiz } from './bank/bank.ts';
import { writtenQuiz } from './bank/judge.ts';
import { sourceText } from './source/source-text.ts';

/** Reads quiz files with the pictures beside them. A file that the check refuses is left with its first problem. */
export const readQuizFiles: ReadFormat = (files) => {
  const pictures = files.flatMap(({ name, bytes }) => {
    const address = /(?:^|\/)(images\/[^/]+)$/.exec(name)?.[1];
    return address === undefined ? [] : [{ name: address, bytes }];
  });
  const quizzes: WrittenQuiz[] = [];
  const report: ItemReport[] = [];
  for (const file of files.filter(({ name }) => name.endsWith('.json'))) {
    const read = writtenQuiz(file.name, sourceText(file.bytes).text, pictures);
    if ('problem' in read) {
      const { line, column, message } = read.problem;
      const place = { file: file.name, line, column };
      report.push({ place, name: file.name, outcome: { kind: 'left', reason: message } });
      continue;
    }
    quizzes.push(read.quiz);
    for (const { id } of read.quiz.items) {
      report.push({ place: { file: file.name }, name: id, id, outcome: { kind: 'carried' } });
    }
  }
  return { quizzes, pictures, report };
};
