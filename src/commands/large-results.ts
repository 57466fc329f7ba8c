import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fewAnswers } from '../results/analysis/findings.ts';

/** The views that say the analysis in SQL. */
const views = new URL('../results/sql/views.sql', import.meta.url);

export type LargeResults =
  | { readonly kind: 'read'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Analyses one table of answers with DuckDB, which keeps on disk what memory does not hold.
 *
 * @param memory how much of it DuckDB takes, such as `600MB`
 */
export async function largeResults(file: string, memory: string): Promise<LargeResults> {
  if (!existsSync(file)) return { kind: 'failed', why: `${file}: there is no such file` };
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const folder = mkdtempSync(join(tmpdir(), 'large-results-'));
  const instance = await DuckDBInstance.create(join(folder, 'answers.duckdb'), {
    memory_limit: memory,
    // Rows kept in the order of the file would be kept in memory.
    preserve_insertion_order: 'false',
    temp_directory: join(folder, 'spill'),
  });
  try {
    const connection = await instance.connect();
    const ask = async (sql: string) =>
      (await connection.runAndReadAll(sql)).getRowObjectsJson() as readonly Row[];
    const from = /\.parquet$/i.test(file) ? 'read_parquet' : 'read_csv';
    const name = file.replaceAll("'", "''");
    await connection.run(`CREATE VIEW answers AS SELECT * FROM ${from}('${name}')`);
    await connection.run(readFileSync(fileURLToPath(views), 'utf8'));
    // Each is asked once, and all others rest on them.
    for (const view of ['first_answers', 'deviations', 'standings']) {
      await connection.run(`CREATE TABLE kept_${view} AS SELECT * FROM ${view}`);
      await connection.run(`DROP VIEW ${view}; ALTER TABLE kept_${view} RENAME TO ${view}`);
    }
    return { kind: 'read', lines: linesOf(await ask(reliability), await ask(items)) };
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  } finally {
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}

type Row = Readonly<Record<string, string | number | null>>;

const reliability = 'SELECT * FROM reliability ORDER BY part';
const items = `SELECT * FROM item_analysis WHERE answer_count >= ${fewAnswers} ORDER BY separation LIMIT 20`;

function linesOf(parts: readonly Row[], worst: readonly Row[]): readonly string[] {
  const decimals = (value: Row[string] | undefined) => Number(value).toFixed(3);
  return [
    ...parts.map(
      (row) =>
        `${row.part}: ${row.people} people, alpha of ${Number(row.form_length).toFixed(0)} questions ${decimals(row.alpha)}`,
    ),
    'The questions that separate worst:',
    ...worst.map(
      (row) =>
        `  ${row.part} ${row.item_id}: ${row.answer_count} answers, ${decimals(row.difficulty)} of the points, correlation with the rest ${decimals(row.separation)}`,
    ),
  ];
}
