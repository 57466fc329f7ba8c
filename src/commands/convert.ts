import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Bank, ItemReport, SourceFile } from '../exchange/bank/bank.ts';
import type { Format } from '../exchange/bank/format.ts';
import { formatNamed, formatOf, formats, formatsEnding } from '../exchange/formats.ts';
import { isZip, zipFiles } from '../exchange/source/zip-files.ts';
import { zip } from '../packaging/zip/zip.ts';
import { messageOf, runCommand } from './command.ts';

const usage = `npm run convert -- in out [--from format] [--to format] [--objective id] [--exam] [--force]

Carries a bank of questions over: from a file, zip or folder of one format to a file or folder of
another. Says of each question what became of it: carried, changed (and how) or left (and why). In
quiz files explanations and feedback may be missing; the review of npm run check names them.

  --from       the format of what is read, where it is not what it looks like
  --to         the format to write, where the ending of the name does not say it
  --objective  the objective of all questions whose source names none
  --exam       quizzes are an exam and not checks
  --force      writes over files that are there

Formats: ${formats.map(({ id, endings }) => `${id} (${endings.map((each) => `.${each}`).join(', ')})`).join(', ')}

Exit status: 0 where each question came along, 1 where one was left or nothing could be written.`;

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  objective: { type: 'string' },
  exam: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

const names = { file: 'the bank to read', second: 'the file or folder to write' };

