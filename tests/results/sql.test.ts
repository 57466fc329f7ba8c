import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hash } from '../../src/quiz/text/hash.ts';
import { classAnalysis } from '../../src/results/analysis/class-analysis.ts';
import { type Answers, answerColumns } from '../../src/results/reading/answers.ts';
import { answerRows } from '../../src/results/result-tables.ts';

/** The documented SQL, run by DuckDB and SQLite, says what the analysis says. */

const views = readFileSync('src/results/sql/views.sql', 'utf8');
const chance = (name: string) => hash(name) / 2 ** 32;

/** People with drawn forms, further tries, sittings, attempts and rounds, and shares of points. */
function unevenClass(): Answers {
  const columns = answerColumns('Learner');
  for (let person = 0; person < 150; person += 1) {
    for (let item = 0; item < 40; item += 1) {
      const name = `${person} ${item}`;
      if (chance(`asked ${name}`) < 0.4) continue;
      const isExam = item >= 20;
      const turns = chance(`turns ${name}`) < 0.3 ? 2 : 1;
      for (let turn = 1; turn <= turns; turn += 1) {
        const knows = chance(`knows ${name} ${turn}`) < chance(`able ${person}`);
        const part = chance(`part ${name} ${turn}`) < 0.2 ? 0.5 : Number(knows);
        const isLater = chance(`later ${name}`) < 0.1;
        columns.add({
          identity: `person ${person}`,
          item: `item_${item}`,
          response: `answer ${Math.floor(chance(`response ${name} ${turn}`) * 4)}`,
          version: '',
          attempt: isLater ? 2 : 1,
          round: chance(`round ${name}`) < 0.1 ? 2 : 1,
          sitting: isExam ? turn : 0,
          tries: isExam ? 1 : turn,
          score: item === 3 ? null : part,
          seconds: null,
        });
      }
    }
  }
  return columns.done();
}

const answers = unevenClass();
const analysis = classAnalysis(answers, null);
const [heads = [], ...rowsOfAnswers] = [...answerRows(answers, null)];

/** A database in which the views are. */
interface Database {
  ask(sql: string): Promise<readonly Record<string, unknown>[]>;
  close(): void;
}

