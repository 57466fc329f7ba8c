import { openAsBlob, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkPackage } from '../packaging/check/check-package.ts';
import { findingLine } from '../packaging/check/reading/finding.ts';
import { reportHtml, verdict } from '../packaging/check/report-html.ts';
import { readAllSchemas } from '../packaging/manifest/node.ts';
import { messageOf, runCommand } from './command.ts';

const usage = `npm run check-package -- package.zip [--html report.html] [--json report.json]

Checks a SCORM package of any maker as an LMS would, and says what would go wrong. Nothing in the
package is run.

  --html  writes the report as a page, too
  --json  writes the report as JSON, too

Exit status: 0 where nothing keeps the package from working, 1 where something does, 2 where it
could not be checked.`;

const options = { json: { type: 'string' }, html: { type: 'string' } } as const;

await runCommand({ usage, options, file: 'the zip to check' }, async ({ file, values }) => {
  let blob: Blob;
  try {
    if (!statSync(file).isFile()) throw new Error('it is not a file');
    blob = await openAsBlob(file);
  } catch (error) {
    console.error(`${file}: it cannot be opened: ${messageOf(error)}`);
    return 2;
  }
  const report = await checkPackage(blob, { name: basename(file), schemas: readAllSchemas() });
  for (const finding of report.findings) console.log(findingLine(finding));
  console.log(`${report.name}: ${verdict(report.findings)}`);
  try {
    const { json, html } = values;
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
    if (html !== undefined) writeFileSync(html, reportHtml(report));
  } catch (error) {
    console.error(`the report cannot be written: ${messageOf(error)}`);
    return 2;
  }
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
});
