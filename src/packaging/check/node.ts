import { openAsBlob, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readAllSchemas } from '../manifest/node.ts';
import { checkPackage } from './check-package.ts';
import { findingLine } from './reading/finding.ts';
import { reportHtml, verdict } from './report-html.ts';

/**
 * Checks a package of any vendor: `node src/packaging/check/node.ts file.zip [--json file] [--html file]`.
 * Exit status 0 where nothing keeps it from working, 1 where something does, 2 where it could not
 * be tried.
 */
const usage = 'npm run check-package -- file.zip [--json report.json] [--html report.html]';

interface Arguments {
  readonly zip: string;
  readonly json: string | undefined;
  readonly html: string | undefined;
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'string' }, html: { type: 'string' } },
    });
    const [zip] = positionals;
    if (zip === undefined || positionals.length > 1) {
      console.error(`name one zip: ${usage}`);
      return null;
    }
    return { zip, json: values.json, html: values.html };
  } catch (error) {
    console.error(`${messageOf(error)}; use it as ${usage}`);
    return null;
  }
}

async function run({ zip, json, html }: Arguments): Promise<0 | 1 | 2> {
  let blob: Blob;
  try {
    if (!statSync(zip).isFile()) throw new Error('it is not a file');
    blob = await openAsBlob(zip);
  } catch (error) {
    console.error(`${zip}: it cannot be opened: ${messageOf(error)}`);
    return 2;
  }
  const report = await checkPackage(blob, { name: basename(zip), schemas: readAllSchemas() });
  for (const finding of report.findings) console.log(findingLine(finding));
  console.log(`${report.name}: ${verdict(report.findings)}`);
  try {
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
    if (html !== undefined) writeFileSync(html, reportHtml(report));
  } catch (error) {
    console.error(`the report cannot be written: ${messageOf(error)}`);
    return 2;
  }
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const given = readArguments();
process.exitCode = given === null ? 2 : await run(given);