async function openDuckDb(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'sql-'));
  const file = join(folder, 'answers.csv');
  writeFileSync(file, [heads, ...rowsOfAnswers].map((row) => `${row.join(',')}\n`).join(''));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE answers AS SELECT * FROM read_csv('${file}', header = true)`);
  await connection.run(views);
  return {
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close() {
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

/** It has no `CORR`, so it is given one. */
async function openSqlite(): Promise<Database> {
  const database = new DatabaseSync(':memory:');
  database.aggregate('corr', {
    start: '',
    step: (pairs: string, x, y) => (x === null || y === null ? pairs : `${pairs} ${x},${y}`),
    result: (pairs: string) =>
      pearson(
        pairs
          .trim()
          .split(' ')
          .map((pair) => pair.split(',').map(Number)),
      ),
  });
  const numbers = ['score', 'attempt', 'round', 'sitting', 'tries', 'seconds', 'answer_no'];
  const columns = heads.map((name) => `${name} ${numbers.includes(name) ? 'REAL' : 'TEXT'}`);
  database.exec(`CREATE TABLE answers (${columns.join(', ')})`);
  const put = database.prepare(`INSERT INTO answers VALUES (${heads.map(() => '?').join(', ')})`);
  database.exec('BEGIN');
  for (const row of rowsOfAnswers) put.run(...row.map((cell) => (cell === '' ? null : cell)));
  database.exec('COMMIT');
  database.exec(views);
  return {
    ask: async (sql) => database.prepare(sql).all(),
    close: () => database.close(),
  };
}

function pearson(pairs: readonly (readonly number[])[]): number | null {
  const mean = (at: number) => pairs.reduce((sum, pair) => sum + (pair[at] ?? 0), 0) / pairs.length;
  const middle = [mean(0), mean(1)];
  const product = (one: number, other: number) =>
    pairs.reduce(
      (sum, pair) =>
        sum + ((pair[one] ?? 0) - (middle[one] ?? 0)) * ((pair[other] ?? 0) - (middle[other] ?? 0)),
      0,
    );
  const spread = Math.sqrt(product(0, 0) * product(1, 1));
  return spread > 0 ? product(0, 1) / spread : null;
}

describe.each([
  ['DuckDB', openDuckDb],
  ['SQLite', openSqlite],
])('%s says it', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const ask = (sql: string) => database.ask(sql);

  it('of the items', async () => {
    const rows = await ask('SELECT * FROM item_analysis');
    const items = analysis.parts.flatMap((part) => part.items.map((item) => ({ part, item })));
    expect(rows).toHaveLength(items.length);
    for (const { part, item } of items) {
      const row = rows.find((each) => each.part === part.part && each.item_id === item.id);
      expect(Number(row?.answer_count)).toBe(item.answers);
      expect(row?.difficulty).toBeCloseTo(item.difficulty, 9);
      expect(row?.separation).toBeCloseTo(item.separation ?? Number.NaN, 9);
      expect(row?.discrimination).toBeCloseTo(item.discrimination ?? Number.NaN, 9);
    }
  });

  it('of alpha', async () => {
    const rows = await ask('SELECT * FROM reliability');
    expect(rows).toHaveLength(2);
    for (const { part, reliability } of analysis.parts) {
      const row = rows.find((each) => each.part === part);
      expect(Number(row?.people)).toBe(reliability?.people);
      expect(row?.form_length).toBeCloseTo(reliability?.length ?? Number.NaN, 9);
      expect(row?.alpha).toBeCloseTo(reliability?.alpha ?? Number.NaN, 9);
    }
  });

  it('of who answered what', async () => {
    const rows = await ask('SELECT * FROM response_quarters');
    for (const { part, items } of analysis.parts) {
      for (const { id, texts, quarters } of items) {
        const own = rows.filter((each) => each.part === part && each.item_id === id);
        const sum = own.reduce((total, row) => total + Number(row.people), 0);
        expect(sum).toBe(quarters.reduce((total, each) => total + each, 0));
        for (const { text, byQuarter } of texts) {
          const found = [0, 1, 2, 3].map((quarter) =>
            Number(
              own.find((row) => row.response === text && Number(row.quarter) === quarter)?.people ??
                0,
            ),
          );
          expect(found).toEqual(byQuarter);
        }
      }
    }
  });
});

/** Where dialects differ, each found by one that refused the text. */
describe('the text keeps to what dialects share', () => {
  const bare = views.replace(/--.*$/gm, '');

  it('rounds to whole numbers, for Postgres rounds no others of this kind', () => {
    expect(bare).not.toMatch(/ROUND\([^()]*,/i);
  });

  it('partitions by no fraction, which BigQuery refuses', () => {
    const parted = [...bare.matchAll(/PARTITION BY ([\w., ]+?)(?: ORDER BY|\s*\)|\s*ORDER BY)/g)];
    expect(parted.length).toBeGreaterThan(3);
    expect(parted.map(([, by]) => by).join(' ')).not.toMatch(/standing|score|deviation|total/);
  });

  it('names no aggregate as a column that is aggregated beside it, which ClickHouse refuses', () => {
    for (const select of bare.split(/\bSELECT\b/)) {
      const [list = ''] = select.split(/\bFROM\b/);
      for (const [, name = ''] of list.matchAll(/\bAS (\w+)/g)) {
        const within = new RegExp(`\\b(?:SUM|AVG|MIN|MAX|COUNT)\\([^()]*\\b${name}\\b`);
        if (within.test(list)) expect(list).not.toMatch(new RegExp(`\\) AS ${name}\\b`));
      }
    }
  });
});
