import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/packaging/check/reading/finding.ts';
import type { CheckReport } from '../../../src/packaging/check/report.ts';
import { reportHtml, verdict } from '../../../src/packaging/check/report-html.ts';
import { htmlTags } from '../../../src/packaging/site/html.ts';

const finding: Finding = {
  severity: 'error',
  rule: 'links',
  file: '<script>alert(1)</script>.html',
  line: 3,
  what: '"><img src=x onerror=alert(1)> leads nowhere',
  reason: "it's <b>bold</b>",
  fix: 'fix & go on',
  also: ['a<b>.html'],
};

const report: CheckReport = {
  name: '</title><script>x</script>.zip',
  size: 1000,
  unpacked: 5000,
  files: 2,
  course: {
    version: '1.2',
    edition: '1.2',
    title: '<i>Title</i>',
    launchPages: [{ title: 'A', href: '"index".html', scormType: 'sco' }],
  },
  findings: [finding, { ...finding, severity: 'warning' }, { ...finding, severity: 'note' }],
};

describe('reportHtml', () => {
  it('is a page without script, where all text of the package is text', () => {
    const tags = htmlTags(reportHtml(report)).map(({ name }) => name);
    for (const name of ['script', 'img', 'i', 'b', 'iframe', 'link']) {
      expect(tags).not.toContain(name);
    }
    expect(tags.filter((name) => name === 'title')).toHaveLength(1);
    expect(tags.filter((name) => name === 'section')).toHaveLength(3);
  });

  it('says all that the findings say', () => {
    const html = reportHtml(report);
    for (const said of ['line 3', 'fix &amp; go on', '[links]', 'SCORM 1.2', 'a&lt;b&gt;.html']) {
      expect(html).toContain(said);
    }
  });
});

describe('verdict', () => {
  it('goes by the worst finding', () => {
    expect(verdict([])).toContain('any LMS');
    expect(verdict(report.findings)).toContain('1 thing will keep');
    expect(verdict(report.findings.slice(1))).toContain('1 thing may misbehave');
    expect(verdict(report.findings.slice(2))).toContain('any LMS');
  });

  it('speaks of nothing that there is none of', () => {
    expect(verdict([finding])).toBe('1 thing will keep it from importing or working.');
    expect(verdict(report.findings)).toContain('and 1 thing may misbehave.');
  });
});
