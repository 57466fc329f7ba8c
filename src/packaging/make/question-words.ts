import { z } from 'zod';
import { type Counted, counted } from '../../words/counted.ts';

/** What pages say of questions with a number in it. */
export interface QuestionWords {
  /** "Question 3 of 15". */
  readonly number: (question: number, of: number) => string;
  /** Above what questions lean on: "For questions 3 to 5". */
  readonly stemFor: (first: number, last: number) => string;
  /** "15 questions". */
  readonly questions: (count: number) => string;
}

/** The same as plain data: texts with `#` and `##` in the place of their two numbers. */
export const questionForms = z.object({
  number: z.string(),
  /** For one question, for two, for more. */
  stemFor: z.tuple([z.string(), z.string(), z.string()]),
  questions: z.record(z.string(), z.string()),
});

export type QuestionForms = z.infer<typeof questionForms>;

/** Numbers that stand in no text by themselves, and whose digits nothing divides. */
const [one, other, next] = [731, 852, 732] as const;

/** The words of a course's language as plain data. */
export function formsOf(
  words: Pick<QuestionWords, 'number' | 'stemFor'>,
  write: (number: number) => string,
  questions: Counted,
): QuestionForms {
  const form = (text: string, last: number) =>
    text.replace(write(last), '##').replace(write(one), '#');
  return {
    number: form(words.number(one, other), other),
    stemFor: [
      words.stemFor(one, one).replace(write(one), '#'),
      form(words.stemFor(one, next), next),
      form(words.stemFor(one, other), other),
    ],
    questions: Object.fromEntries(
      Object.entries(questions).flatMap(([category, text]) => (text ? [[category, text]] : [])),
    ),
  };
}

/** What `formsOf` made of them, as words again. */
export function wordsOf(forms: QuestionForms, language: string): QuestionWords {
  const format = new Intl.NumberFormat(language);
  const filled = (form: string, first: number, last: number) =>
    form.replace('##', format.format(last)).replace('#', format.format(first));
  return {
    number: (question, of) => filled(forms.number, question, of),
    stemFor: (first, last) => filled(forms.stemFor[Math.min(last - first, 2)] ?? '', first, last),
    questions: (count) => counted(language, { other: '#', ...forms.questions }, count),
  };
}
