import type { ItemReport, ReadOptions, SourceFile } from '../../exchange/bank/bank.ts';
import { writtenQuizText } from '../../exchange/bank/quiz-layout.ts';
import { formatNamed, formatOf } from '../../exchange/formats.ts';
import { isZip, zipFiles } from '../../exchange/source/zip-files.ts';

/** A bank of another tool as quiz files, not taken in yet. */
export interface CarriedBank {
  /** As people name its format; null for one that cannot be read. */
  readonly format: string | null;
  readonly quizzes: readonly CarriedQuiz[];
  /** As texts name them: `images/map.png`. */
  readonly pictures: readonly SourceFile[];
  readonly report: readonly ItemReport[];
}

export interface CarriedQuiz {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Of its file. */
  readonly text: string;
}

/** Reads a bank by what stands in it, as `npm run convert` does; a zip alone is the files in it. */
export async function readBank(
  files: readonly SourceFile[],
  options: ReadOptions,
): Promise<CarriedBank> {
  const [first, ...others] = files;
  const zip = first !== undefined && others.length === 0 && isZip(first) ? first : null;
  const source = zip === null ? { files, left: [] } : await zipFiles(zip);
  const format = formatOf(source.files);
  const bank = formatNamed(format?.id ?? '')?.read?.(source.files, options);
  return {
    format: bank === undefined ? null : (format?.name ?? null),
    quizzes: (bank?.quizzes ?? []).map((quiz) => ({
      id: quiz.id,
      title: quiz.title,
      count: quiz.items.length,
      text: writtenQuizText(quiz),
    })),
    pictures: bank?.pictures ?? [],
    report: [...source.left, ...(bank?.report ?? [])],
  };
}
