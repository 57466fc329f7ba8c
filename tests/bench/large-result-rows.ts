import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { course } from '../browser/packages.ts';
import type { Row } from './row.ts';

/** Answers that `npm run bench` has analysed; `-- --answers 100000000` has as many analysed as it says. */
const usual = 1_000_000;

/** What DuckDB is given, in megabytes. */
const memory = (answers: number) => (answers > usual ? 2_000 : 200);

/** Node, its code and DuckDB's, and what DuckDB takes beside what it is given. */
const beside = 900;

/**
 * A table of answers larger than what DuckDB is given, generated and analysed by
 * `npm run results -- --large`.
 *
 * @param folder for the table, some 50 bytes an answer; DuckDB takes twice as much for the time
 */
export async function largeResultRows(folder: string, answers = usual): Promise<readonly Row[]> {
  const file = join(folder, 'answers.csv');
  await generate(file, answers);
  const began = performance.now();
  const { status, peak } = await analyse(file, memory(answers));
  const minutes = (performance.now() - began) / 60_000;
  rmSync(file);
  console.error(`${answers} answers by DuckDB: ${minutes.toFixed(1)} min`);
  if (peak === null) return [];
  return [
    {
      what: `${answers} answers by DuckDB, given ${memory(answers)} MB: most memory`,
      unit: 'MB',
      budget: memory(answers) + beside,
      rival: '–',
      measured: status === 0 ? peak : Number.POSITIVE_INFINITY,
    },
  ];
}

/** Sittings of drawn forms, of people of different ability. */
async function generate(file: string, answers: number): Promise<void> {
  const { exam, settings } = course;
  const [length, pool] = [settings.examLength, exam.items.length];
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '500MB',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  await connection.run(`
    COPY (
      WITH drawn AS (
        SELECT range AS answer, range // ${length} AS person,
          ((range // ${length}) * 7 + (range % ${length}) * 11) % ${pool} AS item
        FROM range(${answers})
      ),
      given AS (
        SELECT answer, person, item,
          hash(person * 1000 + item) % 1000 < 200 + 600 * (hash(person) % 1000) / 1000.0 AS is_right
        FROM drawn
      )
      SELECT 'p' || person AS person_id, 'item_' || item AS item_id,
        CASE WHEN is_right THEN 'a' ELSE 'b' END AS response,
        CASE WHEN is_right THEN 1 ELSE 0 END AS score, 1 AS attempt, 1 AS round, 1 AS sitting,
        1 AS tries, 5 + answer % 40 AS seconds, '' AS version, 'exam' AS part,
        answer + 1 AS answer_no
      FROM given
    ) TO '${file}' (HEADER true)`);
  instance.closeSync();
}

/** Runs the command and looks at how much memory it has had (`VmHWM` of Linux). */
async function analyse(file: string, megabytes: number) {
  const started = spawn(
    process.execPath,
    ['src/commands/results.ts', file, '--large', '--memory', `${megabytes}MB`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const status = `/proc/${started.pid}/status`;
  const peaks: number[] = [];
  const looking = setInterval(() => {
    if (!existsSync(status)) return;
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) ?? [];
    if (kilobytes !== undefined) peaks.push((Number(kilobytes) * 1024) / 1e6);
  }, 200);
  const code = await new Promise<number | null>((ended) => started.on('close', ended));
  clearInterval(looking);
  return { status: code, peak: peaks.at(-1) ?? null };
}
