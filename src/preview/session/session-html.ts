import { sourceOf } from '../../standard/objection.ts';
import { isRefused } from './call-log.ts';
import type { SessionRecord } from './session-record.ts';

/**
 * A session as one page that needs nothing else: to read, to print, to attach to a bug report, and
 * for the bench to open again. Whatever content said stands in it as text.
 */
export function sessionHtml(session: SessionRecord): string {
  const title = session.packageTitle || session.packageName;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>SCORM session: ${escaped(title)}</title>
<style>
body{font:0.9375rem/1.5 system-ui,sans-serif;margin:1.5rem;max-width:80rem}
table{border-collapse:collapse;font-size:0.8125rem;width:100%}
th,td{text-align:left;vertical-align:top;padding:0.15rem 0.6rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}
.refused td{font-weight:600}
.scroll{overflow-x:auto}
</style>
</head>
<body>
<h1>SCORM session: ${escaped(title)}</h1>
<p>${escaped(session.packageName)}: ${counted(session.launches.length, 'launch', 'launches')}, ${counted(session.calls.length, 'call')}, ${counted(session.findings.length, 'finding')}. Times are seconds since the launch.</p>
<h2>Launches</h2>
${table(
  ['No.', 'Began', 'Standard', 'Activity', 'Learner', 'Attempt', 'Mode', 'Faults', 'End'],
  session.launches.map((each) => ({
    cells: [
      String(each.number),
      each.began,
      `SCORM ${each.version}`,
      each.title,
      each.learner.name,
      String(each.attempt),
      each.mode,
      each.faults.join(', '),
      each.end,
    ],
  })),
)}
<h2>What a strict LMS would say</h2>
${table(
  ['Launch', 'Call', 'Element', 'Problem', 'Fix', 'Section'],
  session.findings.map((each) => ({
    cells: [
      String(each.launch),
      `${each.number} ${each.method}`,
      each.element,
      each.problem,
      each.fix,
      sourceOf(each),
    ],
  })),
)}
<h2>Calls</h2>
${table(
  ['Launch', 'No.', 'Time', 'Call', 'Element', 'Value', 'Result', 'Error'],
  session.calls.map((call) => ({
    refused: isRefused(call),
    cells: [
      String(call.launch),
      String(call.number),
      (call.at / 1000).toFixed(2),
      call.method,
      call.element,
      call.value,
      call.result,
      call.code === 0 ? '' : `${call.code} ${call.message}`,
    ],
  })),
)}
<script type="application/json" id="session">${JSON.stringify(session).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}

interface Row {
  readonly cells: readonly string[];
  readonly refused?: boolean;
}

function table(heads: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return '<p>None.</p>';
  const head = heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join('');
  const body = rows.map(
    ({ cells, refused = false }) =>
      `<tr${refused ? ' class="refused"' : ''}>${cells.map((each) => `<td>${escaped(each)}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
