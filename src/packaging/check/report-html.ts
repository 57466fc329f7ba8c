import type { Finding } from './reading/finding.ts';
import type { CheckedCourse, CheckReport } from './report.ts';

/** What the severities mean to the person who uploads the package. */
const severities: readonly (readonly [Finding['severity'], string])[] = [
  ['error', 'Will not import, or will not work'],
  ['warning', 'Will misbehave in some LMSs'],
  ['note', 'Worth knowing'],
];

/**
 * A report as a page of its own, to be printed or sent: no script, nothing loaded, all text that
 * comes from the package escaped.
 */
export function reportHtml(report: CheckReport): string {
  const title = `Check of ${report.name || 'a package'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(verdict(report.findings))}</p>
${summary(report)}
${severities.map(([severity, words]) => section(words, report.findings, severity)).join('')}</main>
</body>
</html>
`;
}

/** What the findings come to, in a sentence. */
export function verdict(findings: readonly Finding[]): string {
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = of('error');
  const warnings = of('warning');
  if (errors > 0) {
    const besides = warnings === 0 ? '' : `, and ${counted(warnings, 'thing')} may misbehave`;
    return `${counted(errors, 'thing')} will keep it from importing or working${besides}.`;
  }
  if (warnings > 0) {
    return `It should import and work; ${counted(warnings, 'thing')} may misbehave in some LMSs.`;
  }
  return 'It should import and work in any LMS of its standard.';
}

function summary({ size, unpacked, files, course }: CheckReport): string {
  const rows = [
    ...(course === null ? [] : courseRows(course)),
    ['Size', `${megabytes(size)}, ${megabytes(unpacked)} unpacked, ${counted(files, 'file')}`],
  ];
  const cells = rows.map(
    ([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`,
  );
  return `<dl>${cells.join('')}</dl>`;
}

function courseRows({ version, edition, title, launchPages }: CheckedCourse) {
  const pages = launchPages.slice(0, 5).map(({ href }) => href);
  const more = launchPages.length - pages.length;
  return [
    ['Title', title],
    ['Standard', standardOf(version, edition)],
    ['Opens', `${pages.join(', ')}${more > 0 ? ` and ${more} more` : ''}`],
  ];
}

function section(
  words: string,
  findings: readonly Finding[],
  severity: Finding['severity'],
): string {
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return '';
  return `<section class="${severity}">
<h2>${escaped(words)} (${own.length})</h2>
<ol>
${own.map(item).join('\n')}
</ol>
</section>
`;
}

function item({ file, line, also, what, reason, fix, rule }: Finding): string {
  const place = file === '' ? 'The package' : line === undefined ? file : `${file}, line ${line}`;
  return [
    `<li><p class="place">${escaped(place)}</p>`,
    `<p>${escaped(sentence(what))}</p>`,
    ...(also === undefined ? [] : [`<p class="place">${escaped(some(also))}</p>`]),
    ...(reason === undefined ? [] : [`<p class="reason">${escaped(sentence(reason))}</p>`]),
    `<p><strong>What to do:</strong> ${escaped(fix)} <small>[${escaped(rule)}]</small></p></li>`,
  ].join('');
}

/** As many names as a printed page bears. */
function some(files: readonly string[]): string {
  const shown = files.slice(0, 20).join(', ');
  return files.length > 20 ? `${shown} and ${files.length - 20} more` : shown;
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const style = `
body{font:16px/1.5 Georgia,serif;color:#1b1b1b;background:#fff;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.2;overflow-wrap:anywhere}
h2{font-size:1.15rem;border-top:3px solid;padding-top:.4rem}
.error h2{border-color:#a4262c}.warning h2{border-color:#9a6700}.note h2{border-color:#57606a}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
li{margin-bottom:.9rem;break-inside:avoid}
li p{margin:.1rem 0;overflow-wrap:anywhere}
.place{font-family:monospace;font-size:.9rem}
.reason,small{color:#555}
@media print{main{padding:0;max-width:none}}
`;

function standardOf(version: CheckedCourse['version'], edition: string): string {
  if (version === 'cmi5') return version;
  return edition === '' ? `SCORM ${version}` : `SCORM ${version} (${edition})`;
}
