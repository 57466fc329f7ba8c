import { isZip, zipFiles } from '../exchange/source/zip-files.ts';
import { type AnswerColumns, type Answers, answerColumns } from './reading/answers.ts';
import type { ReadingReport, ResultFile, ResultFormat } from './reading/result-format.ts';
import { resultFormats } from './reading/result-formats.ts';

/** What the files of a class hold. */
export interface ReadResults {
  readonly answers: Answers;
  /** In the order of the files: what was read, what was changed, what was left. */
  readonly report: readonly ReadingReport[];
}

export interface ReadingOptions {
  /** The word that people are called by in place of their names; "Learner" if left out. */
  readonly pseudonym?: string | undefined;
  /** Hears how far it is, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Reads what LMSs export, whatever of the known formats each file is in; a zip counts as the files
 * in it. Who is who is known while it reads, so that a learner of two files is one, and then
 * forgotten: the answers have pseudonyms. Never throws.
 */
export async function readResults(
  files: readonly ResultFile[],
  { pseudonym = 'Learner', onProgress = () => {} }: ReadingOptions = {},
): Promise<ReadResults> {
  const columns = answerColumns(pseudonym.trim() || 'Learner');
  const report: ReadingReport[] = [];
  const whole = files.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
  let before = 0;
  for (const file of files) {
    const tell = (share: number) => onProgress((before + share * file.bytes.length) / whole);
    report.push(...(await readFile(file, columns, tell)));
    before += file.bytes.length;
    tell(0);
  }
  return { answers: columns.done(), report };
}

async function readFile(
  file: ResultFile,
  columns: AnswerColumns,
  onProgress: (share: number) => void,
): Promise<readonly ReadingReport[]> {
  if (!isZip(file)) return readAs(formatOf(file), file, columns, onProgress);
  const { files, left } = await zipFiles(file);
  const lost = left.flatMap(({ place, outcome }) =>
    outcome.kind === 'left' ? [leftOut(place.file, outcome.reason)] : [],
  );
  const whole = { ...file, parts: files };
  const format = formatOf(whole);
  if (format !== undefined) return [...lost, ...readAs(format, whole, columns, onProgress)];
  const read = files.flatMap((part) => {
    const inside = { ...part, name: `${file.name}/${part.name}`, version: file.version };
    const known = formatOf(inside);
    return known === undefined ? [] : readAs(known, inside, columns, onProgress);
  });
  return read.length > 0 ? [...lost, ...read] : [...lost, unknown(file)];
}

function readAs(
  format: ResultFormat | undefined,
  file: ResultFile,
  columns: AnswerColumns,
  onProgress: (share: number) => void,
): readonly ReadingReport[] {
  if (format === undefined) return [unknown(file)];
  let answers = 0;
  const counting: Pick<AnswerColumns, 'add'> = {
    add(answer) {
      answers += 1;
      columns.add(answer);
    },
  };
  const told = format.read(file, counting, onProgress);
  return [
    { place: { file: file.name }, outcome: { kind: 'read', format: format.name, answers } },
    ...told,
  ];
}

function formatOf(file: ResultFile): ResultFormat | undefined {
  return resultFormats.find((format) => format.recognises(file));
}

function leftOut(file: string, reason: string): ReadingReport {
  return { place: { file }, outcome: { kind: 'left', reason } };
}

function unknown({ name }: ResultFile): ReadingReport {
  const names = resultFormats.map((format) => format.name);
  return leftOut(
    name,
    `It is in no format that is known here; there are: ${names.join('; ')}. The guide "Results" says how each is exported.`,
  );
}