await runCommand({ usage, options, ...names }, async ({ values, file, second }) => {
  const unknown = [values.from, values.to].find(
    (id) => id !== undefined && formatNamed(id) === undefined,
  );
  if (unknown !== undefined) {
    return {
      misused: `There is no format "${unknown}"; there are: ${formats.map(({ id }) => id).join(', ')}.`,
    };
  }
  if (!existsSync(file)) return failed(`${file}: there is no such file or folder`);
  const source = await sourceFiles(file);
  const from = values.from === undefined ? formatOf(source.files) : formatNamed(values.from);
  if (from?.read === undefined) {
    return failed(
      ...source.left.map(({ place, name, outcome }) =>
        outcome.kind === 'left' ? `${place.file} left “${name}”: ${outcome.reason}` : '',
      ),
      `${file}: it is in no format that can be read; name one with --from: ${formats
        .filter(({ read }) => read)
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  const to = targetOf(second, values.to);
  if (to === null)
    return { misused: `The name ${second} does not say which format to write; name it with --to.` };
  const { objective, exam, force } = values;
  const bank = from.read(source.files, { objective, kind: exam ? 'exam' : 'check' });
  print(`Read as ${from.name}`, [...source.left, ...bank.report]);
  const written = to.write(bank);
  if (to.id !== 'quiz') print(`Written as ${to.name}`, written.report);
  const left = [...source.left, ...bank.report, ...written.report].some(
    ({ outcome }) => outcome.kind === 'left',
  );
  if (bank.quizzes.length === 0)
    return failed('Nothing is written: no question could be carried over.');
  const ending = write(second, to, zipped(written.files, to, bank), bank, force === true);
  return ending === 0 && left ? 1 : ending;
});

/** A file, the files of a zip, or all files of a folder and of `images` in it. */
async function sourceFiles(
  path: string,
): Promise<{ files: readonly SourceFile[]; left: readonly ItemReport[] }> {
  if (statSync(path).isDirectory()) return { files: folderFiles(path, ''), left: [] };
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  if (isZip(file)) return zipFiles(file);
  const images = join(dirname(path), 'images');
  const beside =
    file.name.endsWith('.json') && existsSync(images) ? folderFiles(images, 'images/') : [];
  return { files: [file, ...beside], left: [] };
}

function folderFiles(folder: string, before: string): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile() && !entry.name.endsWith('.schema.json')) {
      return [{ name: `${before}${entry.name}`, bytes: new Uint8Array(readFileSync(path)) }];
    }
    return entry.isDirectory() ? folderFiles(path, `${before}${entry.name}/`) : [];
  });
}

type Target = Format & { readonly write: NonNullable<Format['write']> };

/** What to write: as `--to` says, by the ending of the name, or quiz files into a folder. */
function targetOf(out: string, named: string | undefined): Target | null {
  const format = named === undefined ? formatsEnding(out)[0] : formatNamed(named);
  const chosen = format ?? (/\.[A-Za-z0-9]+$/.test(out) ? undefined : formatNamed('quiz'));
  return chosen?.write === undefined ? null : { ...chosen, write: chosen.write };
}

/** A workbook is a zip of the files that its writer gives. */
function zipped(
  files: readonly SourceFile[],
  to: Format,
  { quizzes }: Bank,
): readonly SourceFile[] {
  if (to.id !== 'xlsx') return files;
  const name = `${quizzes.length === 1 ? (quizzes[0]?.id ?? 'bank') : 'bank'}.xlsx`;
  const parts = new Map(files.map((each) => [each.name, each.bytes]));
  return [{ name, bytes: zip(parts, ['[Content_Types].xml']) }];
}

/** Writes into the folder, or under the name that was given for the first file. */
function write(
  out: string,
  to: Target,
  files: readonly SourceFile[],
  bank: Bank,
  force: boolean,
): 0 | 1 {
  const isFile = /\.[A-Za-z0-9]+$/.test(out);
  const banks = files.filter(({ name }) => !name.startsWith('images/'));
  if (isFile && banks.length > 1) {
    return failed(
      `${out}: ${bank.quizzes.length} quizzes become ${banks.length} files; name a folder, with --to ${to.id}`,
    );
  }
  const folder = isFile ? dirname(out) : out;
  const placed = files.map((each) => ({
    path: isFile && each === banks[0] ? out : join(folder, each.name),
    bytes: isFile && each === banks[0] ? renamed(each, out, to) : each.bytes,
  }));
  const taken = placed.filter(
    ({ path, bytes }) => existsSync(path) && !readFileSync(path).equals(bytes),
  );
  if (taken.length > 0 && !force) {
    return failed(
      ...taken.map(({ path }) => `${path}: there is such a file already; --force writes over it`),
    );
  }
  try {
    for (const { path, bytes } of placed) {
      mkdirSync(dirname(path), { recursive: true });
      // A file is whole or not there.
      writeFileSync(`${path}.${process.pid}.part`, bytes);
      renameSync(`${path}.${process.pid}.part`, path);
      console.log(`Wrote ${path}`);
    }
    return 0;
  } catch (error) {
    return failed(`${out}: it cannot be written: ${messageOf(error)}`);
  }
}

/** A quiz and its file have one name. */
function renamed({ name, bytes }: SourceFile, out: string, to: Target): Uint8Array {
  const id = basename(out).replace(/\.[^.]*$/, '');
  if (to.id !== 'quiz' || !/^[a-z][a-z0-9-]*$/.test(id)) return bytes;
  const before = `"id": ${JSON.stringify(name.replace(/\.json$/, ''))}`;
  const text = new TextDecoder().decode(bytes).replace(before, () => `"id": ${JSON.stringify(id)}`);
  return new TextEncoder().encode(text);
}

function print(title: string, report: readonly ItemReport[]): void {
  const count = (kind: string) => report.filter(({ outcome }) => outcome.kind === kind).length;
  for (const { place, name, outcome } of report) {
    const at = [place.file, place.line, place.column]
      .filter((part) => part !== undefined)
      .join(':');
    if (outcome.kind === 'changed') {
      for (const change of outcome.changes) console.log(`${at} changed “${name}”: ${change}`);
    }
    if (outcome.kind === 'left') console.error(`${at} left “${name}”: ${outcome.reason}`);
  }
  console.log(
    `${title}: ${count('carried')} carried, ${count('changed')} changed, ${count('left')} left`,
  );
}

function failed(...lines: readonly string[]): 1 {
  for (const line of lines) console.error(line);
  return 1;
}
